import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../document/open-places.ts';
import { blockRank, isHeading, sectionEnd } from '../../../document/outline.ts';
import { countCharacters, fieldText, inlineText } from '../../../document/plain.ts';
import type { Block, Field, Inline, Report } from '../../../document/report.ts';
import type { SectionNode } from '../../../renderer/editor/handle.ts';
import { runs } from '../../runs.ts';
import { hand, heading, paragraph, runIn } from './hand.ts';
import { report } from './reports.ts';

const all = (nodes: readonly SectionNode[]): readonly SectionNode[] => nodes.flatMap((n) => [n, ...all(n.children)]);

const isOpen = (fields: readonly Field[]) => (run: Inline) =>
  run.type === 'blank' || (run.type === 'field' && !fields.some(({ id, value }) => id === run.field && value !== ''));

/** Counted anew from the report alone. */
function counted({ blocks, fields }: Report): readonly (readonly [body: number, open: number])[] {
  const open = isOpen(fields);
  const below = (block: Block) => (block.type === 'runIn' ? [block.content] : isHeading(block) ? [] : textsOf(block));
  const body = (block: Block) =>
    below(block).reduce((sum, text) => {
      const written = text.filter((run) => !open(run));
      return sum + countCharacters(inlineText(written, fieldText(fields)));
    }, 0);
  const openIn = (block: Block) => textsOf(block).flat().filter(open).length;
  return blocks.flatMap((block, i) => {
    if (!isHeading(block)) return [];
    const rank = (at: number) => (blocks[at] ? blockRank(blocks[at]) : null);
    const section = blocks.slice(i, sectionEnd(i, blocks.length, rank));
    const sum = (count: (block: Block) => number) => section.reduce((total, one) => total + count(one), 0);
    return [[sum(body), sum(openIn)] as const];
  });
}

const shown = (nodes: readonly SectionNode[]) => all(nodes).map(({ body, open }) => [body, open]);

const act = fc.record({ block: fc.nat(), offset: fc.nat({ max: 20 }), words: fc.constantFrom('写', '。', '两字', '') });

describe('the counts of a section', () => {
  it('leave out headings and what is still open', () => {
    const blank: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: '共 ' },
        { type: 'blank', name: '次数' },
      ],
    };
    const h = hand([heading(1, '情况'), blank, runIn(2, '领导。', '小组'), heading(1, '打算'), paragraph('')]);
    expect(shown(h.handle.snapshot().outline)).toEqual([
      [3, 1],
      [2, 0],
      [0, 0],
    ]);
  });

  it('change where a field stands as it gets its value', () => {
    const year: Field = { id: 'year', name: '年份', type: 'number', value: '' };
    const field: Block = { type: 'paragraph', content: [{ type: 'field', field: 'year' }] };
    const h = hand([heading(1, '情况'), field, heading(1, '打算'), field, field, heading(1, '其他')], [year]);
    const counts = () => shown(h.handle.snapshot().outline);
    const open = [
      [0, 1],
      [0, 2],
      [0, 0],
    ];
    expect(counts()).toEqual(open);
    h.handle.setField('year', '2026');
    expect(counts()).toEqual([
      [4, 0],
      [8, 0],
      [0, 0],
    ]);
    h.handle.undo();
    expect(counts()).toEqual(open);
  });

  it('change as a blank of one place is written over', () => {
    const blank: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: '共' },
        { type: 'blank', name: '次数' },
      ],
    };
    const h = hand([heading(1, '情况'), paragraph('文')]);
    h.handle.insertSection([heading(2, '培训'), blank], null);
    const counts = () => shown(h.handle.snapshot().outline).at(-1);
    expect(counts()).toEqual([1, 1]);
    h.type('三次');
    expect(counts()).toEqual([3, 0]);
  });

  it('make nothing anew but the sections around what was typed', () => {
    const h = hand([heading(1, '一'), heading(2, '二'), paragraph('文'), heading(2, '三'), heading(1, '四')]);
    const [first, last] = h.handle.snapshot().outline;
    h.caret(2, 1).type('写');
    const [now, same] = h.handle.snapshot().outline;
    expect(same).toBe(last);
    expect(now?.children[1]).toBe(first?.children[1]);
    expect([now?.body, now?.children[0]?.body]).toEqual([2, 2]);
  });

  it('are those of the report after any typing and filling', () => {
    fc.assert(
      fc.property(report, fc.array(act, { maxLength: 12 }), fc.boolean(), (given, acts, fill) => {
        const h = hand(given.blocks, given.fields);
        for (const { block, offset, words } of acts) {
          h.caret(block % given.blocks.length, offset).type(words);
          expect(shown(h.handle.snapshot().outline)).toEqual(counted(h.handle.read()));
        }
        h.handle.setField(fill ? 'year' : 'unit', fill ? '2026' : '');
        expect(shown(h.handle.snapshot().outline)).toEqual(counted(h.handle.read()));
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('a 结束语', () => {
  const bodies = (h: ReturnType<typeof hand>) => h.handle.snapshot().outline.map(({ body }) => body);
  const sign: Block = { type: 'signature', content: [{ type: 'text', text: '某局' }] };

  it('is no text of the last section', () => {
    const h = hand([
      heading(1, '情况'),
      paragraph('甲乙'),
      heading(1, '打算'),
      paragraph(''),
      paragraph('特此报告。'),
      sign,
    ]);
    expect(bodies(h)).toEqual([2, 0]);
    h.caret(3, 0).type('写了');
    expect(bodies(h)).toEqual([2, 2]);
  });

  it('counts as it is written on, and becomes one or is none any more, as a count from the start does', () => {
    const h = hand([heading(1, '打算'), paragraph('甲'), paragraph('特此报告')])
      .caret(2, 4)
      .type('。');
    expect(bodies(h)).toEqual([1]);
    h.caret(2, 0).type('甲');
    expect(bodies(h)).toEqual([7]);
    h.undo();
    expect(bodies(h)).toEqual([1]);
    h.caret(1, 0).type('乙');
    expect(bodies(h)).toEqual([2]);
  });
});
