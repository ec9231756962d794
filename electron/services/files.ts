/** Reading a file with a limit, and asking about files. */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { fileFailure } from './errors.ts';

/** What a report is read from may have at most so many bytes (200 MB). */
export const MAX_BYTES = 200 * 1024 * 1024;

/** All bytes of a stream of chunks, refused with TOO_LARGE as soon as there are more than `limit`. */
export async function collect(chunks: AsyncIterable<Uint8Array>, name: string, limit = MAX_BYTES): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw new Failure('TOO_LARGE', name);
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}

const CHUNK_BYTES = 1 << 20;

async function* chunksOf(handle: fs.FileHandle): AsyncIterable<Uint8Array> {
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function readOpen(handle: fs.FileHandle, name: string, limit: number): Promise<Uint8Array> {
  const stat = await handle.stat();
  if (stat.isDirectory()) throw new Failure('IS_FOLDER', name);
  if (!stat.isFile()) throw new Failure('READ_FAILED', name);
  if (stat.size > limit) throw new Failure('TOO_LARGE', name);
  // Counted while reading: the size may lie, or grow meanwhile.
  return await collect(chunksOf(handle), name, limit);
}

/** The bytes of a file. Throws a Failure: NOT_FOUND, IS_FOLDER, EMPTY, TOO_LARGE, NO_PERMISSION, READ_FAILED. */
export async function readBytes(file: string, limit = MAX_BYTES): Promise<Uint8Array> {
  const name = path.basename(path.resolve(file)) || file;
  try {
    // Without O_NONBLOCK opening a named pipe would wait for ever; Windows has neither.
    const handle = await fs.open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const bytes = await readOpen(handle, name, limit);
      if (bytes.length === 0) throw new Failure('EMPTY', name);
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFailure(error, file, 'READ_FAILED');
  }
}

export type Presence = 'missing' | 'file' | 'folder' | 'other';

/** What stands at a path, links followed. What cannot be looked at counts as `other`. */
export async function presence(file: string): Promise<Presence> {
  try {
    const stat = await fs.stat(file);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'other';
  } catch (error) {
    return fileFailure(error, file, 'READ_FAILED').code === 'NOT_FOUND' ? 'missing' : 'other';
  }
}

/**
 * The file that is there under another spelling of the same name: accents written apart (NFD), as a Mac writes them, look the
 * same as those in one piece. Null where there is none, or where nothing in the name can be spelt in two ways.
 */
export async function twinOf(file: string): Promise<string | null> {
  const { dir, base } = path.parse(path.resolve(file));
  const composed = base.normalize('NFC');
  if (composed.normalize('NFD') === composed) return null;
  const names: readonly string[] = await fs.readdir(dir).catch(() => []);
  if (names.includes(base)) return null;
  const twin = names.find((name) => name.normalize('NFC') === composed);
  return twin === undefined ? null : path.join(dir, twin);
}

/** True when two paths lead to the same file, by links, by other spelling, or as hard links. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (path.resolve(one) === path.resolve(other)) return true;
  const stats = await Promise.all([one, other].map((file) => fs.stat(file, { bigint: true }).catch(() => null)));
  const [a, b] = stats;
  // A file system without numbers gives 0 for each.
  return !!a && !!b && a.ino !== 0n && a.ino === b.ino && a.dev === b.dev;
}
