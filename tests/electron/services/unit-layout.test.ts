import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../document/report.ts';
import { realSaveTools } from '../../../electron/services/save.ts';
import { keepUnitLayout, readUnitLayout, withUnitLayout } from '../../../electron/services/unit-layout.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();
const tools = realSaveTools(() => 'abcdefgh');
const OVERRIDES = { titleSize: 20, fonts: { fangSong: '方正仿宋_GBK' } } as const;

describe('the file of the unit’s layout', () => {
  it('is made with its folder, read again as it was, and taken away', async () => {
    const own = folder.at('state/nigao');
    await keepUnitLayout(own, OVERRIDES, tools);
    expect(fs.readdirSync(own)).toEqual(['版式.json']);
    expect(await readUnitLayout(own)).toEqual({ type: 'kept', overrides: OVERRIDES });
    await keepUnitLayout(own, null, tools);
    expect(await readUnitLayout(own)).toEqual({ type: 'none' });
    await keepUnitLayout(own, null, tools);
  });

  it.each([
    ['half', '{"format":"nigao-layout","ver'],
    ['empty', ''],
    ['of another sort', '{"a":1}'],
    ['out of range', '{"format":"nigao-layout","version":1,"overrides":{"linePitch":2}}'],
    ['of a newer version', '{"format":"nigao-layout","version":2,"overrides":{}}'],
    ['no text', '\xff\xfe\x00'],
    ['far too long', ' '.repeat(100_000)],
  ])('that is %s is told as damaged, and stays as it is', async (_, content) => {
    fs.writeFileSync(folder.at('版式.json'), content, 'latin1');
    expect(await readUnitLayout(folder.at())).toEqual({ type: 'damaged' });
    expect(fs.readFileSync(folder.at('版式.json'), 'latin1')).toBe(content);
  });

  it('that is a folder is damaged, too', async () => {
    fs.mkdirSync(folder.at('版式.json'));
    expect(await readUnitLayout(folder.at())).toEqual({ type: 'damaged' });
  });

  it('cannot be kept where its folder is a file', async () => {
    fs.writeFileSync(folder.at('nigao'), '');
    expect(await failureOf(keepUnitLayout(folder.at('nigao'), OVERRIDES, tools))).toMatch(/^(WRITE_FAILED|NOT_FOUND)/);
  });
});

describe('a report', () => {
  it('that says nothing of its layout takes the unit’s, and keeps its form', () => {
    const report = { ...emptyReport, layout: { ...emptyReport.layout, form: 'letter' as const } };
    const own = withUnitLayout(report, { type: 'kept', overrides: OVERRIDES });
    expect(own.layout).toEqual({ form: 'letter', imprintPage: 'last', overrides: OVERRIDES });
    for (const unit of [{ type: 'none' }, { type: 'damaged' }] as const)
      expect(withUnitLayout(report, unit)).toBe(report);
  });

  it('with a layout of its own keeps that', () => {
    const report = { ...emptyReport, layout: { ...emptyReport.layout, overrides: { linePitch: 30 } } };
    expect(withUnitLayout(report, { type: 'kept', overrides: OVERRIDES })).toBe(report);
  });
});
