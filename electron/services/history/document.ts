/** The versions of one document, in a folder of its own. Whoever changes it holds the lock of the folder. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Failure } from '../../../document/failure.ts';
import { DRAFT_VERSION, readDraft } from '../../../document/file.ts';
import { type Parts, patchBetween, patched, readParts, writeParts } from '../../../document/history/patch.ts';
import { elapsedAfter } from '../../../document/history/thin.ts';
import { described, type VersionReason } from '../../../document/history/version.ts';
import type { Report } from '../../../document/report.ts';
import { errno } from '../errors.ts';
import { readBytes } from '../files.ts';
import type { SaveTools } from '../save.ts';
import { appendIndex, fileOf, type Listed, readIndex, seqsIn } from './index-file.ts';
import { MOST_OF_VERSION } from './limits.ts';
import { lengthened, readLong, shortener, writeLong } from './long-texts.ts';
import { decodeVersion, encodeVersion, fingerprint, headOf, type VersionHead } from './version-file.ts';

/** A report as it is kept: in parts, with long texts by themselves. */
interface Text {
  readonly parts: Parts;
  readonly content: string;
  readonly long: ReadonlyMap<string, string>;
}

function textOf(report: Report): Text {
  const { json, long } = shortener();
  const { blocks, ...rest } = report;
  const parts: Parts = {
    rest: Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, json(part)])),
    blocks: blocks.map(json),
  };
  return { parts, content: fingerprint(writeParts(parts)), long };
}

async function readFile(folder: string, seq: number) {
  const decoded = decodeVersion(await readBytes(fileOf(folder, seq), MOST_OF_VERSION));
  if (decoded.head.seq !== seq) throw new Failure('BROKEN_DRAFT');
  return decoded;
}

/** The text of a version, without its long texts. Throws a Failure with BROKEN_DRAFT where it cannot be had whole. */
export async function readVersionParts(folder: string, seq: number): Promise<{ head: VersionHead; parts: Parts }> {
  const { head, body } = await readFile(folder, seq);
  if (head.base === null) return { head, parts: checked(head, readParts(body())) };
  const base = await readFile(folder, head.base);
  if (base.head.base !== null) throw new Failure('BROKEN_DRAFT');
  return { head, parts: checked(head, patched(readParts(base.body()), body())) };
}

/** What it is said by may be another file by now than the one it was said by. */
function checked({ content }: VersionHead, parts: Parts): Parts {
  if (fingerprint(writeParts(parts)) !== content) throw new Failure('BROKEN_DRAFT');
  return parts;
}

/** Throws a Failure: NOT_FOUND, BROKEN_DRAFT. */
export async function readVersion(folder: string, seq: number): Promise<Report> {
  const { head, parts } = await readVersionParts(folder, seq);
  const long = await readLong(folder, head.long);
  const report = `{${Object.entries(parts.rest)
    .map(([name, part]) => `${JSON.stringify(name)}:${part},`)
    .join('')}"blocks":[${parts.blocks.join(',')}]}`;
  const whole = v.parse(v.record(v.string(), v.unknown()), lengthened(report, long));
  // Checked there, and brought to what this version of the program knows.
  return readDraft(JSON.stringify({ format: 'nigao', version: head.draft, report: whole })).report;
}

/** Deltas together may take as much as the version they stand on: with more it pays to keep one whole again. */
interface Ground {
  readonly seq: number;
  readonly bytes: number;
  /** Bytes of those that stand on it. */
  readonly above: number;
}

/** The newest version before `seq` that is whole and written in today's form. */
function groundOf(listed: readonly Listed[], seq: number): Ground | null {
  const whole = listed.findLast((one) => one.base === null && one.seq < seq);
  if (!whole || whole.draft !== DRAFT_VERSION) return null;
  const above = listed.filter((one) => one.base === whole.seq).reduce((sum, { bytes }) => sum + bytes, 0);
  return { seq: whole.seq, bytes: whole.bytes, above };
}

const WHOLE = null;

/** As the file of this head: said by the ground where that takes clearly less, else whole. */
export async function encoded(
  folder: string,
  head: Omit<VersionHead, 'format' | 'version' | 'base'>,
  parts: Parts,
  listed: readonly Listed[],
): Promise<{ readonly head: VersionHead; readonly bytes: Uint8Array }> {
  const ground = head.draft === DRAFT_VERSION ? groundOf(listed, head.seq) : null;
  const said = ground && ground.above < ground.bytes ? await saidBy(folder, ground, head, parts) : null;
  if (said) return said;
  const own = headOf({ ...head, base: WHOLE });
  return { head: own, bytes: encodeVersion(own, writeParts(parts)) };
}

async function saidBy(
  folder: string,
  ground: Ground,
  head: Omit<VersionHead, 'format' | 'version' | 'base'>,
  parts: Parts,
) {
  // One that is damaged is nothing to stand on.
  const base = await readVersionParts(folder, ground.seq).catch(() => null);
  if (base === null) return null;
  const patch = patchBetween(base.parts, parts);
  const own = headOf({ ...head, base: ground.seq });
  const bytes = encodeVersion(own, patch);
  const isSound = fingerprint(writeParts(patched(base.parts, patch))) === head.content;
  return isSound && bytes.length * 2 < ground.bytes ? { head: own, bytes } : null;
}

/** Written where nothing stands, brought to the disk. False where something does. */
async function writeNew(file: string, bytes: Uint8Array, { disk }: SaveTools): Promise<boolean> {
  const handle = await disk.open(file, 'wx', 0o600).catch((error: unknown) => {
    if (errno(error) === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await handle.close().catch(() => {});
    await disk.unlink(file).catch(() => {});
    throw error;
  }
  await handle.close();
  return true;
}

/** A version that is to be kept. */
export interface NewVersion {
  readonly report: Report;
  readonly reason: VersionReason;
  readonly at: Date;
}

/** What it adds to what is there: the same text again is no version, unless it was not yet said to be saved. */
function isNothingNew(newest: Listed | undefined, content: string, reason: VersionReason): boolean {
  return newest?.content === content && (reason !== 'saved' || newest.reason === 'saved');
}

/** Keeps a version; null where the newest holds the same. Gives all there are now. Throws what the disk throws. */
export async function addVersion(folder: string, { report, reason, at }: NewVersion, tools: SaveTools) {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const listed = await readIndex(folder);
  const newest = listed.at(-1);
  const { parts, content, long } = textOf(report);
  if (isNothingNew(newest, content, reason)) return { added: null, listed };
  await writeLong(folder, long, tools);
  const told = { ...described(report), reason, content, draft: DRAFT_VERSION, long: [...long.keys()] };
  const time = { at: at.toISOString(), elapsed: elapsedAfter(newest ?? null, at) };
  for (let seq = ((await seqsIn(folder)).at(-1) ?? 0) + 1; ; seq += 1) {
    const made = await encoded(folder, { ...told, ...time, seq }, parts, listed);
    // A program that took the lock for left behind may have been quicker.
    if (!(await writeNew(fileOf(folder, seq), made.bytes, tools))) continue;
    const added: Listed = { ...made.head, bytes: made.bytes.length };
    await appendIndex(folder, added, tools);
    return { added, listed: [...listed, added] };
  }
}

/** What the folder takes on the disk. */
export async function bytesOf(folder: string): Promise<number> {
  const names = await fs.readdir(folder).catch(() => []);
  const sizes = await Promise.all(names.map((name) => fs.stat(path.join(folder, name)).catch(() => null)));
  return sizes.reduce((sum, stat) => sum + (stat?.size ?? 0), 0);
}
