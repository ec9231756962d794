/**
 * The kit that is carried on a stick (随身资料包, `.nigaokit`): one JSON text with a format, a version and a checksum around
 * its parts. All of it is text, so nothing is gained by packing it; a plain text cannot unpack to more than it is, holds no
 * names of files, and can be looked through by whoever has to allow the stick.
 */
import * as v from 'valibot';
import { Failure } from '../../../document/failure.ts';
import { checksum } from '../../../document/file.ts';
import { readBytes } from '../files.ts';

const FORMAT = 'nigao-kit';
const VERSION = 1;
/** More bytes are no kit (40 MB). */
export const MOST_BYTES = 40 * 1024 * 1024;

/** Data of each part by its name, not yet looked at. */
export type KitData = ReadonlyMap<string, unknown>;

export interface Kit {
  /** When it was made: ISO 8601, UTC. */
  readonly made: string;
  readonly parts: KitData;
}

const frameSchema = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const kitSchema = v.object({
  made: v.pipe(v.string(), v.isoTimestamp()),
  check: v.string(),
  parts: v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
});

export function writeKit({ made, parts }: Kit): string {
  const body = JSON.stringify(Object.fromEntries(parts));
  return `{"format":"${FORMAT}","version":${VERSION},"made":"${made}","check":"${checksum(body)}","parts":\n${body}}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure('BROKEN_KIT', '', { cause });
  }
}

/** How every kit begins; also one of which only a part was copied. */
const HEAD = /^\uFEFF?\s*\{\s*"format"\s*:\s*"nigao-kit"/u;
const HEAD_LENGTH = 200;

/** Throws a Failure: NOT_A_KIT, BROKEN_KIT, NEWER_KIT. */
export function readKit(text: string): Kit {
  if (!HEAD.test(text.slice(0, HEAD_LENGTH))) throw new Failure('NOT_A_KIT');
  const data = parse(text.replace(/^\uFEFF/u, ''));
  const frame = v.safeParse(frameSchema, data);
  if (!frame.success) throw new Failure('BROKEN_KIT');
  if (frame.output.version > VERSION) throw new Failure('NEWER_KIT');
  const kit = v.safeParse(kitSchema, data);
  if (!kit.success || kit.output.check !== checksum(JSON.stringify(kit.output.parts))) throw new Failure('BROKEN_KIT');
  return { made: kit.output.made, parts: new Map(Object.entries(kit.output.parts)) };
}

/** What a failure is called that says nothing of kits itself. */
function kitFailure(error: unknown, name: string): unknown {
  if (!(error instanceof Failure)) return new Failure('BROKEN_KIT', name, { cause: error });
  if (error.code === 'TOO_LARGE') return new Failure('LARGE_KIT', name, { cause: error });
  if (error.code === 'EMPTY') return new Failure('NOT_A_KIT', name, { cause: error });
  return error.detail === '' ? new Failure(error.code, name, { cause: error }) : error;
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    // A kit may be cut off in the middle of a character.
    const isKit = HEAD.test(new TextDecoder().decode(bytes.subarray(0, HEAD_LENGTH)));
    throw new Failure(isKit ? 'BROKEN_KIT' : 'NOT_A_KIT', name, { cause });
  }
}

/** `name` is how the file is called to the person. */
export async function readKitFile(file: string, name: string): Promise<Kit> {
  try {
    return readKit(decode(await readBytes(file, MOST_BYTES), name));
  } catch (error) {
    throw kitFailure(error, name);
  }
}
