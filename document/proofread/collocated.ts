/**
 * One wrong character in customary wording of four: half of 职责分工 stands there as it should, and of the other half one
 * character was taken for another of its sound or shape. It says nothing where what stands there can be read as words.
 */
import { intMap } from './int-map.ts';
import type { Lists } from './lists.ts';

type Sources = Pick<Lists, 'expressions' | 'neighbours' | 'lexicon' | 'confusions'>;

/** A wording that is wrong: where it begins, and what it should be, which is as long. */
export interface Slip {
  readonly start: number;
  readonly right: string;
}

/** Whether two characters, by their codes, are taken for each other. */
type Near = (a: number, b: number) => boolean;

function neighbourhood(groups: readonly string[]): Near {
  const of = new Map<number, readonly number[]>();
  groups.forEach((group, i) => {
    for (let at = 0; at < group.length; at += 1) {
      const code = group.charCodeAt(at);
      of.set(code, [...(of.get(code) ?? []), i]);
    }
  });
  return (a, b) => {
    const others = of.get(b);
    return others !== undefined && a !== b && (of.get(a)?.some((group) => others.includes(group)) ?? false);
  };
}

type Side = 'left' | 'right';

interface Reader {
  /** Whether the two characters are a common word. */
  readonly isWord: (first: string, second: string) => boolean;
  /** Whether it is a word by itself. */
  readonly isAlone: (character: string) => boolean;
}

function reader(lexicon: Sources['lexicon']): Reader {
  const next = new Map(lexicon.entries.map((entry) => [entry.first, entry.next]));
  const alone = new Set(lexicon.entries.flatMap((entry) => (entry.alone ? [entry.first] : [])));
  return {
    isWord: (first, second) => second !== '' && (next.get(first)?.includes(second) ?? false),
    isAlone: (character) => alone.has(character),
  };
}

/** Two halves side by side: what stands before, two characters each, and what stands behind; '' at the ends of a text. */
interface Stretch {
  readonly before: string;
  readonly characters: readonly [a: string, b: string, c: string, d: string];
  readonly behind: string;
}

function stretchAt(text: string, start: number): Stretch | null {
  if (start < 0 || start + 4 > text.length) return null;
  const at = (i: number) => text.charAt(start + i);
  return { before: at(-1), characters: [at(0), at(1), at(2), at(3)], behind: at(4) };
}

/**
 * Whether the half in doubt can be read as words: one of its own (机智), or each of its characters with what stands beside it
 * (工作经|研究). Also where the half that seems right belongs to other words (加工|作业).
 */
function canBeRead({ isWord, isAlone }: Reader, { before, characters, behind }: Stretch, doubt: Side): boolean {
  const [a, b, c, d] = characters;
  const [first, second] = doubt === 'left' ? [a, b] : [c, d];
  if (isWord(first, second)) return true;
  const outside = doubt === 'left' ? before : b;
  const inside = doubt === 'left' ? c : behind;
  const stands = isAlone(first) || isWord(outside, first);
  if (stands && (isAlone(second) || isWord(second, inside))) return true;
  // The half that was found may itself be parts of two others.
  return doubt === 'left' ? isWord(b, c) && isWord(d, behind) : isWord(before, a) && isWord(b, c);
}

/** Half of a wording, by its place among all halves, and one character of the other half, by its code. */
function leadKey(half: number, side: Side, which: 'first' | 'second', code: number): number {
  return ((half * 4 + (side === 'left' ? 0 : 2) + (which === 'first' ? 0 : 1)) << 16) | code;
}

const pairKey = (first: number, second: number) => (first << 16) | second;

interface Wordings {
  /** The place of the half that stands at a place of a text among all halves; -1 where none does. */
  readonly halfAt: (first: number, second: number) => number;
  /** By `leadKey` what the character beside that one should be; undefined where nothing leads to a wording. */
  readonly expected: (key: number) => readonly number[] | undefined;
}

/** Of all wordings of four characters. */
function wordingsOf(entries: readonly string[]): Wordings {
  const halves: string[] = [];
  const places = new Map<number, number>();
  const placeOf = (half: string) => {
    const key = pairKey(half.charCodeAt(0), half.charCodeAt(1));
    const place = places.get(key) ?? halves.push(half) - 1;
    places.set(key, place);
    return place;
  };
  const expected: number[][] = [];
  const leads = new Map<number, number>();
  const lead = (key: number, code: number) => {
    const known = expected[leads.get(key) ?? -1];
    if (known) known.push(code);
    else leads.set(key, expected.push([code]) - 1);
  };
  for (const wording of entries) {
    if (wording.length !== 4) continue;
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((i) => wording.charCodeAt(i));
    const [left, right] = [placeOf(wording.slice(0, 2)), placeOf(wording.slice(2))];
    lead(leadKey(left, 'left', 'first', c), d);
    lead(leadKey(left, 'left', 'second', d), c);
    lead(leadKey(right, 'right', 'first', a), b);
    lead(leadKey(right, 'right', 'second', b), a);
  }
  const [place, way] = [intMap(places), intMap(leads)];
  return { halfAt: (first, second) => place(pairKey(first, second)), expected: (key) => expected[way(key)] };
}

interface Knowledge {
  readonly wordings: Wordings;
  readonly read: Reader;
  readonly near: Near;
  /** Words that another list knows to be wrong, and tells. */
  readonly told: ReadonlySet<string>;
}

/** The one half that is meant by two characters beside a half; null where none is, or more than one may be. */
function meant({ wordings, near }: Knowledge, half: number, side: Side, first: number, second: number): string | null {
  const seconds = wordings.expected(leadKey(half, side, 'first', first));
  // Nearly all that stands beside a half in a text is done with here.
  if (seconds?.includes(second)) return null;
  const firsts = wordings.expected(leadKey(half, side, 'second', second));
  if (seconds === undefined && firsts === undefined) return null;
  const nearSeconds = seconds?.filter((one) => near(one, second)).map((one) => String.fromCharCode(first, one)) ?? [];
  const nearFirsts = firsts?.filter((one) => near(one, first)).map((one) => String.fromCharCode(one, second)) ?? [];
  const [only, ...others] = [...nearSeconds, ...nearFirsts];
  return others.length === 0 && only !== undefined ? only : null;
}

/** What is wrong beside the half at `start`, which stands at this side of its wordings. */
function slipBeside(knowledge: Knowledge, half: number, side: Side, text: string, start: number): Slip | null {
  const beside = side === 'left' ? start + 2 : start - 2;
  const other = meant(knowledge, half, side, text.charCodeAt(beside), text.charCodeAt(beside + 1));
  if (other === null || knowledge.told.has(text.slice(beside, beside + 2))) return null;
  const from = Math.min(start, beside);
  const seen = stretchAt(text, from);
  if (seen === null || canBeRead(knowledge.read, seen, side === 'left' ? 'right' : 'left')) return null;
  const own = text.slice(start, start + 2);
  return { start: from, right: side === 'left' ? own + other : other + own };
}

/** What finds slips in the wordings of four characters, in the order of the text. */
export function slipFinder({
  expressions,
  neighbours,
  lexicon,
  confusions,
}: Sources): (text: string) => readonly Slip[] {
  const knowledge: Knowledge = {
    wordings: wordingsOf(expressions.entries),
    read: reader(lexicon),
    near: neighbourhood(neighbours.entries),
    told: new Set(confusions.entries.map(({ wrong }) => wrong)),
  };
  const { halfAt } = knowledge.wordings;
  return (text) => {
    const slips: Slip[] = [];
    let first = text.charCodeAt(0);
    for (let start = 0; start + 1 < text.length; start += 1) {
      const second = text.charCodeAt(start + 1);
      const half = halfAt(first, second);
      first = second;
      if (half < 0) continue;
      const slip =
        slipBeside(knowledge, half, 'left', text, start) ?? slipBeside(knowledge, half, 'right', text, start);
      if (slip !== null) slips.push(slip);
    }
    return slips;
  };
}
