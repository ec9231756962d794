import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FolderId } from '../../../../electron/contract/files.ts';
import type { PapersState } from '../../../../electron/contract/papers.ts';
import { createGrants } from '../../../../electron/services/grants.ts';
import { type PaperRequests, paperWorkOf, withFolder } from '../../../../electron/services/library/work.ts';
import { realSaveTools } from '../../../../electron/services/save.ts';
import { failureOf } from '../../failure-of.ts';
import { ownFolder } from '../../folder.ts';
import { paperOf, shelf } from './shelf.ts';

const folder = ownFolder();
const { put } = shelf(folder);

function work(chosen: string | null = null) {
  let count = 0;
  const randomId = () => {
    count += 1;
    return `id${count}`;
  };
  const grants = createGrants(randomId);
  const powers = { chooseOpen: async () => chosen, dialogs: 'native' as const };
  const settings = { state: folder.at('state'), now: () => new Date(), randomId };
  const requests = paperWorkOf({ powers, settings, grants, saving: realSaveTools(randomId) });
  return { requests, grantOf: (name: string) => grants.folder(folder.at(name)) };
}

/** All papers are read. */
async function settled(requests: PaperRequests, papers: number): Promise<PapersState> {
  await expect
    .poll(async () => (await requests.papers({})).folders.map((one) => one.papers), { timeout: 20_000 })
    .toEqual([papers]);
  await expect.poll(async () => (await requests.papers({})).work, { timeout: 20_000 }).toBeNull();
  return await requests.papers({});
}

const search = (query: string) => ({ query, year: null, topic: null, most: 10 });
const PAPER = paperOf(2024, '监督力量不足。');

describe('the requests for past papers', () => {
  it('know nothing, and make nothing, before a folder is chosen', async () => {
    const { requests } = work();
    expect(await requests.papers({})).toMatchObject({ index: 'ready', folders: [], work: null });
    expect(await requests.findPapers(search('监督'))).toMatchObject({ results: [] });
    expect(fs.existsSync(folder.at('state'))).toBe(false);
  });

  it('read the folder that was chosen, find in it, and open what was found at its section', async () => {
    put('2024/总结.txt', PAPER);
    const { requests } = work(folder.at('papers'));
    await requests.choosePaperFolder({});
    const state = await settled(requests, 1);
    expect(state.folders[0]).toMatchObject({ name: `${path.basename(folder.at())}/papers`, state: 'ready' });
    expect(state.years).toEqual([{ year: 2024, papers: 1 }]);
    const { results } = await requests.findPapers(search('监督'));
    expect(results).toMatchObject([{ title: '某局2024年工作总结', file: '总结.txt', folder: 'papers/2024' }]);
    // No path leaves the services.
    expect(JSON.stringify({ state, results })).not.toContain(folder.at('papers'));
    const [found] = results;
    if (!found) throw new Error('nothing found');
    const opened = await requests.openPaper(found);
    expect(opened).toMatchObject({ title: '某局2024年工作总结', year: 2024, unit: '某县档案局', file: '总结.txt' });
    const section = opened.sections[opened.at];
    expect(section?.path).toEqual(['二、存在的问题']);
    const shown = opened.report.blocks.slice(section?.start, section?.end);
    expect(shown).toMatchObject([{ type: 'heading' }, { type: 'paragraph', content: [{ text: '监督力量不足。' }] }]);
  });

  it('open the same section where the paper has grown meanwhile', async () => {
    const file = put('总结.txt', PAPER);
    const { requests } = work(folder.at('papers'));
    await requests.choosePaperFolder({});
    await settled(requests, 1);
    const [found] = (await requests.findPapers(search('监督'))).results;
    if (!found) throw new Error('nothing found');
    fs.writeFileSync(file, PAPER.replace('二、存在的问题', '（二）抓调研。走访多次。\n二、存在的问题'));
    const opened = await requests.openPaper(found);
    expect(opened.sections[opened.at]?.path).toEqual(['二、存在的问题']);
  });

  it('say that a paper is gone where its file is', async () => {
    const file = put('总结.txt', PAPER);
    const { requests } = work(folder.at('papers'));
    await requests.choosePaperFolder({});
    await settled(requests, 1);
    const [found] = (await requests.findPapers(search('监督'))).results;
    if (!found) throw new Error('nothing found');
    fs.rmSync(file);
    expect(await failureOf(requests.openPaper(found))).toBe('NOT_FOUND 总结.txt');
  });

  it('remember the folders for the next start, and know no folder that was not granted', async () => {
    put('总结.txt', PAPER);
    await work(folder.at('papers')).requests.choosePaperFolder({});
    const { requests, grantOf } = work();
    const state = await settled(requests, 1);
    expect(await failureOf(requests.addPaperFolder({ folder: '/etc' as FolderId }))).toBe('NO_GRANT');
    const [only] = state.folders;
    if (!only) throw new Error('no folder');
    expect(only.folder).toBe(grantOf('papers'));
    expect((await requests.dropPaperFolder({ folder: only.folder })).folders).toEqual([]);
    expect((await requests.findPapers(search('监督'))).results).toEqual([]);
  });

  it('forget everything at one request, and leave the papers', async () => {
    put('总结.txt', PAPER);
    const { requests } = work(folder.at('papers'));
    await requests.choosePaperFolder({});
    await settled(requests, 1);
    expect(await requests.forgetPapers({})).toMatchObject({ folders: [], work: null });
    expect(fs.readdirSync(folder.at('state'))).toEqual(['材料文件夹.json']);
    const kept = JSON.parse(fs.readFileSync(folder.at('state/材料文件夹.json'), 'utf8'));
    expect(kept.folders).toEqual([]);
    expect(fs.readdirSync(folder.at('papers'))).toEqual(['总结.txt']);
  });

  it('keep a damaged list of folders aside and begin anew', async () => {
    fs.mkdirSync(folder.at('state'));
    fs.writeFileSync(folder.at('state/材料文件夹.json'), '{"format":"nigao-pap');
    const { requests } = work();
    const { keptAside } = await requests.papers({});
    expect(keptAside).toHaveLength(1);
    expect(fs.readFileSync(folder.at('state', keptAside[0] ?? ''), 'utf8')).toBe('{"format":"nigao-pap');
  });
});

describe('a folder that is added', () => {
  const one = (name: string, withSecret = false) => ({ path: path.resolve('/材料', name), withSecret });

  it('changes nothing below one that is there, and takes the place of those below it', () => {
    const folders = [one('2023'), one('2024', true)];
    expect(withFolder(folders, path.resolve('/材料/2024/上半年'))).toBe(folders);
    expect(withFolder(folders, path.resolve('/材料'))).toEqual([{ path: path.resolve('/材料'), withSecret: true }]);
    expect(withFolder(folders, path.resolve('/材料/20231'))).toEqual([...folders, one('20231')]);
  });
});
