/**
 * One block of a report as paragraphs of a Word file.
 *
 * A run-in heading is ONE paragraph of the heading's style; what follows its first sentence carries a character style that
 * sets it as body text. Word's own style separator (a hidden paragraph mark, `w:specVanish`) would keep the heading's
 * text apart in Word's navigation pane, but LibreOffice shows it as two paragraphs on two lines, and every page after it
 * would move. With one paragraph the line is right in every program, heading and outline level are real in Word,
 * LibreOffice and mammoth, and the character style tells a reader of the file where the heading ends. The price: the
 * navigation pane shows the first words of the paragraph beyond the heading.
 */
import { AlignmentType, ImageRun, type IParagraphOptions, LineRuleType, Paragraph, type Table } from 'docx';
import { brokenText, partedText } from '../layout/broken.ts';
import { FIRST_LINE_INDENT, twips } from '../layout/figures.ts';
import { wouldSqueeze } from '../layout/lines.ts';
import { BODY_TYPE } from '../layout/measure.ts';
import { pictureData, pictureSize } from '../layout/pictures.ts';
import { printable } from '../layout/printable.ts';
import { pageOf, type SetBlock, type Sheet } from '../layout/typeset.ts';
import { blockText, inlineText } from '../plain.ts';
import type { Block, InlineText, PictureBlock, RunInBlock } from '../report.ts';
import { inlineRuns, numberRuns, textRuns } from './runs.ts';
import { headingStyle, STYLE } from './styles.ts';
import { tableOf } from './tables.ts';

/** 96 to the inch: the library counts pictures in these. */
const PIXELS_PER_POINT = 96 / 72;

/** What differs from the style: blank lines before it, and indents that follow from its text. */
function placing(set: SetBlock, sheet: Sheet): IParagraphOptions {
  const { blankLines, indents } = set;
  const before = blankLines > 0 ? { spacing: { before: twips(blankLines * sheet.layout.grid.line) } } : {};
  if (indents.first === FIRST_LINE_INDENT || (indents.left === 0 && indents.right === 0 && indents.first === 0))
    return before;
  const right = indents.right === 0 ? {} : { right: twips(indents.right) };
  const left = indents.left === 0 ? {} : { left: twips(indents.left), hanging: twips(-indents.first) };
  return { ...before, indent: { ...left, ...right } };
}

const JUSTIFIED = new Set<string>([
  STYLE.body,
  STYLE.addressee,
  STYLE.attachment,
  STYLE.note,
  STYLE.attendance,
  ...([1, 2, 3, 4] as const).map(headingStyle),
]);

/**
 * A paragraph whose lines Word would break elsewhere by squeezing its blanks is set ragged instead: the pages after it would
 * begin elsewhere than on the screen and in the PDF. Rare: such a line has blanks and lacks a point or two for one word more.
 */
function ragged({ number, indents }: SetBlock, style: string, text: string, { layout }: Sheet): IParagraphOptions {
  if (!JUSTIFIED.has(style)) return {};
  const width = layout.grid.column - indents.left - indents.right;
  const squeezed = wouldSqueeze(number + text, { type: BODY_TYPE, width, firstIndent: indents.first });
  return squeezed ? { alignment: AlignmentType.LEFT } : {};
}

const TEXT_STYLE = {
  subtitle: STYLE.subtitle,
  addressee: STYLE.addressee,
  attachmentNote: STYLE.attachment,
  signature: STYLE.signature,
  date: STYLE.date,
  note: STYLE.note,
  annex: STYLE.annex,
} as const;

/** Styles that keep with the next paragraph by themselves. */
const KEEPING = new Set<string>([STYLE.title, STYLE.annex, ...([1, 2, 3, 4] as const).map(headingStyle)]);

/** One that keeps with the next by its style does not where no page would hold both. */
function keeping({ keepNext }: SetBlock, style: string): IParagraphOptions {
  if (KEEPING.has(style)) return keepNext ? {} : { keepNext: false };
  return keepNext ? { keepNext: true, keepLines: true } : {};
}

function styled(set: SetBlock, style: string, content: InlineText, sheet: Sheet): Paragraph {
  return new Paragraph({
    style,
    ...placing(set, sheet),
    ...keeping(set, style),
    ...ragged(set, style, inlineText(content, sheet.fields), sheet),
    children: [...numberRuns(set.number), ...inlineRuns(content, sheet.fields)],
  });
}

/** 「出席：」 in 黑体, the names in 仿宋. */
function attendance(set: SetBlock, content: InlineText, sheet: Sheet): Paragraph {
  const [word, names] = partedText(content, set.lead, sheet.fields);
  const children = [
    ...inlineRuns(word, sheet.fields, { style: STYLE.attendanceWord }),
    ...inlineRuns(names, sheet.fields),
  ];
  const look = ragged(set, STYLE.attendance, inlineText(content, sheet.fields), sheet);
  return new Paragraph({ style: STYLE.attendance, ...look, ...placing(set, sheet), children });
}

function heading(set: SetBlock, style: string, content: InlineText, sheet: Sheet): Paragraph {
  const children = [...numberRuns(set.number), ...inlineRuns(content, sheet.fields)];
  const look = { ...keeping(set, style), ...ragged(set, style, inlineText(content, sheet.fields), sheet) };
  return new Paragraph({ style, ...look, ...placing(set, sheet), children });
}

function runIn(set: SetBlock, block: RunInBlock, sheet: Sheet): Paragraph {
  return new Paragraph({
    style: headingStyle(block.level),
    ...ragged(set, headingStyle(block.level), blockText(block, sheet.fields), sheet),
    ...(set.keepNext ? {} : { keepNext: false, keepLines: false }),
    ...placing(set, sheet),
    children: [
      ...numberRuns(set.number),
      ...inlineRuns(block.lead, sheet.fields),
      ...inlineRuns(block.content, sheet.fields, { style: STYLE.runInText }),
    ],
  });
}

/** The line with a picture grows with it, in whole lines of the page; its id is its place among the blocks. */
function picture(set: SetBlock, block: PictureBlock, id: number, sheet: Sheet): Paragraph {
  const { width, height, lines } = pictureSize(block, sheet.layout.grid);
  const data = pictureData(block.source);
  const image = data && [
    new ImageRun({
      type: data.type,
      data: data.bytes,
      transformation: { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT },
      altText: { id: String(id), name: `图片 ${id}`, description: printable(block.alt) },
    }),
  ];
  return new Paragraph({
    style: STYLE.picture,
    spacing: {
      before: twips(set.blankLines * sheet.layout.grid.line),
      line: twips(lines * sheet.layout.grid.line),
      lineRule: LineRuleType.AT_LEAST,
    },
    children: image ?? textRuns(block.alt),
  });
}

/** An empty line of a given height in twips. */
export function spacer(height: number): Paragraph {
  return new Paragraph({ style: STYLE.normal, spacing: { line: height, lineRule: LineRuleType.EXACT } });
}

/** 1 pt, in twips: two tables that touch would become one, and a text must not end with a table. */
export const HAIRLINE = 20;

function needsHairline(next: Block | undefined): boolean {
  return next === undefined || next.type === 'table';
}

/** One block; `next` is the block after it, `id` a number of its own. */
export function blockParts(set: SetBlock, next: Block | undefined, id: number, sheet: Sheet): (Paragraph | Table)[] {
  const { block } = set;
  switch (block.type) {
    case 'table': {
      const table = tableOf(block, sheet.fields, pageOf(set, sheet.layout).grid);
      if (table === null) return [];
      // A table has no room above it of its own.
      const above = set.blankLines > 0 ? [spacer(twips(set.blankLines * sheet.layout.grid.line))] : [];
      return [...above, table, ...(needsHairline(next) ? [spacer(HAIRLINE)] : [])];
    }
    case 'picture':
      return [picture(set, block, id, sheet)];
    case 'heading':
      return [heading(set, headingStyle(block.level), block.content, sheet)];
    case 'runIn':
      return [runIn(set, block, sheet)];
    case 'annex':
      return [styled(set, STYLE.annex, [], sheet)];
    case 'title':
      return [styled(set, STYLE.title, brokenText(block.content, set.breaks, sheet.fields), sheet)];
    case 'paragraph':
      return [set.lead > 0 ? attendance(set, block.content, sheet) : styled(set, STYLE.body, block.content, sheet)];
    default:
      return [styled(set, set.belowTitle ? STYLE.subtitle : TEXT_STYLE[block.type], block.content, sheet)];
  }
}
