import * as fs from 'node:fs';
import * as promises from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, realSaveTools, type SaveTools, saveFile, saveFiles } from '../../../electron/services/save.ts';
import { failureOf } from '../failure-of.ts';
import { isRoot, ownFolder } from '../folder.ts';

const folder = ownFolder();
const OLD = 'old version';
const NEW = Buffer.from('新的一版'.repeat(100));

let count = 0;
function randomId(): string {
  count += 1;
  return `test${count}`;
}

/** An error as Node reports it. */
function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: injected`), { code });
}

interface Fault {
  /** A call of the disk, or of the file that is written (`sync`), or of the folder (`syncFolder`). */
  readonly at: string;
  readonly code: string;
  /** How many times it fails; Infinity for good. */
  readonly times: number;
}

/** The real disk, on which one call fails. Notes the order of all calls. */
function faulty(fault: Fault | null): { tools: SaveTools; calls: string[]; waited: number[] } {
  const calls: string[] = [];
  const waited: number[] = [];
  let left = fault?.times ?? 0;
  const meet = (at: string) => {
    calls.push(at);
    if (fault?.at !== at || left <= 0) return;
    left -= 1;
    throw systemError(fault.code);
  };
  const watch = (handle: promises.FileHandle, suffix: string) =>
    new Proxy(handle, {
      get(target, key) {
        const own: unknown = Reflect.get(target, key);
        if (typeof own !== 'function') return own;
        return async (...args: unknown[]) => {
          if (key === 'close') {
            await own.apply(target, args);
            return meet(`close${suffix}`);
          }
          meet(String(key) + suffix);
          return await own.apply(target, args);
        };
      },
    });
  const disk: Disk = {
    ...promises,
    open: async (file, flags, mode) => {
      const suffix = flags === 'r' ? 'Folder' : '';
      meet(`open${suffix}`);
      return watch(await promises.open(file, flags, mode), suffix);
    },
    rename: async (from, to) => {
      meet('rename');
      await promises.rename(from, to);
    },
  };
  return {
    tools: { disk, platform: 'linux', randomId, wait: async (ms) => void waited.push(ms) },
    calls,
    waited,
  };
}

describe('saving a file', () => {
  it('writes beside, brings it to the disk, renames, and brings the folder to the disk, in this order', async () => {
    const { tools, calls } = faulty(null);
    await saveFile(folder.at('a.nigao'), NEW, tools);
    expect(calls).toEqual(['open', 'writeFile', 'sync', 'close', 'rename', 'openFolder', 'syncFolder', 'closeFolder']);
    expect(fs.readFileSync(folder.at('a.nigao'))).toEqual(NEW);
    expect(folder.names()).toEqual(['a.nigao']);
  });

  it.each([
    ['open', 'EACCES', 'NO_PERMISSION a.nigao'],
    ['open', 'EROFS', 'NO_PERMISSION a.nigao'],
    ['open', 'ENOSPC', 'DISK_FULL a.nigao'],
    ['open', 'EMFILE', 'WRITE_FAILED a.nigao'],
    ['writeFile', 'ENOSPC', 'DISK_FULL a.nigao'],
    ['writeFile', 'EDQUOT', 'DISK_FULL a.nigao'],
    ['writeFile', 'EIO', 'WRITE_FAILED a.nigao'],
    ['stat', 'EIO', 'WRITE_FAILED a.nigao'],
    ['sync', 'EIO', 'WRITE_FAILED a.nigao'],
    ['close', 'EIO', 'WRITE_FAILED a.nigao'],
    ['rename', 'EIO', 'WRITE_FAILED a.nigao'],
    ['rename', 'ENOSPC', 'DISK_FULL a.nigao'],
    ['rename', 'EBUSY', 'WRITE_FAILED a.nigao'],
    ['rename', 'EPERM', 'NO_PERMISSION a.nigao'],
  ])('leaves the old version and nothing else when %s fails with %s', async (at, code, failure) => {
    fs.writeFileSync(folder.at('a.nigao'), OLD);
    const { tools, calls } = faulty({ at, code, times: Number.POSITIVE_INFINITY });
    expect(await failureOf(saveFile(folder.at('a.nigao'), NEW, tools))).toBe(failure);
    expect(calls).toContain(at);
    expect(fs.readFileSync(folder.at('a.nigao'), 'utf8')).toBe(OLD);
    expect(folder.names()).toEqual(['a.nigao']);
  });

  it('leaves nothing where nothing was when a call fails', async () => {
    const { tools } = faulty({ at: 'sync', code: 'EIO', times: 1 });
    expect(await failureOf(saveFile(folder.at('a.nigao'), NEW, tools))).toBe('WRITE_FAILED a.nigao');
    expect(folder.names()).toEqual([]);
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])('tries again while another program holds the file (%s)', async (code) => {
    fs.writeFileSync(folder.at('a.nigao'), OLD);
    const { tools, waited } = faulty({ at: 'rename', code, times: 3 });
    await saveFile(folder.at('a.nigao'), NEW, tools);
    expect(waited).toHaveLength(3);
    expect(fs.readFileSync(folder.at('a.nigao'))).toEqual(NEW);
  });

  it('gives up after one to two seconds', async () => {
    const { tools, waited } = faulty({ at: 'rename', code: 'EBUSY', times: Number.POSITIVE_INFINITY });
    await failureOf(saveFile(folder.at('a.nigao'), NEW, tools));
    const sum = waited.reduce((a, b) => a + b, 0);
    expect(sum).toBeGreaterThanOrEqual(1_000);
    expect(sum).toBeLessThanOrEqual(2_000);
  });

  it('does not report success when the folder cannot be brought to the disk', async () => {
    const { tools } = faulty({ at: 'syncFolder', code: 'EIO', times: 2 });
    expect(await failureOf(saveFile(folder.at('a.nigao'), NEW, tools))).toBe('WRITE_FAILED a.nigao');
    expect(folder.names()).toEqual([]);
    fs.writeFileSync(folder.at('a.nigao'), OLD);
    expect(await failureOf(saveFile(folder.at('a.nigao'), NEW, tools))).toBe('WRITE_FAILED a.nigao');
    expect(fs.readFileSync(folder.at('a.nigao'))).toEqual(NEW);
  });

  it('accepts a file system that knows no such thing', async () => {
    const { tools } = faulty({ at: 'syncFolder', code: 'EINVAL', times: 1 });
    await saveFile(folder.at('a.nigao'), NEW, tools);
    expect(fs.readFileSync(folder.at('a.nigao'))).toEqual(NEW);
  });

  it('works again once there is room', async () => {
    fs.writeFileSync(folder.at('a.nigao'), OLD);
    const { tools } = faulty({ at: 'writeFile', code: 'ENOSPC', times: 1 });
    expect(await failureOf(saveFile(folder.at('a.nigao'), NEW, tools))).toBe('DISK_FULL a.nigao');
    await saveFile(folder.at('a.nigao'), NEW, tools);
    expect(fs.readFileSync(folder.at('a.nigao'))).toEqual(NEW);
  });

  it.skipIf(process.platform === 'win32')('keeps the permissions of the file', async () => {
    fs.writeFileSync(folder.at('a.nigao'), OLD);
    fs.chmodSync(folder.at('a.nigao'), 0o664);
    await saveFile(folder.at('a.nigao'), NEW, realSaveTools(randomId));
    expect(fs.statSync(folder.at('a.nigao')).mode & 0o777).toBe(0o664);
  });

  it.skipIf(process.platform === 'win32')(
    'needs no leave to set permissions that the new file has anyway',
    async () => {
      const refusing = () => faulty({ at: 'chmod', code: 'EPERM', times: Number.POSITIVE_INFINITY }).tools;
      await saveFile(folder.at('a.nigao'), Buffer.from(OLD), realSaveTools(randomId));
      await saveFile(folder.at('a.nigao'), NEW, refusing());
      expect(fs.readFileSync(folder.at('a.nigao'))).toEqual(NEW);
      // One that others may write to must not become one that they may not.
      fs.chmodSync(folder.at('a.nigao'), 0o666);
      expect(await failureOf(saveFile(folder.at('a.nigao'), Buffer.from(OLD), refusing()))).toBe(
        'NO_PERMISSION a.nigao',
      );
      expect(fs.readFileSync(folder.at('a.nigao'))).toEqual(NEW);
      expect(folder.names()).toEqual(['a.nigao']);
    },
  );

  it.skipIf(!isRoot)('keeps the owner of the file where it may (as a superuser)', async () => {
    fs.writeFileSync(folder.at('a.nigao'), OLD);
    fs.chownSync(folder.at('a.nigao'), 1234, 2345);
    await saveFile(folder.at('a.nigao'), NEW, realSaveTools(randomId));
    expect(fs.statSync(folder.at('a.nigao'))).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it.skipIf(process.platform === 'win32')('writes to what a link leads to, and the link stays', async () => {
    fs.mkdirSync(folder.at('far'));
    fs.writeFileSync(folder.at('far', 'real.nigao'), OLD);
    fs.symlinkSync(path.join('far', 'real.nigao'), folder.at('one.nigao'));
    fs.symlinkSync('one.nigao', folder.at('two.nigao'));
    await saveFile(folder.at('two.nigao'), NEW, realSaveTools(randomId));
    expect(fs.lstatSync(folder.at('two.nigao')).isSymbolicLink()).toBe(true);
    expect(fs.lstatSync(folder.at('one.nigao')).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(folder.at('far', 'real.nigao'))).toEqual(NEW);
    expect(fs.readdirSync(folder.at('far'))).toEqual(['real.nigao']);
  });

  it.skipIf(process.platform === 'win32')(
    'follows a link whose file is not there yet, and refuses a ring of links',
    async () => {
      fs.symlinkSync('new.nigao', folder.at('link.nigao'));
      await saveFile(folder.at('link.nigao'), NEW, realSaveTools(randomId));
      expect(fs.readFileSync(folder.at('new.nigao'))).toEqual(NEW);
      fs.symlinkSync('ring.nigao', folder.at('ring.nigao'));
      expect(await failureOf(saveFile(folder.at('ring.nigao'), NEW, realSaveTools(randomId)))).toBe(
        'WRITE_FAILED ring.nigao',
      );
    },
  );

  it('refuses a folder, a missing folder, and a name that is too long', async () => {
    fs.mkdirSync(folder.at('ordner.nigao'));
    const tools = realSaveTools(randomId);
    expect(await failureOf(saveFile(folder.at('ordner.nigao'), NEW, tools))).toBe('IS_FOLDER ordner.nigao');
    expect(await failureOf(saveFile(folder.at('missing', 'a.nigao'), NEW, tools))).toBe('NOT_FOUND missing');
    const long = `${'总'.repeat(100)}.nigao`;
    expect(await failureOf(saveFile(folder.at(long), NEW, tools))).toBe(`NAME_TOO_LONG ${'总'.repeat(83)}.nigao`);
    expect(folder.names()).toEqual(['ordner.nigao']);
  });

  it.skipIf(isRoot || process.platform === 'win32')(
    'does not replace a file that may not be written (not as a superuser)',
    async () => {
      fs.writeFileSync(folder.at('a.nigao'), OLD, { mode: 0o444 });
      const failure = await failureOf(saveFile(folder.at('a.nigao'), NEW, realSaveTools(randomId)));
      expect(failure).toBe('NO_PERMISSION a.nigao');
      expect(fs.readFileSync(folder.at('a.nigao'), 'utf8')).toBe(OLD);
    },
  );
});

describe('saving several files', () => {
  it('writes none when one cannot be written', async () => {
    fs.mkdirSync(folder.at('b.pdf'));
    const files = ['a.docx', 'b.pdf', 'c.txt'].map((name) => ({ file: folder.at(name), bytes: NEW }));
    expect(await failureOf(saveFiles(files, realSaveTools(randomId)))).toBe('IS_FOLDER b.pdf');
    expect(folder.names()).toEqual(['b.pdf']);
  });

  it('takes back those that were put in place when a later one cannot be', async () => {
    fs.writeFileSync(folder.at('b.pdf'), OLD);
    const { tools } = faulty(null);
    const rename: Disk['rename'] = async (from, to) => {
      if (String(to).endsWith('b.pdf')) throw systemError('EIO');
      await promises.rename(from, to);
    };
    const files = ['a.docx', 'b.pdf', 'c.txt'].map((name) => ({ file: folder.at(name), bytes: NEW }));
    const failing = { ...tools, disk: { ...tools.disk, rename } };
    expect(await failureOf(saveFiles(files, failing))).toBe('WRITE_FAILED b.pdf');
    expect(folder.names()).toEqual(['b.pdf']);
    expect(fs.readFileSync(folder.at('b.pdf'), 'utf8')).toBe(OLD);
  });
});
