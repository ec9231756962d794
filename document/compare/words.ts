/** What differs between two texts, in words as a person reads them: a figure, a Latin word or one character at a time. */
import type { Span } from '../proofread/span.ts';
import { differing } from './differ.ts';

/** `mine` became `theirs`; in UTF-16 units of the two texts. One of them may be empty. */
export interface WordEdit {
  readonly mine: Span;
  readonly theirs: Span;
}

/** A stretch of the text as it is shown: what both have, what is gone, what is new. */
export interface Piece {
  readonly type: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** 8.5%, 1,200 and 2026 are one word each: whoever changes a digit changes the figure. */
const WORD = /\d+(?:[.,]\d+)*[%％‰]?|[A-Za-z]+|[\s\S]/gu;
const FIGURE = /^\d/u;

/** Beyond so many words that differ two texts have nothing to do with each other. */
const MOST_EDITS = 600;
/** The texts that share less than this of the shorter one are shown whole, one after the other. */
const LEAST_SHARED = 0.3;

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

const lengthOf = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
const span = (start: number, end: number): Span => ({ start, end });
const size = ({ start, end }: Span) => end - start;

function sharedEnds(a: readonly string[], b: readonly string[]): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** Where each word begins, and where the last one ends. */
function startsOf(words: readonly string[], first: number): readonly number[] {
  const starts = [first];
  for (const word of words) starts.push((starts.at(-1) ?? first) + word.length);
  return starts;
}

/** Edits of the words, in units of their texts, which begin at these offsets. */
function edited(mine: readonly string[], theirs: readonly string[], at: number): readonly WordEdit[] {
  const [own, other] = [startsOf(mine, at), startsOf(theirs, at)];
  const inText = ({ start, end }: Span, starts: readonly number[]) => span(starts[start] ?? at, starts[end] ?? at);
  return differing(mine, theirs, MOST_EDITS).map((range) => ({
    mine: inText(range.mine, own),
    theirs: inText(range.theirs, other),
  }));
}

/** One figure in place of another. */
function isFigure(edit: WordEdit, mine: string, theirs: string): boolean {
  const one = (text: string) => FIGURE.test(text) && wordsOf(text).length === 1;
  return one(mine.slice(edit.mine.start, edit.mine.end)) && one(theirs.slice(edit.theirs.start, edit.theirs.end));
}

const weight = (edit: WordEdit) => Math.max(size(edit.mine), size(edit.theirs));

/** More characters than this between two edits tell that they are two. */
const MOST_BETWEEN = 2;

/** What two edits have between them tells nothing where it is shorter than both: 坚强领导 → 正确领导和支持 is one change. */
function joined(edits: readonly WordEdit[], mine: string, theirs: string): readonly WordEdit[] {
  const result: WordEdit[] = [];
  for (const edit of edits) {
    let next = edit;
    for (let last = result.at(-1); last; last = result.at(-1)) {
      const between = next.mine.start - last.mine.end;
      if (between > Math.min(MOST_BETWEEN, weight(last), weight(next))) break;
      if (isFigure(last, mine, theirs) || isFigure(next, mine, theirs)) break;
      next = { mine: span(last.mine.start, next.mine.end), theirs: span(last.theirs.start, next.theirs.end) };
      result.pop();
    }
    result.push(next);
  }
  return result;
}

/** In reading order, apart from each other. Empty for equal texts. */
export function wordEdits(mine: string, theirs: string): readonly WordEdit[] {
  if (mine === theirs) return [];
  const [a, b] = [wordsOf(mine), wordsOf(theirs)];
  const { head, tail } = sharedEnds(a, b);
  const at = lengthOf(a.slice(0, head));
  const edits = joined(edited(a.slice(head, a.length - tail), b.slice(head, b.length - tail), at), mine, theirs);
  const gone = edits.reduce((sum, edit) => sum + size(edit.mine), 0);
  const shared = mine.length - gone;
  if (edits.every((edit) => isFigure(edit, mine, theirs))) return edits;
  if (shared >= LEAST_SHARED * Math.min(mine.length, theirs.length)) return edits;
  return [{ mine: span(0, mine.length), theirs: span(0, theirs.length) }];
}

/** Makes each edit that touches one of these spans of `mine` cover the whole of it: a field or a carried figure is changed as one. */
export function coveringWhole(edits: readonly WordEdit[], spans: readonly Span[]): readonly WordEdit[] {
  let result = edits;
  for (const whole of spans) result = covering(result, whole);
  return result;
}

const touches = ({ mine }: WordEdit, { start, end }: Span) =>
  size(mine) === 0 ? mine.start > start && mine.start < end : mine.start < end && start < mine.end;

function covering(edits: readonly WordEdit[], whole: Span): readonly WordEdit[] {
  const first = edits.findIndex((edit) => touches(edit, whole));
  if (first === -1) return edits;
  const last = edits.findLastIndex((edit) => touches(edit, whole));
  const [from, to] = [edits[first], edits[last]];
  if (!from || !to) return edits;
  const before = Math.max(0, from.mine.start - whole.start);
  const behind = Math.max(0, whole.end - to.mine.end);
  const one = {
    mine: span(from.mine.start - before, to.mine.end + behind),
    theirs: span(from.theirs.start - before, to.theirs.end + behind),
  };
  return [...edits.slice(0, first), one, ...edits.slice(last + 1)];
}

/** The two texts in one, as they are shown. */
export function piecesOf(mine: string, theirs: string, edits: readonly WordEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const put = (type: Piece['type'], text: string) => {
    if (text !== '') pieces.push({ type, text });
  };
  let at = 0;
  for (const edit of edits) {
    put('same', mine.slice(at, edit.mine.start));
    put('gone', mine.slice(edit.mine.start, edit.mine.end));
    put('new', theirs.slice(edit.theirs.start, edit.theirs.end));
    at = edit.mine.end;
  }
  put('same', mine.slice(at));
  return pieces;
}

const NUMERALS = /^[零〇一二三四五六七八九十百千万亿两]+$/u;

function figuresOf(pieces: readonly Piece[], type: Piece['type']): string {
  const own = pieces.filter((piece) => piece.type === type);
  return own
    .flatMap(({ text }) => (NUMERALS.test(text) ? [text] : wordsOf(text).filter((word) => FIGURE.test(word))))
    .join(' ');
}

/** Whether a figure is another one, came or went. */
export function changesFigures(pieces: readonly Piece[]): boolean {
  return figuresOf(pieces, 'gone') !== figuresOf(pieces, 'new');
}
