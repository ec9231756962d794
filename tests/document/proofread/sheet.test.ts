import { describe, expect, it } from 'vitest';
import { noChoice } from '../../../document/proofread/choice.ts';
import { noOwnLists } from '../../../document/proofread/own-lists.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { partOf, type SheetSources, sheetOf } from '../../../document/proofread/sheet.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { noUnits } from '../../../document/unit.ts';
import { lists } from './lists.ts';

const block = (type: 'title' | 'paragraph', text: string): Block => ({ type, content: plainInline(text) });
const report = (...blocks: readonly Block[]): Report => ({ ...emptyReport, blocks });
const sources: SheetSources = { rules: RULES, lists, choice: noChoice, units: noUnits, own: noOwnLists };
const codes = (all: readonly { readonly code: string; readonly text: string }[]) =>
  all.map(({ code, text }) => `${code} ${text}`);

describe('what is found in a paper that is about to go out', () => {
  it('is told in one part of the sheet and in no other', () => {
    const text = '下一步，我局完成2024年任务XX项，身份证号330102199001011234。';
    const sheet = sheetOf(report(block('title', '某局2026年工作总结'), block('paragraph', text)), sources);
    expect(codes(sheet.leftOvers)).toEqual(['oldYear 2024年', 'CON-01 XX']);
    expect(codes(sheet.sensitive)).toEqual(['SEC-01 330102199001011234']);
    expect(codes(sheet.findings)).toEqual([]);
  });

  it('does not tell an open blank once more as a left-over', () => {
    const blank: Block = { type: 'paragraph', content: [{ type: 'blank', name: '数量' }, ...plainInline('项。')] };
    expect(sheetOf(report(blank, block('paragraph', '完成〔数量〕项。')), sources).leftOvers).toMatchObject([
      { code: 'CON-01', place: { block: 1 } },
    ]);
  });

  it('asks for what a finished paper must have, which is off while one writes', () => {
    const paper = report(block('title', '某局关于防汛工作的报告'), block('paragraph', '做了工作。'));
    expect(codes(sheetOf(paper, sources).findings).join()).toContain('ELM-16');
    const off = { ...sources, choice: { ...noChoice, off: ['ELM-16' as const] } };
    expect(codes(sheetOf(paper, off).findings).join()).not.toContain('ELM-16');
  });

  it('leaves out what is ignored in the paper, on this machine, or by a rule that is off', () => {
    const paper = report(block('paragraph', '防讯工作扎实。'));
    const all = (choice = noChoice, proofreading = paper.proofreading) =>
      codes(sheetOf({ ...paper, proofreading }, { ...sources, choice }).findings);
    expect(all()).toEqual(['WRD-06 防讯']);
    expect(all({ ...noChoice, allowed: [{ rule: 'WRD-06', text: '防讯' }] })).toEqual([]);
    expect(all(noChoice, { ...paper.proofreading, off: ['WRD-06'] })).toEqual([]);
    const place = { rule: 'WRD-06' as const, text: '防讯', before: '', after: '工作扎实。' };
    expect(all(noChoice, { ...paper.proofreading, ignored: [place] })).toEqual([]);
  });

  it('counts hints with the wording wherever they come from', () => {
    expect(partOf({ code: 'STR-03', severity: 'E' })).toBe('numbering');
    expect(partOf({ code: 'STR-14', severity: 'H' })).toBe('wording');
    expect(partOf({ code: 'ELM-16', severity: 'H' })).toBe('elements');
    expect(partOf({ code: 'UNI-01', severity: 'E' })).toBe('wording');
  });
});
