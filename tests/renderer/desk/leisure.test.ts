import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atLeisure } from '../../../renderer/desk/leisure.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function source() {
  const listeners = new Set<() => void>();
  return {
    change: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listeners,
  };
}

describe('at leisure', () => {
  it('many changes are told once, to all, and the last is never missed', () => {
    const { change, subscribe } = source();
    const slow = atLeisure(subscribe, { pause: 100, most: 350 });
    const told: string[] = [];
    slow(() => told.push('甲'));
    slow(() => told.push('乙'));
    change();
    change();
    expect(told).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(told).toEqual(['甲', '乙']);
    change();
    vi.advanceTimersByTime(100);
    expect(told).toEqual(['甲', '乙', '甲', '乙']);
    vi.advanceTimersByTime(1000);
    expect(told.length).toBe(4);
  });

  it('waits for a pause in the changes, but never longer than told', () => {
    const { change, subscribe } = source();
    const listener = vi.fn();
    atLeisure(subscribe, { pause: 100, most: 350 })(listener);
    const changeFor = (ms: number) => {
      for (let at = 0; at < ms; at += 50) {
        change();
        vi.advanceTimersByTime(50);
      }
    };
    changeFor(300);
    expect(listener).not.toHaveBeenCalled();
    changeFor(50);
    expect(listener).toHaveBeenCalledTimes(1);
    changeFor(300);
    vi.advanceTimersByTime(50);
    expect(listener).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1000);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('nobody is told after leaving, and the source is let go', () => {
    const { change, subscribe, listeners } = source();
    const slow = atLeisure(subscribe, { pause: 100, most: 350 });
    const listener = vi.fn();
    const leave = slow(listener);
    change();
    leave();
    vi.advanceTimersByTime(1000);
    expect(listener).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
    slow(listener);
    change();
    vi.advanceTimersByTime(100);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
