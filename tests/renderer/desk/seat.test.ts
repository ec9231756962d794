import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import type { KeptDesk, SeatId, TakenSeat } from '../../../electron/contract/keeping.ts';
import { close } from '../../../renderer/desk/closing.ts';
import { takeSeat } from '../../../renderer/desk/seat.ts';
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
const reportOf = (...lines: readonly string[]): Report => ({
  ...emptyReport,
  blocks: lines.map((text) => ({ type: 'paragraph', content: plainInline(text) })),
});

const keptDesk = (more: Partial<KeptDesk> = {}): KeptDesk => ({
  report: reportOf('上次写的'),
  name: '甲.nigao',
  target: { file: 'f1' as never, name: '甲.nigao', folder: '文档' },
  file: { file: 'r1' as never, name: '甲.nigao', folder: '文档' },
  access: 'editable',
  state: 'unsaved',
  version: null,
  view: { caret: { block: 0, offset: 2 }, scroll: 300 },
  keptAt: new Date(2026, 10, 24, 14, 32, 5).toISOString(),
  ended: 'crashed',
  ...more,
});

/** `reading`: until the file of the desk is read. */
function starting(
  kept: KeptDesk | null,
  more: Partial<TakenSeat> = {},
  types = false,
  reading: () => Promise<void> = async () => {},
) {
  const store = new Map<string, string>();
  let asked = 0;
  const answers = {
    async takeSeat(): Promise<TakenSeat> {
      asked += 1;
      if (types && asked === 1) made.editor.type(reportOf('抢先打的字'));
      return { seat, kept: asked === 1 ? kept : null, waiting: 0, damaged: [], keeps: 'all', ...more };
    },
    leaveSeat: () => null,
    keepDesk: () => ({ kept: 'all' as const }),
    openWindow: () => ({ address: null }),
    async openFile() {
      await reading();
      return { ...opened };
    },
  };
  const opened = {
    name: '甲.nigao',
    target: keptDesk().target,
    access: 'editable' as const,
    report: reportOf('文件里的'),
    notices: [],
    embedded: { type: 'none' as const },
    version: null,
  };
  const made = fakeDesk({ answers: answers as never });
  const begin = async () => {
    const seated = await takeSeat(made.desk, {
      getItem: (key) => store.get(key) ?? null,
      setItem: (key, value) => void store.set(key, value),
    });
    seated.settle();
    await vi.advanceTimersByTimeAsync(0);
    return { ...made, store };
  };
  const done = begin();
  return { made, opened, done };
}

const started = (...how: Parameters<typeof starting>) => starting(...how).done;

describe('a window that begins', () => {
  it('has its desk as it was, and a strip after a crash', async () => {
    const { desk, editor, store } = await started(keptDesk());
    expect(editor.read()).toEqual(reportOf('上次写的'));
    expect(desk.state.get().draft).toMatchObject({ name: '甲.nigao', target: { file: 'f1' }, savedRevision: null });
    expect(desk.state.get().strips.map(({ text }) => text)).toEqual([
      '上次没有正常退出。已恢复到 14:32:05 的样子，最后一秒以内的输入可能没有记下。',
    ]);
    expect(editor.calls).toContain('goToWords(0,{"offset":2,"length":0})');
    expect([...store.values()]).toEqual([seat]);
  });

  it('says nothing after a normal end', async () => {
    const { desk, editor } = await started(keptDesk({ ended: 'closed' }));
    expect(editor.read()).toEqual(reportOf('上次写的'));
    expect(desk.state.get().strips).toEqual([]);
  });

  it('with a saved draft opens its file again, and shows what was kept where that is away', async () => {
    const { desk, editor } = await started(keptDesk({ state: 'saved' }));
    expect(editor.read()).toEqual(reportOf('文件里的'));
    expect(desk.state.get().draft.savedRevision).toBe(editor.snapshot().revision);
    const away = await started(keptDesk({ state: 'saved', file: null }));
    expect(away.editor.read()).toEqual(reportOf('上次写的'));
    expect(away.desk.state.get().draft).toMatchObject({ target: { file: 'f1' }, savedRevision: null });
    expect(away.desk.state.get().strips.map(({ kind }) => kind)).toEqual(['diskGone']);
  });

  it('keeps what was typed before the answer, and leaves the desk to another window', async () => {
    const { editor, host } = await started(keptDesk(), {}, true);
    expect(editor.read()).toEqual(reportOf('抢先打的字'));
    expect(host.asked.map(([name]) => name).slice(0, 3)).toEqual(['takeSeat', 'leaveSeat', 'takeSeat']);
    expect(host.asked[2]?.[1]).toMatchObject({ seat: null, wants: 'empty' });
  });

  it('shows what was kept where the file of the desk was damaged meanwhile', async () => {
    const begun = starting(keptDesk({ state: 'saved' }));
    begun.opened.target = null;
    const { editor, desk } = await begun.done;
    expect(editor.read()).toEqual(reportOf('上次写的'));
    expect(desk.state.get().draft.target).toMatchObject({ file: 'f1' });
  });

  it('keeps what was typed while the file of the desk was read', async () => {
    const answer = Promise.withResolvers<void>();
    const begun = starting(keptDesk({ state: 'saved' }), {}, false, () => answer.promise);
    await vi.advanceTimersByTimeAsync(10);
    begun.made.editor.type(reportOf('赶着写的'));
    answer.resolve();
    const { editor, host } = await begun.done;
    expect(editor.read()).toEqual(reportOf('赶着写的'));
    expect(host.asked.map(([name]) => name).filter((name) => name.endsWith('Seat'))).toEqual([
      'takeSeat',
      'leaveSeat',
      'takeSeat',
    ]);
  });

  it('shows what was kept where the share of its file does not answer, and keeps what is typed from then on', async () => {
    const begun = starting(keptDesk({ state: 'saved' }), {}, false, () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(5000);
    const { editor, host } = await begun.done;
    expect(editor.read()).toEqual(reportOf('上次写的'));
    editor.type(reportOf('接着写的'));
    editor.change({ characters: 4 });
    await vi.advanceTimersByTimeAsync(300);
    expect(host.asked.map(([name]) => name)).toContain('keepDesk');
  });

  it('says of a desk that can only be read that it is so', async () => {
    const { desk } = await started(keptDesk({ state: 'read', access: 'readOnly', target: null }));
    expect(desk.state.get().strips.map(({ kind }) => kind)).toEqual(['readOnly']);
  });

  it('is kept also where it is behind others and draws nothing', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const begun = starting(keptDesk());
    await vi.advanceTimersByTimeAsync(1000);
    const { host } = await begun.done;
    expect(host.asked.map(([name]) => name)).toContain('keepDesk');
  });

  it('leaves the caret to whoever has begun to write', async () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    const begun = starting(keptDesk());
    await vi.advanceTimersByTimeAsync(0);
    begun.made.editor.type(reportOf('上次写的，接着写'));
    await vi.advanceTimersByTimeAsync(1000);
    await begun.done;
    expect(begun.made.editor.calls.filter((call) => call.startsWith('goToWords'))).toEqual([]);
  });

  it('closes without a question in its first moment too: once it has its seat', async () => {
    const { promise: answer, resolve } = Promise.withResolvers<TakenSeat>();
    const answers = {
      takeSeat: () => answer,
      keepDesk: () => ({ kept: 'all' as const }),
      leaveSeat: () => null,
      closeWindow: () => null,
    };
    const { desk, editor, host } = fakeDesk({ answers: answers as never });
    const seating = takeSeat(desk, { getItem: () => null, setItem: () => {} });
    editor.type(reportOf('抢先打的字'));
    editor.change({ characters: 5 });
    const closing = close(desk);
    await vi.advanceTimersByTimeAsync(10);
    expect(desk.state.get().question).toBeNull();
    resolve({ seat, kept: null, waiting: 0, damaged: [], keeps: 'all' });
    await vi.advanceTimersByTimeAsync(10);
    await Promise.all([seating, closing]);
    expect(host.asked.map(([name]) => name)).toEqual(['takeSeat', 'keepDesk', 'leaveSeat', 'closeWindow']);
  });

  it('asks before it closes where it gets no seat', async () => {
    const takeSeatFails = { takeSeat: () => Promise.reject(new Failure('WRITE_FAILED', '')) };
    const { desk, editor } = fakeDesk({ answers: takeSeatFails as never });
    const seating = takeSeat(desk, { getItem: () => null, setItem: () => {} });
    editor.type(reportOf('抢先打的字'));
    editor.change({ characters: 5 });
    void close(desk);
    await expect(seating).rejects.toThrow(Failure);
    await vi.advanceTimersByTimeAsync(10);
    expect(desk.state.get().question?.type).toBe('unsaved');
  });

  it('opens a window for each desk that waits', async () => {
    const { host } = await started(null, { waiting: 2 });
    expect(host.asked.filter(([name]) => name === 'openWindow')).toHaveLength(2);
  });

  it('tells of what is damaged', async () => {
    const { desk } = await started(null, { damaged: ['草稿日志（已损坏 1）.jsonl'] });
    expect(desk.state.get().strips[0]?.text).toContain('草稿日志（已损坏 1）.jsonl');
  });
});
