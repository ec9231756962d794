import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../document/failure.ts';
import { type Draft, readDraft, writeDraft } from '../../document/file.ts';
import { reportText } from '../../document/plain.ts';
import { emptyReport, plainInline, type Report } from '../../document/report.ts';
import { runs } from '../runs.ts';
import { anyReport } from './reports.ts';

/** What became of a damaged draft: its failure code, or what was read. */
function readDamaged(text: string): Draft | string {
  try {
    return readDraft(text);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return failure.code;
  }
}

const report: Report = {
  ...emptyReport,
  blocks: [{ type: 'paragraph', content: plainInline('全年办结一百二十件。') }],
};

describe('a saved draft', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyReport, (generated) => {
        expect(readDraft(writeDraft(generated))).toEqual({ report: generated, access: 'editable', notices: [] });
      }),
    );
  });

  test('keeps half characters and a byte order mark in front does no harm', () => {
    const odd: Report = { ...emptyReport, blocks: [{ type: 'paragraph', content: plainInline('\ud800\u0000"\\') }] };
    expect(readDraft(`\uFEFF${writeDraft(odd)}`).report).toEqual(odd);
  });

  test('cut off anywhere is BROKEN_DRAFT', () => {
    fc.assert(
      fc.property(anyReport, fc.double({ min: 0, max: 1, noNaN: true }), (generated, share) => {
        const whole = writeDraft(generated);
        // The line break behind the last bracket is no loss.
        const cut = whole.slice(0, Math.floor(share * (whole.length - 2)));
        expect(readDamaged(cut)).toBe('BROKEN_DRAFT');
      }),
    );
  });

  test('with one bit turned over is refused, or told, or says the same', () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), fc.integer({ min: 0, max: 15 }), (generated, place, bit) => {
        const whole = writeDraft(generated);
        const at = place % whole.length;
        const turned =
          whole.slice(0, at) + String.fromCharCode(whole.charCodeAt(at) ^ (1 << bit)) + whole.slice(at + 1);
        const read = readDamaged(turned);
        if (read === 'BROKEN_DRAFT') return;
        if (typeof read === 'string') throw new Error(read);
        if (read.notices.length === 0) expect(read.report).toEqual(generated);
        else expect(['checksum', 'newerVersion']).toContain(read.notices[0]?.code);
      }),
      { numRuns: runs(500) },
    );
  });

  test('with another figure in its text says so by its checksum', () => {
    const changed = writeDraft(report).replace('一百二十', '一百三十');
    expect(readDraft(changed).notices).toEqual([{ code: 'checksum' }]);
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '{"format":"other","version":1,"report":{}}',
    '{"format":"nigao","version":0,"report":{}}',
    '\u0000\u0001',
  ])('%j is none', (text) => expect(readDamaged(text)).toBe('BROKEN_DRAFT'));

  test('of this version with an unknown block or key is BROKEN_DRAFT, not half a report', () => {
    const draft = (blocks: unknown) =>
      JSON.stringify({ format: 'nigao', version: 1, report: { ...emptyReport, blocks } });
    expect(readDamaged(draft([{ type: 'chart', text: '甲' }]))).toBe('BROKEN_DRAFT');
    expect(readDamaged(draft([{ type: 'paragraph', content: [], colour: 'red' }]))).toBe('BROKEN_DRAFT');
  });

  test('of version 1 is 白头, or a 文件 where it has a 版头 or a 版记', () => {
    const { layout: _layout, signing: _signing, ...old } = report;
    const read = (part: object) =>
      readDraft(JSON.stringify({ format: 'nigao', version: 1, report: { ...old, ...part } }));
    expect(read({})).toEqual({ report, access: 'editable', notices: [] });
    expect(read({ head: { documentNumber: '某发〔2024〕5号' } }).report.layout.form).toBe('document');
    expect(read({ imprint: { copyTo: '某局' } }).report.layout.form).toBe('document');
  });

  test('of a newer version opens read-only with all of its text', () => {
    fc.assert(
      fc.property(anyReport, fc.array(fc.string(), { maxLength: 3 }), (generated, unknown) => {
        const chart = { type: 'chart', series: unknown.map((text) => ({ text })) };
        const newer = { ...generated, blocks: [...generated.blocks, chart], theme: 'red' };
        const read = readDraft(JSON.stringify({ format: 'nigao', version: 9, report: newer }));
        expect(read.access).toBe('readOnly');
        expect(read.notices).toEqual([{ code: 'newerVersion', version: 9, unknown: 1 }]);
        expect(read.report).toMatchObject({
          head: generated.head,
          imprint: generated.imprint,
          fields: generated.fields,
        });
        const known = reportText({ ...generated, blocks: [...generated.blocks, { type: 'paragraph', content: [] }] });
        expect(reportText(read.report)).toBe(known + unknown.join(''));
      }),
    );
  });

  test('of a newer version keeps its outline where blocks have got more to them', () => {
    const blocks = [
      {
        type: 'heading',
        level: 1,
        numbering: 'counted',
        content: [{ type: 'text', text: '概况', id: 7 }],
        folded: true,
      },
      { type: 'paragraph', content: [{ type: 'field', field: 'unit', form: 'short' }], id: 8 },
    ];
    const read = readDraft(JSON.stringify({ format: 'nigao', version: 9, report: { ...emptyReport, blocks } }));
    expect(read.report.blocks).toEqual([
      { type: 'heading', level: 1, numbering: 'counted', content: [{ type: 'text', text: '概况' }] },
      { type: 'paragraph', content: [{ type: 'field', field: 'unit' }] },
    ]);
    expect(read.notices).toEqual([{ code: 'newerVersion', version: 9, unknown: 0 }]);
  });

  test('of a newer version shows the values of fields that have got more to them, and tells what it cannot show', () => {
    const fields = [
      { id: 'amount', name: '占比', type: 'ratio', value: '1.5' },
      { id: 'unit', name: '单位', type: 'body', value: '某局', short: '局' },
      { id: 'list', name: '名单', type: 'text', value: ['甲', '乙'] },
    ];
    const content = fields.map(({ id }) => ({ type: 'field', field: id }));
    const newer = {
      ...emptyReport,
      head: { documentNumber: '某发〔2026〕5号', colour: 'red' },
      imprint: { printer: { name: '某办' } },
      blocks: [{ type: 'paragraph', content }],
      fields,
    };
    const read = readDraft(JSON.stringify({ format: 'nigao', version: 9, report: newer }));
    expect(reportText(read.report)).toBe('1.5某局〔list〕');
    expect(read.report.head).toEqual({ documentNumber: '某发〔2026〕5号' });
    expect(read.notices).toEqual([{ code: 'newerVersion', version: 9, unknown: 2 }]);
  });
});
