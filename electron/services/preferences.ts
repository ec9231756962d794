/** What a person wants of the window and that no report holds, kept on this machine in 偏好.json. */
import * as v from 'valibot';
import type { Preferences } from '../contract/library.ts';
import type { Requests } from '../contract.ts';
import { type KeptFile, type KeptFormat, type KeptTools, keptFile, type Parsed } from './kept-file.ts';

const FORMAT_NAME = 'nigao-preferences';
/** What an earlier version of the program knew nothing of is as it is at first. */
const fileSchema = v.object({
  format: v.literal(FORMAT_NAME),
  version: v.literal(1),
  completion: v.boolean(),
  checkBeforeExport: v.optional(v.boolean(), true),
  draftInWord: v.optional(v.boolean(), true),
});
const newerSchema = v.object({ format: v.literal(FORMAT_NAME), version: v.pipe(v.number(), v.minValue(2)) });

function parse(text: string): Parsed<Preferences> {
  const data: unknown = JSON.parse(text);
  if (v.is(newerSchema, data)) return { type: 'newer' };
  const read = v.safeParse(fileSchema, data);
  if (!read.success) return { type: 'damaged' };
  const { completion, checkBeforeExport, draftInWord } = read.output;
  return { type: 'sound', value: { completion, checkBeforeExport, draftInWord } };
}

const FORMAT: KeptFormat<Preferences> = {
  name: '偏好.json',
  most: 64 * 1024,
  empty: { completion: true, checkBeforeExport: true, draftInWord: true },
  parse,
  write: (preferences) => `${JSON.stringify({ format: FORMAT_NAME, version: 1, ...preferences }, null, 1)}\n`,
  holdsMore: () => false,
};

export function preferencesFile(tools: KeptTools): KeptFile<Preferences> {
  return keptFile(FORMAT, tools);
}

export function preferenceWork(file: KeptFile<Preferences>): Pick<Requests, 'preferences' | 'keepPreferences'> {
  return {
    preferences: () => file.read(),
    async keepPreferences({ preferences }) {
      await file.change((kept) => ({ ...kept, ...preferences }));
      return null;
    },
  };
}
