/**
 * The list of a document's versions: a line for each, with a checksum, so that a thousand of them are listed by reading one
 * file. The list is a help only: what it lacks is read of the versions themselves, and what is damaged in it costs nothing.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { errno, fileFailure } from '../errors.ts';
import { readBytes } from '../files.ts';
import { type SaveTools, saveFile } from '../save.ts';
import { decodeVersion, fingerprint, headSchema, type VersionHead } from './version-file.ts';

/** A version as it is listed. */
export interface Listed extends VersionHead {
  /** Of its file. */
  readonly bytes: number;
}

const INDEX = '目录.txt';
/** More is no list of ours. */
const MOST_OF_INDEX = 64 * 1024 * 1024;
const SUFFIX = '.nigaov';
const NAME = /^(\d{6,9})\.nigaov$/;

const lineSchema = v.object({ ...headSchema.entries, bytes: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** The path of a version. */
export const fileOf = (folder: string, seq: number) => path.join(folder, `${String(seq).padStart(6, '0')}${SUFFIX}`);

function lineOf(listed: Listed): string {
  const json = JSON.stringify(listed);
  return `${fingerprint(json).slice(0, 8)} ${json}\n`;
}

function readLine(line: string): readonly Listed[] {
  const json = line.slice(9);
  if (json === '' || fingerprint(json).slice(0, 8) !== line.slice(0, 8)) return [];
  try {
    const read = v.safeParse(lineSchema, JSON.parse(json));
    return read.success ? [read.output] : [];
  } catch {
    return [];
  }
}

async function readLines(folder: string): Promise<ReadonlyMap<number, Listed>> {
  const bytes = await readBytes(path.join(folder, INDEX), MOST_OF_INDEX).catch(() => null);
  if (bytes === null) return new Map();
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  // Of two lines about one version the later one holds.
  return new Map(lines.flatMap(readLine).map((listed) => [listed.seq, listed]));
}

/** The seqs of the files that lie there, also of those that cannot be read. */
export async function seqsIn(folder: string): Promise<readonly number[]> {
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return [];
    throw fileFailure(error, folder, 'READ_FAILED');
  });
  const seqs = names.flatMap((name) => NAME.exec(name)?.slice(1) ?? []);
  return seqs.map(Number).sort((a, b) => a - b);
}

/** What the file itself tells; null where it is damaged or has gone meanwhile. */
async function readHead(folder: string, seq: number): Promise<Listed | null> {
  try {
    const bytes = await readBytes(fileOf(folder, seq));
    const { head } = decodeVersion(bytes);
    return head.seq === seq ? { ...head, bytes: bytes.length } : null;
  } catch {
    return null;
  }
}

/** All versions in the order in which they were made. Throws a Failure where the folder cannot be read. */
export async function readIndex(folder: string): Promise<readonly Listed[]> {
  const [lines, seqs] = await Promise.all([readLines(folder), seqsIn(folder)]);
  const listed: Listed[] = [];
  for (const seq of seqs) {
    const one = lines.get(seq) ?? (await readHead(folder, seq));
    if (one) listed.push(one);
  }
  return listed;
}

/** Adds one line. Throws what the disk throws. */
export async function appendIndex(folder: string, listed: Listed, { disk }: SaveTools): Promise<void> {
  const handle = await disk.open(path.join(folder, INDEX), 'a', 0o600);
  try {
    // A line that was cut off before stays by itself.
    await handle.writeFile(`\n${lineOf(listed)}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes the list anew, whole or not at all. */
export async function writeIndex(folder: string, listed: readonly Listed[], tools: SaveTools): Promise<void> {
  await saveFile(path.join(folder, INDEX), Buffer.from(listed.map(lineOf).join(''), 'utf8'), tools);
}
