/**
 * One wrong character in customary wording of four: half of 职责分工 stands there as it should, and of the other half one
 * character was taken for another of its sound or shape. It says nothing where what stands there can be read as words.
 */
import { intMap } from './int-map.ts';
import type { Lists } from './lists.ts';
import { pairMarks } from './pair-marks.ts';

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

/** More than one place. */
const MANY = -2;

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

const pairKey = (first: number, second: number) => (first << 16) | second;

/** Where the other halves of a half are kept that stands at this side of its wordings. */
const shelfOf = (half: number, side: Side) => half * 2 + (side === 'left' ? 0 : 1);

/** One of 32 bits for a character: tells at one look that none of a few characters is this one. */
const bitOf = (code: number) => 1 << (code & 31);

/** All wordings of four characters, in halves. Numbers in rows: this is asked at every fourth character of a text. */
interface Wordings {
  /** The number of the half that stands at a place of a text; -1 where none does. */
  readonly halfAt: (first: number, second: number) => number;
  /** By shelf the bits of all first and of all second characters of the halves on it. */
  readonly firstBits: Int32Array;
  readonly secondBits: Int32Array;
  /** By shelf where its halves begin among `firsts` and `seconds`; they end where the next shelf begins. */
  readonly starts: Int32Array;
  readonly firsts: Uint16Array;
  readonly seconds: Uint16Array;
}

/** Gives each pair of characters the number that it was first seen with. */
function halfNumbers() {
  const numbers = new Map<number, number>();
  const marks = pairMarks();
  return {
    numberOf(first: number, second: number): number {
      const key = pairKey(first, second);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      marks.add(first, second);
      return number;
    },
    /** Of the pairs that were numbered by then. */
    lookUp(): Wordings['halfAt'] {
      const number = intMap(numbers);
      return (first, second) => (marks.has(first, second) ? number(pairKey(first, second)) : -1);
    },
    count: () => numbers.size,
  };
}

/** Other halves by their shelf, as rows of numbers. */
function onShelves(shelves: readonly (readonly (readonly [first: number, second: number])[])[]) {
  const size = shelves.reduce((sum, { length }) => sum + length, 0);
  const starts = new Int32Array(shelves.length + 1);
  const [firsts, seconds] = [new Uint16Array(size), new Uint16Array(size)];
  const [firstBits, secondBits] = [new Int32Array(shelves.length), new Int32Array(shelves.length)];
  let at = 0;
  shelves.forEach((halves, shelf) => {
    starts[shelf] = at;
    for (const [first, second] of halves) {
      firsts[at] = first;
      seconds[at] = second;
      firstBits[shelf] = (firstBits[shelf] ?? 0) | bitOf(first);
      secondBits[shelf] = (secondBits[shelf] ?? 0) | bitOf(second);
      at += 1;
    }
  });
  starts[shelves.length] = at;
  return { starts, firsts, seconds, firstBits, secondBits };
}

function wordingsOf(entries: readonly string[]): Wordings {
  const halves = halfNumbers();
  const pairs = entries
    .filter(({ length }) => length === 4)
    .map((wording) => {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((i) => wording.charCodeAt(i));
      return { left: halves.numberOf(a, b), right: halves.numberOf(c, d), ab: [a, b], cd: [c, d] } as const;
    });
  const shelves = Array.from({ length: halves.count() * 2 }, (): (readonly [number, number])[] => []);
  for (const { left, right, ab, cd } of pairs) {
    shelves[shelfOf(left, 'left')]?.push(cd);
    shelves[shelfOf(right, 'right')]?.push(ab);
  }
  return { halfAt: halves.lookUp(), ...onShelves(shelves) };
}

interface Knowledge {
  readonly wordings: Wordings;
  readonly read: Reader;
  readonly near: Near;
  /** Words that another list knows to be wrong, and tells. */
  readonly told: ReadonlySet<string>;
}

/** Whether the half at this place of the shelves is one character off from these two, which are none of its shelf. */
function isNear(
  { wordings: { firsts, seconds }, near }: Knowledge,
  at: number,
  first: number,
  second: number,
): boolean {
  const [a = 0, b = 0] = [firsts[at], seconds[at]];
  return (a === first && near(b, second)) || (b === second && near(a, first));
}

/** The place of the one half on a shelf that is one character off; -1 where none is, where more are, or where these two are on it. */
function nearOn(shelf: number, knowledge: Knowledge, first: number, second: number): number {
  const { starts, firsts, seconds } = knowledge.wordings;
  let only = -1;
  const end = starts[shelf + 1] ?? 0;
  for (let at = starts[shelf] ?? 0; at < end; at += 1) {
    if (firsts[at] === first && seconds[at] === second) return -1;
    if (isNear(knowledge, at, first, second)) only = only === -1 ? at : MANY;
  }
  return Math.max(only, -1);
}

/** The one half that is meant by two characters beside a half; null where none is, or more than one may be. */
function meant(knowledge: Knowledge, half: number, side: Side, first: number, second: number): string | null {
  const { firstBits, secondBits, firsts, seconds } = knowledge.wordings;
  const shelf = shelfOf(half, side);
  // Nearly all that stands beside a half in a text is done with here.
  if (((firstBits[shelf] ?? 0) & bitOf(first)) === 0 && ((secondBits[shelf] ?? 0) & bitOf(second)) === 0) return null;
  const at = nearOn(shelf, knowledge, first, second);
  return at === -1 ? null : String.fromCharCode(firsts[at] ?? 0, seconds[at] ?? 0);
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
