/** Phrases (常用语): wording that recurs in official texts, as data. What comes from outside is checked here. */
import * as v from 'valibot';
import { wordingSchema } from '../slots.ts';

/** Where a phrase usually stands in a paper. */
export const PLACES = ['title', 'opening', 'heading', 'body', 'closing', 'annex'] as const;
export type Place = (typeof PLACES)[number];

/** 书面报告, 口头汇报, 简短信息. */
export const TONES = ['report', 'oral', 'short'] as const;
export type Tone = (typeof TONES)[number];

/** UTF-16 units of the longest phrase and of the longest name of a category. */
export const LONGEST_PHRASE = 500;
export const LONGEST_CATEGORY = 20;

/** What a phrase never holds: markup, control characters, invisible ones. */
const FOREIGN = /[<>\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

const plain = (most: number) =>
  v.pipe(
    v.string('shape'),
    v.trim(),
    v.minLength(1, 'empty'),
    v.maxLength(most, 'long'),
    v.check((text) => !FOREIGN.test(text), 'markup'),
  );

/** The wording alone. */
const textSchema = v.pipe(
  plain(LONGEST_PHRASE),
  v.check((text) => v.is(wordingSchema, text), 'braces'),
);

export const phraseSchema = v.strictObject({
  /** The wording with its blanks; two phrases of one text are one. */
  text: textSchema,
  category: plain(LONGEST_CATEGORY),
  tone: v.picklist(TONES),
  places: v.pipe(v.array(v.picklist(PLACES)), v.minLength(1), v.maxLength(PLACES.length)),
});

export type Phrase = v.InferOutput<typeof phraseSchema>;

/** Why something is no phrase: a key of the sentence. */
export const PHRASE_FAULTS = ['shape', 'empty', 'long', 'markup', 'braces'] as const;
export type PhraseFault = (typeof PHRASE_FAULTS)[number];

export type ReadPhrase =
  | { readonly type: 'phrase'; readonly phrase: Phrase }
  | { readonly type: 'fault'; readonly fault: PhraseFault };

function faultOf(message: string): PhraseFault {
  return PHRASE_FAULTS.find((fault) => fault === message) ?? 'shape';
}

/** Unknown data as a phrase, or what is wrong with it. */
export function readPhrase(unknown: unknown): ReadPhrase {
  const read = v.safeParse(phraseSchema, unknown);
  if (read.success) return { type: 'phrase', phrase: read.output };
  return { type: 'fault', fault: faultOf(read.issues[0].message) };
}
