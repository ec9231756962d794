/** What a person wants of the window and that no report holds, kept on this machine in 偏好.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { INPUT_METHODS, type Preferences } from '../contract/preferences.ts';
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
  noCopies: v.optional(v.boolean(), false),
  secretCopies: v.optional(v.boolean(), false),
  inputMethod: v.optional(v.picklist(INPUT_METHODS), 'auto'),
});
const newerSchema = v.object({ format: v.literal(FORMAT_NAME), version: v.pipe(v.number(), v.minValue(2)) });

function parse(text: string): Parsed<Preferences> {
  const data: unknown = JSON.parse(text);
  if (v.is(newerSchema, data)) return { type: 'newer' };
  const read = v.safeParse(fileSchema, data);
  if (!read.success) return { type: 'damaged' };
  const { format: _format, version: _version, ...value } = read.output;
  return { type: 'sound', value };
}

const FORMAT: KeptFormat<Preferences> = {
  name: '偏好.json',
  most: 64 * 1024,
  empty: {
    completion: true,
    checkBeforeExport: true,
    draftInWord: true,
    noCopies: false,
    secretCopies: false,
    inputMethod: 'auto',
  },
  parse,
  write: (preferences) => `${JSON.stringify({ format: FORMAT_NAME, version: 1, ...preferences }, null, 1)}\n`,
  holdsMore: () => false,
};

export function preferencesFile(tools: KeptTools): KeptFile<Preferences> {
  return keptFile(FORMAT, tools);
}

/** At the very start, before anything can be waited for; what is wrong with the file is told later, by whoever reads it then. */
export function preferencesAtStart(folder: string): Preferences {
  try {
    const read = parse(readFileSync(path.join(folder, FORMAT.name), 'utf8'));
    return read.type === 'sound' ? read.value : FORMAT.empty;
  } catch {
    return FORMAT.empty;
  }
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
