import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCharacterSet } from '../../../document/layout/character-set.ts';
import {
  type Coverage,
  type FontCheck,
  type FontUse,
  fontReportOf,
  type MachineFonts,
  type OwnFont,
} from '../../../document/layout/font-report.ts';
import { familyKey } from '../../../document/layout/fonts.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { runs } from '../../runs.ts';
import { anyReport } from '../reports.ts';

const file = path.resolve(import.meta.dirname, '../../../templates/fonts/coverage.json');
const ranges: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
const set = (name: string) => readCharacterSet(ranges[name] ?? 'missing');
const coverage: Coverage = {
  shipped: {
    fangSong: set('ng-fangsong.woff2'),
    xiaoBiaoSong: set('ng-xbs.woff2'),
    kai: set('ng-kai.woff2'),
    hei: set('ng-hei.woff2'),
    song: set('ng-song.woff2'),
  },
  latin: set('ng-latin.woff2'),
  pageNumber: set('ng-pageno.woff2'),
  gb2312: set('gb2312'),
};

const PRIVATE = '\uE123';
const EMOJI = '\u{1F600}';

function machine(families: Readonly<Record<string, string | null>> = {}, own: readonly OwnFont[] = []): MachineFonts {
  const entries = Object.entries(families).map(
    ([name, text]) => [familyKey(name), text === null ? null : readCharacterSet(text)] as const,
  );
  return { families: new Map(entries), own, coverage };
}

const text = (type: 'title' | 'subtitle' | 'paragraph' | 'signature' | 'date', words: string): Block => ({
  type,
  content: plainInline(words),
});
const report = (...blocks: Block[]): Report => ({ ...emptyReport, blocks });

function check(from: Report, use: FontUse, on: MachineFonts = machine()): FontCheck {
  const found = fontReportOf(from, on).fonts.find((font) => font.use === use);
  if (!found) throw new Error(`no ${use}`);
  return found;
}

const chars = (found: readonly { readonly character: string }[]) => found.map((each) => each.character).join('');

describe('which faces a report asks for', () => {
  it('a paper without a red head asks for the faces of its own blocks and no other', () => {
    const uses = fontReportOf(report(text('paragraph', '工作扎实推进。')), machine()).fonts.map((font) => font.use);
    expect(uses).toEqual(['fangSong', 'song']);
  });

  it('headings of the first two levels, leads of run-in ones and titles stand in faces of their own', () => {
    const from = report(
      text('title', '标题'),
      { type: 'heading', level: 1, numbering: 'counted', content: plainInline('黑体字') },
      {
        type: 'runIn',
        level: 2,
        numbering: 'counted',
        lead: plainInline('楷体字。'),
        content: plainInline('正文仿宋。'),
      },
      { type: 'heading', level: 3, numbering: 'none', content: plainInline('三级') },
    );
    expect(check(from, 'xiaoBiaoSong').characters).toBe(2);
    expect(check(from, 'hei').characters).toBe('一、黑体字'.length);
    expect(check(from, 'kai').characters).toBe('（一）楷体字。'.length);
    expect(check(from, 'fangSong').characters).toBe('正文仿宋。三级'.length);
  });

  it('digits and Latin of the text count for the Latin face, those of a title for 小标宋', () => {
    const from = report(text('title', '2026年总结'), text('paragraph', '共AB12项'));
    expect(check(from, 'latin').characters).toBe(4);
    expect(check(from, 'xiaoBiaoSong').characters).toBe(7);
  });

  it('版头 and 版记 count for a paper that has them, and a 白头 one leaves them out', () => {
    const head = { issuers: ['某某局文件'], secrecy: '机密★1年', signers: ['张喆'] };
    const red: Report = { ...emptyReport, head, layout: { ...emptyReport.layout, form: 'document' } };
    expect(check(red, 'xiaoBiaoSong').characters).toBe(5);
    expect(check(red, 'hei').characters).toBe(4);
    expect(check(red, 'kai').absentInOffice).toMatchObject([{ character: '喆', place: { type: 'head' } }]);
    expect(fontReportOf({ ...emptyReport, head }, machine()).fonts.map((font) => font.use)).toEqual(['song']);
  });
});

describe('what stands in on this machine', () => {
  const from = report(text('paragraph', '正文'));

  it('a machine without the office’s faces takes the shipped one', () => {
    expect(check(from, 'fangSong')).toMatchObject({
      asked: '仿宋_GB2312',
      installed: false,
      drawnBy: { origin: 'shipped', family: 'NG FangSong' },
    });
  });

  it('the office’s own face is taken where the machine has it, whatever the case of its name', () => {
    expect(check(from, 'fangSong', machine({ 仿宋_gb2312: null }))).toMatchObject({
      installed: true,
      drawnBy: { origin: 'asked', family: '仿宋_GB2312' },
    });
  });

  it('another name of the face is taken before the shipped one, in the order of the stack', () => {
    const on = machine({ STFangsong: null, FangSong: null });
    expect(check(from, 'fangSong', on)).toMatchObject({
      installed: false,
      drawnBy: { origin: 'system', family: 'FangSong' },
    });
  });

  it('a face of the unit’s folder comes before those of the system', () => {
    const own: OwnFont = { role: 'fangSong', family: '朱雀仿宋', characters: null };
    expect(check(from, 'fangSong', machine({ 仿宋_GB2312: null }, [own])).drawnBy).toEqual({
      origin: 'own',
      family: '朱雀仿宋',
    });
  });

  it('a family that the unit’s layout names comes first, and is the one the Word file asks for', () => {
    const named: Report = {
      ...from,
      layout: { ...from.layout, overrides: { fonts: { fangSong: '方正仿宋_GBK' } } },
    };
    expect(check(named, 'fangSong')).toMatchObject({ asked: '方正仿宋_GBK', installed: false });
    expect(check(named, 'fangSong', machine({ 方正仿宋_GBK: null })).drawnBy.origin).toBe('asked');
  });
});

describe('characters without a glyph', () => {
  const from = report(text('title', '李堃同志'), text('paragraph', `张喆、喆和${EMOJI}与${PRIVATE}。`));

  it('names beyond GB 2312 are found in the body, with place, count and the face that draws them instead', () => {
    expect(check(from, 'fangSong').absent[0]).toEqual({
      character: '喆',
      point: 'U+5586',
      count: 2,
      place: { type: 'block', block: 1, offset: 1 },
      around: `张喆、喆和${EMOJI}与${PRIVATE}。`,
      fallsTo: 'NG Song',
    });
  });

  it('the shipped 小标宋 has the name, the office’s own has not', () => {
    const title = check(from, 'xiaoBiaoSong');
    expect(chars(title.absent)).toBe('');
    expect(chars(title.absentInOffice)).toBe('堃');
  });

  it('an emoji and a private character are drawn by no shipped face, and fall to none', () => {
    const { unknown } = fontReportOf(from, machine());
    expect(unknown.map(({ point, fallsTo }) => [point, fallsTo])).toEqual([
      ['U+1F600', null],
      ['U+E123', null],
    ]);
    expect(chars(check(from, 'fangSong').absent)).toBe(`喆${EMOJI}${PRIVATE}`);
  });

  it('the place counts as the words of the block do, in cells of a table and behind a field too', () => {
    const cell = (words: string) => ({ content: plainInline(words), colSpan: 1, rowSpan: 1 });
    const table: Block = {
      type: 'table',
      headerRows: 0,
      columns: [1, 1],
      rows: [
        [cell('姓名'), cell('年龄')],
        [cell('张喆'), cell('30')],
      ],
    };
    const field: Block = {
      type: 'paragraph',
      content: [{ type: 'field', field: 'unit' }, ...plainInline('珺')],
    };
    const fields = [{ id: 'unit', name: '单位', type: 'body' as const, value: '某局' }];
    const { absent } = check({ ...report(table, field), fields }, 'fangSong');
    expect(absent.map(({ character, place }) => [character, place])).toEqual([
      ['喆', { type: 'block', block: 0, offset: '姓名\t年龄\n张'.length }],
      ['珺', { type: 'block', block: 1, offset: 2 }],
    ]);
  });

  it('what the machine’s own face lacks is told of that face, not of the shipped one', () => {
    const on = machine({ 仿宋: '3001-ffff' });
    expect(chars(check(from, 'fangSong', on).absent)).toBe(EMOJI);
    const poor = machine({ 仿宋: '3001-3002,548c' });
    expect(chars(check(report(text('paragraph', '张、和。')), 'fangSong', poor).absent)).toBe('张');
  });

  it('the unit’s 宋体 draws what other faces lack, before the shipped one', () => {
    const own: OwnFont = { role: 'song', family: '某某超大宋', characters: readCharacterSet('5586') };
    expect(check(from, 'fangSong', machine({}, [own])).absent[0]?.fallsTo).toBe('某某超大宋');
  });

  it('bold text is drawn by the heavy face, which has the hanzi of names', () => {
    const bold: Block = { type: 'paragraph', content: [{ type: 'text', text: '张喆', emphasis: ['bold'] }] };
    expect(chars(check(report(bold), 'fangSong').absent)).toBe('');
    expect(chars(check(report(bold), 'fangSong').absentInOffice)).toBe('喆');
  });

  it('“ ” — … · are never absent: one face draws them everywhere', () => {
    const marks = report(text('paragraph', '“甲”——乙……丙·丁'));
    expect(chars(check(marks, 'fangSong', machine({ 仿宋: '4e00-9fff' })).absent)).toBe('');
  });

  it('blanks, joiners and selectors have no shape and are not counted', () => {
    const from = report(text('paragraph', '甲\u200D\uFE0F\u3000 \u00AD乙'));
    expect(check(from, 'fangSong').characters).toBe(2);
    expect(fontReportOf(from, machine()).unknown).toEqual([]);
  });

  it('every report can be checked, and every place named is where the character stands', () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const { fonts, unknown } = fontReportOf(any, machine());
        const found = [...unknown, ...fonts.flatMap((font) => [...font.absent, ...font.absentInOffice])];
        return found.every(({ character, place, around }) => place.type !== 'block' || around.includes(character));
      }),
      { numRuns: runs(60) },
    );
  });
});
