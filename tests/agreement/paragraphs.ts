/** Where a renderer ends the lines of each paragraph of running text, held against where the program does. Tables stand apart. */
import { lineStarts, type Measure } from '../../document/layout/lines.ts';
import { BODY_TYPE } from '../../document/layout/measure.ts';
import { type SetBlock, typeset } from '../../document/layout/typeset.ts';
import { blockText } from '../../document/plain.ts';
import type { Report } from '../../document/report.ts';
import { normal, type PageLines } from './pages.ts';

/** A paragraph as it is set; `starts` are the places (UTF-16) of its lines. */
export interface SetParagraph {
  readonly text: string;
  readonly starts: readonly number[];
  readonly measure: Measure;
}

/** A paragraph whose lines end elsewhere. Places in its text, of the first line that differs. */
export interface Parting {
  readonly paragraph: SetParagraph;
  /** Index of the page of the other on which it begins. */
  readonly page: number;
  /** Where the line begins, where the program ends it, and where the other does. */
  readonly start: number;
  readonly own: number;
  readonly other: number;
}

export interface ParagraphComparison {
  readonly paragraphs: number;
  /** Those that the other has not in one piece. */
  readonly missing: number;
  readonly partings: readonly Parting[];
}

function paragraphOf({ block, number, indents }: SetBlock, sheet: ReturnType<typeof typeset>): SetParagraph | null {
  const type = block.type;
  if (type === 'table' || type === 'picture' || type === 'annex' || type === 'title') return null;
  const text = number + blockText(block, sheet.fields);
  if (text.includes('\n') || normal(text) === '') return null;
  const width = sheet.layout.grid.column - indents.left - indents.right;
  const measure: Measure = { type: BODY_TYPE, width, firstIndent: indents.first };
  return { text, starts: lineStarts(text, measure), measure };
}

/** The paragraphs of running text; titles are broken by meaning and have no lines of their own. */
export function paragraphsOf(report: Report): readonly SetParagraph[] {
  const sheet = typeset(report);
  return sheet.blocks.flatMap((set) => paragraphOf(set, sheet) ?? []);
}

interface Stream {
  readonly text: string;
  /** Places at which lines begin. */
  readonly starts: ReadonlySet<number>;
  readonly pageAt: (place: number) => number;
}

function streamOf(pages: readonly PageLines[]): Stream {
  const starts = new Set<number>();
  const ends: number[] = [];
  let text = '';
  for (const lines of pages) {
    for (const line of lines) {
      starts.add(text.length);
      text += line;
    }
    ends.push(text.length);
  }
  return { text, starts, pageAt: (place) => ends.findIndex((end) => place < end) };
}

/** Where each character of the raw text lies in its normal form. */
function places(text: string): readonly number[] {
  const found: number[] = [];
  let length = 0;
  for (const char of text) {
    for (let k = 0; k < char.length; k += 1) found.push(length);
    length += normal(char).length;
  }
  return [...found, length];
}

function partingIn(paragraph: SetParagraph, at: number, { starts, pageAt }: Stream): Parting | null {
  const place = places(paragraph.text);
  const own = new Set(paragraph.starts.map((start) => place[start]));
  let start = 0;
  for (let i = 1; i < paragraph.text.length; i += 1) {
    if (place[i] === place[i - 1]) continue;
    const ownHere = own.has(place[i]);
    const otherHere = starts.has(at + (place[i] ?? 0));
    if (ownHere && otherHere) start = i;
    if (ownHere === otherHere) continue;
    const rest = [...place.keys()].slice(i + 1);
    const next =
      rest.find((k) => (ownHere ? starts.has(at + (place[k] ?? 0)) : own.has(place[k]))) ?? paragraph.text.length;
    return { paragraph, page: pageAt(at), start, own: ownHere ? i : next, other: ownHere ? next : i };
  }
  return null;
}

/** Holds the lines of a renderer against those of the program. */
export function compareParagraphs(report: Report, other: readonly PageLines[]): ParagraphComparison {
  const stream = streamOf(other);
  const paragraphs = paragraphsOf(report);
  const partings: Parting[] = [];
  let from = 0;
  let missing = 0;
  for (const paragraph of paragraphs) {
    const text = normal(paragraph.text);
    const at = stream.text.indexOf(text, from);
    if (at < 0) {
      missing += 1;
      continue;
    }
    const parting = partingIn(paragraph, at, stream);
    if (parting) partings.push(parting);
    from = at + text.length;
  }
  return { paragraphs: paragraphs.length, missing, partings };
}
