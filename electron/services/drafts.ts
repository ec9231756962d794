/** Drafts on the disk: saved onto the version that the window knows, looked at, held by one window at a time. */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { writeDraft } from '../../document/file.ts';
import type { FileLook } from '../contract/drafts.ts';
import { byteLength, cutText, LONGEST_NAME } from '../contract/file-names.ts';
import type { FileVersion } from '../contract/files.ts';
import type { Requests } from '../contract.ts';
import { errno, fileFailure } from './errors.ts';
import type { Grants } from './grants.ts';
import type { HistoryWork } from './history/work.ts';
import { stamp } from './kept-file.ts';
import type { Locks } from './locks.ts';
import type { Settings } from './powers.ts';
import type { SaveTools } from './save.ts';
import { onto, versionAt, versionOf } from './versions.ts';
import type { Writer } from './writer.ts';

/** What it works with. */
export interface DraftTools {
  readonly settings: Pick<Settings, 'now'>;
  readonly grants: Grants;
  readonly writer: Writer;
  readonly saving: SaveTools;
  readonly locks: Locks;
  readonly keepSaved: HistoryWork['keepSaved'];
}

/** The requests about a draft's file. */
export type DraftWork = Pick<Requests, 'saveDraft' | 'lookAtFile' | 'keepBeside' | 'sitAtFile'>;

/** A version that was read from a file which looked like this. */
interface Known {
  readonly mark: string;
  readonly version: FileVersion | null;
  /** How often it was read with this mark. */
  readonly times: number;
}

/** From then on a file that looks the same is not read again. Some disks know times to two seconds only: looks are further apart. */
const ENOUGH = 3;

async function markOf(file: string): Promise<{ readonly mark: string; readonly at: Date } | null> {
  try {
    const { ino, size, mtimeNs, ctimeNs, mtime } = await fs.stat(file, { bigint: true });
    return { mark: `${ino}.${size}.${mtimeNs}.${ctimeNs}`, at: mtime };
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw fileFailure(error, file, 'READ_FAILED');
  }
}

/** Looks at files again and again without reading each time what did not change. */
function looker(grants: Grants): (file: string, version: FileVersion) => Promise<FileLook> {
  const known = new Map<string, Known>();
  return async (file, version) => {
    const found = await markOf(file);
    if (found === null) return { type: 'gone' };
    const before = known.get(file);
    const isKnown = before?.mark === found.mark;
    const isSettled = isKnown && before.times >= ENOUGH;
    const there = isSettled ? before.version : await versionAt(file);
    known.set(file, { mark: found.mark, version: there, times: isKnown ? before.times + 1 : 1 });
    if (there === null) return { type: 'gone' };
    if (there === version) return { type: 'same' };
    return { type: 'changed', at: found.at.toISOString(), version: there, file: grants.file(file, 'read') };
  };
}

/** What lies on the disk, under a name of its own beside it: 「总结（磁盘上的版本 20261124-140506）.nigao」. */
async function copyBeside(file: string, now: Settings['now']): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  const mark = `（磁盘上的版本 ${stamp(now())}）${ext}`;
  const copy = cutText(name, LONGEST_NAME - byteLength(mark)) + mark;
  try {
    await fs.copyFile(file, path.join(dir, copy), constants.COPYFILE_EXCL);
    return copy;
  } catch (error) {
    throw fileFailure(error, path.join(dir, copy), 'WRITE_FAILED');
  }
}

/** For one window. */
export function draftWork(tools: DraftTools): DraftWork {
  const { settings, grants, writer, saving, locks, keepSaved } = tools;
  const look = looker(grants);
  return {
    async saveDraft({ file, report, onto: known, from }) {
      const place = grants.fileOf(file, 'nigao');
      const draft = Buffer.from(writeDraft(report), 'utf8');
      const around = known === null ? undefined : (next: Uint8Array) => onto(known, next, saving);
      const written = { ...(await writer.write(place, async () => draft, around)), version: versionOf(draft) };
      const unkept = await keepSaved(place, from ?? null, report, draft);
      return unkept === null ? written : { ...written, unkept };
    },
    lookAtFile: ({ file, version }) => look(grants.fileOf(file, 'nigao'), version),
    keepBeside: async ({ file }) => ({ name: await copyBeside(grants.fileOf(file, 'nigao'), settings.now) }),
    sitAtFile: ({ seat, file }) => locks.sit(seat, file === null ? null : grants.fileOf(file, 'nigao')),
  };
}
