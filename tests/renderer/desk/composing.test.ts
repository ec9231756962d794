import { describe, expect, it } from 'vitest';
import { watchComposition } from '../../../renderer/desk/composing.ts';
import { turn } from '../fakes.ts';

describe('a composition', () => {
  it('is over at once where there is none', async () => {
    await watchComposition(new EventTarget()).ended();
  });

  it('is waited for to its end, and to that of one that follows at once', async () => {
    const target = new EventTarget();
    const composition = watchComposition(target);
    const told: boolean[] = [];
    composition.subscribe((active) => told.push(active));
    target.dispatchEvent(new Event('compositionstart'));
    let over = false;
    const end = composition.ended().then(() => {
      over = true;
    });
    await turn();
    expect(over).toBe(false);
    target.dispatchEvent(new Event('compositionend'));
    target.dispatchEvent(new Event('compositionstart'));
    await turn();
    await turn();
    expect(over).toBe(false);
    target.dispatchEvent(new Event('compositionend'));
    await end;
    expect(told).toEqual([true, false, true, false]);
  });
});
