import { describe, expect, it } from 'vitest';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { readElements } from '../../../renderer/panels/read-elements.ts';

describe('elements read from the text', () => {
  it('are the first title, addressee and date with any text, and all who sign', () => {
    const report: Report = {
      ...emptyReport,
      fields: [{ id: 'unit', name: '单位', type: 'body', value: '' }],
      blocks: [
        { type: 'title', content: [] },
        { type: 'title', content: plainInline('甲总结') },
        { type: 'title', content: plainInline('乙总结') },
        { type: 'addressee', content: plainInline('某办：') },
        { type: 'signature', content: [{ type: 'field', field: 'unit' }] },
        { type: 'signature', content: plainInline('乙局') },
      ],
    };
    expect(readElements(report)).toEqual({
      title: '甲总结',
      addressee: '某办：',
      signature: '〔单位〕、乙局',
      date: '',
    });
  });
});
