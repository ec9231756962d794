import * as fs from 'node:fs';
import * as promises from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { writeDraft } from '../../../../document/file.ts';
import { emptyReport } from '../../../../document/report.ts';
import { createTidier, temporaryName, tidyBeside } from '../../../../electron/services/leftovers.ts';
import { realSaveTools, saveFile } from '../../../../electron/services/save.ts';
import { ownFolder } from '../../folder.ts';

const folder = ownFolder();
const DAY_S = 24 * 60 * 60;
const DRAFT = writeDraft(emptyReport);

/** A file last written to `age` seconds before the paper that is saved. */
function put(name: string, age: number, content: string | Buffer = DRAFT): void {
  fs.writeFileSync(folder.at(name), content);
  const then = fs.statSync(folder.at('总结.nigao')).mtimeMs / 1000 - age;
  fs.utimesSync(folder.at(name), then, then);
}

function save(): void {
  fs.writeFileSync(folder.at('总结.nigao'), DRAFT);
}

const tidy = () => tidyBeside(folder.at('总结.nigao'), promises);

describe('what saves left behind', () => {
  it('is removed once it is older than a day', async () => {
    save();
    put('.nigao-0123abcd.tmp', DAY_S + 60);
    put('.nigao-89abcdef.tmp', DAY_S - 60);
    expect(await tidy()).toEqual(['.nigao-0123abcd.tmp']);
    expect(folder.names()).toEqual(['.nigao-89abcdef.tmp', '总结.nigao']);
  });

  it.each([
    ['nothing written yet', ''],
    ['a draft cut off', DRAFT.slice(0, 5)],
    ['a Word file', Buffer.from('PK\u0003\u0004word', 'latin1')],
    ['a PDF', '%PDF-1.4 ...'],
    ['a page', '<!doctype html><html>'],
    ['a text with its mark', '\uFEFF工作总结'],
  ])('is known by its form: %s', async (_, content) => {
    save();
    put('.nigao-0123abcd.tmp', 2 * DAY_S, content);
    expect(await tidy()).toEqual(['.nigao-0123abcd.tmp']);
  });

  it.each([
    '.nigao-0123abc.tmp',
    '.nigao-0123abcde.tmp',
    '.nigao-0123ABCD.tmp',
    '.nigao-0123abcd.tmp~',
    'nigao-0123abcd.tmp',
    '.nigao-总结.tmp',
    '~$总结.docx',
    '.~lock.总结.docx#',
    '旧稿.nigao',
  ])('is not %s, which stays', async (name) => {
    save();
    put(name, 400 * DAY_S);
    expect(await tidy()).toEqual([]);
    expect(folder.names()).toContain(name);
  });

  it('is no file of another program under such a name, no folder, and nothing with links', async () => {
    save();
    put('.nigao-0000000a.tmp', 2 * DAY_S, 'KEEP=1\n');
    fs.mkdirSync(folder.at('.nigao-0000000b.tmp'));
    put('原件.nigao', 2 * DAY_S);
    if (process.platform !== 'win32') {
      fs.linkSync(folder.at('原件.nigao'), folder.at('.nigao-0000000c.tmp'));
      fs.symlinkSync('原件.nigao', folder.at('.nigao-0000000d.tmp'));
    }
    const before = folder.names();
    expect(await tidy()).toEqual([]);
    expect(folder.names()).toEqual(before);
  });

  it('is measured by the time of the disk that holds it, whatever the clock of this machine says', async () => {
    save();
    // As after the clock was set forward by a year, or as on a share whose server is a year behind.
    put('.nigao-0123abcd.tmp', 30);
    const year = 365 * DAY_S;
    for (const name of folder.names()) {
      const { mtimeMs } = fs.statSync(folder.at(name));
      fs.utimesSync(folder.at(name), mtimeMs / 1000 - year, mtimeMs / 1000 - year);
    }
    expect(await tidy()).toEqual([]);
  });

  it('is looked for once in each folder, behind the first save there', async () => {
    const looked: string[] = [];
    const disk = {
      ...promises,
      readdir: ((where: string) => {
        looked.push(where);
        return promises.readdir(where);
      }) as typeof promises.readdir,
    };
    save();
    const tidier = createTidier(disk);
    tidier(folder.at('总结.nigao'));
    tidier(folder.at('另一份.nigao'));
    await expect.poll(() => looked).toEqual([folder.at()]);
  });

  it('has the very name under which a save writes', async () => {
    const names: string[] = [];
    const tools = realSaveTools(() => '0123abcd-4567-89ab-cdef-0123456789ab');
    const open: typeof promises.open = (file, ...rest) => {
      names.push(String(file));
      return promises.open(file, ...rest);
    };
    await saveFile(folder.at(`${'总'.repeat(83)}.nigao`), Buffer.from(DRAFT), {
      ...tools,
      disk: { ...promises, open },
    });
    expect(names[0]).toBe(folder.at(temporaryName('0123abcd-4567')));
    expect(temporaryName('0123abcd-4567')).toBe('.nigao-0123abcd.tmp');
  });
});
