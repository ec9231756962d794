import * as fs from 'node:fs';
import * as promises from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Browsing, fileInFolder, listFolder, type Show } from '../../../electron/services/folders.ts';
import { createGrants } from '../../../electron/services/grants.ts';
import { documentsOf, type Place, placeFinder, placesOf } from '../../../electron/services/places.ts';
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

/** Never waits: nothing is left open for want of time. */
const patient = (): Browsing => ({ disk: promises, wait: () => new Promise(() => {}), places: async () => [] });
const list = (place: string, show: Show, grants = newGrants()) => listFolder(place, show, grants, patient());

function write(...names: readonly string[]): void {
  for (const name of names) fs.writeFileSync(folder.at(name), 'x');
}

async function namesShown(show: Show): Promise<string[]> {
  const listing = await list(folder.at(), show);
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
    const { entries } = await list(folder.at(), 'txt');
    expect(entries).toEqual([
      { name: 'a.txt', entry: { type: 'file', bytes: 5 }, modified: '2023-11-14T22:13:20.000Z' },
    ]);
  });

  it('leads from the root to the folder, and lets no path out', async () => {
    fs.mkdirSync(folder.at('甲', '乙'), { recursive: true });
    const grants = newGrants();
    const listing = await list(folder.at('甲', '乙'), 'readable', grants);
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
    const [entry] = (await list(folder.at(), 'txt', grants)).entries;
    if (entry?.entry.type !== 'folder') throw new Error('no folder');
    const inner = await list(grants.folderOf(entry.entry.folder), 'txt', grants);
    expect(inner.entries.map((e) => e.name)).toEqual(['x.txt']);
  });

  it('says what is wrong with a folder', async () => {
    write('a.txt');
    expect(await failureOf(list(folder.at('没有'), 'txt'))).toBe('NOT_FOUND 没有');
    expect(await failureOf(list(folder.at('a.txt'), 'txt'))).toBe('NOT_FOUND a.txt');
  });

  it.skipIf(isRoot || process.platform === 'win32')(
    'says when a folder may not be read (not as a superuser)',
    async () => {
      fs.mkdirSync(folder.at('zu'), { mode: 0o000 });
      expect(await failureOf(list(folder.at('zu'), 'txt'))).toBe('NO_PERMISSION zu');
      fs.chmodSync(folder.at('zu'), 0o700);
    },
  );
});

/** A folder as a share gives it that answers no question about a file until it is told to. */
function slowShare(entries: readonly (readonly [string, 'file' | 'folder' | 'unsure'])[]) {
  const asked: string[] = [];
  const { promise: patience, resolve: impatient } = Promise.withResolvers<void>();
  const answers: (() => void)[] = [];
  const dirents = entries.map(([name, type]) => ({
    name,
    isFile: () => type === 'file',
    isDirectory: () => type === 'folder',
  }));
  const disk = {
    readdir: async () => dirents,
    stat: (file: string) => {
      asked.push(path.basename(file));
      const { promise, resolve } = Promise.withResolvers<fs.Stats>();
      answers.push(() => resolve(fs.statSync(folder.at())));
      return promise;
    },
  };
  // Only these two of what the calls can do are used.
  const browsing = { disk, wait: () => patience, places: async () => [] } as unknown as Browsing;
  return { browsing, asked, answers, impatient };
}

describe('a folder on a slow share', () => {
  it('is shown without sizes and times once there is no more patience, and nothing more is asked of it', async () => {
    const names = Array.from({ length: 1000 }, (_, i) => [`第${i}期.nigao`, 'file'] as const);
    const { browsing, asked, answers, impatient } = slowShare([['夹', 'folder'], ...names]);
    const listing = listFolder('/share', 'nigao', newGrants(), browsing);
    await expect.poll(() => asked.length).toBe(2);
    impatient();
    const { entries } = await listing;
    expect(entries).toHaveLength(1001);
    expect(entries[0]).toMatchObject({ name: '夹', entry: { type: 'folder' }, modified: null });
    expect(entries[1]).toEqual({ name: '第0期.nigao', entry: { type: 'file', bytes: null }, modified: null });
    for (const answer of answers) answer();
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toHaveLength(2);
  });

  it('is asked first about what only a closer look decides, and never about more than two things at once', async () => {
    const { browsing, asked, impatient } = slowShare([
      ['a.nigao', 'file'],
      ['链接', 'unsure'],
      ['b.nigao', 'file'],
      ['c.nigao', 'unsure'],
    ]);
    const listing = listFolder('/share', 'nigao', newGrants(), browsing);
    await expect.poll(() => asked).toEqual(['链接', 'c.nigao']);
    impatient();
    const { entries } = await listing;
    // By its name the one is a draft; of the other nothing says that it is a folder.
    expect(entries.map((entry) => entry.name)).toEqual(['a.nigao', 'b.nigao', 'c.nigao']);
  });
});

describe('a folder of ten thousand drafts', () => {
  it('is listed in whole and in order', async () => {
    for (let i = 0; i < 10_000; i += 1) fs.closeSync(fs.openSync(folder.at(`第${i}期.nigao`), 'w'));
    const names = await namesShown('nigao');
    expect(names).toHaveLength(10_000);
    expect([names[0], names[2], names[9_999]]).toEqual(['第0期.nigao', '第2期.nigao', '第9999期.nigao']);
  });
});

describe('places to jump to', () => {
  it('are there as far as they are known in good time, and looked for by one at a time', async () => {
    const { promise: found, resolve: find } = Promise.withResolvers<readonly Place[]>();
    let looks = 0;
    const places = placeFinder(
      { home: '/home/a', platform: 'win32' },
      async () => {},
      () => {
        looks += 1;
        return found;
      },
    );
    expect((await places()).map((place) => place.name)).toEqual(['主目录']);
    await places();
    expect(looks).toBe(1);
    find([{ name: 'Z:', path: 'Z:\\' }]);
    await expect.poll(async () => (await places()).map((place) => place.name)).toEqual(['Z:']);
  });

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
