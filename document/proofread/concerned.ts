/** Which rules have to read a paragraph: found by one walk over its characters for all of them. */
import type { Paragraph, Role } from './manuscript.ts';
import type { Triggers } from './rule.ts';

/** Which paragraphs a rule wants to read. */
export interface Wish {
  readonly triggers?: Triggers;
  readonly roles?: readonly Role[];
}

/** Letters; a few of them are names and units inside of Chinese text. */
const FEW_LETTERS = 10;

const isLetter = (unit: number) =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x600);

/** A text of Latin letters is not what these rules are about. `letters` of it are such. */
function isForeign(text: string, letters: number): boolean {
  if (letters <= FEW_LETTERS) return false;
  let others = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0x4e00) others += 1;
  return letters > others;
}

/** Bit of a class of characters that are letters; the rest is the number of the class. */
const LETTER = 0x8000;

/** Bits by number, 32 in each item. */
type Bits = Int32Array;

const setBit = (bits: Bits, n: number) => {
  bits[n >> 5] = (bits[n >> 5] ?? 0) | (1 << (n & 31));
};
const hasBit = (bits: Bits, n: number) => (((bits[n >> 5] ?? 0) >>> (n & 31)) & 1) === 1;

const groupsOf = ({ triggers }: Wish): readonly string[] =>
  triggers === undefined ? [] : typeof triggers === 'string' ? [triggers] : triggers;

/** Characters that the same rules look for are one class; class 0 is what no rule looks for. */
interface Classes {
  /** By code: number of the class, with `LETTER` where it is a letter. */
  readonly of: Uint16Array;
  /** By class what it sets. */
  readonly bits: readonly Bits[];
}

/** `sets`: by code the bits that a character sets. */
function classesOf(sets: ReadonlyMap<number, readonly number[]>, size: number): Classes {
  const of = new Uint16Array(0x10000);
  const numbers = new Map<string, number>([['', 0]]);
  const bits: Bits[] = [new Int32Array(size)];
  for (const [unit, set] of sets) {
    const name = set.join();
    let number = numbers.get(name);
    if (number === undefined) {
      const own = new Int32Array(size);
      for (const bit of set) setBit(own, bit);
      number = bits.push(own) - 1;
      numbers.set(name, number);
    }
    of[unit] = number;
  }
  for (let unit = 0; unit < 0x600; unit += 1) if (isLetter(unit)) of[unit] = (of[unit] ?? 0) | LETTER;
  return { of, bits };
}

/**
 * Each group of triggers is a bit: the first of a rule has the number of the rule, further ones those behind the rules. A rule
 * reads where all of its bits are set.
 */
function tableOf(wishes: readonly Wish[]) {
  const further: number[][] = [];
  const sets = new Map<number, number[]>();
  let count = wishes.length;
  wishes.forEach((wish, rule) => {
    const groups = groupsOf(wish).map((group, i) => ({ group, bit: i === 0 ? rule : count++ }));
    further.push(groups.slice(1).map(({ bit }) => bit));
    for (const { group, bit } of groups)
      for (let i = 0; i < group.length; i += 1) {
        const set = sets.get(group.charCodeAt(i)) ?? [];
        if (set.at(-1) !== bit) set.push(bit);
        sets.set(group.charCodeAt(i), set);
      }
  });
  const size = (count + 31) >> 5;
  return { further, size, classes: classesOf(sets, size) };
}

/** Bits of the rules that ask for no character. */
function always(wishes: readonly Wish[], size: number): Bits {
  const bits = new Int32Array(size);
  wishes.forEach((wish, rule) => {
    if (groupsOf(wish).length === 0) setBit(bits, rule);
  });
  return bits;
}

/**
 * Gives what tells the places of the wishes that a paragraph meets, in their order. It answers false, and tells none, for a
 * text in a foreign language.
 */
export function concernedBy(wishes: readonly Wish[]): (paragraph: Paragraph, tell: (wish: number) => void) => boolean {
  const { further, size, classes } = tableOf(wishes);
  const { of, bits } = classes;
  const unasked = always(wishes, size);
  const seen = new Uint8Array(bits.length);
  const set = new Int32Array(size);

  /** Looks at each character once; gives how many are letters. */
  function look(text: string): number {
    let letters = 0;
    for (let i = 0; i < text.length; i += 1) {
      const one = of[text.charCodeAt(i)] ?? 0;
      letters += one >>> 15;
      seen[one & (LETTER - 1)] = 1;
    }
    return letters;
  }

  function gather(): void {
    set.set(unasked);
    for (let one = 0; one < seen.length; one += 1) {
      if (seen[one] === 0) continue;
      seen[one] = 0;
      const own = bits[one];
      if (own) for (let i = 0; i < size; i += 1) set[i] = (set[i] ?? 0) | (own[i] ?? 0);
    }
  }

  const isMet = (wish: number, role: Role) =>
    (wishes[wish]?.roles?.includes(role) ?? true) && (further[wish]?.every((bit) => hasBit(set, bit)) ?? true);

  return ({ text, role }, tell) => {
    const letters = look(text);
    gather();
    if (isForeign(text, letters)) return false;
    for (let i = 0; i < size; i += 1)
      for (let left = set[i] ?? 0; left !== 0; left &= left - 1) {
        const wish = (i << 5) + 31 - Math.clz32(left & -left);
        if (wish < wishes.length && isMet(wish, role)) tell(wish);
      }
    return true;
  };
}
