import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noChoice } from '../../../document/proofread/choice.ts';
import { noOwnLists } from '../../../document/proofread/own-lists.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { noUnits } from '../../../document/unit.ts';
import type { ReportFacts } from '../../../electron/contract/facts.ts';
import { type ReportTools, reportFacts } from '../../../electron/services/export-report.ts';
import { createFontList } from '../../../electron/services/font-list.ts';
import { ownFontFolder } from '../../../electron/services/font-own.ts';
import { BOTH } from '../../document/units.ts';
import { ownFolder } from '../folder.ts';
import { cmap4, sfnt, windowsName } from './sfnt.ts';

const folder = ownFolder();
const templates = path.resolve(import.meta.dirname, '../../../templates');

/** On a machine without fonts of its own. */
function factsOf(report: Report, tools: Partial<ReportTools> = {}, pages: number | null = null): Promise<ReportFacts> {
  const fonts = createFontList({ platform: 'linux', env: { PATH: folder.at('none') }, home: folder.at() });
  const known = {
    templates,
    state: folder.at(),
    fonts,
    ownFonts: true,
    units: noUnits,
    choice: noChoice,
    own: noOwnLists,
  };
  return reportFacts(report, { ...known, ...tools }, pages);
}

const paragraph = (words: string): Block => ({ type: 'paragraph', content: plainInline(words) });
const heading = (level: 1 | 2, words: string): Block => ({
  type: 'heading',
  level,
  numbering: 'counted',
  content: plainInline(words),
});

describe('what there is to know of a report', () => {
  it('pages are those of the layout, or of the PDF where one was printed', async () => {
    const report = { ...emptyReport, blocks: [paragraph('国'.repeat(28 * 22 + 1))] };
    expect((await factsOf(report)).pages).toBe(2);
    expect((await factsOf(report, {}, 5)).pages).toBe(5);
  });

  it('open fields are told once each, with every block that shows them and the words around', async () => {
    const field = (id: string) => ({ type: 'field' as const, field: id });
    const report: Report = {
      ...emptyReport,
      fields: [
        { id: 'unit', name: '单位全称', type: 'body', value: '' },
        { id: 'year', name: '年份', type: 'number', value: '2026' },
        { id: 'phone', name: '联系电话', type: 'text', value: '' },
      ],
      blocks: [
        { type: 'title', content: [field('unit'), field('year'), ...plainInline('年工作总结')] },
        { type: 'paragraph', content: [...plainInline('今年，'), field('unit'), ...plainInline('做了工作。')] },
        { type: 'paragraph', content: [field('gone')] },
      ],
    };
    expect((await factsOf(report)).openFields).toEqual([
      {
        id: 'unit',
        name: '单位全称',
        places: [
          { block: 0, offset: 0, length: 6, around: '〔单位全称〕2026年工作总' },
          { block: 1, offset: 3, length: 6, around: '今年，〔单位全称〕做了工作。' },
        ],
      },
      { id: 'gone', name: 'gone', places: [{ block: 2, offset: 0, length: 6, around: '〔gone〕' }] },
    ]);
  });

  it('a heading with nothing below it is an empty section; one over further headings is not', async () => {
    const report: Report = {
      ...emptyReport,
      blocks: [
        heading(1, '做法'),
        heading(2, '组织'),
        paragraph('成立了领导小组。'),
        heading(2, '宣传'),
        paragraph('  '),
        heading(1, '打算'),
        { type: 'signature', content: plainInline('某局') },
      ],
    };
    expect((await factsOf(report)).emptySections).toEqual([
      { block: 3, number: '（二）', text: '宣传' },
      { block: 5, number: '二、', text: '打算' },
    ]);
  });

  it('names, an emoji and a private character are found on a machine without fonts', async () => {
    const report = { ...emptyReport, blocks: [paragraph('张喆、李堃珺😀\uE123')] };
    const { fonts, unknownCharacters } = await factsOf(report);
    const body = fonts.find((font) => font.use === 'fangSong');
    expect(body).toMatchObject({ asked: '仿宋_GB2312', drawnBy: { origin: 'shipped', family: 'NG FangSong' } });
    expect(body?.absentInOffice.map((absent) => absent.character)).toEqual(['喆', '堃', '珺', '😀', '\uE123']);
    expect(unknownCharacters.map((absent) => absent.point)).toEqual(['U+1F600', 'U+E123']);
  });

  it('the unit’s own font is used where the host serves it, and takes no part where it does not', async () => {
    const place = ownFontFolder(folder.at());
    mkdirSync(place);
    const own = sfnt({ names: [windowsName('朱雀仿宋')], cmap: cmap4([[0x4e00, 0x9fff]]) });
    writeFileSync(path.join(place, 'zq.ttf'), own);
    writeFileSync(path.join(place, 'x.ttf'), '下载到一半');
    const report = { ...emptyReport, blocks: [paragraph('张喆')] };
    const served = await factsOf(report);
    expect(served.ownFonts).toEqual({
      folder: place,
      used: [{ role: 'fangSong', family: '朱雀仿宋', name: 'zq.ttf' }],
      refused: [{ name: 'x.ttf', fault: 'unreadable' }],
    });
    expect(served.fonts[0]).toMatchObject({ drawnBy: { origin: 'own', family: '朱雀仿宋' }, absent: [] });
    const without = await factsOf(report, { ownFonts: false });
    expect(without.fonts[0]?.drawnBy.origin).toBe('shipped');
  });

  it('an own layout is told where it leaves the standard', async () => {
    const overrides = { linePitch: 30 };
    const { deviations } = await factsOf({ ...emptyReport, layout: { ...emptyReport.layout, overrides } });
    expect(deviations).not.toEqual([]);
    expect((await factsOf(emptyReport)).deviations).toEqual([]);
  });

  it('what 校对 finds is parted into left-overs, sensitive data and the rest, by the choice of this machine', async () => {
    const blocks = [paragraph('今年完成XX项。'), paragraph('电话13812345678，防讯工作扎实。')];
    const report = { ...emptyReport, blocks };
    const { leftOvers, sensitive, findings } = await factsOf(report);
    const codes = (all: ReportFacts['findings']) => all?.map(({ code, text }) => [code, text]);
    expect(codes(leftOvers)).toEqual([['CON-01', 'XX']]);
    expect(codes(sensitive)).toEqual([['SEC-02', '13812345678']]);
    expect(codes(findings)).toContainEqual(['WRD-06', '防讯']);
    const choice = { ...noChoice, off: ['WRD-06' as const] };
    expect(codes((await factsOf(report, { choice })).findings)).not.toContainEqual(['WRD-06', '防讯']);
  });

  it('the words of the unit that writes are among what is found', async () => {
    const units = { ...BOTH, units: BOTH.units.map((unit) => ({ ...unit, neverSay: ['冲锋号'] })) };
    const { findings } = await factsOf({ ...emptyReport, blocks: [paragraph('吹响冲锋号。')] }, { units });
    expect(findings).toMatchObject([{ code: 'UNI-02', text: '冲锋号', place: { block: 0, offset: 2, length: 3 } }]);
  });

  it('required parts that a paper of its kind lacks are named', async () => {
    const blocks = [heading(1, '工作开展情况'), paragraph('做了工作。')];
    const { missingParts } = await factsOf({ ...emptyReport, kind: 'work-summary', blocks });
    expect(missingParts.length).toBeGreaterThan(0);
    expect(missingParts).not.toContain('工作开展情况');
    expect((await factsOf({ ...emptyReport, blocks })).missingParts).toEqual([]);
  });

  it('is told all the same where the word lists cannot be read', async () => {
    mkdirSync(folder.at('t/kinds'), { recursive: true });
    cpSync(path.join(templates, 'fonts'), folder.at('t/fonts'), { recursive: true });
    const report = { ...emptyReport, blocks: [heading(1, '打算')] };
    const facts = await factsOf(report, { templates: folder.at('t') });
    expect(facts).toMatchObject({ findings: null, leftOvers: [], sensitive: [] });
    expect(facts.emptySections).toHaveLength(1);
  });
});
