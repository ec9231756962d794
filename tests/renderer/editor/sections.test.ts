import { describe, expect, it } from 'vitest';
import { type Block, plainInline } from '../../../document/report.ts';
import type { SectionKey, SectionNode } from '../../../renderer/editor/handle.ts';
import { hand, heading, paragraph, runIn } from './hand.ts';

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

const all = (nodes: readonly SectionNode[]): readonly SectionNode[] => nodes.flatMap((n) => [n, ...all(n.children)]);
const find = (nodes: readonly SectionNode[], text: string): SectionKey => {
  const node = all(nodes).find((n) => n.text === text);
  if (!node) throw new Error(text);
  return node.key;
};

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

  it('puts a section in before another, or where the body ends', () => {
    const h = hand(body);
    const added = (text: string) => [heading(1, text), paragraph('')];
    h.handle.insertSection(added('不足'), { at: 'before', section: find(h.handle.snapshot().outline, '打算') });
    expect(h.numbers()).toContain('三、不足');
    h.handle.insertSection(added('建议'), null);
    expect(h.numbers().at(-1)).toBe('五、建议');
    expect(h.blocks().slice(-3)).toEqual([heading(1, '建议'), paragraph(''), body.at(-1)]);
    expect(h.type('写').blocks().at(-2)).toEqual(paragraph('写'));
  });

  it('puts the first section in after the opening, not above a date below the title', () => {
    const date: Block = { type: 'date', content: plainInline('2024年') };
    const h = hand([{ type: 'title', content: plainInline('题') }, date, paragraph('开头')]);
    h.handle.insertSection([heading(1, '情况'), paragraph('')], null);
    expect(h.blocks().map((b) => b.type)).toEqual(['title', 'date', 'paragraph', 'heading', 'paragraph']);
  });

  it('puts a section in place of the one empty paragraph of a report without text', () => {
    const h = hand([paragraph('')]);
    h.handle.insertSection([heading(1, '情况'), paragraph('')], null);
    expect(h.blocks()).toEqual([heading(1, '情况'), paragraph('')]);
    expect(h.undo().blocks()).toEqual([paragraph('')]);
  });

  it('gives a section that is put in the level of its place, with what is below it, in one step', () => {
    const h = hand(body);
    const section = [heading(1, '培训'), runIn(2, '课程。', '内容'), paragraph('其他')];
    h.handle.insertSection(section, { at: 'inside', section: find(h.handle.snapshot().outline, '情况') });
    expect(h.numbers().slice(0, 5)).toEqual(['一、情况', '（一）领导', '（二）宣传', '（三）培训', '1.课程']);
    expect(h.undo().blocks()).toEqual(body);
    expect(h.handle.snapshot().canUndo).toBe(false);
  });

  it('gives a section at the end the level of the headings there, and leaves the first of all its own', () => {
    const h = hand([paragraph('文'), heading(2, '情况')]);
    h.handle.insertSection([heading(1, '打算'), runIn(3, '一条。', '内容')], null);
    expect(h.numbers()).toEqual(['（一）情况', '（二）打算', '（1）一条']);
    const first = hand([paragraph('文')]);
    first.handle.insertSection([heading(3, '打算')], null);
    expect(first.numbers()).toEqual(['1.打算']);
  });

  it('selects the first blank of a section that is put in, so that it can be written over', () => {
    const h = hand(body);
    const blank: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: '共' },
        { type: 'blank', name: '次数' },
      ],
    };
    h.handle.insertSection([heading(1, '培训'), blank], null);
    expect(h.type('三').blocks().at(-2)).toEqual(paragraph('共三'));
  });

  it('keeps a 结束语 at the end when the last section moves or another is put in behind it', () => {
    const closing = paragraph('特此报告。');
    const h = hand([...body.slice(0, -1), paragraph('打算正文'), closing, ...body.slice(-1)]);
    const { outline } = h.handle.snapshot();
    h.handle.moveSectionBy(find(outline, '打算'), -1);
    expect(h.numbers().slice(-2)).toEqual(['二、打算', '三、成效']);
    expect(h.blocks().at(-2)).toEqual(closing);
    h.handle.insertSection([heading(1, '建议'), paragraph('建议正文')], null);
    expect(h.blocks().slice(-3)).toEqual([paragraph('建议正文'), closing, body.at(-1)]);
    h.handle.insertSection([heading(2, '其他')], { at: 'inside', section: find(h.handle.snapshot().outline, '建议') });
    expect(h.blocks().slice(-3)).toEqual([heading(2, '其他'), closing, body.at(-1)]);
  });

  it('takes empty lines behind a 结束语 for part of it', () => {
    const end = [paragraph('特此报告。'), paragraph(''), paragraph('')];
    const h = hand([...body.slice(0, -1), ...end, ...body.slice(-1)]);
    h.handle.moveSectionBy(find(h.handle.snapshot().outline, '打算'), -1);
    expect(h.numbers().slice(-2)).toEqual(['二、打算', '三、成效']);
    h.handle.insertSection([heading(1, '建议')], null);
    expect(h.blocks().slice(-5)).toEqual([heading(1, '建议'), ...end, body.at(-1)]);
    const empty = hand([...body.slice(0, -1), paragraph(''), ...body.slice(-1)]);
    empty.handle.insertSection([heading(1, '建议')], null);
    expect(empty.blocks().slice(-3)).toEqual([paragraph(''), heading(1, '建议'), body.at(-1)]);
  });

  it('puts other words in place of a heading, keeps its fields, and gives the old ones back with one undo', () => {
    const year = { id: 'year', name: '年份', type: 'number', value: '2026' } as const;
    const h = hand(body, [year]);
    const content = [{ type: 'field', field: 'year' } as const, { type: 'text', text: '年主要做法' } as const];
    h.handle.setHeading(find(h.handle.snapshot().outline, '情况'), content);
    expect(h.numbers()[0]).toBe('一、2026年主要做法');
    expect(h.blocks()[1]).toEqual({ type: 'heading', level: 1, numbering: 'counted', content });
    expect(h.undo().blocks()).toEqual(body);
  });

  it('leaves the text behind a run-in heading as it is when its words change', () => {
    const h = hand(body);
    h.handle.setHeading(find(h.handle.snapshot().outline, '领导'), plainInline('加强组织领导'));
    expect(h.blocks()[3]).toEqual(runIn(2, '加强组织领导。', '小组'));
    expect(h.type('新').blocks()[3]).toMatchObject({ type: 'runIn', level: 2 });
    expect(h.undo().undo().blocks()).toEqual(body);
  });

  it('puts other words in place of a text that is no heading', () => {
    const h = hand(body);
    h.handle.setWords(2, plainInline('全新的正文'));
    h.handle.setWords(1, plainInline('不该变'));
    expect(h.blocks().slice(1, 3)).toEqual([heading(1, '情况'), paragraph('全新的正文')]);
    expect(h.undo().blocks()).toEqual(body);
  });

  it('tells which section the caret is in', () => {
    const h = hand(body);
    const { outline } = h.handle.snapshot();
    const at = (block: number) => h.caret(block, 0).handle.snapshot().currentSection;
    expect(at(0)).toBeNull();
    expect(at(2)).toBe(find(outline, '情况'));
    expect(at(4)).toBe(find(outline, '宣传'));
    expect(at(8)).toBeNull();
    expect(h.caret(4, 0).handle.snapshot().currentBlock).toBe(4);
  });
});

describe('a section that is gone to', () => {
  const caretBlock = (h: ReturnType<typeof hand>) => h.handle.snapshot().currentBlock;
  const goTo = (h: ReturnType<typeof hand>, text: string) => {
    h.handle.goTo(find(h.handle.snapshot().outline, text));
    return caretBlock(h);
  };
  const close = paragraph('特此报告。');

  it('has the caret where it is to be written while it is empty, else in its heading', () => {
    const h = hand([
      heading(1, '甲'),
      paragraph(''),
      heading(1, '乙'),
      paragraph('写'),
      paragraph(''),
      heading(1, '丙'),
      paragraph(''),
      close,
    ]);
    expect(goTo(h, '甲')).toBe(1);
    expect(goTo(h, '乙')).toBe(2);
    expect(goTo(h, '丙')).toBe(6);
  });

  it('has it in its heading where the next one follows at once, and behind a first sentence', () => {
    const h = hand([heading(1, '甲'), heading(2, '乙'), runIn(2, '丙。', '文'), paragraph('')]);
    expect(goTo(h, '甲')).toBe(0);
    expect(goTo(h, '乙')).toBe(1);
    expect(goTo(h, '丙')).toBe(2);
  });
});

describe('a section that is deleted', () => {
  const remove = (h: ReturnType<typeof hand>, text: string) =>
    h.handle.deleteSection(find(h.handle.snapshot().outline, text));

  it('goes with all below it, the caret to the next heading, and one undo brings it back', () => {
    const h = hand(body);
    expect(remove(h, '情况')).toBe(true);
    expect(h.numbers()).toEqual(['一、成效', '二、打算']);
    expect(h.blocks()).toEqual([body[0], ...body.slice(5)]);
    expect(h.caretText()).toBe('|成效');
    expect(h.undo().blocks()).toEqual(body);
  });

  it('leaves 署名 and 结束语, and the caret in the text above where no heading follows', () => {
    const all = [heading(1, '甲'), paragraph('文'), heading(1, '乙'), paragraph(''), paragraph('特此报告。')];
    const h = hand(all);
    remove(h, '乙');
    expect(h.blocks()).toEqual([heading(1, '甲'), paragraph('文'), paragraph('特此报告。')]);
    expect(h.caretText()).toBe('文|');
  });

  it('leaves a paragraph to write in where it was all, and is not deleted twice', () => {
    const h = hand([heading(1, '甲'), paragraph('文')]);
    const key = find(h.handle.snapshot().outline, '甲');
    expect(h.handle.deleteSection(key)).toBe(true);
    expect(h.blocks()).toEqual([paragraph('')]);
    expect(h.handle.deleteSection(key)).toBe(false);
    expect(h.undo().blocks()).toEqual([heading(1, '甲'), paragraph('文')]);
  });
});

describe('a section that is filled', () => {
  const text: readonly Block[] = [paragraph('一。'), { type: 'paragraph', content: [{ type: 'blank', name: '数' }] }];
  const fill = (h: ReturnType<typeof hand>, words: string | null) =>
    h.handle.fillSection(find(h.handle.snapshot().outline, '甲'), words === null ? null : plainInline(words), text);

  it('takes the text in place of its empty paragraphs, in one step', () => {
    const start = [heading(1, '甲'), paragraph(''), paragraph(''), heading(2, '乙')];
    const h = hand(start);
    fill(h, null);
    expect(h.blocks()).toEqual([heading(1, '甲'), ...text, heading(2, '乙')]);
    expect(h.undo().blocks()).toEqual(start);
  });

  it('reads as it was asked for, and keeps what stands below', () => {
    const h = hand([heading(1, '甲'), paragraph('写好的')]);
    fill(h, '丙');
    expect(h.blocks()).toEqual([heading(1, '丙'), ...text, paragraph('写好的')]);
  });
});

describe('a heading to be written over', () => {
  it('has its words selected, of a run-in one its first sentence', () => {
    for (const first of [heading(1, '甲乙'), runIn(2, '甲乙。', '文')]) {
      const h = hand([first]);
      h.handle.selectHeading(find(h.handle.snapshot().outline, '甲乙'));
      h.type('丙');
      expect(h.handle.snapshot().outline.map(({ text }) => text)).toEqual(['丙']);
    }
  });
});
