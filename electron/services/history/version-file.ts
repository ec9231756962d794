/**
 * One version as a file: a checksum, a line that tells of it, and its text, deflated: whole, or said by an earlier version that is
 * whole. A version stands on at most one other file and its pictures; what is damaged costs itself alone.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as v from 'valibot';
import { Failure } from '../../../document/failure.ts';
import { VERSION_REASONS } from '../../../document/history/version.ts';
import { MOST_OF_VERSION } from './limits.ts';

const FORMAT = 'nigao-version';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(200));

/** What is known of a version beside its text. */
export const headSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  /** Of the format that the report is written in. */
  draft: count,
  seq: v.pipe(count, v.minValue(1)),
  at: text,
  elapsed: v.pipe(v.number(), v.minValue(0)),
  reason: v.picklist(VERSION_REASONS),
  characters: count,
  title: text,
  /** The seq of the version that it is said by; null where it is whole. */
  base: v.nullable(count),
  /** Equal for equal texts. */
  content: text,
  /** Names of the long texts that lie by themselves. */
  long: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
});

/** The line that tells of a version. */
export type VersionHead = Readonly<v.InferOutput<typeof headSchema>>;

/** In today's form. */
export const headOf = (head: Omit<VersionHead, 'format' | 'version'>): VersionHead => ({
  format: FORMAT,
  version: 1,
  ...head,
});

/** Enough to tell any two texts of a person apart. */
export function fingerprint(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32);
}

/** The bytes of the file. `body`: the text, or what says it. */
export function encodeVersion(head: VersionHead, body: string): Uint8Array {
  const rest = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`, 'utf8'),
    deflateRawSync(Buffer.from(body, 'utf8')),
  ]);
  return Buffer.concat([Buffer.from(`${fingerprint(rest)}\n`, 'latin1'), rest]);
}

/** A version's file that is as it was written. */
export interface Decoded {
  readonly head: VersionHead;
  /** The text; read when it is asked for. */
  readonly body: () => string;
}

const NEWLINE = 10;

/** Throws a Failure with BROKEN_DRAFT where a byte is another than was written. */
export function decodeVersion(bytes: Uint8Array): Decoded {
  try {
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [first, second] = [data.indexOf(NEWLINE), data.indexOf(NEWLINE, data.indexOf(NEWLINE) + 1)];
    if (first < 0 || second < 0) throw new Error('cut off');
    const rest = data.subarray(first + 1);
    if (data.toString('latin1', 0, first) !== fingerprint(rest)) throw new Error('changed');
    const head = v.parse(headSchema, JSON.parse(data.toString('utf8', first + 1, second)));
    const body = data.subarray(second + 1);
    return { head, body: () => inflateRawSync(body, { maxOutputLength: MOST_OF_VERSION }).toString('utf8') };
  } catch (cause) {
    throw new Failure('BROKEN_DRAFT', '', { cause });
  }
}
