/** The text of a foreign Word file line by line, and what stands between its lines. */
import { printable } from '../../layout/printable.ts';
import type { Block, InlineText } from '../../report.ts';
import { familyName } from '../learn/fonts.ts';
import type { WordContent, WordItem, WordPiece, WordTableItem, WordTextItem } from '../read/content.ts';
import { merged, sliced, textRun, trimmed } from './inline.ts';
import { pictureOf, tableBlock, wholeText } from './tables.ts';

/** Characters of one look, next to each other. */
export interface Stretch {
  readonly text: string;
  /** Of its Han characters, as offices call it; undefined where nothing names one. */
  readonly family: string | undefined;
  /** In pt; 0 where nothing says it. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isRed: boolean;
}

/** A paragraph, or the part of one between two line breaks; never empty, without blanks at its ends. */
export interface WordLine {
  /** With its automatic number in front. */
  readonly text: string;
  readonly content: InlineText;
  readonly stretches: readonly Stretch[];
  /** How many characters the automatic number takes, with a blank where one parts it from the text. */
  readonly numberLength: number;
  readonly isBullet: boolean;
  /** How many characters, the number among them, are a heading that Word itself parts from its text; 0 for none. */
  readonly leadLength: number;
  readonly style: string;
  /** 1 to 9 by style or outline level, null for text. */
  readonly level: number | null;
  readonly align: 'left' | 'centre' | 'right';
  /** Of a footnote or endnote. */
  readonly isNote: boolean;
}

/** A table or picture with the number of characters (without blanks) that stand before it. */
export interface PlacedObject {
  readonly block: Block;
  readonly at: number;
  /** Null for a picture. */
  readonly table: WordTableItem | null;
}

export interface WordLines {
  readonly lines: readonly WordLine[];
  readonly objects: readonly PlacedObject[];
  /** Blanks and empty lines that were left out. */
  readonly blanks: number;
}

/** Bright, and of little green and blue: the 发文机关标志, for one. */
export function isRed(color: string | undefined): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt((color ?? '').slice(at, at + 2), 16));
  return red > 150 && green < 90 && blue < 90;
}

const HEADING = /^(?:heading|标题) ?([1-9])$/i;

function levelOf({ style, look }: WordTextItem): number | null {
  const named = HEADING.exec(style)?.[1];
  if (named !== undefined) return Number(named);
  return look.outline !== undefined && look.outline < 9 ? look.outline + 1 : null;
}

/** So many blanks in front of a line stand for its place on the page (widths of a half 字). */
const PUSHED = { centre: 8, right: 24 } as const;
/** What is pushed to its place is not longer (字). */
const PUSHED_LENGTH = 40;

function blankWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char === '\t' ? 4 : char === '\u3000' ? 2 : 1;
  return width;
}

function alignOf({ look }: WordTextItem, raw: string, text: string): WordLine['align'] {
  if (look.align !== undefined && look.align !== 'left') return look.align;
  const before = blankWidth(raw.slice(0, raw.length - raw.trimStart().length));
  if (text.length > PUSHED_LENGTH || before < PUSHED.centre) return 'left';
  return before >= PUSHED.right ? 'right' : 'centre';
}

function stretchOf(piece: WordPiece & { type: 'text' }): Stretch {
  const { han, size, color } = piece.look;
  return {
    text: printable(piece.text),
    family: familyName(han),
    size: size ?? 0,
    isBold: piece.emphasis?.includes('bold') ?? false,
    isRed: isRed(color),
  };
}

type TextPiece = WordPiece & { type: 'text' };

/** The pieces of each line of a paragraph. */
function piecesByLine(pieces: readonly WordPiece[]): readonly (readonly TextPiece[])[] {
  const lines: TextPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.type === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

/** An automatic number that ends with a figure or a letter would run into the text. */
function numberText({ number }: WordTextItem): string {
  const text = printable(number?.text ?? '').trim();
  return /[0-9A-Za-z]$/.test(text) ? `${text} ` : text;
}

/** Characters of the pieces that are a heading of their own in the first line. */
function leadUnits({ pieces, lead = 0 }: WordTextItem): number {
  let units = 0;
  for (const piece of pieces.slice(0, lead)) {
    if (piece.type === 'break') break;
    units += printable(piece.text).length;
  }
  return units;
}

/** `lead`: how many characters of the pieces are a heading. */
function lineOf(item: WordTextItem, pieces: readonly TextPiece[], number: string, lead: number): WordLine | null {
  const raw = pieces.map((piece) => printable(piece.text)).join('');
  const own = raw.trim();
  const text = own === '' ? number.trim() : number + own;
  if (text === '') return null;
  const content = trimmed(merged(pieces.map((piece) => textRun(printable(piece.text), piece.emphasis))));
  const start = raw.length - raw.trimStart().length;
  const stretches = slicedStretches(pieces.map(stretchOf), start, start + own.length);
  return {
    text,
    content: number === '' ? content : merged([textRun(text.slice(0, text.length - own.length)), ...content]),
    stretches,
    numberLength: text.length - own.length,
    isBullet: number !== '' && (item.number?.isBullet ?? false),
    leadLength: lead > start ? text.length - own.length + Math.min(lead - start, own.length) : 0,
    style: item.style,
    level: levelOf(item),
    align: alignOf(item, raw, own),
    isNote: item.isNote ?? false,
  };
}

/** Characters that are no blanks. */
export function inkOf(text: string): string {
  return text.replace(/\s+/g, '');
}

function slicedStretches(stretches: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  let at = 0;
  return stretches.flatMap((stretch) => {
    const own = stretch.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += stretch.text.length;
    return own === '' ? [] : [{ ...stretch, text: own }];
  });
}

/** The characters from `start` to `end` of a line; what is left behind the front of a heading is none. */
export function partOfLine(line: WordLine, start: number, end: number): WordLine {
  const { numberLength, stretches } = line;
  return {
    ...line,
    text: line.text.slice(start, end),
    content: sliced(line.content, start, end),
    stretches: slicedStretches(stretches, Math.max(0, start - numberLength), Math.max(0, end - numberLength)),
    numberLength: Math.max(0, Math.min(numberLength, end) - start),
    leadLength: Math.max(0, Math.min(line.leadLength, end) - start),
    level: start > 0 ? null : line.level,
  };
}

function cellText(paragraph: WordTextItem): InlineText | null {
  const content = trimmed(wholeText(paragraph));
  return content.length === 0 ? null : content;
}

/** A number in front of nothing is no text, but of a line of its own. */
function linesOf(item: WordTextItem): (WordLine | null)[] {
  const number = numberText(item);
  return piecesByLine(item.pieces).map((pieces, i) =>
    i === 0 ? lineOf(item, pieces, number, leadUnits(item)) : lineOf(item, pieces, '', 0),
  );
}

function blankEnds({ pieces }: WordTextItem): number {
  return piecesByLine(pieces).reduce((sum, line) => {
    const raw = line.map((piece) => piece.text).join('');
    return sum + raw.length - raw.trim().length;
  }, 0);
}

function objectOf(item: Exclude<WordItem, WordTextItem>, at: number): PlacedObject[] {
  if (item.type === 'picture') return [{ block: pictureOf(item), at, table: null }];
  return item.rows.length === 0 ? [] : [{ block: tableBlock(item, cellText), at, table: item }];
}

export function wordLines({ items }: WordContent): WordLines {
  const lines: WordLine[] = [];
  const objects: PlacedObject[] = [];
  let ink = 0;
  let blanks = 0;
  for (const item of items) {
    if (item.type !== 'paragraph') {
      objects.push(...objectOf(item, ink));
      continue;
    }
    const own = linesOf(item);
    const written = own.filter((line) => line !== null);
    for (const line of written) {
      lines.push(line);
      ink += inkOf(line.text).length;
    }
    blanks += own.length - written.length + blankEnds(item);
  }
  return { lines, objects, blanks };
}
