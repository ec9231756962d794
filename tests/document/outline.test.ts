import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockRank, isHeading, type OutlineItem, outlineOf, sectionEnd } from '../../document/outline.ts';
import { blockText, countCharacters, fieldText } from '../../document/plain.ts';
import { emptyReport, plainInline, type Report } from '../../document/report.ts';
import { anyReport } from './reports.ts';

const flat = (items: readonly OutlineItem[]): OutlineItem[] => items.flatMap((item) => [item, ...flat(item.children)]);
const report: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('总结') },
    { type: 'heading', level: 1, numbering: 'counted', content: plainInline('工作情况') },
    {
      type: 'runIn',
      level: 2,
      numbering: 'counted',
      lead: plainInline('加强领导。'),
      content: plainInline('成立小组。'),
    },
    { type: 'paragraph', content: plainInline('补充 两句。') },
    { type: 'heading', level: 4, numbering: 'none', content: plainInline('附记') },
    { type: 'heading', level: 1, numbering: 'counted', content: plainInline('打算') },
    { type: 'signature', content: plainInline('某某局') },
  ],
};

describe('the outline', () => {
  test('hangs sections below those that rank higher, with number, text and length', () => {
    const [first, second] = outlineOf(report);
    expect(first).toMatchObject({
      level: 1,
      number: '一、',
      text: '工作情况',
      runIn: false,
      block: 1,
      chars: 4 + 10 + 5 + 2,
    });
    expect(first?.children[0]).toMatchObject({
      level: 2,
      number: '（一）',
      text: '加强领导',
      runIn: true,
      chars: 10 + 5 + 2,
    });
    expect(first?.children[0]?.children[0]).toMatchObject({ level: 4, number: '', text: '附记' });
    expect(second).toMatchObject({ number: '二、', text: '打算', chars: 2, children: [] });
  });

  test('a section ends at a heading of its rank, or at what no section can swallow', () => {
    const rank = (i: number) => (report.blocks[i] ? blockRank(report.blocks[i]) : null);
    expect([1, 2, 4, 5, 3].map((start) => sectionEnd(start, report.blocks.length, rank))).toEqual([5, 5, 5, 6, 4]);
  });

  test('holds each heading once, in reading order, children deeper than their parents', () => {
    fc.assert(
      fc.property(anyReport, (generated) => {
        const items = flat(outlineOf(generated));
        expect(items.map((item) => item.block)).toEqual(
          generated.blocks.flatMap((block, i) => (isHeading(block) ? [i] : [])),
        );
        for (const item of items) for (const child of item.children) expect(child.level).toBeGreaterThan(item.level);
      }),
    );
  });

  test('no section is longer than the report, and none shorter than its children', () => {
    fc.assert(
      fc.property(anyReport, (generated) => {
        const fields = fieldText(generated.fields);
        const all = generated.blocks.reduce((sum, block) => sum + countCharacters(blockText(block, fields)), 0);
        for (const item of flat(outlineOf(generated))) {
          expect(item.chars).toBeLessThanOrEqual(all);
          expect(item.chars).toBeGreaterThanOrEqual(item.children.reduce((sum, child) => sum + child.chars, 0));
        }
      }),
    );
  });
});
