import { expect, it } from 'vitest';
import { limitState } from '../../document/limit.ts';

it('is near above nine tenths, over above the limit, and counts what is left', () => {
  expect(limitState(270, 300)).toEqual({ state: 'within', left: 30 });
  expect(limitState(271, 300)).toEqual({ state: 'near', left: 29 });
  expect(limitState(300, 300)).toEqual({ state: 'near', left: 0 });
  expect(limitState(912, 300)).toEqual({ state: 'over', left: -612 });
  expect(limitState(0, 1)).toEqual({ state: 'within', left: 1 });
});
