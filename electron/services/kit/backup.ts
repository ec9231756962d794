/** What a machine had before it took a kit, kept as kits of their own in 备份, the newest of them. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { fileFailure } from '../errors.ts';
import { stamp } from '../kept-file.ts';
import type { Settings } from '../powers.ts';
import { type SaveTools, saveFile } from '../save.ts';

const FOLDER = '备份';
/** Who wants an older one back knows it no more. */
const MOST = 10;
/** Their names, and nobody else's: the later the moment, the later in the alphabet. */
const NAME = /^导入前 \d{8}-\d{6}-.*\.nigaokit$/u;

/** The one just written stays, whatever the clock says. */
async function prune(folder: string, written: string): Promise<void> {
  const names = await fs.readdir(folder);
  const others = names.filter((name) => NAME.test(name) && name !== written).sort();
  for (const name of others.slice(0, Math.max(0, others.length - (MOST - 1)))) await fs.rm(path.join(folder, name));
}

type BackupSettings = Pick<Settings, 'state' | 'now' | 'randomId'>;

/** Keeps these bytes of a kit; gives the path. Throws a Failure. */
export async function keepBackup(
  bytes: Uint8Array,
  { state, now, randomId }: BackupSettings,
  saving: SaveTools,
): Promise<string> {
  const name = `导入前 ${stamp(now())}-${randomId().slice(0, 4)}.nigaokit`;
  const file = path.join(state, FOLDER, name);
  try {
    await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await saveFile(file, bytes, saving);
  } catch (error) {
    throw fileFailure(error, file, 'WRITE_FAILED');
  }
  // An old one that cannot be removed only takes room.
  await prune(path.dirname(file), name).catch(() => {});
  return file;
}
