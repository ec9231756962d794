import { describe, expect, it } from 'vitest';
import { pulledBlocks } from '../../../document/papers/pull.ts';
import type { Block, Field } from '../../../document/report.ts';
import { heading, paragraph, projectTable, runIn, text } from '../fixtures.ts';

const FIELDS: readonly Field[] = [
  { id: 'n', name: '次数', type: 'number', value: '12', unit: '次' },
  { id: 'open', name: '比例', type: 'number', value: '' },
];

describe('what is pulled out of a past paper', () => {
  it('keeps its structure, at the level of its new place', () => {
    const blocks = [heading(2, '做法'), runIn(3, '一条。', '内容。'), projectTable, paragraph('完。')];
    const pulled = pulledBlocks(blocks, [], -1);
    expect(pulled).toEqual([heading(1, '做法'), runIn(2, '一条。', '内容。'), projectTable, paragraph('完。')]);
  });

  it('has no level above the first or below the fourth', () => {
    expect(pulledBlocks([heading(1, '甲'), heading(4, '乙')], [], -2)).toEqual([heading(1, '甲'), heading(2, '乙')]);
    expect(pulledBlocks([heading(3, '甲')], [], 2)).toEqual([heading(4, '甲')]);
  });

  it('shows what the fields of that paper showed as text, and those left open as blanks', () => {
    const content: Block = {
      type: 'paragraph',
      content: [
        { type: 'field', field: 'n' },
        { type: 'field', field: 'open' },
      ],
    };
    expect(pulledBlocks([content], FIELDS, 0)).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '12次' },
          { type: 'blank', name: '比例' },
        ],
      },
    ]);
  });

  it('brings no second title, signature or annex', () => {
    const blocks: readonly Block[] = [
      text('title', '旧题'),
      { type: 'annex' },
      text('signature', '某局'),
      text('date', '2024年1月1日'),
    ];
    expect(pulledBlocks(blocks, [], 0)).toEqual([paragraph('旧题'), paragraph('某局'), paragraph('2024年1月1日')]);
  });
});
