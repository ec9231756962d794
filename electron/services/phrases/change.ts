/** Changes to one's own phrases. */
import { Failure } from '../../../document/failure.ts';
import type { PackRefusal, PhrasePack } from '../../../document/phrases/pack.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { MOST_OWN, type OwnPhrases } from './own.ts';

/** Puts a phrase in the place of one of one's own with the text `instead` or its own text, else behind all others. */
export function withPhrase(own: OwnPhrases, phrase: Phrase, instead: string | null): OwnPhrases {
  const at = own.phrases.findIndex(({ text }) => text === (instead ?? phrase.text));
  const others = own.phrases.filter(({ text }) => text !== phrase.text && text !== instead);
  if (others.length >= MOST_OWN) throw new Failure('TOO_LARGE', '我的常用语');
  const place = at < 0 ? others.length : at;
  return { phrases: [...others.slice(0, place), phrase, ...others.slice(place)], refused: [] };
}

export function withoutPhrase(own: OwnPhrases, text: string): OwnPhrases {
  const phrases = own.phrases.filter((phrase) => phrase.text !== text);
  return phrases.length === own.phrases.length ? own : { phrases, refused: [] };
}

export interface Merging {
  readonly own: OwnPhrases;
  readonly taken: number;
  /** How many one had already; one's own stay as they are. */
  readonly merged: number;
  /** What there was no room for. */
  readonly refused: readonly PackRefusal[];
}

export function withPack(own: OwnPhrases, pack: PhrasePack): Merging {
  const known = new Set(own.phrases.map(({ text }) => text));
  const fresh = pack.phrases.filter(({ text }) => !known.has(text));
  const taken = fresh.slice(0, Math.max(0, MOST_OWN - own.phrases.length));
  const full = fresh.slice(taken.length).map(({ text }) => text);
  return {
    own: taken.length === 0 ? own : { phrases: [...own.phrases, ...taken], refused: [] },
    taken: taken.length,
    merged: pack.phrases.length - fresh.length,
    refused: full.map((text): PackRefusal => ({ line: null, reason: 'full', text: text.slice(0, 40) })),
  };
}
