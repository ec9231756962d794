import { describe, expect, it } from 'vitest';
import type { ReportFacts } from '../../../../electron/contract/facts.ts';
import { itemAgain, sheetSections, worstOf } from '../../../../renderer/dialogs/check/sheet.ts';
import { SOUND, words } from './facts.ts';

const sections = (facts: Partial<ReportFacts>) => sheetSections({ ...SOUND, ...facts });
const lights = (facts: Partial<ReportFacts>) =>
  Object.fromEntries(
    sections(facts)
      .filter(({ light }) => light !== 'fine')
      .map(({ id, light }) => [id, light]),
  );

describe('the lights of the 成稿检查单', () => {
  it('are all fine where there is nothing to do', () => {
    expect(lights({})).toEqual({});
    expect(worstOf(sections({}))).toBe('fine');
  });

  it('say 要改 for what is wrong or not written, 要看 for what is doubtful', () => {
    const place = { block: 0, offset: 0, length: 4, around: '〔单位〕总结' };
    expect(lights({ openFields: [{ id: 'unit', name: '单位', places: [place] }] })).toEqual({ open: 'change' });
    expect(lights({ emptySections: [{ block: 1, number: '一、', text: '做法' }] })).toEqual({ unwritten: 'change' });
    expect(lights({ missingParts: ['下一步打算'] })).toEqual({ unwritten: 'look' });
    expect(lights({ sensitive: [words('SEC-01', 'E', '号码')] })).toEqual({ sensitive: 'change' });
    expect(lights({ leftOvers: [words('oldYear', 'W', '2025年')] })).toEqual({ leftOvers: 'look' });
    expect(lights({ findings: [words('STR-03', 'E', '三、'), words('NUM-15', 'W', '共3个')] })).toEqual({
      numbering: 'change',
      figures: 'look',
    });
    expect(lights({ limit: 1000 })).toEqual({ pages: 'look' });
    expect(lights({ limit: 1200 })).toEqual({});
  });

  it('let hints be, and count them in places', () => {
    const findings = [words('CON-07', 'H', '高度重视', { places: 3 }), words('STR-14', 'H', '（一）')];
    expect(lights({ findings })).toEqual({});
    const wording = sections({ findings }).find(({ id }) => id === 'wording');
    expect([wording?.items, wording?.note]).toEqual([[], '另有提示 4 处，在“校对”栏中']);
  });

  it('own up where the text could not be read, and ask for nothing because of it', () => {
    const failed = sections({ findings: null });
    expect(failed.filter(({ light }) => light === 'unknown').map(({ id }) => id)).toEqual([
      'leftOvers',
      'numbering',
      'figures',
      'sensitive',
      'wording',
      'elements',
    ]);
    expect(worstOf(failed)).toBe('fine');
  });
});

describe('the items of the 成稿检查单', () => {
  it('have what is to be changed first, each with the words around and the way to it', () => {
    const findings = [words('TYP-01', 'W', '空'), words('WRD-06', 'E', '防讯', { places: 2 })];
    const wording = sections({ findings }).find(({ id }) => id === 'wording');
    expect(wording?.items).toMatchObject([
      {
        ...{ light: 'change', before: '前面', text: '防讯', after: '后面', says: '关于防讯（共 2 处）' },
        to: { type: 'words', block: 1, words: { offset: 2, length: 2 } },
      },
      { light: 'look', text: '空' },
    ]);
  });

  it('lead to the layout where a name stands beside the text', () => {
    const place = { type: 'paper', item: 'printer' } as const;
    const [item] = sections({ leftOvers: [words('otherUnit', 'W', '某局', { place })] }).flatMap(({ items }) => items);
    expect(item?.to).toEqual({ type: 'layout', at: 'printer' });
  });

  it('are found again in the next sheet; one that is gone gives its place to the next', () => {
    const all = ['甲', '乙', '丙'].map((text) => words('WRD-06', 'E', text));
    const keys = sections({ findings: all }).flatMap(({ items }) => items.map(({ key }) => key));
    const without = sections({ findings: all.filter(({ text }) => text !== '乙') });
    expect(itemAgain(without, { key: keys[2] ?? '', index: 2 })).toBe(keys[2]);
    expect(itemAgain(without, { key: keys[1] ?? '', index: 1 })).toBe(keys[2]);
    expect(itemAgain(sections({}), { key: keys[1] ?? '', index: 1 })).toBeNull();
    expect(itemAgain(without, null)).toBeNull();
  });

  it('with the same words twice are told apart', () => {
    const twice = [words('WRD-06', 'E', '甲'), words('WRD-06', 'E', '甲')];
    const keys = sections({ findings: twice }).flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(2);
  });
});
