import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyChanges } from '../../../document/compare/apply.ts';
import { compareReports } from '../../../document/compare/compare.ts';
import { reportText } from '../../../document/plain.ts';
import { type Block, emptyReport, type Field, plainInline, type Report } from '../../../document/report.ts';
import { mountEditor } from '../../../renderer/editor/mount.ts';
import { edited, edits, paper } from '../../document/compare/copies.ts';
import { runs } from '../../runs.ts';
import { hand, heading, paragraph } from './hand.ts';

const body: readonly Block[] = [
  { type: 'title', content: plainInline('总结') },
  heading(1, '情况'),
  paragraph('情况正文。'),
  heading(1, '成效'),
  paragraph('成效正文。'),
];

describe('another state of the report in place of the one that was read', () => {
  it('is one undo, and leaves a caret alone whose block stays', () => {
    const h = hand(body).caret(4, 2);
    const before = h.handle.read();
    const [title, first, text, second, rest] = before.blocks;
    if (!title || !first || !text || !second || !rest) throw new Error('blocks');
    const after = { ...before, blocks: [title, second, rest, paragraph('新的一段。'), first] };
    expect(h.handle.replaceReport(before, after)).toBe(true);
    expect(h.blocks()).toEqual([body[0], body[3], body[4], paragraph('新的一段。'), body[1]]);
    expect(h.caretText()).toBe('成效|正文。');
    expect(h.undo().blocks()).toEqual(body);
    expect(h.handle.snapshot().canUndo).toBe(false);
  });

  it('puts the caret into the new block where its own is gone', () => {
    const h = hand(body).caret(2, 2);
    const before = h.handle.read();
    const after = { ...before, blocks: before.blocks.with(2, paragraph('情况有变。')) };
    h.handle.replaceReport(before, after);
    expect(h.caretText()).toBe('|情况有变。');
  });

  it('changes nothing where something was written in between', () => {
    const h = hand(body).caret(2, 2);
    const before = h.handle.read();
    h.type('新');
    const now = h.blocks();
    expect(h.handle.replaceReport(before, { ...before, blocks: [] })).toBe(false);
    expect(h.blocks()).toEqual(now);
  });

  it('takes over values of fields in all of their places, and gives them back', () => {
    const fields: readonly Field[] = [{ id: 'sum', name: '总量', type: 'number', value: '850', unit: '万元' }];
    const said = (text: string): Block => ({
      type: 'paragraph',
      content: [...plainInline(text), { type: 'field', field: 'sum' }],
    });
    const h = hand([said('完成'), said('总计')], fields);
    const before = h.handle.read();
    h.handle.replaceReport(before, { ...before, fields: fields.map((field) => ({ ...field, value: '870' })) });
    expect(reportText(h.handle.read())).toBe('完成870万元\n总计870万元');
    h.undo();
    expect(reportText(h.handle.read())).toBe('完成850万元\n总计850万元');
  });

  it('stands where nothing of the old text stays, and where nothing is left', () => {
    const h = hand(body);
    const before = h.handle.read();
    h.handle.replaceReport(before, { ...before, blocks: [paragraph('全新。')] });
    expect(h.blocks()).toEqual([paragraph('全新。')]);
    const now = h.handle.read();
    h.handle.replaceReport(now, { ...now, blocks: [] });
    expect(h.blocks()).toEqual([{ type: 'paragraph', content: [] }]);
    expect(h.undo().undo().blocks()).toEqual(body);
  });

  test('whatever was accepted of an edited copy is what stands there, and one undo gives the draft back', () => {
    const draft = ({ blocks, fields }: Report): Report => ({ ...emptyReport, blocks, fields });
    fc.assert(
      fc.property(paper, edits, fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (report, list, wanted) => {
        const { handle, dispose } = mountEditor();
        handle.load(draft(report), 'editable');
        const mine = handle.read();
        const comparison = compareReports(mine, edited(mine, list));
        const ids = comparison.changes.map(({ id }) => id).filter((id) => wanted[id % wanted.length]);
        const result = applyChanges(comparison, { accepted: new Set(ids), everywhere: new Set() });
        handle.replaceReport(mine, result);
        expect(reportText(handle.read())).toBe(reportText(result));
        // A heading that text follows is parted from it as it is put in, whatever stood there before.
        const other = mountEditor();
        other.handle.load(emptyReport, 'editable');
        other.handle.replaceReport(other.handle.read(), draft(result));
        expect(handle.read().blocks).toEqual(other.handle.read().blocks);
        other.dispose();
        if (result !== mine) handle.undo();
        expect(handle.read().blocks).toEqual(mine.blocks);
        dispose();
      }),
      { numRuns: runs(150) },
    );
  });
});
