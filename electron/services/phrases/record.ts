/** What this machine remembers of phrases, in 常用语记录.json: uses, hidden ones, the shared folder, the learning of words. */
import * as v from 'valibot';
import { type KeptFile, type KeptFormat, type KeptTools, keptFile, type Parsed } from '../kept-file.ts';

export interface PhraseRecord {
  /** How often each wording was put into a text; those used least are forgotten first. */
  readonly uses: ReadonlyMap<string, number>;
  /** Wordings of shared and shipped phrases that are not shown. */
  readonly hidden: ReadonlySet<string>;
  /** The path of the shared folder. */
  readonly shared: string | null;
  readonly learning: boolean;
}

const MOST_USES = 20_000;
const MOST_HIDDEN = 20_000;
const FORMAT_NAME = 'nigao-phrase-record';

const wording = v.pipe(v.string(), v.maxLength(1000));
const fileSchema = v.object({
  format: v.literal(FORMAT_NAME),
  version: v.number(),
  // Pairs, not the keys of an object: a wording may be called as anything.
  uses: v.array(v.tuple([wording, v.pipe(v.number(), v.integer(), v.minValue(1))])),
  hidden: v.array(wording),
  shared: v.nullable(v.pipe(v.string(), v.maxLength(4096))),
  learning: v.boolean(),
});
const versionSchema = v.object({ format: v.literal(FORMAT_NAME), version: v.pipe(v.number(), v.minValue(2)) });

function parse(text: string): Parsed<PhraseRecord> {
  const data: unknown = JSON.parse(text);
  if (v.is(versionSchema, data)) return { type: 'newer' };
  const read = v.safeParse(fileSchema, data);
  if (!read.success) return { type: 'damaged' };
  const { uses, hidden, shared, learning } = read.output;
  return { type: 'sound', value: { uses: new Map(uses), hidden: new Set(hidden), shared, learning } };
}

function usedMost(uses: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  if (uses.size <= MOST_USES) return [...uses];
  return [...uses].sort((a, b) => b[1] - a[1]).slice(0, MOST_USES);
}

function write({ uses, hidden, shared, learning }: PhraseRecord): string {
  const data = { uses: usedMost(uses), hidden: [...hidden].slice(-MOST_HIDDEN), shared, learning };
  return `${JSON.stringify({ format: FORMAT_NAME, version: 1, ...data }, null, 1)}\n`;
}

const FORMAT: KeptFormat<PhraseRecord> = {
  name: '常用语记录.json',
  most: 64 * 1024 * 1024,
  empty: { uses: new Map(), hidden: new Set(), shared: null, learning: true },
  parse,
  write,
  holdsMore: () => false,
};

export function phraseRecord(tools: KeptTools): KeptFile<PhraseRecord> {
  return keptFile(FORMAT, tools);
}

export function withUse(record: PhraseRecord, text: string): PhraseRecord {
  return { ...record, uses: new Map(record.uses).set(text, (record.uses.get(text) ?? 0) + 1) };
}

/** The uses of one wording go over to another that takes its place. */
export function withWording(record: PhraseRecord, from: string, to: string): PhraseRecord {
  const uses = new Map(record.uses);
  const sum = (uses.get(from) ?? 0) + (uses.get(to) ?? 0);
  uses.delete(from);
  if (sum > 0) uses.set(to, sum);
  return { ...record, uses };
}

export function withHidden(record: PhraseRecord, hidden: ReadonlySet<string>): PhraseRecord {
  return { ...record, hidden };
}

/** One hidden wording shown again, or with null all of them; the record itself where none was hidden. */
export function withShown(record: PhraseRecord, text: string | null): PhraseRecord {
  const hidden = new Set([...record.hidden].filter((each) => text !== null && each !== text));
  return hidden.size === record.hidden.size ? record : { ...record, hidden };
}
