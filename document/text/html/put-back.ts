/**
 * Puts back what a text alone does not say: tables and pictures between the blocks, emphasis on the characters, headings that
 * were marked. Reading a text neither loses nor moves a character but for what it tells, so the blocks are walked beside the
 * text they were read from.
 */
import { blockText, fieldText } from '../../plain.ts';
import type { Block, HeadingLevel, Inline, InlineText, PictureBlock, TableBlock } from '../../report.ts';
import type { Part } from '../parts.ts';
import type { FlatItem } from './flow.ts';
import { runOf } from './inline.ts';
import type { MarkedAs } from './looks.ts';

interface Marked {
  readonly marked: MarkedAs;
  /** Characters of the text before it and up to its end. */
  readonly from: number;
  readonly to: number;
}

/** A page as a text to be read, with what goes with its characters; blanks are not counted among them. */
export interface Source {
  /** Lines, parted by line breaks. */
  readonly text: string;
  /** The characters alone. */
  readonly bare: string;
  /** For each of them bits of BOLD, ITALIC, UNDERLINE. */
  readonly emphasis: Uint8Array;
  readonly hasEmphasis: boolean;
  /** Lines that are marked as headings. */
  readonly marked: readonly Marked[];
  /** Each with the characters before it. */
  readonly objects: readonly { readonly block: TableBlock | PictureBlock; readonly at: number }[];
}

const BLANK = /\s+/g;

export function sourceOf(items: readonly FlatItem[]): Source {
  const lines: string[] = [];
  const bare: string[] = [];
  const spans: { readonly to: number; readonly emphasis: number }[] = [];
  const marked: Marked[] = [];
  const objects: { block: TableBlock | PictureBlock; at: number }[] = [];
  let at = 0;
  for (const item of items) {
    if (item.type !== 'line') {
      objects.push({ block: item, at });
      continue;
    }
    const from = at;
    const texts = item.pieces.map(({ text, emphasis }) => {
      const own = text.replace(BLANK, '');
      bare.push(own);
      at += own.length;
      spans.push({ to: at, emphasis });
      return text;
    });
    lines.push(texts.join(''));
    if (item.marked !== 0) marked.push({ marked: item.marked, from, to: at });
  }
  return { text: lines.join('\n'), bare: bare.join(''), ...emphasisOf(spans, at), marked, objects };
}

function emphasisOf(spans: readonly { readonly to: number; readonly emphasis: number }[], size: number) {
  const hasEmphasis = spans.some((span) => span.emphasis !== 0);
  const emphasis = new Uint8Array(hasEmphasis ? size : 0);
  let from = 0;
  for (const span of hasEmphasis ? spans : []) {
    if (span.emphasis !== 0) emphasis.fill(span.emphasis, from, span.to);
    from = span.to;
  }
  return { hasEmphasis, emphasis };
}

/** Where a block stands in the bare text: its characters, its typed number included. */
interface Place {
  readonly from: number;
  readonly to: number;
  /** Behind its number. */
  readonly text: number;
}

/** A character that could not be read shows as this one. */
const UNREADABLE = '\ufffd';
/** Never more is left out at one place: the line of dashes of a table that was drawn. */
const LEFT_OUT = 2500;
const fields = fieldText([]);

/** Walks through the bare text with the characters of the blocks; what was left out is stepped over. */
class Walk {
  at: number;
  private readonly bare: string;

  constructor(bare: string, at: number) {
    this.bare = bare;
    this.at = at;
  }

  private find(char: string): number {
    if (char === UNREADABLE || this.bare.startsWith(char, this.at)) return this.at;
    const near = this.bare.slice(this.at, this.at + LEFT_OUT).indexOf(char);
    return near < 0 ? -1 : this.at + near;
  }

  /** Gives where the first character of `text` was found. */
  pass(text: string, each?: (char: string, at: number) => void): number {
    let first = -1;
    for (const char of text) {
      if (char.trim() === '') {
        each?.(char, -1);
        continue;
      }
      const found = this.find(char);
      const place = found < 0 ? this.at : found;
      if (first < 0) first = place;
      each?.(char, place);
      if (found >= 0) this.at = found + char.length;
    }
    return first < 0 ? this.at : first;
  }
}

/** Long enough to be met once. */
const KNOWN_BY = 60;

/** Where the blocks begin in the bare text: at its start, or where the one piece begins that was taken of it. */
function startOf(bare: string, parts: readonly Part[], isPiece: boolean): number {
  if (!isPiece) return 0;
  const text = parts.map(({ block, typed }) => typed + blockText(block, fields)).join('');
  return Math.max(0, bare.indexOf(text.replace(BLANK, '').slice(0, KNOWN_BY)));
}

/** Blanks take the emphasis of what is before them. */
function emphasized(content: InlineText, walk: Walk, emphasis: Uint8Array): InlineText {
  return content.flatMap((run): Inline[] => {
    if (run.type !== 'text') return [run];
    const runs: { text: string; bits: number }[] = [];
    walk.pass(run.text, (char, at) => {
      const last = runs.at(-1);
      const bits = at < 0 ? (last?.bits ?? 0) : (emphasis[at] ?? 0);
      if (last?.bits === bits) last.text += char;
      else runs.push({ text: char, bits });
    });
    return runs.map(({ text, bits }) => runOf(text, bits));
  });
}

/** Only running text is emphasized: headings and the elements of a paper have the type of their style. */
function withEmphasis(block: Block, walk: Walk, { emphasis, hasEmphasis }: Source): Block {
  if (hasEmphasis && block.type === 'paragraph')
    return { ...block, content: emphasized(block.content, walk, emphasis) };
  if (hasEmphasis && block.type === 'runIn') {
    walk.pass(block.lead.map((run) => (run.type === 'text' ? run.text : '')).join(''));
    return { ...block, content: emphasized(block.content, walk, emphasis) };
  }
  walk.pass(blockText(block, fields));
  return block;
}

interface Placed {
  readonly block: Block;
  readonly place: Place;
}

function placeParts(parts: readonly Part[], source: Source, isPiece: boolean): Placed[] {
  const walk = new Walk(source.bare, startOf(source.bare, parts, isPiece));
  return parts.map(({ block, typed }) => {
    const from = walk.pass(typed);
    const text = walk.at;
    const emphasized = withEmphasis(block, walk, source);
    return { block: emphasized, place: { from: typed === '' ? text : from, text, to: walk.at } };
  });
}

function asLevel(level: number): HeadingLevel {
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4;
}

/** A whole line that is marked, by the block that it became; both in order. */
function markedBlocks(placed: readonly Placed[], marked: readonly Marked[]): Map<number, MarkedAs> {
  const found = new Map<number, MarkedAs>();
  let next = 0;
  placed.forEach(({ place }, i) => {
    while ((marked[next]?.to ?? Number.POSITIVE_INFINITY) <= place.from) next += 1;
    const mark = marked[next];
    if (mark && mark.from <= place.from && place.to > place.from && place.to <= mark.to) found.set(i, mark.marked);
  });
  return found;
}

/** How much deeper the marks are than the levels: by a heading that was told by its number, else by the highest mark. */
function depthOf(placed: readonly Placed[], marks: ReadonlyMap<number, MarkedAs>): number {
  let top = 6;
  for (const [i, mark] of marks) {
    const block = placed[i]?.block;
    if (mark === 'title' || block?.type === 'title') continue;
    if (block?.type === 'heading' && block.numbering === 'counted') return mark - block.level;
    if (block?.type === 'paragraph') top = Math.min(top, mark);
  }
  return top - 1;
}

/** A paragraph that was marked as a heading becomes one, without a number: it had none. The first marked title is the title. */
function asMarked(placed: readonly Placed[], source: Source): Placed[] {
  const marks = markedBlocks(placed, source.marked);
  if (marks.size === 0) return [...placed];
  const depth = depthOf(placed, marks);
  let hasTitle = placed.some(({ block }) => block.type === 'title');
  return placed.map(({ block, place }, i): Placed => {
    const mark = marks.get(i);
    if (mark === undefined || block.type !== 'paragraph') return { block, place };
    const content = bare(block.content);
    if (mark !== 'title') {
      const level = asLevel(mark - depth);
      return { block: { type: 'heading', level, numbering: 'none', content }, place };
    }
    if (hasTitle) return { block, place };
    hasTitle = true;
    return { block: { type: 'title', content }, place };
  });
}

function bare(content: InlineText): InlineText {
  const text = content.map((run) => (run.type === 'text' ? run.text : '')).join('');
  return content.every((run) => run.type === 'text') ? [{ type: 'text', text }] : content;
}

/** Each object behind the block that its place is in. */
function withObjects(placed: readonly Placed[], { objects }: Source): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  const putBefore = (from: number) => {
    for (let object = objects[next]; object && object.at <= from; object = objects[next]) {
      blocks.push(object.block);
      next += 1;
    }
  };
  for (const { block, place } of placed) {
    putBefore(place.from);
    blocks.push(block);
  }
  putBefore(Number.POSITIVE_INFINITY);
  return blocks;
}

/** `isPiece`: `parts` are of one of several texts that the page holds; objects outside of it stay out. */
export function putBack(parts: readonly Part[], source: Source, isPiece: boolean): readonly Block[] {
  const { objects, marked, hasEmphasis } = source;
  if (objects.length === 0 && marked.length === 0 && !hasEmphasis) return parts.map((part) => part.block);
  const placed = asMarked(placeParts(parts, source, isPiece), source);
  if (!isPiece) return withObjects(placed, source);
  const [from, to] = [placed[0]?.place.from ?? 0, placed.at(-1)?.place.to ?? 0];
  return withObjects(placed, { ...source, objects: objects.filter(({ at }) => at > from && at <= to) });
}
