/** What the rules of the whole paper are given to judge: what each took of the paragraphs, with where these stand now. */
import type { Paragraph } from './manuscript.ts';
import type { Reading } from './reading.ts';
import type { Gathered } from './rule.ts';

/** What rules took of a paragraph, while it stands at one place of the paper. */
interface Standing {
  readonly at: number;
  readonly taken: readonly { readonly rule: number; readonly gathered: Gathered<unknown> }[];
}

/** `rules`: how many there are. Gives by rule what it took, of the paragraphs where it took something, in order. */
export function createGathering(rules: number) {
  const known = new WeakMap<Reading, Standing>();

  function standing(reading: Reading, at: number, paragraph: Paragraph): Standing {
    const before = known.get(reading);
    if (before?.at === at) return before;
    const taken = reading.taken.map(({ rule, value }) => ({ rule, gathered: { at, paragraph, value } }));
    known.set(reading, { at, taken });
    return { at, taken };
  }

  return (
    readings: readonly Reading[],
    paragraphs: readonly Paragraph[],
  ): readonly (readonly Gathered<unknown>[])[] => {
    const all = Array.from({ length: rules }, (): Gathered<unknown>[] => []);
    readings.forEach((reading, at) => {
      const paragraph = paragraphs[at];
      if (!paragraph || reading.taken.length === 0) return;
      for (const { rule, gathered } of standing(reading, at, paragraph).taken) all[rule]?.push(gathered);
    });
    return all;
  };
}
