/** Real disks that are full, read-only or gone: the old file stays, it is said why, and it works again afterwards. */
import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { realSaveTools, saveFile } from '../../../../electron/services/save.ts';
import { failureOf } from '../../failure-of.ts';
import { ownFolder } from '../../folder.ts';
import { NO_DISK, type SmallDisk, smallDisk } from './mounts.ts';

const folder = ownFolder();
const OLD = Buffer.from('旧的一版'.repeat(10_000));
const NEW = Buffer.from('新的一版，比旧的长'.repeat(10_000));
const tools = realSaveTools(() => crypto.randomUUID());

let disk: SmallDisk | null = null;
afterEach(() => {
  disk?.takeOut();
  disk = null;
});

describe.skipIf(NO_DISK !== '')(`a small disk of its own${NO_DISK}`, () => {
  it.each([0, 4, 100, 250])(
    'full but for %i KB keeps the old version, and takes the new one once there is room',
    async (free) => {
      disk = smallDisk(1024);
      fs.writeFileSync(disk.at('a.nigao'), OLD);
      const left = 1024 - Math.ceil(OLD.length / 4096) * 4;
      fs.writeFileSync(disk.at('占地方'), Buffer.alloc((left - free) * 1024));
      expect(await failureOf(saveFile(disk.at('a.nigao'), NEW, tools))).toBe('DISK_FULL a.nigao');
      expect(fs.readFileSync(disk.at('a.nigao')).equals(OLD)).toBe(true);
      expect(fs.readdirSync(disk.at())).toEqual(['a.nigao', '占地方']);
      disk.setSize(4096);
      await saveFile(disk.at('a.nigao'), NEW, tools);
      expect(fs.readFileSync(disk.at('a.nigao')).equals(NEW)).toBe(true);
    },
  );

  it('turned read-only keeps the old version, and takes the new one once it may be written to', async () => {
    disk = smallDisk(4096);
    fs.writeFileSync(disk.at('a.nigao'), OLD);
    disk.setWritable(false);
    expect(await failureOf(saveFile(disk.at('a.nigao'), NEW, tools))).toBe('NO_PERMISSION a.nigao');
    expect(await failureOf(saveFile(disk.at('b.nigao'), NEW, tools))).toBe('NO_PERMISSION b.nigao');
    expect(fs.readFileSync(disk.at('a.nigao')).equals(OLD)).toBe(true);
    disk.setWritable(true);
    await saveFile(disk.at('a.nigao'), NEW, tools);
    expect(fs.readFileSync(disk.at('a.nigao')).equals(NEW)).toBe(true);
  });

  it('taken out is named by its folder', async () => {
    disk = smallDisk(4096);
    const file = disk.at('夹', 'a.nigao');
    fs.mkdirSync(path.dirname(file));
    await saveFile(file, OLD, tools);
    disk.takeOut();
    expect(await failureOf(saveFile(file, NEW, tools))).toBe('NOT_FOUND 夹');
  });
});

const MAIN = path.resolve(import.meta.dirname, '../../../../electron/cli/main.ts');
const run = promisify(execFile);
const probe = (...words: string[]) => run(process.execPath, [MAIN, 'probe', ...words]);

describe.skipIf(process.platform === 'win32')('a write that is cut short by the system', () => {
  it('leaves the old version, whether the program is told or killed', async () => {
    await probe('save', folder.at('a.nigao'), '1');
    // So many blocks of 512 bytes may be written to one file: the new version does not fit.
    const limited = `ulimit -f 40; exec "${process.execPath}" "${MAIN}" probe save "${folder.at('a.nigao')}" 2`;
    await expect(run('sh', ['-c', limited])).rejects.toThrow();
    expect((await probe('load', folder.at('a.nigao'))).stdout).toBe('1\n');
  });
});

describe.skipIf(process.platform === 'win32')('hard links', () => {
  it('that are not saved keep the old version in whole', async () => {
    fs.writeFileSync(folder.at('a.nigao'), OLD);
    fs.linkSync(folder.at('a.nigao'), folder.at('备份.nigao'));
    await saveFile(folder.at('a.nigao'), NEW, tools);
    expect(fs.readFileSync(folder.at('a.nigao')).equals(NEW)).toBe(true);
    expect(fs.readFileSync(folder.at('备份.nigao')).equals(OLD)).toBe(true);
  });
});
