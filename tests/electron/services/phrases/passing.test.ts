import * as fs from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readPack, writePack } from '../../../../document/phrases/pack.ts';
import { readSheetPack, writeSheetPack } from '../../../../electron/services/phrases/sheet.ts';
import { failureOf } from '../../failure-of.ts';
import { ownFolder } from '../../folder.ts';
import { find, first, grantRead, grantWrite, phrase, program } from './program.ts';

const folder = ownFolder();

describe('packs', () => {
  it('come in as JSON and as workbooks; what one has already stays as it is', async () => {
    const host = program(folder);
    await host.keepPhrase({ phrase: phrase('甲。', '我的'), instead: null });
    fs.writeFileSync(folder.at('包.json'), writePack('科室', [phrase('甲。'), phrase('乙。')]));
    expect(await host.importPhrases({ file: await grantRead(host, '包.json') })).toEqual({
      // As it was chosen, not as it calls itself.
      name: '包.json',
      taken: 1,
      merged: 1,
      refused: [],
      refusedInAll: 0,
    });
    fs.writeFileSync(folder.at('表.xlsx'), await writeSheetPack([phrase('乙。'), phrase('丙。')]));
    expect(await host.importPhrases({ file: await grantRead(host, '表.xlsx') })).toMatchObject({ taken: 1, merged: 1 });
    expect((await find(host, '', '我的')).map(({ text }) => text)).toEqual(['甲。']);
  });

  it('that are bad take nothing with them, name line and reason, and change nothing', async () => {
    const host = program(folder);
    await host.keepPhrase({ phrase: phrase('甲。'), instead: null });
    const before = fs.readFileSync(folder.at('.state', '常用语.json'));
    const bads: [string, string | Uint8Array, unknown][] = [
      ['残.json', writePack('科室', [phrase('乙。')]).slice(0, -9), { line: 6, reason: 'json', text: '' }],
      ['空.json', '{}', { line: null, reason: 'foreign', text: '' }],
      ['新.json', '{"format":"nigao-phrases","version":3}', { line: null, reason: 'newer', text: '' }],
      ['码.json', Buffer.from([0, 159, 146, 150]), { line: null, reason: 'notText', text: '' }],
      ['假.xlsx', '内容', { line: null, reason: 'workbook', text: '' }],
      ['深.json', '['.repeat(200_000), { line: 1, reason: 'json', text: '' }],
    ];
    for (const [name, content, refusal] of bads) {
      fs.writeFileSync(folder.at(name), content);
      const told = await host.importPhrases({ file: await grantRead(host, name) });
      expect([name, told.taken, told.refused]).toEqual([name, 0, [refusal]]);
    }
    expect(fs.readFileSync(folder.at('.state', '常用语.json'))).toEqual(before);
  });

  it('of 50 MB are refused by their size, and of many refusals no more are told than can be read', async () => {
    const host = program(folder);
    fs.writeFileSync(folder.at('大.json'), '');
    fs.truncateSync(folder.at('大.json'), 50 * 1024 * 1024);
    const told = await host.importPhrases({ file: await grantRead(host, '大.json') });
    expect(told).toMatchObject({ taken: 0, refused: [{ line: null, reason: 'large' }] });
    const bad = Array.from({ length: 1_000 }, () => ({ text: '<b>' }));
    fs.writeFileSync(
      folder.at('坏.json'),
      JSON.stringify({ format: 'nigao-phrases', version: 1, name: '坏', phrases: bad }),
    );
    const all = await host.importPhrases({ file: await grantRead(host, '坏.json') });
    expect([all.refused.length, all.refusedInAll]).toEqual([200, 1_000]);
  });

  it('that are gone by then are a failure', async () => {
    const host = program(folder);
    fs.writeFileSync(folder.at('包.json'), writePack('科室', []));
    const file = await grantRead(host, '包.json');
    fs.rmSync(folder.at('包.json'));
    expect(await failureOf(host.importPhrases({ file }))).toBe('NOT_FOUND 包.json');
  });

  it('go out as JSON and as a workbook, and come in again as they were', async () => {
    const host = program(folder);
    const mine = [
      phrase('=加强{主题}督查。'),
      { ...phrase('00123'), tone: 'oral' as const, places: ['title' as const] },
    ];
    for (const each of mine) await host.keepPhrase({ phrase: each, instead: null });
    const json = await grantWrite(host, '我的', 'phrasesJson');
    expect(await host.exportPhrases({ file: json, format: 'json', which: 'own' })).toEqual({ count: 2 });
    expect(readPack(fs.readFileSync(folder.at('我的.json'), 'utf8'), '').phrases).toEqual(mine);
    const xlsx = await grantWrite(host, '我的', 'phrasesXlsx');
    await host.exportPhrases({ file: xlsx, format: 'xlsx', which: 'own' });
    expect(await readSheetPack(fs.readFileSync(folder.at('我的.xlsx')), '表')).toEqual({
      name: '表',
      phrases: mine,
      refused: [],
    });
    const all = await host.exportPhrases({ file: json, format: 'json', which: 'all' });
    const read = readPack(fs.readFileSync(folder.at('我的.json'), 'utf8'), '');
    expect([all.count, read.refused]).toEqual([read.phrases.length, []]);
    expect(all.count).toBeGreaterThan(600);
    await host.exportPhrases({ file: xlsx, format: 'xlsx', which: 'all' });
    const sheet = await readSheetPack(fs.readFileSync(folder.at('我的.xlsx')), '');
    expect([sheet.phrases, sheet.refused]).toEqual([read.phrases, []]);
  });

  it('are written only where the person said, and as what', async () => {
    const host = program(folder);
    const docx = await grantWrite(host, '总结', 'docx');
    expect(await failureOf(host.exportPhrases({ file: docx, format: 'json', which: 'own' }))).toBe('NO_GRANT');
  });
});

describe('a shared folder', () => {
  it('is chosen in the panel, lies between one’s own and the shipped ones, and is taken away again', async () => {
    const host = program(folder);
    fs.mkdirSync(folder.at('共享'));
    fs.writeFileSync(
      folder.at('共享', '科室.json'),
      writePack('科室', [phrase('共享的{事项}。'), phrase('两处都有。')]),
    );
    const home = await host.listFolder({ folder: null, show: 'folders' });
    expect(home.entries.map(({ name }) => name)).toEqual(['共享']);
    const entry = home.entries[0]?.entry;
    if (entry?.type !== 'folder') throw new Error('a folder was made');
    const sources = await host.setSharedFolder({ folder: entry.folder });
    expect(sources.shared).toMatchObject({ folder: folder.at('共享'), state: 'ready', count: 2 });
    expect(sources.shared?.packs).toEqual([{ name: '科室.json', taken: 2, refused: [], refusedInAll: 0 }]);
    await host.keepPhrase({ phrase: phrase('两处都有。', '我的'), instead: null });
    expect(await first(host, '两处都有')).toMatchObject({ source: 'own', category: '我的' });
    expect(await first(host, 'gxd')).toMatchObject({ source: 'shared' });
    // Another program finds it, too.
    await vi.waitFor(async () => expect(await first(program(folder), '共享的')).toBeDefined());
    expect((await host.setSharedFolder({ folder: null })).shared).toBeNull();
    expect(await first(host, '共享的')).toBeUndefined();
  });

  it('that vanishes while open is told as gone by the next program, which goes on', async () => {
    const host = program(folder);
    fs.mkdirSync(folder.at('共享'));
    const home = await host.listFolder({ folder: null, show: 'folders' });
    const entry = home.entries[0]?.entry;
    if (entry?.type !== 'folder') throw new Error('a folder was made');
    await host.setSharedFolder({ folder: entry.folder });
    fs.rmdirSync(folder.at('共享'));
    const next = program(folder);
    expect((await next.phraseSources({})).shared).toMatchObject({ state: 'gone', count: 0 });
    expect((await find(next, 'zzld')).length).toBeGreaterThan(10);
  });

  it('is asked for by the system’s dialog where there is one; giving up changes nothing', async () => {
    fs.mkdirSync(folder.at('共享'));
    let chosen: string | null = folder.at('共享');
    const purposes: string[] = [];
    const host = program(folder, {
      dialogs: 'native',
      chooseOpen: async (purpose) => {
        purposes.push(purpose);
        return chosen;
      },
    });
    expect((await host.chooseSharedFolder({})).shared?.folder).toBe(folder.at('共享'));
    chosen = null;
    expect((await host.chooseSharedFolder({})).shared?.folder).toBe(folder.at('共享'));
    expect(purposes).toEqual(['folder', 'folder']);
    expect(await failureOf(program(folder).chooseSharedFolder({}))).toBe('NO_DIALOG');
  });
});
