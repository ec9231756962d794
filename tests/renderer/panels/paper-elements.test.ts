import { describe, expect, it } from 'vitest';
import { emptyReport, type Paper } from '../../../document/report.ts';
import { paperRows } from '../../../renderer/panels/paper-elements.tsx';

describe('the rows of 版头版记', () => {
  it('name form and signing alone for a 白头, whatever is kept of a head', () => {
    const paper: Paper = { ...emptyReport, head: { documentNumber: '某政发〔2026〕5号' } };
    expect(paperRows(paper).map(({ name, value }) => `${name}：${value}`)).toEqual(['版式：白头', '落款：不加盖印章']);
  });

  it('name every element of a red head with its value, in the order of the paper', () => {
    const paper: Paper = {
      ...emptyReport,
      head: { issuers: ['某局', '某办'], documentNumber: '某发〔2026〕5号' },
      imprint: { printer: '某局办公室' },
      layout: { ...emptyReport.layout, form: 'document' },
    };
    expect(paperRows(paper).map(({ name, value }) => `${name}：${value}`)).toEqual([
      '版式：文件',
      '份号：',
      '密级：',
      '紧急程度：',
      '发文机关：某局、某办',
      '发文字号：某发〔2026〕5号',
      '签发人：',
      '抄送机关：',
      '印发机关：某局办公室',
      '印发日期：',
      '落款：不加盖印章',
    ]);
  });
});
