import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block, Field } from '../../../document/report.ts';
import { putEditor } from '../../../renderer/desk/desk.ts';
import { reviewFigures, watchFigures } from '../../../renderer/desk/same-figures.ts';
import { hand, paragraph } from '../editor/hand.ts';
import { fakeDesk } from '../fakes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const blocks = [
  paragraph('全年培训1200人次，3场次。'),
  paragraph('其中线上1200人次、1200户。'),
  paragraph('2026年总结。'),
];
const field: Field = { id: 'n', name: '人次', type: 'number', value: '1200', unit: '人次' };
const chip: Block = { type: 'paragraph', content: [{ type: 'field', field: 'n' }] };

function watched(content: readonly Block[] = blocks, fields: readonly Field[] = []) {
  const { desk } = fakeDesk();
  const h = hand(content, fields);
  putEditor(desk, h.handle);
  const stop = watchFigures(desk);
  const leisure = async () => {
    await vi.advanceTimersByTimeAsync(2000);
    return desk.state.get().strips.map((strip) => strip.text);
  };
  return { desk, h, leisure, stop };
}

/** Opened and looked at once. */
async function begun(content?: readonly Block[], fields?: readonly Field[]) {
  const all = watched(content, fields);
  all.h.caret(0, 0);
  expect(await all.leisure()).toEqual([]);
  return all;
}

const OFFER = '“1200”已改为“1300”，文中另有 2 处“1200”。';

describe('a figure that is changed by typing', () => {
  it('is offered where else it stands, once the caret has left it', async () => {
    const { h, leisure } = await begun();
    h.select([0, 4], [0, 8]).type('13');
    expect(await leisure()).toEqual([]);
    h.type('00');
    expect(await leisure()).toEqual([]);
    h.caret(0, 0);
    expect(await leisure()).toEqual([OFFER]);
  });

  it('is not offered again, nor after undo and redo', async () => {
    const { h, leisure, desk } = await begun();
    h.select([0, 4], [0, 8]).type('1300').caret(2, 0);
    expect(await leisure()).toEqual([OFFER]);
    h.undo();
    expect(await leisure()).toEqual([]);
    expect(desk.state.get().figureChange).toBeNull();
    h.handle.redo();
    expect(await leisure()).toEqual([]);
  });

  it('is not offered where the words were changed in another way', async () => {
    const { h, leisure } = await begun();
    h.select([0, 4], [0, 8]).type('1300').select([0, 11], [0, 12]).type('4').caret(2, 0);
    expect(await leisure()).toEqual([]);
    h.select([2, 0], [2, 4]).type('2025').caret(0, 0);
    expect(await leisure()).toEqual([]);
    h.caret(1, 4).type('近').caret(0, 0);
    expect(await leisure()).toEqual([]);
  });

  it('is not offered where one digit says too little', async () => {
    const { h, leisure } = await begun([paragraph('会议3次。'), paragraph('检查3次。')]);
    h.select([0, 2], [0, 3]).type('4').caret(1, 0);
    expect(await leisure()).toEqual([]);
  });

  it('is offered although the paragraph was parted right after', async () => {
    const { h, leisure } = await begun();
    h.select([0, 4], [0, 8]).type('1300').caret(0, 11).enter();
    expect(await leisure()).toEqual([OFFER]);
  });

  it('is forgotten with another report', async () => {
    const { h, leisure, desk } = await begun();
    h.select([0, 4], [0, 8]).type('1300').caret(2, 0);
    expect(await leisure()).toEqual([OFFER]);
    h.handle.load({ ...h.handle.read(), blocks }, 'editable');
    desk.state.set({ opened: desk.state.get().opened + 1, strips: [] });
    expect(await leisure()).toEqual([]);
    expect(desk.state.get().figureChange).toBeNull();
  });

  it('is not watched any more when the window is gone', async () => {
    const { h, leisure, stop } = await begun();
    stop();
    h.select([0, 4], [0, 8]).type('1300').caret(2, 0);
    expect(await leisure()).toEqual([]);
  });
});

describe('a figure that is changed in its field', () => {
  it('is offered where it stands as plain text', async () => {
    const { h, leisure } = await begun([chip, ...blocks.slice(1)], [field]);
    h.handle.setField('n', '1300');
    expect(await leisure()).toEqual([OFFER]);
  });

  it('is offered when its chip is written over', async () => {
    const { h, leisure } = await begun([chip, ...blocks.slice(1)], [field]);
    h.select([0, 0], [0, 6]).type('１,300人次').caret(1, 0);
    expect(await leisure()).toEqual([OFFER]);
    expect(h.handle.read()).toMatchObject({ blocks: [chip, {}, {}], fields: [{ value: '1300' }] });
  });

  it('is not offered where it was open, or stands nowhere else', async () => {
    const { h, leisure } = await begun([chip, ...blocks.slice(1)], [{ ...field, value: '' }]);
    h.handle.setField('n', '1250');
    expect(await leisure()).toEqual([]);
    h.handle.setField('n', '1300');
    expect(await leisure()).toEqual([]);
  });
});

describe('the other places', () => {
  it('are asked for, and those chosen are changed together', async () => {
    const { desk, h, leisure } = await begun();
    h.select([0, 4], [0, 8]).type('1300').caret(2, 0);
    await leisure();
    const reviewed = reviewFigures(desk);
    await vi.advanceTimersByTimeAsync(0);
    const question = desk.state.get().question;
    if (question?.type !== 'sameFigures') throw new Error('nothing is asked');
    expect(question.places.map(({ next, sameUnit, block }) => [next, sameUnit, block])).toEqual([
      ['1300', true, 1],
      ['1300', false, 1],
    ]);
    question.answer(question.places.filter(({ sameUnit }) => sameUnit));
    await reviewed;
    expect(h.blocks()[1]).toEqual(paragraph('其中线上1300人次、1200户。'));
    expect(await leisure()).toEqual(['另有 1 处已改为“1300”，可一次撤销。']);
    h.undo();
    expect(h.blocks()[1]).toEqual(blocks[1]);
  });

  it('are listed as far as one can look through them', async () => {
    const many = Array.from({ length: 400 }, () => paragraph('另1200人次，又1200人次。'));
    const { desk, h, leisure } = await begun([paragraph('全年培训1200人次。'), ...many]);
    h.select([0, 4], [0, 8]).type('1300').caret(1, 0);
    expect(await leisure()).toEqual(['“1200”已改为“1300”，文中另有 800 处“1200”。']);
    void reviewFigures(desk);
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.state.get().question).toMatchObject({ type: 'sameFigures', places: { length: 500 }, more: 300 });
  });

  it('are looked for anew, and told when there are none by now', async () => {
    const { desk, h, leisure } = await begun();
    h.select([0, 4], [0, 8]).type('1300').caret(2, 0);
    await leisure();
    h.select([1, 0], [1, 16]).backspace();
    await reviewFigures(desk);
    expect(desk.state.get().strips.map(({ text }) => text)).toEqual(['文中已没有其他“1200”。']);
    expect(desk.state.get().question).toBeNull();
  });
});
