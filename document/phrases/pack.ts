/**
 * A pack of phrases (常用语包) as a JSON file. What comes from outside is checked phrase by phrase; what is none is named
 * with its line and the reason, and left out. Nothing of a pack is ever more than data.
 */
import * as v from 'valibot';
import { entryLines, faultLine } from './json-lines.ts';
import { type Phrase, type PhraseFault, readPhrase } from './phrase.ts';

const FORMAT = 'nigao-phrases';
const VERSION = 1;

/** What can be wrong with a pack as a whole. */
export type PackFault =
  /** Over the limit of bytes, unpacked or packed. */
  | 'large'
  /** Its bytes are no text. */
  | 'notText'
  /** Broken or cut off JSON. */
  | 'json'
  /** JSON or a workbook, but no pack of phrases. */
  | 'foreign'
  /** Written by a newer version of the program. */
  | 'newer'
  /** No workbook that can be read. */
  | 'workbook'
  /** A sheet without the column 内容. */
  | 'noColumn'
  /** A link in a shared folder: it may lead anywhere. */
  | 'link'
  /** The system does not let it be read. */
  | 'unreadable'
  /** One of more packs than are read. */
  | 'tooMany';

/**
 * `tone`, `place`: a word in these columns of a sheet that is none. `twice`: the pack has it already. `full`: there is no
 * room for more phrases.
 */
export type RefusalReason = PhraseFault | 'tone' | 'place' | 'twice' | 'full' | PackFault;

/** What of a pack was left out, and why. */
export interface PackRefusal {
  /** In the file, or the row of the sheet, from 1. Null where it is the file as a whole. */
  readonly line: number | null;
  readonly reason: RefusalReason;
  /** How the wording begins, fit to be shown; '' where there is none. */
  readonly text: string;
}

export interface PhrasePack {
  readonly name: string;
  readonly phrases: readonly Phrase[];
  readonly refused: readonly PackRefusal[];
}

/** Data that may be a phrase, and where it stands. */
export interface Entry {
  readonly line: number;
  readonly data: unknown;
  /** What was found wrong before it was looked at. */
  readonly fault?: RefusalReason;
}

const SHOWN = 40;

/** The beginning of a wording without what must not be shown. */
function shown(data: unknown): string {
  const text = typeof data === 'object' && data !== null && 'text' in data ? data.text : data;
  if (typeof text !== 'string') return '';
  const plain = text.slice(0, 4 * SHOWN).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ');
  const chars = [...plain.trim()];
  return chars.length > SHOWN ? `${chars.slice(0, SHOWN).join('')}…` : chars.join('');
}

/** A pack that holds nothing, for the reason given. */
export function refusedPack(name: string, reason: PackFault, line: number | null = null): PhrasePack {
  return { name, phrases: [], refused: [{ line, reason, text: '' }] };
}

/** The phrases among the entries, each text once, `most` of them. */
export function packOf(name: string, entries: Iterable<Entry>, most = Number.POSITIVE_INFINITY): PhrasePack {
  const phrases = new Map<string, Phrase>();
  const refused: PackRefusal[] = [];
  for (const { line, data, fault } of entries) {
    const refuse = (reason: RefusalReason) => refused.push({ line, reason, text: shown(data) });
    const read = readPhrase(data);
    if (fault !== undefined) refuse(fault);
    else if (read.type === 'fault') refuse(read.fault);
    else if (phrases.has(read.phrase.text)) refuse('twice');
    else if (phrases.size >= most) refuse('full');
    else phrases.set(read.phrase.text, read.phrase);
  }
  return { name, phrases: [...phrases.values()], refused };
}

const frameSchema = v.object({ format: v.literal(FORMAT), version: v.number() });
const packSchema = v.object({ phrases: v.array(v.unknown()), name: v.exactOptional(v.unknown()) });
const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60), v.regex(/^[^<>\p{Cc}\p{Cf}]+$/u));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(String(faultLine(text, error)), { cause: error });
  }
}

/** The text of a JSON file as a pack. `fallback` is its name where it says none itself. */
export function readPack(text: string, fallback: string): PhrasePack {
  let data: unknown;
  try {
    data = parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return refusedPack(fallback, 'json', error instanceof SyntaxError ? Number(error.message) : null);
  }
  const frame = v.safeParse(frameSchema, data);
  if (!frame.success) return refusedPack(fallback, 'foreign');
  if (frame.output.version !== VERSION) return refusedPack(fallback, 'newer');
  const pack = v.safeParse(packSchema, data);
  if (!pack.success) return refusedPack(fallback, 'foreign');
  const name = v.safeParse(nameSchema, pack.output.name);
  const lines = entryLines(text, 'phrases');
  const entries = pack.output.phrases.map((entry, i) => ({ line: lines[i] ?? 1, data: entry }));
  return packOf(name.success ? name.output : fallback, entries);
}

/** A pack as a JSON file, one phrase a line. */
export function writePack(name: string, phrases: readonly Phrase[]): string {
  const lines = phrases.map((phrase) => `    ${JSON.stringify(phrase)}`).join(',\n');
  return `{\n  "format": "${FORMAT}",\n  "version": ${VERSION},\n  "name": ${JSON.stringify(name)},\n  "phrases": [\n${lines}\n  ]\n}\n`;
}
