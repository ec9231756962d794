import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import type { SeatId, TakenSeat, ToldDesk } from '../../../electron/contract/keeping.ts';
import type { Argument } from '../../../electron/contract.ts';
import { close } from '../../../renderer/desk/closing.ts';
import type { Composition } from '../../../renderer/desk/composing.ts';
import { watchJournal } from '../../../renderer/desk/journal.ts';
import { fakeDesk } from '../fakes.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const seat = 'seat-1' as SeatId;
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: plainInline(text) });
const reportOf = (...lines: readonly string[]): Report => ({ ...emptyReport, blocks: lines.map(paragraph) });

interface Options {
  /** What the host says to each telling, the last for all that follow. */
  readonly says?: readonly ('all' | 'nothing' | Failure)[];
  /** Until it answers, in ms. */
  readonly takes?: number;
  readonly composition?: Composition;
}

function watched({ says = ['all'], takes = 0, composition }: Options = {}) {
  const told: ToldDesk[] = [];
  const left: Argument<'leaveSeat'>[] = [];
  const closed: string[] = [];
  const answers = {
    async keepDesk({ desk }: Argument<'keepDesk'>) {
      told.push(desk);
      if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
      const answer = says[Math.min(told.length, says.length) - 1] ?? 'all';
      if (answer instanceof Failure) throw answer;
      return { kept: answer };
    },
    takeSeat: (): TakenSeat => ({ seat: 'seat-2' as SeatId, kept: null, waiting: 0, damaged: [], keeps: 'all' }),
    async leaveSeat(argument: Argument<'leaveSeat'>) {
      left.push(argument);
      return null;
    },
    async closeWindow() {
      closed.push('closed');
      return null;
    },
  };
  const made = fakeDesk({ answers, ...(composition && { composition }) });
  const stop = watchJournal(made.desk, seat, () => {});
  /** As the editor does it: what was not touched is the same object. */
  let report = emptyReport;
  const type = (...lines: readonly string[]) => {
    const known = new Map(report.blocks.map((block) => [JSON.stringify(block), block]));
    const next = reportOf(...lines);
    report = { ...report, blocks: next.blocks.map((block) => known.get(JSON.stringify(block)) ?? block) };
    made.editor.type(report);
    made.editor.change({ characters: lines.join('').length });
  };
  return { ...made, told, left, closed, stop, type };
}

const textsOf = (desk: ToldDesk | undefined) => {
  if (!desk) return null;
  const blocks = desk.type === 'whole' ? desk.report.blocks : (desk.delta?.blocks.put ?? []);
  return blocks.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1]);
};

describe('what is typed', () => {
  it('is told whole first, then by what changed', async () => {
    const { told, type } = watched();
    type('一', '二', '三');
    await vi.advanceTimersByTimeAsync(250);
    type('一', '二甲', '三');
    await vi.advanceTimersByTimeAsync(250);
    expect(told.map(({ type: how }) => how)).toEqual(['whole', 'delta']);
    expect(told[1]).toMatchObject({ onto: 1, number: 2, delta: { blocks: { at: 1, removed: 1 }, rest: {} } });
    expect(textsOf(told[1])).toEqual(['二甲']);
  });

  it('is told in a pause, and at the latest 400 ms after the first key that was not told', async () => {
    const { told, type } = watched();
    type('字');
    await vi.advanceTimersByTimeAsync(149);
    expect(told).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveLength(1);
    let text = '字';
    for (let key = 0; key < 60; key += 1) {
      text += '字';
      type(text);
      await vi.advanceTimersByTimeAsync(100);
    }
    // 6 s without a pause.
    expect(told.length).toBeGreaterThanOrEqual(14);
  });

  it('while a telling is under way waits for its answer, and not for longer than its time', async () => {
    const { told, type } = watched({ takes: 500 });
    type('一');
    await vi.advanceTimersByTimeAsync(150);
    type('一', '二');
    await vi.advanceTimersByTimeAsync(499);
    expect(told).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ type: 'delta', onto: 1 });
  });

  it('is not told twice, and an empty sheet not at all', async () => {
    const { told, type } = watched();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveLength(0);
    type('一');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toHaveLength(1);
  });

  it('by an input method is told without the word that it composes', async () => {
    let active = false;
    const listeners = new Set<(composing: boolean) => void>();
    const composition: Composition = {
      active: () => active,
      ended: async () => {},
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const become = (next: boolean) => {
      active = next;
      for (const listener of listeners) listener(next);
    };
    const { told, type } = watched({ composition });
    type('已经写好');
    become(true);
    type('已经写好ni');
    await vi.advanceTimersByTimeAsync(2000);
    expect(told.map(textsOf)).toEqual([['已经写好']]);
    type('已经写好你');
    become(false);
    await vi.advanceTimersByTimeAsync(300);
    expect(told.map(textsOf)).toEqual([['已经写好'], ['已经写好你']]);
  });
});

describe('what else is true of the desk', () => {
  it('is told when the draft is saved: its name, its file, that nothing is unsaved', async () => {
    const { desk, told, type, editor } = watched();
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    const target = { file: 'f1' as never, name: '甲.nigao', folder: '文档' };
    const { draft } = desk.state.get();
    desk.state.set({ draft: { ...draft, name: '甲.nigao', target, savedRevision: editor.snapshot().revision } });
    await vi.advanceTimersByTimeAsync(300);
    expect(told[0]?.facts).toMatchObject({ state: 'unsaved', name: null });
    expect(told[1]).toMatchObject({ delta: null, target: 'f1', facts: { state: 'saved', name: '甲.nigao' } });
  });

  it('is told whole where another report was laid', async () => {
    const { desk, told, type } = watched();
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    desk.state.set({ opened: 1 });
    type('二');
    await vi.advanceTimersByTimeAsync(300);
    expect(told.map(({ type: how }) => how)).toEqual(['whole', 'whole']);
  });

  it('is told now and then where only the caret went elsewhere', async () => {
    const { editor, told, type } = watched();
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    editor.caretOffset = () => 1;
    editor.change({ currentBlock: 0 });
    await vi.advanceTimersByTimeAsync(3500);
    expect(told[1]).toMatchObject({ delta: null, facts: { view: { caret: { block: 0, offset: 1 } } } });
  });
});

describe('a disk that does not take it', () => {
  const full = new Failure('DISK_FULL', '草稿日志');

  it('is told once, tried again with everything, and its message goes when there is room', async () => {
    const { desk, told, type } = watched({ says: [full, full, 'all'] });
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    expect(desk.state.get().journal).toBe('failing');
    expect(desk.state.get().strips.map(({ text }) => text)).toEqual(['自动备份写不了：磁盘空间不足。请及时保存。']);
    await vi.advanceTimersByTimeAsync(4000);
    expect(desk.state.get().strips).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(4000);
    expect(told.map(({ type: how }) => how)).toEqual(['whole', 'whole', 'whole']);
    expect(desk.state.get().journal).toBe('ready');
    expect(desk.state.get().strips).toEqual([]);
  });

  it('makes closing ask as before', async () => {
    const { desk, type, closed, left } = watched({ says: [full] });
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    const closing = close(desk);
    await vi.advanceTimersByTimeAsync(10);
    const { question } = desk.state.get();
    expect(question?.type).toBe('unsaved');
    expect(desk.journal.mayGo()).toBe(false);
    if (question?.type === 'unsaved') question.answer('discard');
    await closing;
    expect([closed, left]).toEqual([['closed'], [{ seat, desk: null, keep: false }]]);
  });
});

describe('the host', () => {
  it('that is out of step is told everything at once', async () => {
    const { told, type } = watched({ says: ['all', new Failure('NOT_IN_STEP'), 'all'] });
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    type('一', '二');
    await vi.advanceTimersByTimeAsync(300);
    expect(told.map(({ type: how }) => how)).toEqual(['whole', 'delta', 'whole']);
  });

  it('that gave the seat away gives another one, which is told everything', async () => {
    const { desk, told, type, host } = watched({ says: ['all', new Failure('SEAT_LOST'), 'all'] });
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    type('一', '二');
    await vi.advanceTimersByTimeAsync(300);
    expect(told.at(-1)?.type).toBe('whole');
    expect(host.asked.at(-1)).toMatchObject(['keepDesk', { seat: 'seat-2' }]);
    expect(desk.state.get().seat).toBe('seat-2');
  });

  it('that keeps no copies is told nothing more, and closing asks', async () => {
    const { desk, told, type } = watched({ says: ['nothing'] });
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    type('一', '二');
    await vi.advanceTimersByTimeAsync(2000);
    expect(told).toHaveLength(1);
    expect([desk.state.get().journal, desk.journal.mayGo()]).toEqual(['off', false]);
  });
});

describe('closing', () => {
  it('asks nothing, and tells what was typed last before the window goes', async () => {
    const { desk, told, type, closed, left } = watched();
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    type('一', '刚写的');
    const closing = close(desk);
    await vi.advanceTimersByTimeAsync(10);
    await closing;
    expect(desk.state.get().question).toBeNull();
    expect(textsOf(told[1])).toEqual(['刚写的']);
    expect([closed, left]).toEqual([['closed'], [{ seat, desk: null, keep: true }]]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toHaveLength(2);
  });

  it('asks nothing either where one types on while a slow disk takes it', async () => {
    const { desk, closed, type } = watched({ takes: 500 });
    type('一');
    await vi.advanceTimersByTimeAsync(1000);
    type('一二');
    const closing = close(desk);
    await vi.advanceTimersByTimeAsync(200);
    type('一二三');
    await vi.advanceTimersByTimeAsync(3000);
    await closing;
    expect([desk.state.get().question, closed]).toEqual([null, ['closed']]);
  });

  it('asks where another window has switched the copies off since all was told', async () => {
    const { desk, closed, type } = watched({ says: ['all', 'nothing'] });
    type('只在这里');
    await vi.advanceTimersByTimeAsync(1000);
    const closing = close(desk);
    await vi.advanceTimersByTimeAsync(100);
    expect([desk.state.get().question?.type, closed]).toEqual(['unsaved', []]);
    const { question } = desk.state.get();
    if (question?.type === 'unsaved') question.answer('cancel');
    await closing;
    expect(closed).toEqual([]);
  });

  it('of the page itself tells what is left in its last word', async () => {
    const { desk, type, host } = watched();
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    type('一', '刚写的');
    expect(desk.journal.mayGo()).toBe(true);
    desk.journal.goAway();
    expect(host.asked.at(-1)).toMatchObject([
      'leaveSeat',
      { seat, keep: true, desk: { type: 'delta', onto: 1, delta: { blocks: { at: 1, removed: 0 } } } },
    ]);
  });

  it('of the page is held up where more is left than a browser still sends', async () => {
    const { desk, type } = watched();
    type('一');
    await vi.advanceTimersByTimeAsync(300);
    type('一', '长'.repeat(30_000));
    expect(desk.journal.mayGo()).toBe(false);
    await vi.advanceTimersByTimeAsync(300);
    expect(desk.journal.mayGo()).toBe(true);
  });
});
