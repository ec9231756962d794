/** All phrases that one machine knows: one's own over shared ones over shipped ones. */
import type { Phrase } from './phrase.ts';

/** Where a phrase comes from. */
export type PhraseSource = 'own' | 'shared' | 'shipped';

export type SourcedPhrase = Phrase & { readonly source: PhraseSource };

export interface PhraseSets {
  readonly own: readonly Phrase[];
  readonly shared: readonly Phrase[];
  readonly shipped: readonly Phrase[];
  /** Wordings of shared and shipped phrases that are not shown. */
  readonly hidden: ReadonlySet<string>;
}

/** Each wording once, of the nearest source; one's own are never hidden. */
export function collectPhrases({ own, shared, shipped, hidden }: PhraseSets): readonly SourcedPhrase[] {
  const all = new Map<string, SourcedPhrase>();
  const add = (phrases: readonly Phrase[], source: PhraseSource) => {
    for (const phrase of phrases) {
      if (all.has(phrase.text) || (source !== 'own' && hidden.has(phrase.text))) continue;
      all.set(phrase.text, { ...phrase, source });
    }
  };
  add(own, 'own');
  add(shared, 'shared');
  add(shipped, 'shipped');
  return [...all.values()];
}

export interface CategoryCount {
  readonly name: string;
  readonly count: number;
}

/** The categories of `phrases`: those in `order` first, others behind as they come. */
export function categoriesOf(phrases: readonly Phrase[], order: readonly string[]): readonly CategoryCount[] {
  const counts = new Map(order.map((name) => [name, 0]));
  for (const { category } of phrases) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).filter(({ count }) => count > 0);
}
