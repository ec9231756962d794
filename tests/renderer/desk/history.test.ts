/** When a version is kept by itself, and what is told of one that could not be kept. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import type { FileGrant, FileId } from '../../../electron/contract/files.ts';
import { changedCharacters, keepVersion, LEAST_CHANGED, REST, watchRest } from '../../../renderer/desk/history.ts';
import { keepSecretCopies, switchNoCopies, watchSecrecy } from '../../../renderer/desk/no-copies.ts';
import { restoreVersion, withSame } from '../../../renderer/desk/versions.ts';
import { type FakeDesk, fakeDesk } from '../fakes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const reportOf = (...texts: readonly string[]): Report => ({
  ...emptyReport,
  blocks: texts.map((text) => ({ type: 'paragraph', content: plainInline(text) })),
});

const LONG = '这一段写了足够多的字，值得留一个版本。';
const kept = ({ host }: FakeDesk) =>
  host.asked.flatMap(([name, argument]) =>
    name === 'keepVersion' ? [argument as { reason: string; report: Report }] : [],
  );
const strips = ({ desk }: FakeDesk) => desk.state.get().strips.map(({ text }) => text);

function watched() {
  const fake = fakeDesk({ answers: { keepVersion: () => ({ kept: true }) } });
  const stop = watchRest(fake.desk);
  return { fake, stop };
}

describe('a version by itself', () => {
  it('is kept once the text rests for two minutes, with what stands there then', async () => {
    const { fake, stop } = watched();
    fake.editor.type(reportOf(LONG));
    await vi.advanceTimersByTimeAsync(REST.pause - 10_000);
    fake.editor.type(reportOf(LONG, '还有一句。'));
    await vi.advanceTimersByTimeAsync(REST.pause - 1000);
    expect(kept(fake)).toEqual([]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(kept(fake)).toMatchObject([{ reason: 'rest', report: reportOf(LONG, '还有一句。') }]);
    await vi.advanceTimersByTimeAsync(REST.most);
    expect(kept(fake)).toHaveLength(1);
    stop();
  });

  it('is kept every ten minutes of writing on', async () => {
    const { fake, stop } = watched();
    for (let second = 0; second < 21 * 60; second += 30) {
      fake.editor.type(reportOf(LONG, '又写。'.repeat(second + 1)));
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(kept(fake)).toHaveLength(2);
    stop();
  });

  it('is not kept of what was only opened, of half a sentence, or of what was saved meanwhile', async () => {
    const { fake, stop } = watched();
    const { desk, editor } = fake;
    editor.load(reportOf(LONG, LONG), 'editable');
    desk.state.set({ opened: 1 });
    await vi.advanceTimersByTimeAsync(REST.most);
    editor.type(reportOf(LONG, `${LONG}改了几个字`));
    await vi.advanceTimersByTimeAsync(REST.most);
    expect(kept(fake)).toEqual([]);
    editor.type(reportOf(LONG, LONG, LONG));
    await vi.advanceTimersByTimeAsync(1000);
    const { draft, historyChanges } = desk.state.get();
    desk.state.set({ draft: { ...draft, savedRevision: editor.snapshot().revision } });
    desk.state.set({ historyChanges: historyChanges + 1 });
    await vi.advanceTimersByTimeAsync(REST.most);
    expect(kept(fake)).toEqual([]);
    stop();
  });

  it('is never kept of one document as another’s', async () => {
    const { fake, stop } = watched();
    const { desk, editor } = fake;
    editor.type(reportOf(LONG));
    await vi.advanceTimersByTimeAsync(REST.pause / 2);
    editor.load(reportOf('另一份文稿。'), 'editable');
    desk.state.set({ opened: 1 });
    await vi.advanceTimersByTimeAsync(REST.most);
    expect(kept(fake)).toEqual([]);
    stop();
  });

  it('is not kept of a text that can only be read', async () => {
    const { fake, stop } = watched();
    fake.editor.type(reportOf(LONG));
    fake.editor.change({ access: 'readOnly' });
    await vi.advanceTimersByTimeAsync(REST.most);
    expect(kept(fake)).toEqual([]);
    stop();
  });
});

describe('what counts as changed', () => {
  it.each([
    ['nothing', reportOf(LONG), 0],
    ['a word', reportOf(LONG.replace('足够多', '很少')), 3],
    ['a sentence more', reportOf(LONG, '新的一句话。'), 6],
    ['all of it gone', reportOf(), LONG.length],
    ['the layout', { ...reportOf(LONG), limit: 3000 }, LEAST_CHANGED],
  ] as const)('%s', (_, after, count) => {
    const before = reportOf(LONG);
    const same = {
      ...after,
      blocks: after.blocks.map((block, i) =>
        JSON.stringify(block) === JSON.stringify(before.blocks[i]) ? (before.blocks[i] ?? block) : block,
      ),
    };
    expect(changedCharacters(before, { ...before, ...same })).toBe(count);
  });
});

describe('a version that cannot be kept', () => {
  it('is told once, until one can be kept again, and disturbs nothing', async () => {
    let full = true;
    const fake = fakeDesk({
      answers: {
        keepVersion() {
          if (full) throw new Failure('DISK_FULL', '000001.nigaov');
          return { kept: true };
        },
      },
    });
    await keepVersion(fake.desk, reportOf('一'), 'rest');
    await keepVersion(fake.desk, reportOf('二'), 'rest');
    expect(strips(fake)).toHaveLength(1);
    expect(strips(fake)[0]).toMatch(/^没能留下版本：.+文稿本身不受影响。$/);
    fake.desk.state.set({ strips: [] });
    full = false;
    await keepVersion(fake.desk, reportOf('三'), 'rest');
    full = true;
    await keepVersion(fake.desk, reportOf('四'), 'rest');
    expect(strips(fake)).toHaveLength(1);
  });

  it('is not asked for where no copies are wanted', async () => {
    const fake = fakeDesk();
    fake.desk.state.set({ noCopies: true });
    await keepVersion(fake.desk, reportOf('一'), 'before');
    expect(fake.host.asked).toEqual([]);
  });
});

describe('a version that is restored', () => {
  const grant: FileGrant = { file: 'id' as FileId, name: '总结.nigao', folder: '文档' };
  const entry = {
    seq: 3,
    at: '2026-11-24T06:00:00.000Z',
    reason: 'saved',
    characters: 1,
    title: '',
    bytes: 1,
  } as const;

  it('is the text as one step, kept as a version, and what stood there before is one, too', async () => {
    const old = reportOf('旧的一句。');
    const fake = fakeDesk({ answers: { readVersion: () => ({ report: old }), keepVersion: () => ({ kept: true }) } });
    fake.desk.state.set({ draft: { ...fake.desk.state.get().draft, target: grant } });
    fake.editor.type(reportOf('新的一句。'));
    await restoreVersion(fake.desk, entry);
    expect(fake.editor.calls).toContain('replaceReport');
    expect(fake.editor.read()).toEqual(old);
    expect(kept(fake)).toMatchObject([
      { reason: 'before', report: reportOf('新的一句。'), place: { file: 'id' } },
      { reason: 'restored', report: old },
    ]);
    expect(strips(fake)[0]).toContain('Ctrl+Z');
  });

  it('changes nothing where it is the text already, or the text can only be read', async () => {
    // Read back its parts may be in another order.
    const { blocks, ...rest } = reportOf('同');
    const [{ content, type }] = blocks as [{ content: never; type: 'paragraph' }];
    const fake = fakeDesk({ answers: { readVersion: () => ({ report: { blocks: [{ content, type }], ...rest } }) } });
    fake.editor.type(reportOf('同'));
    await restoreVersion(fake.desk, entry);
    fake.editor.change({ access: 'readOnly' });
    await restoreVersion(fake.desk, entry);
    expect(fake.editor.calls).not.toContain('replaceReport');
    expect(kept(fake)).toEqual([]);
  });

  it('keeps the very objects of what did not change, so that the caret stays', () => {
    const now = reportOf('甲', '乙', '乙', '丙');
    const taken = withSame(structuredClone(reportOf('乙', '丁', '乙', '乙')), now);
    expect(taken).toEqual(reportOf('乙', '丁', '乙', '乙'));
    expect([0, 2].map((i) => now.blocks.indexOf(taken.blocks[i] as (typeof now.blocks)[number]))).toEqual([1, 2]);
    expect(now.blocks).not.toContain(taken.blocks[3]);
    expect(taken.fields).toBe(now.fields);
  });
});

describe('不在本机留副本', () => {
  const extent = { documents: 3, bytes: 5_000_000, folder: '' };
  const answers = { historyExtent: () => extent, keepPreferences: () => null };

  async function answered(fake: FakeDesk, agreed: boolean) {
    const switching = switchNoCopies(fake.desk);
    await vi.advanceTimersByTimeAsync(0);
    const { question } = fake.desk.state.get();
    if (question?.type !== 'noCopies') throw new Error('it did not ask');
    expect(question.extent).toBe(extent);
    question.answer(agreed);
    await switching;
  }

  it('is on only once the person agreed to what goes, and off without a question', async () => {
    const fake = fakeDesk({ answers });
    fake.desk.state.set({ noCopies: false });
    await answered(fake, false);
    expect(fake.desk.state.get().noCopies).toBe(false);
    await answered(fake, true);
    expect(fake.desk.state.get().noCopies).toBe(true);
    await switchNoCopies(fake.desk);
    expect(fake.desk.state.get()).toMatchObject({ noCopies: false, question: null });
    expect(fake.host.asked.filter(([name]) => name === 'keepPreferences').map(([, argument]) => argument)).toEqual([
      { preferences: { noCopies: true } },
      { preferences: { noCopies: false } },
    ]);
  });

  it('is heard of by all other windows: what they have told is kept no longer', async () => {
    const [one, other] = [
      fakeDesk({ answers }),
      fakeDesk({ answers: { ...answers, preferences: () => ({ noCopies: true }) as never } }),
    ];
    one.desk.state.set({ noCopies: false });
    other.desk.state.set({ noCopies: false });
    const stop = watchSecrecy(other.desk);
    const again = vi.fn();
    other.desk.journal = { ...other.desk.journal, again };
    await answered(one, true);
    vi.useRealTimers();
    await vi.waitFor(() => expect(other.desk.state.get().noCopies).toBe(true));
    expect(again).toHaveBeenCalledTimes(1);
    stop();
  });

  it('is offered once for each paper with a 密级, unless it is on, or copies are wanted', async () => {
    const fake = fakeDesk({ answers });
    const { desk, editor } = fake;
    const stop = watchSecrecy(desk);
    const paper = { ...emptyReport, head: { secrecy: '秘密★1年' } };
    editor.change({ paper });
    await vi.advanceTimersByTimeAsync(2000);
    expect(strips(fake)).toEqual([]);
    desk.state.set({ noCopies: false });
    await vi.advanceTimersByTimeAsync(2000);
    expect(strips(fake)).toHaveLength(1);
    expect(strips(fake)[0]).toContain('秘密★1年');
    desk.state.set({ strips: [] });
    editor.change({ characters: 5 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(strips(fake)).toEqual([]);
    desk.state.set({ opened: 1 });
    editor.change({ characters: 6 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(strips(fake)).toHaveLength(1);
    await keepSecretCopies(desk);
    expect(strips(fake)).toEqual([]);
    desk.state.set({ opened: 2 });
    editor.change({ characters: 7 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(strips(fake)).toEqual([]);
    stop();
  });
});
