import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writePack } from '../../../../document/phrases/pack.ts';
import { dispatch } from '../../../../electron/services/dispatch.ts';
import { failureOf } from '../../failure-of.ts';
import { ownFolder } from '../../folder.ts';
import { find, first, phrase, program } from './program.ts';

const folder = ownFolder();

describe('phrases are found', () => {
  it('by initials, with their source, and in their categories in the shipped order', async () => {
    const host = program(folder);
    const found = await find(host, 'zzld');
    expect(found.length).toBeGreaterThan(10);
    expect(found[0]).toMatchObject({ category: '组织领导', source: 'shipped', uses: 0 });
    const categories = await host.phraseCategories({});
    expect(categories[0]?.name).toBe('开头依据');
    await host.keepPhrase({ phrase: phrase('压茬推进{事项}。', '本局用语'), instead: null });
    expect((await host.phraseCategories({})).at(-1)).toEqual({ name: '本局用语', count: 1 });
    expect((await host.findPhrases({ query: '', category: '本局用语', most: 5 })).total).toBe(1);
  });

  it('among one’s own alone, where that is asked for', async () => {
    const host = program(folder);
    const own = async (query: string) =>
      (await host.findPhrases({ query, category: null, source: 'own', most: 5 })).phrases.map(({ text }) => text);
    expect(await own('')).toEqual([]);
    await host.keepPhrase({ phrase: phrase('加强组织领导，压茬推进。', '组织领导'), instead: null });
    await host.keepPhrase({ phrase: phrase('一抓到底。', '督查'), instead: null });
    expect(await own('zzld')).toEqual(['加强组织领导，压茬推进。']);
    expect(await own('')).toHaveLength(2);
  });

  it('those used most first, also by the next program', async () => {
    const host = program(folder);
    const [, second] = await find(host, 'zzld');
    await host.usePhrase({ text: second?.text ?? '' });
    await host.usePhrase({ text: second?.text ?? '' });
    expect(await first(host, 'zzld')).toMatchObject({ text: second?.text, uses: 2 });
    expect(await first(program(folder), 'zzld')).toMatchObject({ text: second?.text, uses: 2 });
    expect(await first(program(folder), '')).toMatchObject({ text: second?.text });
  });

  it('though a use cannot be counted', async () => {
    fs.writeFileSync(folder.at('.state'), 'no folder');
    const host = program(folder);
    await host.usePhrase({ text: '甲' });
    expect((await find(host, 'zzld')).length).toBeGreaterThan(10);
  });
});

describe('one’s own phrases', () => {
  it('lie over those of other sources with the same text, and give them back when they go', async () => {
    const host = program(folder);
    const shipped = await first(host, 'zzld');
    const text = shipped?.text ?? '';
    await host.keepPhrase({ phrase: phrase(text, '我的'), instead: null });
    const again = (await host.findPhrases({ query: text.slice(0, 10), category: null, most: 50 })).phrases;
    expect(again.filter((each) => each.text === text)).toEqual([{ ...phrase(text, '我的'), source: 'own', uses: 0 }]);
    await host.dropPhrase({ text });
    expect((await find(host, 'zzld')).find((each) => each.text === text)?.source).toBe('shipped');
  });

  it('take the place of what they were made of, with its uses; what was shipped is hidden until it is asked for', async () => {
    const host = program(folder);
    const text = (await first(host, 'zzld'))?.text ?? '';
    await host.usePhrase({ text });
    await host.keepPhrase({ phrase: phrase('改过的{事项}。', '组织领导'), instead: text });
    expect(await first(host, 'zzld')).toMatchObject({ text: '改过的{事项}。', source: 'own', uses: 1 });
    expect((await host.phraseSources({})).hidden).toBe(1);
    await host.keepPhrase({ phrase: phrase('再改的{事项}。', '组织领导'), instead: '改过的{事项}。' });
    expect((await host.phraseSources({})).own.count).toBe(1);
    await host.restorePhrases({ text: null });
    expect((await host.phraseSources({})).hidden).toBe(0);
    expect((await host.findPhrases({ query: text, category: null, most: 5 })).phrases[0]?.text).toBe(text);
  });

  it('that were hidden are shown again one by one', async () => {
    const host = program(folder);
    const texts = (await find(host, 'zzld')).slice(0, 2).map(({ text }) => text);
    for (const text of texts) await host.dropPhrase({ text });
    await host.restorePhrases({ text: texts[0] ?? '' });
    expect((await host.phraseSources({})).hidden).toBe(1);
    const shown = (await find(host, 'zzld')).map(({ text }) => text);
    expect(texts.map((text) => shown.includes(text))).toEqual([true, false]);
  });

  it('of two windows are all kept', async () => {
    const [one, two] = [program(folder), program(folder)];
    await find(one, '');
    await Promise.all([
      ...Array.from({ length: 5 }, (_, i) => one.keepPhrase({ phrase: phrase(`一窗口第${i}条。`), instead: null })),
      ...Array.from({ length: 5 }, (_, i) => two.keepPhrase({ phrase: phrase(`二窗口第${i}条。`), instead: null })),
    ]);
    expect((await one.phraseSources({})).own.count).toBe(10);
    expect((await two.findPhrases({ query: '窗口第', category: null, most: 20 })).total).toBe(10);
  });

  it('that are damaged are kept aside, told with their name, and the program goes on', async () => {
    fs.mkdirSync(folder.at('.state'));
    fs.writeFileSync(folder.at('.state', '常用语.json'), writePack('我', [phrase('甲。')]).slice(0, 80));
    fs.writeFileSync(folder.at('.state', '常用语记录.json'), '{"format":"nigao-phrase-record"');
    const host = program(folder);
    expect((await find(host, 'zzld')).length).toBeGreaterThan(10);
    const { own, keptAside } = await host.phraseSources({});
    expect(own).toMatchObject({ count: 0, state: 'damaged' });
    expect(keptAside).toHaveLength(2);
    for (const name of keptAside) expect(fs.existsSync(folder.at('.state', name))).toBe(true);
    await host.keepPhrase({ phrase: phrase('乙。'), instead: null });
    expect((await host.phraseSources({})).own).toMatchObject({ count: 1, state: 'ready' });
  });

  it('of a newer version stay as they are', async () => {
    fs.mkdirSync(folder.at('.state'));
    const newer = '{"format":"nigao-phrases","version":2,"name":"我","phrases":[]}';
    fs.writeFileSync(folder.at('.state', '常用语.json'), newer);
    const host = program(folder);
    expect((await host.phraseSources({})).own.state).toBe('newer');
    expect(await failureOf(host.keepPhrase({ phrase: phrase('甲。'), instead: null }))).toBe(
      'NEWER_VERSION 常用语.json',
    );
    expect(fs.readFileSync(folder.at('.state', '常用语.json'), 'utf8')).toBe(newer);
  });

  it('are refused at the door where they hold markup or keys that are none', async () => {
    const host = program(folder);
    for (const bad of [
      { ...phrase('<img src=x>') },
      { ...phrase('甲。'), script: 'x' },
      { ...phrase('甲。'), places: [] },
      JSON.parse('{"__proto__":{},"text":"甲。","category":"乙","tone":"report","places":["body"]}'),
    ])
      expect(await dispatch(host, 'keepPhrase', { phrase: bad, instead: null })).toMatchObject({
        code: 'BAD_ARGUMENT',
      });
    expect((await host.phraseSources({})).own.count).toBe(0);
  });
});
