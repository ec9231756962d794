import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../document/numbering.ts';
import { outlineOf } from '../../../document/outline.ts';
import { blockText, fieldText } from '../../../document/plain.ts';
import { type Block, plainInline, type Report } from '../../../document/report.ts';
import type { SectionKey, SectionNode } from '../../../renderer/editor/handle.ts';
import { mountEditor } from '../../../renderer/editor/mount.ts';
import { hand, heading, paragraph, runIn } from './hand.ts';
import { report } from './reports.ts';

const body: readonly Block[] = [
  { type: 'title', content: plainInline('总结') },
  heading(1, '情况'),
  paragraph('情况正文'),
  runIn(2, '领导。', '小组'),
  runIn(2, '宣传。', '活动'),
  heading(1, '成效'),
  paragraph('成效正文'),
  heading(1, '打算'),
  { type: 'signature', content: plainInline('某局') },
];

const texts = (report: Report) => report.blocks.map((b) => blockText(b, fieldText(report.fields)));
const all = (nodes: readonly SectionNode[]): readonly SectionNode[] => nodes.flatMap((n) => [n, ...all(n.children)]);
const find = (nodes: readonly SectionNode[], text: string): SectionKey => {
  const node = all(nodes).find((n) => n.text === text);
  if (!node) throw new Error(text);
  return node.key;
};

const ACTS = ['before', 'after', 'inside', 'up', 'down', 'raise', 'lower'] as const;

describe('sections', () => {
  it('moves a whole section past its neighbour, numbers it anew and gives all back with one undo', () => {
    const h = hand(body).caret(3, 2);
    const { outline } = h.handle.snapshot();
    expect(h.handle.moveSectionBy(find(outline, '情况'), 1)).toBe(true);
    expect(h.numbers()).toEqual(['一、成效', '二、情况', '（一）领导', '（二）宣传', '三、打算']);
    expect(h.blocks().at(-1)).toEqual(body.at(-1));
    expect(h.caretText()).toBe('领导|。');
    expect(h.undo().blocks()).toEqual(body);
    expect(h.handle.snapshot().canUndo).toBe(false);
  });

  it('refuses to move past a neighbour that is not there or of a higher rank', () => {
    const h = hand(body);
    const { outline } = h.handle.snapshot();
    expect(h.handle.moveSectionBy(find(outline, '情况'), -1)).toBe(false);
    expect(h.handle.moveSectionBy(find(outline, '打算'), 1)).toBe(false);
    expect(h.handle.moveSectionBy(find(outline, '宣传'), 1)).toBe(false);
    expect(h.handle.moveSectionBy(find(outline, '宣传'), -1)).toBe(true);
    expect(h.numbers()).toEqual(['一、情况', '（一）宣传', '（二）领导', '二、成效', '三、打算']);
  });

  it('drops a section before, after and inside another and gives it the level of the place', () => {
    const drop = (at: 'before' | 'after' | 'inside', what: string, where: string) => {
      const h = hand(body);
      const { outline } = h.handle.snapshot();
      expect(h.handle.moveSection(find(outline, what), { at, section: find(outline, where) })).toBe(true);
      return h.numbers();
    };
    expect(drop('before', '打算', '情况')).toEqual(['一、打算', '二、情况', '（一）领导', '（二）宣传', '三、成效']);
    expect(drop('inside', '宣传', '成效')).toEqual(['一、情况', '（一）领导', '二、成效', '（一）宣传', '三、打算']);
    expect(drop('after', '领导', '成效')).toEqual(['一、情况', '（一）宣传', '二、成效', '三、领导', '四、打算']);
    expect(drop('before', '成效', '领导')).toEqual(['一、情况', '（一）成效', '（二）领导', '（三）宣传', '二、打算']);
  });

  it('never moves a section into itself', () => {
    const h = hand(body);
    const { outline } = h.handle.snapshot();
    expect(h.handle.moveSection(find(outline, '情况'), { at: 'inside', section: find(outline, '宣传') })).toBe(false);
    expect(h.handle.moveSection(find(outline, '情况'), { at: 'after', section: find(outline, '情况') })).toBe(false);
    expect(h.blocks()).toEqual(body);
  });

  it('raises and lowers a section with what is below it, and stops at the first and fourth level', () => {
    const h = hand(body);
    const key = find(h.handle.snapshot().outline, '情况');
    expect(h.handle.shiftLevel(key, -1)).toBe(false);
    expect(h.handle.shiftLevel(key, 1)).toBe(true);
    expect(h.numbers()).toEqual(['（一）情况', '1.领导', '2.宣传', '一、成效', '二、打算']);
    for (let i = 0; i < 2; i += 1) h.handle.shiftLevel(key, 1);
    expect(h.handle.shiftLevel(key, 1)).toBe(false);
    expect(h.undo().undo().undo().blocks()).toEqual(body);
  });

  it('adds a section before another, or where the body ends', () => {
    const h = hand(body);
    h.handle.addSection('不足', find(h.handle.snapshot().outline, '打算'));
    expect(h.numbers()).toContain('三、不足');
    h.handle.addSection('建议', null);
    expect(h.numbers().at(-1)).toBe('五、建议');
    expect(h.blocks().slice(-3)).toEqual([heading(1, '建议'), paragraph(''), body.at(-1)]);
    expect(h.type('写').blocks().at(-2)).toEqual(paragraph('写'));
  });

  it('adds the first section after the opening, not above a date below the title', () => {
    const date: Block = { type: 'date', content: plainInline('2024年') };
    const h = hand([{ type: 'title', content: plainInline('题') }, date, paragraph('开头')]);
    h.handle.addSection('情况', null);
    expect(h.blocks().map((b) => b.type)).toEqual(['title', 'date', 'paragraph', 'heading', 'paragraph']);
  });

  it('tells which section the caret is in', () => {
    const h = hand(body);
    const { outline } = h.handle.snapshot();
    const at = (block: number) => h.caret(block, 0).handle.snapshot().currentSection;
    expect(at(0)).toBeNull();
    expect(at(2)).toBe(find(outline, '情况'));
    expect(at(4)).toBe(find(outline, '宣传'));
    expect(at(8)).toBeNull();
  });

  it('keeps every text through 200 moves and shifts, with the numbers of the report', () => {
    const { handle } = mountEditor();
    const step = fc.record({
      section: fc.nat(),
      target: fc.nat(),
      act: fc.constantFrom(...ACTS),
    });
    type Step = { section: number; target: number; act: (typeof ACTS)[number] };
    const does = (act: Step['act'], key: SectionKey, other: SectionKey) => {
      switch (act) {
        case 'up':
        case 'down':
          return handle.moveSectionBy(key, act === 'up' ? -1 : 1);
        case 'raise':
        case 'lower':
          return handle.shiftLevel(key, act === 'raise' ? -1 : 1);
        default:
          return handle.moveSection(key, { at: act, section: other });
      }
    };
    const act = ({ section, target, act }: Step) => {
      const nodes = all(handle.snapshot().outline);
      const key = nodes[section % nodes.length]?.key;
      const other = nodes[target % nodes.length]?.key;
      if (key && other) does(act, key, other);
    };
    fc.assert(
      fc.property(report, fc.array(step, { minLength: 10, maxLength: 10 }), (given, steps) => {
        handle.load(given, 'editable');
        for (const one of steps) {
          const before = handle.read();
          act(one);
          const now = handle.read();
          expect([...texts(now)].sort()).toEqual([...texts(before)].sort());
          const numbers = numbersOf(now.blocks);
          const shown = all(handle.snapshot().outline);
          const headings = now.blocks.flatMap((b, i) =>
            b.type === 'heading' || b.type === 'runIn' ? [numbers[i]] : [],
          );
          expect(shown.map((n) => n.number)).toEqual(headings);
        }
        let left = steps.length;
        while (handle.snapshot().canUndo && left > 0) {
          handle.undo();
          left -= 1;
        }
        expect(handle.read()).toEqual(given);
        expect(outlineOf(handle.read())).toEqual(outlineOf(given));
      }),
      { numRuns: 20 },
    );
  });
});
