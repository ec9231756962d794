/**
 * Phrases (常用语): wording that recurs in official texts, as data. A pack is a JSON file; what comes from outside is
 * checked here, phrase by phrase, and what is no phrase is named with its place and left out.
 */
import * as v from 'valibot';
import { wordingSchema } from '../slots.ts';

/** Where a phrase usually stands in a paper. */
export const PLACES = ['title', 'opening', 'heading', 'body', 'closing', 'annex'] as const;
export type Place = (typeof PLACES)[number];

/** 书面报告, 口头汇报, 简短信息. */
export const TONES = ['report', 'oral', 'short'] as const;
export type Tone = (typeof TONES)[number];

const LONGEST = 500;
/** What a phrase never holds: markup, control characters, invisible ones. */
const FOREIGN = /[<>\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

const plain = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(LONGEST),
  v.check((text) => !FOREIGN.test(text), 'markup'),
);

const phraseSchema = v.strictObject({
  /** The wording with its blanks; two phrases of one text are one. */
  text: v.pipe(
    plain,
    v.check((text) => v.is(wordingSchema, text), 'braces'),
  ),
  category: v.pipe(plain, v.maxLength(20)),
  tone: v.picklist(TONES),
  places: v.pipe(v.array(v.picklist(PLACES)), v.minLength(1)),
});

export type Phrase = v.InferOutput<typeof phraseSchema>;

const FORMAT = 'nigao-phrases';
const packSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  phrases: v.array(v.unknown()),
});

/** Why a phrase was left out: `phrase` counts from 1, `reason` is a key of the sentence. */
export interface Refusal {
  readonly phrase: number;
  readonly reason: 'shape' | 'markup' | 'braces' | 'twice';
}

export interface PhrasePack {
  readonly name: string;
  readonly phrases: readonly Phrase[];
  readonly refused: readonly Refusal[];
}

function reasonOf(issues: readonly v.BaseIssue<unknown>[]): Refusal['reason'] {
  const message = issues[0]?.message;
  return message === 'markup' || message === 'braces' ? message : 'shape';
}

/** A pack from unknown data; null where it is no pack at all. */
export function readPack(unknown: unknown): PhrasePack | null {
  const pack = v.safeParse(packSchema, unknown);
  if (!pack.success) return null;
  const phrases = new Map<string, Phrase>();
  const refused: Refusal[] = [];
  for (const [i, entry] of pack.output.phrases.entries()) {
    const read = v.safeParse(phraseSchema, entry);
    if (!read.success) refused.push({ phrase: i + 1, reason: reasonOf(read.issues) });
    else if (phrases.has(read.output.text)) refused.push({ phrase: i + 1, reason: 'twice' });
    else phrases.set(read.output.text, read.output);
  }
  return { name: pack.output.name, phrases: [...phrases.values()], refused };
}

/** A pack as a JSON file, one phrase a line. */
export function writePack(name: string, phrases: readonly Phrase[]): string {
  const lines = phrases.map((phrase) => `    ${JSON.stringify(phrase)}`).join(',\n');
  return `{\n  "format": "${FORMAT}",\n  "version": 1,\n  "name": ${JSON.stringify(name)},\n  "phrases": [\n${lines}\n  ]\n}\n`;
}
