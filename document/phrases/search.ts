/** Finding phrases by their characters, their pinyin, its initials, and their category; those used most come first. */
import type { Phrase } from './phrase.ts';
import { type Sound, soundIndex, soundOf } from './pinyin.ts';

/** What of a phrase is searched. */
interface Searched {
  /** The wording with the names of its blanks. */
  readonly text: string;
  readonly sound: Sound;
}

interface Indexed<P extends Phrase> extends Searched {
  readonly phrase: P;
}

interface IndexedCategory {
  readonly name: string;
  readonly sound: Sound;
}

export interface PhraseIndex<P extends Phrase = Phrase> {
  readonly entries: readonly Indexed<P>[];
  readonly categories: ReadonlyMap<string, IndexedCategory>;
}

function searched(wording: string): Searched {
  const text = wording.replaceAll(/[{}]/g, '').toLowerCase();
  return { text, sound: soundOf(text) };
}

/** An index of these phrases; what `before` knows of the same wordings is taken from there. */
export function indexPhrases<P extends Phrase>(phrases: readonly P[], before?: PhraseIndex<P>): PhraseIndex<P> {
  const known = new Map<string, Searched>(before?.entries.map((entry) => [entry.phrase.text, entry]));
  const names = [...new Set(phrases.map((phrase) => phrase.category))];
  return {
    entries: phrases.map((phrase) => {
      const { text, sound } = known.get(phrase.text) ?? searched(phrase.text);
      return { phrase, text, sound };
    }),
    categories: new Map(names.map((name) => [name, { name, sound: soundOf(name) }])),
  };
}

/** How often a phrase was used, by its text. */
export type Usage = (text: string) => number;

export interface PhraseQuery {
  /** Words that all have to fit; none gives those used most. */
  readonly words: string;
  /** Only phrases of this category; null for all. */
  readonly category: string | null;
  readonly most: number;
}

export interface PhrasesFound<P extends Phrase> {
  readonly phrases: readonly P[];
  /** How many fit, also where more than asked for. */
  readonly total: number;
}

/** How well one word of the query fits; lower is better, null is not at all. */
type Fit = number | null;

const IN_CATEGORY = 0;
const IN_TEXT = 10;
/** A place far behind counts as this many steps at most, so that use weighs more than place. */
const FARTHEST = 40;

function isSound(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

/** A word of the query, with how it fits each category. */
interface Word {
  readonly text: string;
  readonly isSound: boolean;
  readonly categories: ReadonlyMap<string, number>;
}

function categoryFit({ name, sound }: IndexedCategory, word: string): Fit {
  if (name.includes(word)) return IN_CATEGORY;
  return isSound(word) && soundIndex(sound, word) >= 0 ? IN_CATEGORY + 1 : null;
}

function wordOf(text: string, index: PhraseIndex): Word {
  const categories = new Map<string, number>();
  for (const category of index.categories.values()) {
    const fit = categoryFit(category, text);
    if (fit !== null) categories.set(category.name, fit);
  }
  return { text, isSound: isSound(text), categories };
}

function fitOf(entry: Indexed<Phrase>, word: Word): Fit {
  const inCategory = word.categories.get(entry.phrase.category);
  if (inCategory !== undefined) return inCategory;
  const at = entry.text.indexOf(word.text);
  if (at >= 0) return IN_TEXT + Math.min(at, FARTHEST);
  if (!word.isSound) return null;
  const heard = soundIndex(entry.sound, word.text);
  return heard < 0 ? null : IN_TEXT + 1 + Math.min(heard, FARTHEST);
}

function fitOfAll(entry: Indexed<Phrase>, query: readonly Word[]): Fit {
  let sum = 0;
  for (const word of query) {
    const fit = fitOf(entry, word);
    if (fit === null) return null;
    sum += fit;
  }
  return sum;
}

function wordsOf(query: string, index: PhraseIndex): readonly Word[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  // A wording that was copied with its braces is found like any other.
  return words.map((word) => wordOf(word.replaceAll(/[{}]/gu, '') || word, index));
}

/**
 * Use, fit and order as one number, the best the smallest: thousands of plain numbers are sorted in a millisecond. The three
 * take 16, 16 and 20 bits of the 53 that a number keeps exactly.
 */
const USES = 2 ** 16;
const FITS = 2 ** 16;
const ORDERS = 2 ** 20;

function rankOf(used: number, fit: number, order: number): number {
  const unused = USES - 1 - Math.min(used, USES - 1);
  return (unused * FITS + Math.min(fit, FITS - 1)) * ORDERS + order;
}

/** Of all phrases that fit the best `most`: used most first, then by fit, then as they stand in the index (of 2²⁰ at most). */
export function searchPhrases<P extends Phrase>(
  index: PhraseIndex<P>,
  { words, category, most }: PhraseQuery,
  usage: Usage,
): PhrasesFound<P> {
  const wanted = wordsOf(words, index);
  const ranks: number[] = [];
  for (const [order, entry] of index.entries.entries()) {
    if (category !== null && entry.phrase.category !== category) continue;
    const fit = fitOfAll(entry, wanted);
    if (fit !== null) ranks.push(rankOf(usage(entry.phrase.text), fit, order));
  }
  const best = Float64Array.from(ranks).sort().subarray(0, most);
  return {
    phrases: Array.from(best).flatMap((rank) => index.entries[rank % ORDERS]?.phrase ?? []),
    total: ranks.length,
  };
}
