import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { BODY_TEXT, body, exact, FEET, font, LAST, para, run, TITLE, wordFile } from '../../document/docx/handmade.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();

beforeEach(() => {
  writeFileSync(folder.at('standard.docx'), wordFile({ body: TITLE + body() + LAST, ...FEET }));
  const own = para(run(BODY_TEXT, font('仿宋', 14)), exact(30)).repeat(4);
  writeFileSync(folder.at('own.docx'), wordFile({ body: TITLE + own + LAST, ...FEET }));
  writeFileSync(folder.at('old.docx'), Buffer.from('{\\rtf1 }'));
});

describe('learn', () => {
  it('says that a sample is as the standard has it', async () => {
    expect(await nigao(['learn', folder.at('standard.docx')])).toEqual({ code: 0, out: '版式与国标一致。\n', err: '' });
  });

  it('lists where a sample leaves the standard, what could not be taken over, and leaves the file as it is', async () => {
    const before = readFileSync(folder.at('own.docx'));
    const { code, out, err } = await nigao(['learn', folder.at('own.docx')]);
    expect([code, out]).toEqual([
      0,
      '每页 21 行、每行 28 字（行距 30 磅），国标为每页 22 行、每行 28 字（GB/T 9704—2012，5.2.3）。\n',
    ]);
    expect(err).toBe('提示：样稿的正文字号（14 磅）不在可设定的范围内，这一项未采用，仍按国标。\n');
    expect(readFileSync(folder.at('own.docx'))).toEqual(before);
    expect(folder.names()).toEqual(['old.docx', 'own.docx', 'standard.docx']);
  });

  it('gives the same as JSON', async () => {
    const { out } = await nigao(['learn', folder.at('own.docx'), '--json']);
    expect(JSON.parse(out)).toMatchObject({
      overrides: { linePitch: 30, fonts: { fangSong: '仿宋' } },
      deviations: [{ key: 'grid', own: { lines: 21, chars: 28 } }],
      notices: [{ code: 'sampleUnusable', of: 'bodySize', value: '14 pt' }],
    });
  });

  it('refuses what is no Word file by what it is', async () => {
    const { code, out, err } = await nigao(['learn', folder.at('old.docx')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('NOT_A_SAMPLE');
    expect(err).toContain('RTF');
  });

  it('refuses a Word file that is cut off as no sample, and says nothing of drafts', async () => {
    const whole = readFileSync(folder.at('own.docx'));
    writeFileSync(folder.at('cut.docx'), whole.subarray(0, whole.length / 2));
    const { code, out, err } = await nigao(['learn', folder.at('cut.docx')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^NOT_A_SAMPLE: .*cut\.docx.*\n$/u);
  });
});
