import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { beginReport } from '../../document/begin.ts';
import { kindSchema } from '../../document/kind.ts';
import { kindText } from '../../document/kind-file.ts';
import { kindFromReport } from '../../document/kind-from-report.ts';
import { withGuidance } from '../../document/kind-guidance.ts';
import { type OutlineItem, outlineOf } from '../../document/outline.ts';
import { reportText } from '../../document/plain.ts';
import { emptyReport, plainInline, type Report } from '../../document/report.ts';
import { readText } from '../../document/text/read.ts';
import { runs } from '../runs.ts';
import { kindFiles, readKind } from '../templates/kinds.ts';
import { anyReport } from './reports.ts';

const today = new Date(2026, 10, 24);
const wanted = { id: 'own-test', name: '测试模板' } as const;

/** Headings with their numbers; a name or a year that became a blank reads the same as an open one. */
function shape(items: readonly OutlineItem[]): unknown[] {
  const plain = (text: string) =>
    text.replaceAll(/〔[^〕]*〕|\p{Cc}|\p{Cs}|[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, '').trim();
  return items.map(({ level, number, text, children }) => ({
    level,
    number,
    text: plain(text),
    children: shape(children),
  }));
}

const body = (report: Report): Report => {
  const annex = report.blocks.findIndex(({ type }) => type === 'annex');
  return annex < 0 ? report : { ...report, blocks: report.blocks.slice(0, annex) };
};

const HEADINGS = ['组织领导', '“五个一”工程', '宣传教育', '问题和不足', '下一步打算'];

/** Reports with headings of their own wording, without names and years that would become blanks. */
const plainReport = anyReport.map((report): Report => {
  const blocks = report.blocks.map((block, i) => {
    const words = plainInline(HEADINGS[i % HEADINGS.length] ?? '');
    if (block.type === 'heading') return { ...block, content: words };
    return block.type === 'runIn' ? { ...block, lead: [...words, ...plainInline('。')] } : block;
  });
  // What the title, signature and addressee say is taken out of the headings on purpose.
  const named = new Set(['title', 'signature', 'addressee', 'date', 'note', 'attachmentNote']);
  return {
    ...report,
    blocks: blocks.map((b) => (named.has(b.type) && 'content' in b ? { ...b, content: plainInline('甲') } : b)),
  };
});

const year = (text: string): Report => readText(text).value;

const PAPER = `某县林业局2024年森林防火工作总结
县人民政府：
2024年，我局把森林防火作为头等大事，投入资金36.5万元，巡护1200人次，实现零火情。现总结如下：
一、主要做法
（一）压实责任。我局与各乡镇签订责任书15份，覆盖率达100%。
（二）加强巡护。2023年以来新增护林员8名，3月12日组织演练1次。
二、存在的问题
个别村组认识不足，占比3.2%。
特此报告。
某县林业局
2024年12月20日`;

describe('a kind out of a report', () => {
  it('is a kind, whatever the report holds', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom('skeleton' as const, 'wording' as const), (report, keep) => {
        const { kind } = kindFromReport(report, { ...wanted, keep });
        expect(v.safeParse(kindSchema, kind).issues).toBeUndefined();
        expect(() => beginReport(kind, {}, today)).not.toThrow();
      }),
      { numRuns: runs(300) },
    );
  });

  it('begins a report with the outline of the one it was made from', () => {
    fc.assert(
      fc.property(plainReport, fc.constantFrom('skeleton' as const, 'wording' as const), (report, keep) => {
        const { kind } = kindFromReport(report, { ...wanted, keep });
        expect(shape(outlineOf(beginReport(kind, {}, today)))).toEqual(shape(outlineOf(body(report))));
      }),
      { numRuns: runs(300) },
    );
  });

  it.each(kindFiles)('of a report begun from %s has its fields and its headings', (file) => {
    const report = beginReport(readKind(file), {}, today);
    const { kind } = kindFromReport(report, { ...wanted, keep: 'wording' });
    const again = beginReport(kind, {}, today);
    expect(shape(outlineOf(again))).toEqual(shape(outlineOf(report)));
    const shown = report.fields.filter(({ id }) => JSON.stringify(report.blocks).includes(`"field":"${id}"`));
    expect(kind.fields.map(({ id }) => id)).toEqual(expect.arrayContaining(shown.map(({ id }) => id)));
  });

  it('knows its year, its unit and who it goes to, and every figure is a blank', () => {
    const { kind } = kindFromReport(year(PAPER), { ...wanted, keep: 'wording' });
    expect(kind.fields.map(({ id, initial }) => [id, initial])).toEqual([
      ['unit', 'fullName'],
      ['selfName', 'selfName'],
      ['year', 'year'],
      ['addressee', 'addressee'],
      ['date', 'today'],
    ]);
    const text = JSON.stringify(kind.parts);
    expect(kind.parts[0]).toMatchObject({ type: 'title', text: '{unit}{year}年森林防火工作总结' });
    expect(text).toContain('投入资金{金额}万元，巡护{数量}人次');
    expect(text).toContain('签订责任书{数量}份，覆盖率达{比例}%');
    expect(text).toContain('{年度}年以来新增护林员{数量}名，{日期}组织演练{数量}次');
    expect(text).not.toMatch(/"(?:text|heading)":"[^"]*\d/);
  });

  it('with the skeleton alone keeps headings, opening and closing, and no other paragraph', () => {
    const { kind } = kindFromReport(year(PAPER), { ...wanted, keep: 'skeleton' });
    const begun = reportText(beginReport(kind, {}, today, { fullName: '某县水利局', selfName: '我局' }));
    expect(begun).toContain('某县水利局2026年森林防火工作总结');
    expect(begun).toContain('（一）压实责任。〔内容〕');
    expect(begun).toContain('特此报告。');
    expect(begun).not.toContain('认识不足');
    expect(kind.parts.map(({ type }) => type)).toEqual([
      'title',
      'addressee',
      'opening',
      'section',
      'section',
      'closing',
      'signature',
      'date',
    ]);
  });

  it('made from a paper of a kind keeps what that kind says of its parts', () => {
    for (const file of kindFiles) {
      const from = readKind(file);
      const { kind } = kindFromReport(beginReport(from, {}, today), { ...wanted, keep: 'skeleton' });
      const guided = withGuidance(kind, from);
      expect(v.safeParse(kindSchema, guided).issues, file).toBeUndefined();
      const guides = from.parts.flatMap((part) =>
        part.type === 'section' && part.need === 'required' ? [part.guide] : [],
      );
      expect(guided.parts.flatMap((part) => (part.type === 'section' ? [part.guide] : []))).toEqual(guides);
      expect(guided.proofreading).toEqual(from.proofreading);
    }
  });

  it('without a heading has a place for its body', () => {
    const { kind } = kindFromReport({ ...emptyReport, blocks: [] }, { ...wanted, keep: 'skeleton' });
    expect(reportText(beginReport(kind, {}, today))).toBe('〔正文〕');
  });

  it('counts what it leaves out', () => {
    const table = {
      type: 'table',
      headerRows: 0,
      columns: [1],
      rows: [[{ content: [], colSpan: 1, rowSpan: 1 }]],
    } as const;
    const report: Report = {
      ...emptyReport,
      blocks: [table, { type: 'annex' }, { type: 'title', content: plainInline('名单') }],
    };
    expect(kindFromReport(report, { ...wanted, keep: 'wording' }).left).toEqual({
      tables: 1,
      pictures: 0,
      annexes: 2,
      beyond: 0,
    });
  });

  it('is a kind however long the report is, and counts what it has no room for', () => {
    const text = (words: string) => ({ type: 'paragraph', content: plainInline(words) }) as const;
    const heading = (level: 1 | 2, i: number) =>
      ({ type: 'heading', level, numbering: 'counted', content: plainInline(`标题${'甲乙丙丁'[i % 4]}`) }) as const;
    const many = <T>(length: number, make: (i: number) => T) => Array.from({ length }, (_, i) => make(i));
    const made = (...blocks: Report['blocks']) => {
      const { kind, left } = kindFromReport({ ...emptyReport, blocks }, { ...wanted, keep: 'wording' });
      expect(v.safeParse(kindSchema, kind).issues).toBeUndefined();
      expect(Buffer.byteLength(kindText(kind))).toBeLessThan(1024 * 1024);
      return left.beyond;
    };
    expect(made(heading(1, 0), ...many(9, () => text('工作'.repeat(1000))))).toBe(0);
    expect(made(heading(1, 0), ...many(20, () => text('工作'.repeat(1000))))).toBe(11);
    expect(made(...many(600, (i) => heading(1, i)))).toBe(101);
    expect(made(heading(1, 0), ...many(300, (i) => heading(2, i)))).toBe(100);
    expect(made(...many(400, () => text('工作'.repeat(9000))))).toBe(389);
  });

  it('holds as many fields as a kind has room for; the others are blanks by their names', () => {
    const fields = Array.from({ length: 300 }, (_, i) => ({
      id: `f${i}`,
      name: `要素${i}`,
      type: 'text' as const,
      value: '',
    }));
    const content = fields.map(({ id }) => ({ type: 'field', field: id }) as const);
    const report: Report = { ...emptyReport, fields, blocks: [{ type: 'paragraph', content }] };
    const { kind } = kindFromReport(report, { ...wanted, keep: 'wording' });
    expect(v.safeParse(kindSchema, kind).issues).toBeUndefined();
    expect(JSON.stringify(kind.parts)).toContain('{f194}{要素195}');
  });

  it('lets a value that follows from a field which is not there be typed', () => {
    const source = { type: 'sum', of: ['gone'] } as const;
    const report: Report = {
      ...emptyReport,
      blocks: [{ type: 'paragraph', content: [{ type: 'field', field: 'all' }] }],
      fields: [{ id: 'all', name: '合计', type: 'number', value: '8', source }],
    };
    const { kind } = kindFromReport(report, { ...wanted, keep: 'wording' });
    expect(kind.fields).toEqual([{ id: 'all', name: '合计', type: 'number' }]);
  });

  it('keeps what its computed fields follow from, under ids that a kind takes', () => {
    const field = (id: string, name: string) => ({ id, name, type: 'number' as const, value: '8' });
    const report: Report = {
      ...emptyReport,
      blocks: [{ type: 'paragraph', content: [{ type: 'field', field: '同比' }] }],
      fields: [
        field('本期', '本期'),
        field('上期', '上期'),
        field('无关', '无关'),
        { ...field('同比', '同比'), source: { type: 'change', of: '本期', from: '上期' } },
      ],
    };
    const { kind } = kindFromReport(report, { ...wanted, keep: 'wording' });
    expect(kind.fields.map(({ name }) => name)).toEqual(['本期', '上期', '同比']);
    const [now, before, change] = kind.fields;
    expect(change?.source).toEqual({ type: 'change', of: now?.id, from: before?.id });
  });
});

const samples = path.resolve(import.meta.dirname, '../../../shared/samples');
const missing = !existsSync(samples);

describe.skipIf(missing)(`a kind out of papers that someone wrote${missing ? ' (left out: none here)' : ''}`, () => {
  it('has their outline again', () => {
    const files = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of files) {
      const report = readText(readFileSync(path.join(samples, name), 'utf8')).value;
      const { kind } = kindFromReport(report, { ...wanted, keep: 'skeleton' });
      // Years and names in headings are blanks by now: what is compared is how the headings stand.
      const levels = (items: readonly OutlineItem[]): unknown[] =>
        items.map(({ number, runIn, children }) => [number, runIn, levels(children)]);
      const outline = levels(outlineOf(body(report)));
      expect(outline.length, name).toBeGreaterThan(0);
      expect(levels(outlineOf(beginReport(kind, {}, today))), name).toEqual(outline);
    }
  });
});
