/** What a Word file tells besides its text. */

/** What is taken out, in the order in which it is told. */
export const TRACE_CODES = [
  'author',
  'lastAuthor',
  'company',
  'properties',
  'custom',
  'comments',
  'revisions',
  'hidden',
  'data',
  'paths',
  'pictures',
  'sittings',
  'thumbnail',
  'printer',
  'signature',
  'unused',
] as const;
/** One of them. */
export type TraceCode = (typeof TRACE_CODES)[number];

/** What is not touched, and may tell something too. */
export const LEFT_CODES = ['embedded', 'macros', 'fields'] as const;
/** One of them. */
export type LeftCode = (typeof LEFT_CODES)[number];

/** How much of one sort was found. */
export interface Trace<C extends string = TraceCode> {
  readonly code: C;
  readonly count: number;
  /** Some of them, in words: names, paths, the first words of comments. */
  readonly shown: readonly string[];
}

/** So many are shown of each, and so many characters of one. */
const MOST_SHOWN = 5;
const LONGEST_SHOWN = 80;

/** Gathers what is found on the way. */
export class Traces<C extends string = TraceCode> {
  readonly #found = new Map<C, { count: number; readonly shown: Set<string> }>();

  add(code: C, shown = '', count = 1): void {
    if (count === 0) return;
    const found = this.#found.get(code) ?? { count: 0, shown: new Set<string>() };
    found.count += count;
    const text = shown.replace(/\s+/gu, ' ').trim();
    if (text !== '' && found.shown.size < MOST_SHOWN)
      found.shown.add(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
    this.#found.set(code, found);
  }

  list(order: readonly C[]): readonly Trace<C>[] {
    return order.flatMap((code) => {
      const found = this.#found.get(code);
      return found ? [{ code, count: found.count, shown: [...found.shown] }] : [];
    });
  }
}
