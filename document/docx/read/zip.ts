/**
 * The zip of a foreign Word file. Only the parts asked for are unpacked, and what comes out is counted while it comes:
 * sizes that the file declares are never believed. Nothing is written anywhere, so names of entries are only names.
 */
import { Inflate, strFromU8 } from 'fflate';
import { Failure } from '../../failure.ts';
import { nameNoZip } from './foreign.ts';
import { MOST_ENTRIES } from './limits.ts';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;

/** Packed bytes given to the unpacker at once: they cannot become more than 16 MB before they are counted. */
const STEP = 16_384;

interface Entry {
  readonly packed: 'stored' | 'deflated' | 'otherwise' | 'encrypted';
  readonly start: number;
  readonly size: number;
}

export interface Zip {
  /** Names of the entries as they stand in the file, with `/` between folders. */
  readonly names: readonly string[];
  /**
   * The bytes of an entry, found without regard to case as Word does; null where there is none. More than `most` bytes
   * are a Failure with TOO_LARGE, an entry that cannot be unpacked one with BROKEN_DRAFT.
   */
  readonly read: (name: string, most: number) => Uint8Array | null;
}

function broken(detail: string, cause?: unknown): Failure {
  return new Failure('BROKEN_DRAFT', detail, { cause });
}

/** The last record of the directory stands at the end, before a comment that may hold anything. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return null;
}

function packing(flags: number, method: number): Entry['packed'] {
  if (flags & ENCRYPTED) return 'encrypted';
  return method === 0 ? 'stored' : method === 8 ? 'deflated' : 'otherwise';
}

/** All entries by name in lower case; the first of two that share a name is the one. */
function readDirectory(bytes: Uint8Array, view: DataView, end: number): Map<string, Entry & { name: string }> {
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Failure('TOO_LARGE');
  const size = view.getUint32(end + 12, true);
  // Bytes that stand before the zip shift all its places.
  const shift = end - size - view.getUint32(end + 16, true);
  const entries = new Map<string, Entry & { name: string }>();
  let at = end - size;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken('ZIP');
    const nameLength = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const packed = packing(view.getUint16(at + 8, true), view.getUint16(at + 10, true));
    const entry = { name, packed, start: view.getUint32(at + 42, true) + shift, size: view.getUint32(at + 20, true) };
    if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes behind the entry's own header. */
function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (view.getUint32(entry.start, true) !== LOCAL_ENTRY) throw broken('ZIP');
  const from = entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  if (from + entry.size > bytes.length) throw broken('ZIP');
  return bytes.subarray(from, from + entry.size);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new Failure('TOO_LARGE');
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return joined(chunks, length);
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  if (entry.packed === 'encrypted') throw new Failure('UNSUPPORTED_FORMAT', '加密的 ZIP 压缩包');
  if (entry.packed === 'otherwise') throw new Failure('UNSUPPORTED_FORMAT', 'ZIP 压缩包');
  const packed = packedBytes(bytes, view, entry);
  if (entry.packed === 'deflated') return inflate(packed, most);
  if (packed.length > most) throw new Failure('TOO_LARGE');
  return packed;
}

/** Whatever goes wrong while reading bytes that others wrote is theirs, and a Failure. */
function guarded<T>(detail: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof Failure ? cause : broken(detail, cause);
  }
}

/** Opens a zip. What is none is a Failure that names what it is instead. */
export function openZip(bytes: Uint8Array): Zip {
  if (bytes.length === 0) throw new Failure('EMPTY');
  const other = nameNoZip(bytes);
  if (other !== null) throw new Failure('UNSUPPORTED_FORMAT', other);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < END_SIZE ? null : findEnd(view);
  if (end === null) throw broken('ZIP');
  const entries = guarded('ZIP', () => readDirectory(bytes, view, end));
  return {
    names: [...entries.values()].map((entry) => entry.name),
    read(name, most) {
      const entry = entries.get(name.toLowerCase());
      return entry === undefined ? null : guarded(name, () => unpack(bytes, view, entry, most));
    },
  };
}
