import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { deviationsOf } from '../../../../document/layout/deviations.ts';
import { emptyReport, type Paper } from '../../../../document/report.ts';
import { paperSchema } from '../../../../document/schema.ts';
import {
  FIGURES,
  fromOverrides,
  fromPaper,
  readFigure,
  toOverrides,
  toPaper,
} from '../../../../renderer/dialogs/layout/draft.ts';
import { readSecrecy, secrecyText } from '../../../../renderer/dialogs/layout/secrecy.ts';

const { blocks: _blocks, fields: _fields, ...EMPTY } = emptyReport;

const FULL: Paper = {
  kind: 'work-summary',
  head: {
    copyNumber: '000001',
    secrecy: '机密★1年',
    urgency: '特急',
    issuers: ['某市水利局', '某市财政局文件'],
    documentNumber: '某水发〔2026〕5号',
    signers: ['王某', '李某'],
  },
  imprint: {
    addressee: '各县（区）水利局',
    copyTo: '某市人大办。',
    printer: '某市水利局办公室',
    printDate: '2026年3月6日',
  },
  layout: {
    form: 'document',
    imprintPage: 'even',
    overrides: {
      margins: { top: 35, bottom: 33, left: 27, right: 27 },
      linePitch: 28,
      titleSize: 20,
      fonts: { fangSong: '方正仿宋_GBK', song: '思源宋体' },
      pageNumberPlace: 'centre',
      pageNumberForm: 'bare',
    },
  },
  signing: { manner: 'sealed', pictures: [{ source: 'data:image/png;base64,AAAA', width: 42, height: 42 }] },
  limit: 1500,
  proofreading: { off: ['PUN-01'], ignored: [] },
  sources: [{ title: '某局2025年工作总结', year: 2025, file: '2025总结.docx', section: '三、存在问题', words: 320 }],
};

describe('the dialog 版式', () => {
  it('gives back a paper that nothing was changed in', () => {
    expect(toPaper(fromPaper(FULL), FULL)).toEqual(FULL);
    expect(toPaper(fromPaper(EMPTY), EMPTY)).toEqual(EMPTY);
  });

  it('leaves out what is empty, blank lines, and characters that no paper shows', () => {
    const draft = { ...fromPaper(EMPTY), issuers: ' 某局 \n\n\t\n某办\u0007', copyTo: '  ', documentNumber: ' 5号\n' };
    expect(toPaper(draft, EMPTY)).toMatchObject({
      head: { issuers: ['某局', '某办'], documentNumber: '5号' },
      imprint: {},
    });
  });

  it('says nothing of what is as the standard has it', () => {
    const draft = fromPaper(EMPTY);
    const typed = { ...draft, figures: { ...draft.figures, top: '37', linePitch: '28.95 磅', titleSize: '２２' } };
    expect(toOverrides({ ...typed, fonts: { ...draft.fonts, hei: '黑体' } })).toEqual({});
  });

  it('keeps all four margins where one of them is the unit’s own', () => {
    const draft = fromOverrides({});
    expect(toOverrides({ ...draft, figures: { ...draft.figures, bottom: '33' } })).toEqual({
      margins: { top: 37, bottom: 33, left: 28, right: 26 },
    });
  });

  it('makes of anything that is typed a paper that the schema takes', () => {
    for (const text of [
      '',
      '0',
      '-5',
      '1e9',
      '99999',
      'abc',
      '37..',
      '28.955',
      '３０',
      '30mm',
      '\u0000',
      '"><',
      '黑'.repeat(99),
    ]) {
      const draft = fromPaper(EMPTY);
      const figures = { top: text, bottom: text, left: text, right: text, linePitch: text, titleSize: text };
      const fonts = { fangSong: text, xiaoBiaoSong: text, hei: text, kai: text, song: text };
      const paper = toPaper({ ...draft, figures, fonts, issuers: text, secrecy: text }, EMPTY);
      expect([text, v.is(paperSchema, paper)]).toEqual([text, true]);
    }
  });

  it('restores the standard whole', () => {
    expect(toOverrides(fromOverrides({}))).toEqual({});
    expect(deviationsOf({ ...FULL.layout, overrides: toOverrides(fromOverrides({})) })).toEqual([]);
  });
});

describe('a figure that is typed', () => {
  it.each([
    ['', { type: 'standard' }],
    ['28.95', { type: 'standard' }],
    ['28', { type: 'own', value: 28 }],
    ['２８．５ 磅', { type: 'own', value: 28.5 }],
    ['28.504', { type: 'own', value: 28.5 }],
    ['99', { type: 'clamped', value: 40 }],
    ['-1', { type: 'clamped', value: 24 }],
    ['二十八', { type: 'notNumber' }],
    ['2 8x', { type: 'notNumber' }],
  ])('%j is read as what it means', (text, expected) => {
    expect(readFigure(text, FIGURES.linePitch)).toEqual(expected);
  });
});

describe('密级', () => {
  it.each(['', '绝密★长期', '机密★1年', '秘密', '内部', '机密 一年', '商业秘密★5年'])(
    '%j is taken apart and put together again',
    (text) => {
      const { degree, rest } = readSecrecy(text);
      expect(secrecyText(degree, rest)).toBe(text);
    },
  );

  it('keeps the term when the degree is another', () => {
    expect(secrecyText('秘密', readSecrecy('机密★1年').rest)).toBe('秘密★1年');
    expect(secrecyText('none', '1年')).toBe('');
  });
});
