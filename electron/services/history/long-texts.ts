/**
 * Long texts of reports (pictures, seals) lie by themselves under the name of what they hold, so that each is there once however
 * many versions show it. In the text of a version a mark stands for them.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Failure } from '../../../document/failure.ts';
import { errno } from '../errors.ts';
import { readBytes } from '../files.ts';
import { type SaveTools, saveFile } from '../save.ts';
import { LONG_TEXT, MOST_OF_VERSION } from './limits.ts';
import { fingerprint } from './version-file.ts';

/** No report holds this character; one that does all the same has it doubled. */
const MARK = '\u0000';

/** Of the names of their files. */
export const LONG_SUFFIX = '.part';

/** Takes long texts out of what it writes. */
export interface Shortened {
  readonly json: (value: unknown) => string;
  /** What was taken out so far, by its name. */
  readonly long: ReadonlyMap<string, string>;
}

/** Writes JSON with marks in place of long texts. */
export function shortener(): Shortened {
  const long = new Map<string, string>();
  const take = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (value.length < LONG_TEXT) return value.startsWith(MARK) ? MARK + value : value;
    const name = fingerprint(value);
    long.set(name, value);
    return `${MARK}${name}`;
  };
  return { long, json: (value) => JSON.stringify(value, (_, part) => take(part)) };
}

/** The JSON of `shortener` with its long texts again. */
export function lengthened(json: string, long: ReadonlyMap<string, string>): unknown {
  return JSON.parse(json, (_, part: unknown) => {
    if (typeof part !== 'string' || !part.startsWith(MARK)) return part;
    if (part.startsWith(MARK, 1)) return part.slice(1);
    const text = long.get(part.slice(1));
    if (text === undefined) throw new Failure('BROKEN_DRAFT');
    return text;
  });
}

const placeOf = (folder: string, name: string) => path.join(folder, `${name}${LONG_SUFFIX}`);

/** Those that lie there already are left. */
export async function writeLong(folder: string, long: ReadonlyMap<string, string>, tools: SaveTools): Promise<void> {
  for (const [name, text] of long) {
    const file = placeOf(folder, name);
    const there = await fs.stat(file).catch((error: unknown) => {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    });
    if (there === null) await saveFile(file, deflateRawSync(Buffer.from(text, 'utf8')), tools);
  }
}

async function readOne(folder: string, name: string): Promise<string> {
  const bytes = await readBytes(placeOf(folder, name), MOST_OF_VERSION);
  const text = inflateRawSync(bytes, { maxOutputLength: MOST_OF_VERSION }).toString('utf8');
  if (fingerprint(text) !== name) throw new Failure('BROKEN_DRAFT');
  return text;
}

/** Throws a Failure with BROKEN_DRAFT where one is missing or damaged. */
export async function readLong(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    return new Map(await Promise.all(names.map(async (name) => [name, await readOne(folder, name)] as const)));
  } catch (cause) {
    throw new Failure('BROKEN_DRAFT', '', { cause });
  }
}
