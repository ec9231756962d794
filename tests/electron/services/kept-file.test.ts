import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type KeptFile, type KeptTools, keptFile } from '../../../electron/services/kept-file.ts';
import { realSaveTools } from '../../../electron/services/save.ts';
import { failureOf } from '../failure-of.ts';
import { isRoot, ownFolder } from '../folder.ts';

const folder = ownFolder();

/** A file of lines. A line 「坏」 is damage, 「新」 a newer version, 「余」 something that would be lost. */
function lines(saving = realSaveTools(() => 'abcdefgh')): KeptFile<readonly string[]> {
  const tools: KeptTools = { folder: folder.at('state'), saving, now: () => new Date(2026, 10, 24, 15, 4, 5) };
  return keptFile<readonly string[]>(
    {
      name: '行.json',
      most: 10_000,
      empty: [],
      parse(text) {
        if (text.includes('坏')) return { type: 'damaged' };
        return text.includes('新') ? { type: 'newer' } : { type: 'sound', value: text.split('\n') };
      },
      write: (value) => value.join('\n'),
      holdsMore: (value) => value.includes('余'),
    },
    tools,
  );
}

const put = (text: string) => {
  fs.mkdirSync(folder.at('state'), { recursive: true });
  fs.writeFileSync(folder.at('state', '行.json'), text);
};
const text = () => fs.readFileSync(folder.at('state', '行.json'), 'utf8');
const ASIDE = '行（已损坏 20261124-150405-abcd）.json';

describe('a file of the program’s own', () => {
  it('is empty where there is none, and is made with its folder', async () => {
    const file = lines();
    expect(await file.read()).toEqual([]);
    await file.change((all) => [...all, '甲']);
    expect(fs.readdirSync(folder.at('state'))).toEqual(['行.json']);
    expect(await file.read()).toEqual(['甲']);
  });

  it('is read again when another program changed it, and before each change', async () => {
    const [here, there] = [lines(), lines()];
    await here.change(() => ['甲']);
    expect(await there.read()).toEqual(['甲']);
    await there.change((all) => [...all, '乙']);
    expect(await here.change((all) => [...all, '丙'])).toEqual(['甲', '乙', '丙']);
    expect(await there.read()).toEqual(['甲', '乙', '丙']);
  });

  it('loses nothing where two programs change it at once', async () => {
    const files = [lines(), lines(), lines()];
    const all = files.flatMap((file, f) => Array.from({ length: 8 }, (_, i) => ({ file, line: `${f}-${i}` })));
    await Promise.all(all.map(({ file, line }) => file.change((before) => [...before, line])));
    expect(text().split('\n').sort()).toEqual(all.map(({ line }) => line).sort());
    expect(fs.readdirSync(folder.at('state'))).toEqual(['行.json']);
  });

  it('goes on without the lock of a program that was ended', async () => {
    put('甲');
    const lock = folder.at('state', '.行.json.lock');
    fs.writeFileSync(lock, '');
    let waited = 0;
    const wait = async (ms: number) => {
      waited += ms;
    };
    const file = lines({ ...realSaveTools(() => 'abcdefgh'), wait });
    expect(await file.change((all) => [...all, '乙'])).toEqual(['甲', '乙']);
    expect(waited).toBe(2_000);
    expect(fs.existsSync(lock)).toBe(false);
  });

  it('waits for a lock that goes from hand to hand, however long', async () => {
    put('甲');
    const lock = folder.at('state', '.行.json.lock');
    const handOver = (text: string) => {
      fs.rmSync(lock, { force: true });
      fs.writeFileSync(lock, text);
    };
    handOver('0');
    let waits = 0;
    const wait = async () => {
      waits += 1;
      if (waits === 250) {
        put('甲\n他');
        fs.rmSync(lock);
      } else if (waits % 60 === 0) handOver(String(waits).repeat(waits));
    };
    const file = lines({ ...realSaveTools(() => 'abcdefgh'), wait });
    expect(await file.change((all) => [...all, '乙'])).toEqual(['甲', '他', '乙']);
  });

  it('leaves the lock of another program alone that took it over', async () => {
    const lock = folder.at('state', '.行.json.lock');
    await lines().change((all) => {
      fs.rmSync(lock);
      fs.writeFileSync(lock, 'another');
      return [...all, '甲'];
    });
    expect(fs.readFileSync(lock, 'utf8')).toBe('another');
  });

  it('is not put aside for what it held before another program mended it', async () => {
    put('坏的内容');
    const file = keptFile<string>(
      {
        name: '行.json',
        most: 10_000,
        empty: '',
        parse(text) {
          if (!text.includes('坏')) return { type: 'sound', value: text };
          put('好的内容');
          return { type: 'damaged' };
        },
        write: (value) => value,
        holdsMore: () => false,
      },
      { folder: folder.at('state'), saving: realSaveTools(() => 'abcdefgh'), now: () => new Date(2026, 10, 24) },
    );
    await file.read();
    expect([await file.read(), file.state(), file.aside()]).toEqual(['好的内容', 'ready', []]);
    expect(fs.readdirSync(folder.at('state'))).toEqual(['行.json']);
  });

  it('that is damaged is put aside whole, told once, and begun anew', async () => {
    put('坏的内容');
    const file = lines();
    expect(await file.read()).toEqual([]);
    expect(file.state()).toBe('damaged');
    expect(file.aside()).toEqual([ASIDE]);
    expect(fs.readFileSync(folder.at('state', ASIDE), 'utf8')).toBe('坏的内容');
    await file.change(() => ['甲']);
    expect(await file.read()).toEqual(['甲']);
    expect([text(), file.state(), file.aside()]).toEqual(['甲', 'ready', [ASIDE]]);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['too long', Buffer.alloc(20_000, 'x')],
    ['no text', Buffer.from([0xff, 0xfe, 0x00])],
  ])('that is %s is damaged', async (_, bytes) => {
    put('');
    fs.writeFileSync(folder.at('state', '行.json'), bytes);
    const file = lines();
    await file.read();
    expect(fs.readFileSync(folder.at('state', ASIDE))).toEqual(bytes);
  });

  it('from a newer version is left as it is, and nothing can be kept', async () => {
    put('新');
    const file = lines();
    expect([await file.read(), file.state()]).toEqual([[], 'newer']);
    expect(await failureOf(file.change(() => ['甲']))).toBe('NEWER_VERSION 行.json');
    expect(text()).toBe('新');
  });

  it('that holds more than it can write is copied before it is written anew', async () => {
    put('甲\n余');
    const file = lines();
    await file.change((all) => all.filter((line) => line !== '余'));
    expect(text()).toBe('甲');
    expect(fs.readFileSync(folder.at('state', ASIDE), 'utf8')).toBe('甲\n余');
  });

  it('that is a folder cannot be read or changed, and stays', async () => {
    fs.mkdirSync(folder.at('state', '行.json'), { recursive: true });
    const file = lines();
    expect([await file.read(), file.state()]).toEqual([[], 'unreadable']);
    expect(await failureOf(file.change(() => ['甲']))).toBe('NO_PERMISSION 行.json');
    expect(fs.statSync(folder.at('state', '行.json')).isDirectory()).toBe(true);
  });

  it.skipIf(isRoot)('without rights cannot be read or changed, and stays', async () => {
    put('甲');
    fs.chmodSync(folder.at('state', '行.json'), 0);
    const file = lines();
    expect([await file.read(), file.state()]).toEqual([[], 'unreadable']);
    expect(await failureOf(file.change(() => ['乙']))).toBe('NO_PERMISSION 行.json');
  });

  it('is as before where the disk is full', async () => {
    const saving = realSaveTools(() => 'abcdefgh');
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const disk = { ...saving.disk, open: () => Promise.reject(full) };
    await lines().change(() => ['甲']);
    const file = lines({ ...saving, disk });
    expect(await failureOf(file.change((all) => [...all, '乙']))).toBe('DISK_FULL 行.json');
    expect([text(), await file.read()]).toEqual(['甲', ['甲']]);
  });
});
