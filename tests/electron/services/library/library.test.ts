import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../document/docx/write.ts';
import { writeDraft } from '../../../../document/file.ts';
import { indexName } from '../../../../electron/services/library/index-file.ts';
import type { Library } from '../../../../electron/services/library/library.ts';
import { heading, paragraph, reportOf, text } from '../../../document/fixtures.ts';
import { isRoot, ownFolder } from '../../folder.ts';
import { find, look, namesOf, paperOf, read, shelf } from './shelf.ts';

const folder = ownFolder();
const { put, open } = shelf(folder);
const index = () => folder.at('state', indexName());

async function counts(library: Library) {
  const [only] = (await library.state(null)).folders;
  if (!only) throw new Error('no folder');
  const { papers, refused, secret, state } = only;
  return { papers, refused, secret, state };
}

describe('the library keeps up with its folders', () => {
  it('reads what is new, reads again what was changed, and drops what is gone', async () => {
    const kept = put('a.txt', paperOf(2023, '监督力量不足。'));
    put('b.txt', paperOf(2024, '进度偏慢。'));
    const library = open();
    await read(library, folder);
    expect(namesOf(await find(library, '监督'))).toEqual(['a.txt 二、存在的问题']);
    fs.writeFileSync(kept, paperOf(2023, '经费紧张。'));
    fs.utimesSync(kept, new Date(), new Date(Date.now() + 5_000));
    fs.rmSync(folder.at('papers/b.txt'));
    put('c.txt', paperOf(2025, '人手少。'));
    await look(library);
    expect(await find(library, '监督')).toEqual([]);
    expect(await find(library, '进度')).toEqual([]);
    expect(namesOf(await find(library, '经费'))).toEqual(['a.txt 二、存在的问题']);
    expect(namesOf(await find(library, '人手'))).toEqual(['c.txt 二、存在的问题']);
    expect(await counts(library)).toEqual({ papers: 2, refused: 0, secret: 0, state: 'ready' });
  });

  it('finds a file that was moved without reading it again', async () => {
    const file = put('a.txt', paperOf(2023, '监督力量不足。'));
    const readings: string[] = [];
    const library = open({ onReading: (name) => void (name && readings.push(name)) });
    await read(library, folder);
    fs.mkdirSync(folder.at('papers/旧'));
    fs.renameSync(file, folder.at('papers/旧/a.txt'));
    await look(library);
    expect(namesOf(await find(library, '监督'))).toEqual(['旧/a.txt 二、存在的问题']);
    expect(readings).toEqual([file]);
  });

  it('keeps what it knows while a folder cannot be reached or was emptied as a whole', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    const library = open();
    await read(library, folder);
    fs.renameSync(folder.at('papers'), folder.at('away'));
    await look(library);
    expect(await counts(library)).toMatchObject({ papers: 1, state: 'gone' });
    fs.mkdirSync(folder.at('papers'));
    await look(library);
    expect(await counts(library)).toMatchObject({ papers: 1, state: 'gone' });
    expect(await find(library, '监督')).toHaveLength(1);
    fs.rmdirSync(folder.at('papers'));
    fs.renameSync(folder.at('away'), folder.at('papers'));
    await look(library);
    expect(await counts(library)).toMatchObject({ papers: 1, state: 'ready' });
  });

  it('reads Word files and drafts as well as texts', async () => {
    const report = reportOf([
      text('title', '某局2022年工作总结'),
      heading(1, '存在的问题'),
      paragraph('档案库房面积不足。'),
    ]);
    put('word.docx', await writeDocx(report, { author: '', now: new Date(0) }));
    put('draft.nigao', writeDraft({ ...report, blocks: [...report.blocks, paragraph('人手不足。')] }));
    put('page.html', '<h1>某局2021年工作总结</h1><p>经费不足。</p>');
    const library = open();
    await read(library, folder);
    expect(namesOf(await find(library, '库房面积')).sort()).toEqual([
      'draft.nigao 一、存在的问题',
      'word.docx 一、存在的问题',
    ]);
    expect(namesOf(await find(library, '不足 2021'))).toEqual(['page.html']);
  });

  it('lists what it cannot read with the reason, and goes on', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    put('空.txt', '');
    put('坏.nigao', '{"format":"nigao","version":4,');
    put('不是.docx', 'PK');
    put('~$a.txt', '别的程序的');
    put('.藏.txt', '隐藏的');
    const library = open();
    await read(library, folder);
    expect(await counts(library)).toMatchObject({ papers: 1, refused: 3 });
    const refused = await library.refused(folder.at('papers'));
    expect(refused.map(({ name, reason }) => [name, reason]).sort()).toEqual([
      ['不是.docx', 'MISNAMED'],
      ['坏.nigao', 'BROKEN_DRAFT'],
      ['空.txt', 'EMPTY'],
    ]);
  });

  it('leaves out papers with a 密级 unless it is told otherwise, and forgets them again', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    put('密.txt', `机密★1年\n${paperOf(2024, '涉密事项。')}`);
    const library = open();
    await read(library, folder);
    expect(await counts(library)).toMatchObject({ papers: 1, secret: 1 });
    expect(await find(library, '涉密')).toEqual([]);
    await read(library, folder, true);
    expect(await find(library, '涉密')).toHaveLength(1);
    await read(library, folder, false);
    expect(await find(library, '涉密')).toEqual([]);
    expect(fs.readFileSync(index()).includes(Buffer.from('涉密'))).toBe(false);
  });

  it('drops the papers of a folder that is taken away', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    const library = open();
    await read(library, folder);
    await library.choose([]);
    await read(library, folder);
    await library.choose([{ path: folder.at('别处'), withSecret: false }]);
    expect(await find(library, '监督')).toEqual([]);
  });

  it('can be held up, goes on, and is stopped', async () => {
    for (let n = 0; n < 40; n += 1) put(`${n}.txt`, paperOf(2000 + (n % 20), `第${n}个问题。`));
    const readings: string[] = [];
    const library: Library = open({
      onReading(name) {
        if (name) readings.push(name);
        if (readings.length === 5) void library.does('pause');
        if (readings.length === 20) void library.does('stop');
      },
    });
    await library.choose([{ path: folder.at('papers'), withSecret: false }]);
    await expect
      .poll(async () => (await library.state(null)).work)
      .toEqual({ folder: folder.at('papers'), done: 5, total: 40, paused: true });
    expect(readings).toHaveLength(5);
    await library.does('resume');
    await library.idle(null);
    expect(readings).toHaveLength(20);
    expect((await library.state(null)).work).toBeNull();
    await look(library);
    expect((await counts(library)).papers).toBe(40);
  });
});

describe('the index', () => {
  it('is made anew where it is damaged, and says so until it is whole', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    const first = open();
    await read(first, folder);
    await first.close(null);
    fs.writeFileSync(index(), Buffer.alloc(20_000, 7));
    const library = open();
    await library.choose([{ path: folder.at('papers'), withSecret: false }]);
    expect((await library.state(null)).index).toBe('rebuilt');
    await library.idle(null);
    expect((await library.state(null)).index).toBe('ready');
    expect(await find(library, '监督')).toHaveLength(1);
  });

  it('is made anew where it turns out to be damaged in the middle of a search', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    const library = open();
    await read(library, folder);
    const other = process.getBuiltinModule('node:sqlite');
    const db = new other.DatabaseSync(index());
    db.exec('DROP TABLE papers');
    db.close();
    expect(await find(library, '监督')).toEqual([]);
    await library.idle(null);
    expect(await find(library, '监督')).toHaveLength(1);
  });

  it('is searched by one program while another reads papers into it', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    const [one, two] = [open(), open()];
    await read(one, folder);
    await two.know([{ path: folder.at('papers'), withSecret: false }]);
    expect(await find(two, '监督')).toHaveLength(1);
    put('b.txt', paperOf(2024, '监督不到位。'));
    await look(one);
    expect(await find(two, '监督')).toHaveLength(2);
  });

  it('goes with all that belongs to it when it is forgotten', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    const library = open();
    await read(library, folder);
    fs.writeFileSync(folder.at('state/材料索引-0.sqlite-wal'), '旧版本的');
    fs.writeFileSync(folder.at('state/常用语.json'), '别的');
    await library.forget(null);
    expect(fs.readdirSync(folder.at('state'))).toEqual(['常用语.json']);
    expect(await find(library, '监督')).toEqual([]);
    expect(fs.readdirSync(folder.at('papers'))).toEqual(['a.txt']);
  });

  it('is not there where this Node has no SQLite, and everything else answers', async () => {
    const library = open({ sqlite: null });
    await read(library, folder);
    expect((await library.state(null)).index).toBe('missing');
    expect(await find(library, '监督')).toEqual([]);
  });

  it.skipIf(isRoot || process.platform === 'win32')('is told where it cannot be written', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    fs.mkdirSync(folder.at('state'), { mode: 0o500 });
    const library = open();
    await read(library, folder);
    expect((await library.state(null)).index).toBe('unwritable');
  });
});
