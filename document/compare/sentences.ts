/** Two texts laid side by side sentence by sentence: what is the same, and what one sentence or several became. */
import type { Span } from '../proofread/span.ts';
import { differing, type Range } from './differ.ts';
import { type Flat, wholesOf } from './flat.ts';
import { coveringWhole, type WordEdit, wordEdits } from './words.ts';

/** Sentences of both sides that belong together; one side is empty where they came or went. */
export interface Stretch {
  readonly mine: Span;
  readonly theirs: Span;
  /** In units of the two whole texts; empty where nothing differs. */
  readonly edits: readonly WordEdit[];
}

/** A sentence with the marks that close it; clauses that end with ； are told apart as well. */
const SENTENCE = /[^。！？；!?;\n]*(?:[。！？；!?;]+[”’」』）)】》]*|\n|$)/gu;

/** Beyond so many sentences that differ the two are taken as one change. */
const MOST_EDITS = 400;

/** The sentences of a text; `ends` are further places where one ends, `wholes` places that are not cut. */
export function sentencesOf(text: string, ends: readonly number[] = [], wholes: readonly Span[] = []): readonly Span[] {
  const found = new Set(ends);
  for (const { 0: words, index } of text.matchAll(SENTENCE)) if (words !== '') found.add(index + words.length);
  found.add(text.length);
  found.delete(0);
  for (const { start, end } of wholes) for (let at = start + 1; at < end; at += 1) found.delete(at);
  const sorted = [...found].sort((a, b) => a - b);
  return text === '' ? [] : sorted.map((end, i) => ({ start: sorted[i - 1] ?? 0, end }));
}

const wordsAt = (text: string, { start, end }: Span) => text.slice(start, end);

/** Two sentences belong together where they share half of the shorter one. */
const LINKED = 0.5;

/** A stretch that is equal on both sides. */
interface Shared {
  readonly mine: number;
  readonly theirs: number;
  readonly length: number;
}

/** What is equal before, between and behind the edits. */
function sharedOf(mine: Span, theirs: Span, edits: readonly WordEdit[]): readonly Shared[] {
  let [a, b] = [mine.start, theirs.start];
  const before = edits.map((edit) => {
    const shared = { mine: a, theirs: b, length: edit.mine.start - a };
    [a, b] = [edit.mine.end, edit.theirs.end];
    return shared;
  });
  return [...before, { mine: a, theirs: b, length: mine.end - a }];
}

/** Cuts a stretch where a sentence of either side ends; `from` are the sentences in which it may begin. */
function visitShared(
  { mine: a, theirs: b, length }: Shared,
  sentences: { readonly mine: readonly Span[]; readonly theirs: readonly Span[] },
  from: { mine: number; theirs: number },
  visit: (mine: number, theirs: number, count: number) => void,
): void {
  for (let done = 0; done < length; ) {
    while ((sentences.mine[from.mine]?.end ?? Number.POSITIVE_INFINITY) <= a + done) from.mine += 1;
    while ((sentences.theirs[from.theirs]?.end ?? Number.POSITIVE_INFINITY) <= b + done) from.theirs += 1;
    const ends = [sentences.mine[from.mine]?.end ?? 0, sentences.theirs[from.theirs]?.end ?? 0] as const;
    const step = Math.min(length - done, ends[0] - a - done, ends[1] - b - done);
    if (step <= 0) return;
    visit(from.mine, from.theirs, step);
    done += step;
  }
}

function linked(
  mine: readonly Span[],
  theirs: readonly Span[],
  edits: readonly WordEdit[],
): readonly (readonly [number, number])[] {
  const shared = new Map<string, { readonly pair: readonly [number, number]; count: number }>();
  const whole = (spans: readonly Span[]) => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });
  const from = { mine: 0, theirs: 0 };
  const count = (i: number, j: number, count: number) => {
    const known = shared.get(`${i} ${j}`);
    if (known) known.count += count;
    else shared.set(`${i} ${j}`, { pair: [i, j], count });
  };
  for (const stretch of sharedOf(whole(mine), whole(theirs), edits))
    visitShared(stretch, { mine, theirs }, from, count);
  const length = (span: Span | undefined) => (span ? span.end - span.start : 0);
  return [...shared.values()].flatMap(({ pair, count }) =>
    count >= LINKED * Math.min(length(mine[pair[0]]), length(theirs[pair[1]])) ? [pair] : [],
  );
}

/** Links that share a sentence belong to one range; what no link reaches came or went by itself. */
function ranged(links: readonly (readonly [number, number])[], mine: number, theirs: number): readonly Range[] {
  const together: Range[] = [];
  for (const [i, j] of links) {
    const last = together.at(-1);
    const joins = last !== undefined && (i < last.mine.end || j < last.theirs.end);
    if (joins) together.pop();
    together.push({
      mine: { start: joins ? last.mine.start : i, end: Math.max(i + 1, joins ? last.mine.end : 0) },
      theirs: { start: joins ? last.theirs.start : j, end: Math.max(j + 1, joins ? last.theirs.end : 0) },
    });
  }
  const end = { mine: { start: mine, end: mine }, theirs: { start: theirs, end: theirs } };
  let [a, b] = [0, 0];
  return [...together, end].flatMap((range) => {
    const alone = apart({ start: a, end: range.mine.start }, { start: b, end: range.theirs.start });
    a = range.mine.end;
    b = range.theirs.end;
    return range === end ? alone : [...alone, range];
  });
}

/** One sentence between two that stayed took the place of the other; of several nobody can tell. */
function apart(mine: Span, theirs: Span): readonly Range[] {
  if (mine.end - mine.start === 1 && theirs.end - theirs.start === 1) return [{ mine, theirs }];
  const ranges: Range[] = [];
  for (let i = mine.start; i < mine.end; i += 1)
    ranges.push({ mine: { start: i, end: i + 1 }, theirs: { start: theirs.start, end: theirs.start } });
  for (let j = theirs.start; j < theirs.end; j += 1)
    ranges.push({ mine: { start: mine.end, end: mine.end }, theirs: { start: j, end: j + 1 } });
  return ranges;
}

/** What a range of sentences covers; where it is empty, the place where it would be. */
function covered(spans: readonly Span[], { start, end }: Span, length: number): Span {
  const from = spans[start]?.start ?? length;
  return { start: from, end: end > start ? (spans[end - 1]?.end ?? length) : from };
}

const moved = ({ mine, theirs }: WordEdit, a: number, b: number): WordEdit => ({
  mine: { start: mine.start + a, end: mine.end + a },
  theirs: { start: theirs.start + b, end: theirs.end + b },
});

/** The edits of one stretch, none of which cuts a field, a blank or a carried word. */
export function editsWithin(mine: Flat, theirs: Flat, a: Span, b: Span): readonly WordEdit[] {
  const edits = wordEdits(wordsAt(mine.text, a), wordsAt(theirs.text, b)).map((edit) => moved(edit, a.start, b.start));
  const wholes = wholesOf(mine).filter(({ start, end }) => start < a.end && a.start < end);
  return coveringWhole(edits, wholes);
}

/** Where the lead of a run-in heading ends; null for other texts. */
export interface Leads {
  readonly mine: number | null;
  readonly theirs: number | null;
}

export const NO_LEADS: Leads = { mine: null, theirs: null };

/** All of both texts, in order and without a gap: sentences that stayed one by one, the others with what became of them. */
export function sideBySide(mine: Flat, theirs: Flat, leads: Leads): readonly Stretch[] {
  const ends = (lead: number | null) => (lead === null ? [] : [lead]);
  const a = sentencesOf(mine.text, ends(leads.mine), wholesOf(mine));
  const b = sentencesOf(theirs.text, ends(leads.theirs));
  const stretch = (range: Range): Stretch => {
    const [one, other] = [covered(a, range.mine, mine.text.length), covered(b, range.theirs, theirs.text.length)];
    return { mine: one, theirs: other, edits: editsWithin(mine, theirs, one, other) };
  };
  const result: Stretch[] = [];
  let [i, j] = [0, 0];
  const stayed = (until: number) => {
    for (; i < until; i += 1, j += 1) {
      const [one, other] = [a[i], b[j]];
      if (one && other) result.push({ mine: one, theirs: other, edits: [] });
    }
  };
  const hunks = differing(
    a.map((span) => wordsAt(mine.text, span)),
    b.map((span) => wordsAt(theirs.text, span)),
    MOST_EDITS,
  );
  for (const hunk of hunks) {
    stayed(hunk.mine.start);
    result.push(...brokenDown(mine, theirs, a, b, hunk).map(stretch));
    i = hunk.mine.end;
    j = hunk.theirs.end;
  }
  stayed(a.length);
  return withoutLooseEnd(withoutLooseEnd(result, 'mine', mine), 'theirs', theirs);
}

/** A text that ends as sentences do. */
const ENDED = /[。！？；!?;\n][”’」』）)】》]*$/u;

/**
 * Where the last words of one side have no end and the other side goes on behind them, that is one change: a heading gets its 。 with
 * the text behind it, else the two would stand together unparted.
 */
function withoutLooseEnd(stretches: readonly Stretch[], side: 'mine' | 'theirs', { text }: Flat): readonly Stretch[] {
  const at = stretches.findLastIndex((stretch) => stretch[side].end > stretch[side].start);
  const [own, ...behind] = at === -1 ? [] : stretches.slice(at);
  if (!own || own.edits.length === 0 || ENDED.test(text)) return stretches;
  return [...stretches.slice(0, at), behind.reduce(together, own)];
}

const together = (a: Stretch, b: Stretch): Stretch => ({
  mine: { start: a.mine.start, end: b.mine.end },
  theirs: { start: a.theirs.start, end: b.theirs.end },
  edits: [...a.edits, ...b.edits],
});

function brokenDown(mine: Flat, theirs: Flat, a: readonly Span[], b: readonly Span[], hunk: Range): readonly Range[] {
  const [own, other] = [a.slice(hunk.mine.start, hunk.mine.end), b.slice(hunk.theirs.start, hunk.theirs.end)];
  const [one, two] = [covered(a, hunk.mine, mine.text.length), covered(b, hunk.theirs, theirs.text.length)];
  if (own.length === 0 || other.length === 0) return shifted(ranged([], own.length, other.length), hunk);
  const edits = editsWithin(mine, theirs, one, two);
  return shifted(ranged(linked(own, other, edits), own.length, other.length), hunk);
}

function shifted(ranges: readonly Range[], { mine, theirs }: Range): readonly Range[] {
  const by = (span: Span, offset: number) => ({ start: span.start + offset, end: span.end + offset });
  return ranges.map((range) => ({ mine: by(range.mine, mine.start), theirs: by(range.theirs, theirs.start) }));
}
