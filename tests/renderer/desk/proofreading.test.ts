/** The text is read a moment after the last key, never while something is composed, and what came too late is dropped. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noChoice } from '../../../document/proofread/choice.ts';
import { noOwnLists } from '../../../document/proofread/own-lists.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import type { Composition } from '../../../renderer/desk/composing.ts';
import { putEditor } from '../../../renderer/desk/desk.ts';
import { fixAll, fixFinding, ignoreFinding, restoreIgnored } from '../../../renderer/desk/finding-deeds.ts';
import { watchProofreading } from '../../../renderer/desk/proofreading.ts';
import type { startEngine } from '../../../renderer/proofread/engine.ts';
import type { ToSession } from '../../../renderer/proofread/protocol.ts';
import { answerOf, createSession } from '../../../renderer/proofread/session.ts';
import { lists } from '../../document/proofread/lists.ts';
import { hand, paragraph } from '../editor/hand.ts';
import { fakeDesk } from '../fakes.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (task: () => void) => setTimeout(task, 0));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  vi.stubGlobal('requestAnimationFrame', (task: () => void) => setTimeout(task, 16));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Answers after so many ms. */
function slowEngine(ms: number) {
  const sent: ToSession[] = [];
  const start: typeof startEngine = (hear) => {
    const session = createSession(RULES);
    const post = (message: ToSession) => {
      sent.push(message);
      setTimeout(() => hear(answerOf(session, message)), ms);
    };
    return { post, close: () => {} };
  };
  return { sent, start, checks: () => sent.filter(({ type }) => type === 'check').length };
}

function composition() {
  const state = { active: false };
  const listeners = new Set<(active: boolean) => void>();
  const watch: Composition = {
    active: () => state.active,
    ended: async () => {},
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const become = (active: boolean) => {
    state.active = active;
    for (const listener of listeners) listener(active);
  };
  return { watch, become };
}

async function begun(texts: readonly string[], ms = 5) {
  const composed = composition();
  const { desk } = fakeDesk({
    composition: composed.watch,
    answers: {
      lists: () => lists,
      ownLists: () => ({ own: noOwnLists, state: 'ready', keptAside: [] }),
      proofreading: () => ({ choice: noChoice, state: 'ready', keptAside: [] }),
    },
  });
  const h = hand(texts.map(paragraph));
  putEditor(desk, h.handle);
  const engine = slowEngine(ms);
  const stop = watchProofreading(desk, engine.start);
  const wait = (time: number) => vi.advanceTimersByTimeAsync(time);
  await wait(100);
  const found = () => desk.proofreading.state.get().findings.map(({ text }) => text);
  const read = () => h.handle.read().blocks.map((block) => (block.type === 'paragraph' ? block.content : []));
  return { desk, h, engine, composed, wait, found, stop, read };
}

describe('a text that is written', () => {
  it('is read once typing pauses, and not with each key', async () => {
    const { h, engine, wait, found, stop } = await begun(['今年工作。']);
    const before = engine.checks();
    h.caret(0, 5);
    for (const sign of '签定协议。') {
      h.type(sign);
      await wait(100);
    }
    expect([engine.checks() - before, found()]).toEqual([0, []]);
    await wait(400);
    expect([engine.checks() - before, found()]).toEqual([1, ['签定']]);
    stop();
  });

  it('is not read while an input method composes, and is as soon as that ends', async () => {
    const { h, engine, composed, wait, found, stop } = await begun(['今年工作。']);
    const before = engine.checks();
    composed.become(true);
    h.caret(0, 5).type('签定协议。');
    await wait(3000);
    expect(engine.checks()).toBe(before);
    composed.become(false);
    await wait(400);
    expect(found()).toEqual(['签定']);
    stop();
  });

  it('shows nothing of an answer that is older than it', async () => {
    const { h, wait, found, stop } = await begun(['今年工作。'], 400);
    await wait(1000);
    h.caret(0, 5).type('签定协议。');
    await wait(350);
    h.type('布署任务。');
    await wait(380);
    expect(found()).toEqual([]);
    await wait(1200);
    expect(found()).toEqual(['签定', '布署']);
    stop();
  });

  it('says how many there are only at rest, and only when it is another number', async () => {
    const { desk, h, wait, stop } = await begun(['签定协议。']);
    expect(desk.state.get().announcement).toBe('');
    await wait(3000);
    expect(desk.state.get().announcement).toBe('发现 1 处');
    desk.state.set({ announcement: '' });
    h.caret(0, 5).type('好');
    await wait(5000);
    expect(desk.state.get().announcement).toBe('');
    stop();
  });
});

describe('what is done with findings', () => {
  async function doing<T>(work: Promise<T>): Promise<T> {
    await vi.advanceTimersByTimeAsync(1000);
    return work;
  }

  it('puts the words right as they stand now, though the text was changed since they were found', async () => {
    const { desk, h, stop, read } = await begun(['签定协议。']);
    const [finding] = desk.proofreading.state.get().findings;
    h.caret(0, 0).type('今年');
    if (finding) expect(await doing(fixFinding(desk, finding))).toBe(true);
    expect(read()).toEqual([[{ type: 'text', text: '今年签订协议。' }]]);
    stop();
  });

  it('puts right all that is safe as one undo', async () => {
    const { desk, h, stop, read } = await begun(['签定协议,公开。', '布署任务。']);
    await doing(fixAll(desk));
    expect(read().flat()).toMatchObject([{ text: '签订协议，公开。' }, { text: '部署任务。' }]);
    h.undo();
    expect(read().flat()).toMatchObject([{ text: '签定协议,公开。' }, { text: '布署任务。' }]);
    stop();
  });

  it('ignores a place in the paper itself, has it back, and undoes both', async () => {
    const { desk, h, wait, found, stop } = await begun(['签定协议。']);
    const [finding] = desk.proofreading.state.get().findings;
    if (finding) ignoreFinding(desk, finding);
    await wait(500);
    expect(found()).toEqual([]);
    const { ignored } = h.handle.read().proofreading;
    expect(ignored).toEqual([{ rule: 'WRD-06', text: '签定', before: '', after: '协议。' }]);
    h.undo();
    await wait(500);
    expect(found()).toEqual(['签定']);
    h.handle.redo();
    for (const place of ignored) restoreIgnored(desk, place);
    await wait(500);
    expect(found()).toEqual(['签定']);
    stop();
  });
});
