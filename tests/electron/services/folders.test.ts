import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileInFolder, listFolder } from '../../../electron/services/folders.ts';
import { createGrants } from '../../../electron/services/grants.ts';
import { documentsOf, placesOf } from '../../../electron/services/places.ts';
import { failureOf } from '../failure-of.ts';
import { isRoot, ownFolder } from '../folder.ts';

const folder = ownFolder();
let count = 0;
const newGrants = () =>
  createGrants(() => {
    count += 1;
    return `id-${count}`;
  });
const person = () => ({ home: folder.at(), platform: process.platform });

function write(...names: readonly string[]): void {
  for (const name of names) fs.writeFileSync(folder.at(name), 'x');
}

async function namesShown(show: Parameters<typeof listFolder>[1]): Promise<string[]> {
  const listing = await listFolder(folder.at(), show, person(), newGrants());
  return listing.entries.map((entry) => entry.name);
}

describe('listing a folder for the file panel', () => {
  it('shows folders first, then files, by pinyin and with numbers as numbers', async () => {
    for (const name of ['总结', '报告']) fs.mkdirSync(folder.at(name));
    write('第10期.txt', '第2期.txt', '安全.txt', '中心.txt', '办公室.txt');
    expect(await namesShown('readable')).toEqual([
      '报告',
      '总结',
      '安全.txt',
      '办公室.txt',
      '第2期.txt',
      '第10期.txt',
      '中心.txt',
    ]);
  });

  it('shows only what the purpose concerns, whatever the case of its extension', async () => {
    write('a.nigao', 'b.TXT', 'c.docx', 'd.pdf', 'e.exe', 'f', 'g.htm', 'h.md');
    expect(await namesShown('readable')).toEqual(['a.nigao', 'b.TXT', 'c.docx', 'd.pdf', 'g.htm', 'h.md']);
    expect(await namesShown('pdf')).toEqual(['d.pdf']);
    expect(await namesShown('html')).toEqual(['g.htm']);
  });

  it('leaves out hidden files, lock files of Word, and what systems keep for themselves', async () => {
    fs.mkdirSync(folder.at('.config'));
    fs.mkdirSync(folder.at('$RECYCLE.BIN'));
    write('.geheim.txt', '~$总结.docx', '总结.docx');
    expect(await namesShown('readable')).toEqual(['总结.docx']);
  });

  it.skipIf(process.platform === 'win32')('follows links, and leaves out those that lead nowhere', async () => {
    fs.mkdirSync(folder.at('夹'));
    write('a.txt');
    fs.symlinkSync('a.txt', folder.at('link.txt'));
    fs.symlinkSync('夹', folder.at('夹的链接'));
    fs.symlinkSync('missing.txt', folder.at('broken.txt'));
    fs.symlinkSync('ring.txt', folder.at('ring.txt'));
    expect(await namesShown('readable')).toEqual(['夹', '夹的链接', 'a.txt', 'link.txt']);
  });

  it('gives sizes, and times in UTC', async () => {
    fs.writeFileSync(folder.at('a.txt'), '12345');
    fs.utimesSync(folder.at('a.txt'), 0, 1_700_000_000);
    const { entries } = await listFolder(folder.at(), 'txt', person(), newGrants());
    expect(entries).toEqual([
      { name: 'a.txt', entry: { type: 'file', bytes: 5 }, modified: '2023-11-14T22:13:20.000Z' },
    ]);
  });

  it('leads from the root to the folder, and lets no path out', async () => {
    fs.mkdirSync(folder.at('甲', '乙'), { recursive: true });
    const grants = newGrants();
    const listing = await listFolder(folder.at('甲', '乙'), 'readable', person(), grants);
    expect(listing.name).toBe('乙');
    expect(listing.trail.at(-1)).toEqual({ name: '乙', folder: listing.folder });
    expect(listing.trail.map((step) => grants.folderOf(step.folder))).toEqual(
      expect.arrayContaining([path.parse(folder.at()).root, folder.at(), folder.at('甲'), folder.at('甲', '乙')]),
    );
    const shown = JSON.stringify({ ...listing, places: [] });
    expect(shown).not.toContain(path.join('甲', '乙'));
  });

  it('opens the folders that it shows by their ids', async () => {
    fs.mkdirSync(folder.at('夹'));
    fs.writeFileSync(folder.at('夹', 'x.txt'), 'x');
    const grants = newGrants();
    const [entry] = (await listFolder(folder.at(), 'txt', person(), grants)).entries;
    if (entry?.entry.type !== 'folder') throw new Error('no folder');
    const inner = await listFolder(grants.folderOf(entry.entry.folder), 'txt', person(), grants);
    expect(inner.entries.map((e) => e.name)).toEqual(['x.txt']);
  });

  it('says what is wrong with a folder', async () => {
    write('a.txt');
    expect(await failureOf(listFolder(folder.at('没有'), 'txt', person(), newGrants()))).toBe('NOT_FOUND 没有');
    expect(await failureOf(listFolder(folder.at('a.txt'), 'txt', person(), newGrants()))).toBe('NOT_FOUND a.txt');
  });

  it.skipIf(isRoot || process.platform === 'win32')(
    'says when a folder may not be read (not as a superuser)',
    async () => {
      fs.mkdirSync(folder.at('zu'), { mode: 0o000 });
      expect(await failureOf(listFolder(folder.at('zu'), 'txt', person(), newGrants()))).toBe('NO_PERMISSION zu');
      fs.chmodSync(folder.at('zu'), 0o700);
    },
  );
});

describe('places to jump to', () => {
  it('begin at home and take the folders that the desktop has set up', async () => {
    for (const name of ['.config', '文档', '工作台']) fs.mkdirSync(folder.at(name));
    fs.writeFileSync(
      folder.at('.config', 'user-dirs.dirs'),
      '# by the desktop\nXDG_DESKTOP_DIR="$HOME/工作台"\nXDG_DOCUMENTS_DIR="$HOME/文档"\nXDG_DOWNLOAD_DIR="$HOME/"\n',
    );
    const places = await placesOf({ home: folder.at(), platform: 'linux' });
    expect(places.slice(0, 3)).toEqual([
      { name: '主目录', path: folder.at() },
      { name: '桌面', path: folder.at('工作台') },
      { name: '文档', path: folder.at('文档') },
    ]);
    expect(places.map((place) => place.name)).not.toContain('下载');
    expect(await documentsOf(person())).toBe(folder.at('文档'));
  });

  it('take the usual names where nothing is set up, and home where nothing is there', async () => {
    expect(await documentsOf(person())).toBe(folder.at());
    fs.mkdirSync(folder.at('Documents'));
    expect(await documentsOf(person())).toBe(folder.at('Documents'));
  });
});

describe('a name that the window sends', () => {
  it.each(['../a.txt', 'a/b.txt', 'a\\b.txt', '..', '.', '/etc/a.txt', 'a\0.txt'])(
    'is refused when it is no plain name: %j',
    (name) => {
      expect(() => fileInFolder('/home', name, 'readable', 'linux')).toThrow('NAME_ILLEGAL');
    },
  );

  it.each(['.profile', '.geheim.txt', 'id_rsa', 'a.exe', 'passwd'])(
    'is refused when the panel would not show it: %j',
    (name) => {
      expect(() => fileInFolder('/home', name, 'readable', 'linux')).toThrow('UNSUPPORTED_FORMAT');
    },
  );

  it('is refused on Windows when it names a stream of another file', () => {
    expect(() => fileInFolder('C:\\x', 'a.docx:b.txt', 'readable', 'win32')).toThrow('NAME_ILLEGAL');
  });
});
