import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collect, isSameFile, presence, readBytes } from '../../../electron/services/files.ts';
import { failureOf } from '../failure-of.ts';
import { isRoot, ownFolder } from '../folder.ts';

const folder = ownFolder();

describe('reading a file', () => {
  it('gives all of its bytes', async () => {
    const bytes = Buffer.alloc(300_000, 'ab');
    fs.writeFileSync(folder.at('a.txt'), bytes);
    expect(Buffer.compare(await readBytes(folder.at('a.txt')), bytes)).toBe(0);
  });

  it('names what is wrong, and never the folder', async () => {
    fs.writeFileSync(folder.at('leer.txt'), '');
    fs.mkdirSync(folder.at('夹'));
    expect(await failureOf(readBytes(folder.at('没有.txt')))).toBe('NOT_FOUND 没有.txt');
    expect(await failureOf(readBytes(folder.at('leer.txt', 'x.txt')))).toBe('NOT_FOUND x.txt');
    expect(await failureOf(readBytes(folder.at('leer.txt')))).toBe('EMPTY leer.txt');
    expect(await failureOf(readBytes(folder.at('夹')))).toBe('IS_FOLDER 夹');
  });

  it('refuses more than the limit, by its size and by its bytes', async () => {
    fs.writeFileSync(folder.at('a.txt'), Buffer.alloc(1001));
    expect(await failureOf(readBytes(folder.at('a.txt'), 1000))).toBe('TOO_LARGE a.txt');
    expect((await readBytes(folder.at('a.txt'), 1001)).length).toBe(1001);
    async function* chunks() {
      for (let i = 0; i < 100; i += 1) yield Buffer.alloc(100);
    }
    expect(await failureOf(collect(chunks(), 'x', 999))).toBe('TOO_LARGE x');
  });

  it.skipIf(process.platform === 'win32')('does not wait at a named pipe', async () => {
    execFileSync('mkfifo', [folder.at('pipe.txt')]);
    expect(await failureOf(readBytes(folder.at('pipe.txt')))).toBe('READ_FAILED pipe.txt');
  });

  it.skipIf(isRoot || process.platform === 'win32')('says when it may not be read (not as a superuser)', async () => {
    fs.writeFileSync(folder.at('a.txt'), 'x', { mode: 0o000 });
    expect(await failureOf(readBytes(folder.at('a.txt')))).toBe('NO_PERMISSION a.txt');
  });
});

describe('asking about files', () => {
  it('tells what stands at a path', async () => {
    fs.writeFileSync(folder.at('a.txt'), 'x');
    expect(await presence(folder.at('a.txt'))).toBe('file');
    expect(await presence(folder.at())).toBe('folder');
    expect(await presence(folder.at('b.txt'))).toBe('missing');
    expect(await presence(folder.at('a.txt', 'b.txt'))).toBe('missing');
  });

  it('knows a file under another spelling, through a link, and as a hard link', async () => {
    fs.writeFileSync(folder.at('a.txt'), 'x');
    fs.writeFileSync(folder.at('other.txt'), 'x');
    fs.linkSync(folder.at('a.txt'), folder.at('hard.txt'));
    expect(await isSameFile(folder.at('a.txt'), `${folder.at()}/./a.txt`)).toBe(true);
    expect(await isSameFile(folder.at('a.txt'), folder.at('hard.txt'))).toBe(true);
    expect(await isSameFile(folder.at('a.txt'), folder.at('other.txt'))).toBe(false);
    expect(await isSameFile(folder.at('a.txt'), folder.at('missing.txt'))).toBe(false);
    if (process.platform !== 'win32') {
      fs.symlinkSync('a.txt', folder.at('soft.txt'));
      expect(await isSameFile(folder.at('a.txt'), folder.at('soft.txt'))).toBe(true);
    }
  });
});
