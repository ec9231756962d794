/** How like two texts are, by the pairs of characters that they share; and which of many texts a text is most like. */

/** Longer texts are judged by their beginning. */
const JUDGED = 4000;

/** How often each pair of neighbouring characters stands in a text. */
export interface Likeness {
  readonly pairs: ReadonlyMap<number, number>;
  readonly total: number;
}

export function likenessOf(text: string): Likeness {
  const pairs = new Map<number, number>();
  const length = Math.min(text.length, JUDGED);
  for (let i = 1; i < length; i += 1) {
    const pair = text.charCodeAt(i - 1) * 0x10000 + text.charCodeAt(i);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, total: Math.max(0, length - 1) };
}

/** 1 for the same pairs, 0 for none in common. */
export function alike(a: Likeness, b: Likeness): number {
  if (a.total + b.total === 0) return 0;
  const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of few.pairs) shared += Math.min(count, many.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

/** Characters that are looked up together. */
const SHINGLE = 5;
/** A shingle that more texts have than this tells nothing. */
const MOST_HOLDERS = 6;
/** Candidates that are looked at closely. */
const CANDIDATES = 3;

function shinglesOf(text: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  const length = Math.min(text.length, JUDGED);
  for (let i = 0; i + SHINGLE <= length; i += 1) shingles.add(text.slice(i, i + SHINGLE));
  return shingles;
}

/** Gives the places of the texts that share most of their wording with another, best first. */
export function shingleIndex(texts: readonly string[]): (text: string) => readonly number[] {
  const holders = new Map<string, number[]>();
  texts.forEach((text, i) => {
    for (const shingle of shinglesOf(text)) {
      const there = holders.get(shingle);
      if (there === undefined) holders.set(shingle, [i]);
      else if (there.length <= MOST_HOLDERS) there.push(i);
    }
  });
  return (text) => {
    const counts = new Map<number, number>();
    for (const shingle of shinglesOf(text)) {
      const there = holders.get(shingle) ?? [];
      if (there.length <= MOST_HOLDERS) for (const i of there) counts.set(i, (counts.get(i) ?? 0) + 1);
    }
    const ranked = [...counts].sort(([i, a], [j, b]) => b - a || i - j);
    return ranked.slice(0, CANDIDATES).map(([i]) => i);
  };
}
