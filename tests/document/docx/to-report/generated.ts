/** Generated contents of Word files: texts of many shapes in paragraphs of many looks, as offices make them by hand. */
import fc from 'fast-check';
import type { WordItem, WordNumber, WordPiece, WordTextItem } from '../../../../document/docx/read/content.ts';
import type { RunLook } from '../../../../document/docx/read/looks.ts';
import { printable } from '../../../../document/layout/printable.ts';
import { anyText, linedText, runOnText } from '../../text/texts.ts';
import { auto, BREAK, cell, FANG, HEI, KAI, p, piece, TITLE, table } from './content.ts';

const look = fc.constantFrom<RunLook>(FANG, FANG, FANG, HEI, KAI, TITLE, {}, { han: 'SimSun', size: 10.5 });
const emphasis = fc.constantFrom([], [], [], ['bold'] as const, ['underline'] as const);
const style = fc.constantFrom(
  'Normal',
  'Normal',
  '正文',
  'Title',
  'heading 1',
  'heading 2',
  'heading 5',
  'List Paragraph',
);
const align = fc.constantFrom('left', 'left', 'left', 'centre', 'right');
const outline = fc.constantFrom(undefined, undefined, undefined, 0, 2, 9);
const number = fc.constantFrom<{ readonly number?: WordNumber }>(
  {},
  {},
  {},
  {},
  auto('一、'),
  auto('（二）', 1),
  auto('1.'),
  auto('（1）'),
  auto('•', 0, true),
  auto('①'),
);

/** A text cut into stretches of different looks. */
function pieces(
  text: string,
  cuts: readonly (readonly [number, RunLook, readonly 'bold'[] | readonly 'underline'[] | readonly []])[],
): WordPiece[] {
  const found: WordPiece[] = [];
  const chars = [...text];
  let at = 0;
  for (const [length, own, kinds] of cuts) {
    if (at < chars.length) found.push(piece(chars.slice(at, at + length).join(''), own, [...kinds]));
    at += length;
  }
  if (at < chars.length) found.push(piece(chars.slice(at).join('')));
  return found;
}

/** XML holds neither control characters nor halves of characters. */
const line = fc
  .oneof(
    { weight: 6, arbitrary: linedText.map((text) => text.split('\n')[0] ?? '') },
    { weight: 3, arbitrary: runOnText.map((text) => text.slice(0, 200)) },
    { weight: 2, arbitrary: anyText },
    { weight: 1, arbitrary: fc.constant('') },
  )
  .map((text) => printable(text.toWellFormed()).replace(/[\r\n]+/g, ' '));

const blanks = fc.constantFrom('', '', '', '　　', '                     ', '\t');

export const paragraph: fc.Arbitrary<WordTextItem> = fc
  .record({
    text: fc.tuple(blanks, line, blanks).map((parts) => parts.join('')),
    cuts: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), look, emphasis), { maxLength: 3 }),
    style,
    align,
    outline,
    number,
    broken: fc.option(line, { freq: 6 }),
  })
  .map(({ text, cuts, style: name, align: side, outline: level, number: own, broken }) =>
    p([...pieces(text, cuts), ...(broken === null ? [] : [BREAK, ...pieces(broken, [])])], {
      style: name,
      look: { align: side, outline: level },
      // The law of texts knows no ① before a heading.
      ...(own.number?.text === '①' && (name.startsWith('heading') || level !== undefined) ? {} : own),
    }),
  );

const someTable = fc
  .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
  .map((rows) => table(rows.map((row) => row.map((text) => cell(text)))));

export const items: fc.Arbitrary<WordItem[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: paragraph as fc.Arbitrary<WordItem> },
    { weight: 1, arbitrary: someTable as fc.Arbitrary<WordItem> },
  ),
  { maxLength: 25 },
);
