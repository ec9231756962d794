/** Finding phrases by their characters, their pinyin, its initials, and their category; those used most come first. */
import type { Phrase } from './phrase.ts';
import { type Sound, soundIndex, soundOf } from './pinyin.ts';

interface Indexed {
  readonly phrase: Phrase;
  /** What is searched: the wording with the names of its blanks. */
  readonly text: string;
  readonly sound: Sound;
}

interface IndexedCategory {
  readonly name: string;
  readonly sound: Sound;
}

export interface PhraseIndex {
  readonly entries: readonly Indexed[];
  readonly categories: ReadonlyMap<string, IndexedCategory>;
}

export function indexPhrases(phrases: readonly Phrase[]): PhraseIndex {
  const names = [...new Set(phrases.map((phrase) => phrase.category))];
  return {
    entries: phrases.map((phrase) => {
      const text = phrase.text.replaceAll(/[{}]/g, '').toLowerCase();
      return { phrase, text, sound: soundOf(text) };
    }),
    categories: new Map(names.map((name) => [name, { name, sound: soundOf(name) }])),
  };
}

/** How often a phrase was used, by its text. */
export type Usage = (text: string) => number;

/** How well one word of the query fits; lower is better, null is not at all. */
type Fit = number | null;

const IN_CATEGORY = 0;
const IN_TEXT = 10;
/** A place far behind counts as this many steps at most, so that use weighs more than place. */
const FARTHEST = 40;

function isSound(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function fitOf(entry: Indexed, category: IndexedCategory | undefined, word: string): Fit {
  if (category?.name.includes(word)) return IN_CATEGORY;
  const at = entry.text.indexOf(word);
  if (at >= 0) return IN_TEXT + Math.min(at, FARTHEST);
  if (!isSound(word)) return null;
  if (category && soundIndex(category.sound, word) >= 0) return IN_CATEGORY + 1;
  const heard = soundIndex(entry.sound, word);
  return heard < 0 ? null : IN_TEXT + 1 + Math.min(heard, FARTHEST);
}

function fitOfAll(entry: Indexed, category: IndexedCategory | undefined, query: readonly string[]): Fit {
  let sum = 0;
  for (const word of query) {
    const fit = fitOf(entry, category, word);
    if (fit === null) return null;
    sum += fit;
  }
  return sum;
}

/** Of all phrases that fit every word of `query` the best `most`; an empty query gives those used most. */
export function searchPhrases(index: PhraseIndex, query: string, usage: Usage, most: number): readonly Phrase[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const found = index.entries.flatMap((entry, order) => {
    const fit = fitOfAll(entry, index.categories.get(entry.phrase.category), wanted);
    return fit === null ? [] : [{ phrase: entry.phrase, fit, used: usage(entry.phrase.text), order }];
  });
  found.sort((a, b) => b.used - a.used || a.fit - b.fit || a.order - b.order);
  return found.slice(0, most).map(({ phrase }) => phrase);
}
