import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { windowClosed } from '../../../electron/loopback/presence.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const listeners: (() => void)[] = [];
  const { promise: browser, resolve: browserIsGone } = Promise.withResolvers<'ended' | 'failed'>();
  let count = 0;
  let closed = false;
  const windows = { count: () => count, onChange: (listener: () => void) => listeners.push(listener) };
  void windowClosed({ browser, windows, awayMs: 3_000, arrivalMs: 60_000 }).then(() => {
    closed = true;
  });
  return {
    browserIsGone,
    windowsAre(next: number) {
      count = next;
      for (const listener of listeners) listener();
    },
    async closedAfter(ms: number) {
      await vi.advanceTimersByTimeAsync(ms);
      return closed;
    },
  };
}

describe('the window that the program opened', () => {
  it('counts as closed when its browser ended and it stays away', async () => {
    const desk = setUp();
    desk.windowsAre(1);
    desk.browserIsGone('ended');
    desk.windowsAre(0);
    expect(await desk.closedAfter(2_999)).toBe(false);
    expect(await desk.closedAfter(1)).toBe(true);
  });

  it('survives a reload', async () => {
    const desk = setUp();
    desk.browserIsGone('ended');
    desk.windowsAre(1);
    desk.windowsAre(0);
    await desk.closedAfter(2_000);
    desk.windowsAre(1);
    expect(await desk.closedAfter(600_000)).toBe(false);
  });

  it('is not closed while the browser runs, whatever its page does', async () => {
    const desk = setUp();
    desk.windowsAre(1);
    desk.windowsAre(0);
    expect(await desk.closedAfter(600_000)).toBe(false);
  });

  it('is waited for when a running browser takes it over', async () => {
    const desk = setUp();
    desk.browserIsGone('ended');
    expect(await desk.closedAfter(59_000)).toBe(false);
    desk.windowsAre(1);
    expect(await desk.closedAfter(600_000)).toBe(false);
    desk.windowsAre(0);
    expect(await desk.closedAfter(3_000)).toBe(true);
  });

  it('is given up when it never came', async () => {
    const desk = setUp();
    desk.browserIsGone('ended');
    expect(await desk.closedAfter(60_000)).toBe(true);
  });

  it('is never given up when no browser could show it', async () => {
    const desk = setUp();
    desk.browserIsGone('failed');
    expect(await desk.closedAfter(600_000)).toBe(false);
  });
});
