/**
 * One wrong character in customary wording of four: half of 职责分工 stands there as it should, and of the other half one
 * character was taken for another of its sound or shape. It says nothing where what stands there can be read as words.
 */
import type { Lists } from './lists.ts';

type Sources = Pick<Lists, 'expressions' | 'neighbours' | 'lexicon' | 'confusions'>;

/** Half of a wording, as it is found in a text. */
export interface Half {
  /** What is wrong around this half, which stands at `start`: the place of the whole wording, and what it should be. */
  readonly slipAt: (text: string, start: number) => { readonly start: number; readonly right: string } | null;
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

type Side = 'left' | 'right';

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

/** The halves that one goes with, by either of their characters. Codes of characters, since a text is full of halves. */
interface Partners {
  readonly byFirst: Map<number, readonly number[]>;
  readonly bySecond: Map<number, readonly number[]>;
}

function pair(all: Map<string, Partners>, half: string, other: string): void {
  const { byFirst, bySecond } = all.get(half) ?? { byFirst: new Map(), bySecond: new Map() };
  all.set(half, { byFirst, bySecond });
  const [first, second] = [other.charCodeAt(0), other.charCodeAt(1)];
  byFirst.set(first, [...(byFirst.get(first) ?? []), second]);
  bySecond.set(second, [...(bySecond.get(second) ?? []), first]);
}

const word = (first: number, second: number) => String.fromCharCode(first, second);

/** The one half that is meant by these two characters; null where none is, or more than one may be. */
function meant({ byFirst, bySecond }: Partners, first: number, second: number, near: Near): string | null {
  const ofFirst = byFirst.get(first);
  // Nearly all that stands beside a half in a text is done with here.
  if (ofFirst?.includes(second)) return null;
  const ofSecond = bySecond.get(second);
  if (ofFirst === undefined && ofSecond === undefined) return null;
  const seconds = ofFirst?.filter((one) => near(one, second)).map((one) => word(first, one)) ?? [];
  const firsts = ofSecond?.filter((one) => near(one, first)).map((one) => word(one, second)) ?? [];
  const [only, ...others] = [...seconds, ...firsts];
  return others.length === 0 && only !== undefined ? only : null;
}

interface Knowledge {
  /** Words that another list knows to be wrong, and tells. */
  readonly told: ReadonlySet<string>;
  readonly read: Reader;
  readonly near: Near;
}

type SlipAt = Half['slipAt'];

/** Of a half that stands at the left in its wordings. */
function slipBehind(half: string, partners: Partners, { read, near, told }: Knowledge): SlipAt {
  return (text, start) => {
    const other = meant(partners, text.charCodeAt(start + 2), text.charCodeAt(start + 3), near);
    const seen = other === null ? null : stretchAt(text, start);
    if (seen === null || told.has(text.slice(start + 2, start + 4))) return null;
    return canBeRead(read, seen, 'right') ? null : { start, right: half + other };
  };
}

/** Of a half that stands at the right. */
function slipBefore(half: string, partners: Partners, { read, near, told }: Knowledge): SlipAt {
  return (text, start) => {
    const other = meant(partners, text.charCodeAt(start - 2), text.charCodeAt(start - 1), near);
    const seen = other === null ? null : stretchAt(text, start - 2);
    if (seen === null || told.has(text.slice(start - 2, start))) return null;
    return canBeRead(read, seen, 'left') ? null : { start: start - 2, right: other + half };
  };
}

/** All halves of the wordings of four characters. */
export function halvesOf({ expressions, neighbours, lexicon, confusions }: Sources): ReadonlyMap<string, Half> {
  const [left, right] = [new Map<string, Partners>(), new Map<string, Partners>()];
  for (const wording of expressions.entries) {
    if (wording.length !== 4) continue;
    pair(left, wording.slice(0, 2), wording.slice(2));
    pair(right, wording.slice(2), wording.slice(0, 2));
  }
  const told = new Set(confusions.entries.map(({ wrong }) => wrong));
  const knowledge = { read: reader(lexicon), near: neighbourhood(neighbours.entries), told };
  const all = new Set([...left.keys(), ...right.keys()]);
  return new Map(
    [...all].map((half): [string, Half] => {
      const [asLeft, asRight] = [left.get(half), right.get(half)];
      const behind = asLeft && slipBehind(half, asLeft, knowledge);
      const before = asRight && slipBefore(half, asRight, knowledge);
      return [half, { slipAt: (text, start) => behind?.(text, start) ?? before?.(text, start) ?? null }];
    }),
  );
}
