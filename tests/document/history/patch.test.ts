import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parts, patchBetween, patched, readParts, writeParts } from '../../../document/history/patch.ts';
import { failureOf } from '../../electron/failure-of.ts';

const block = fc
  .constantFrom('甲', '乙', '丙', '丁', '戊', '己')
  .chain((text) => fc.record({ type: fc.constant('paragraph'), text: fc.constant(text), n: fc.nat({ max: 3 }) }));
const part = fc.oneof(fc.string(), fc.nat(), fc.constant({}), fc.constant({ form: 'plain' }));
const parts: fc.Arbitrary<Parts> = fc
  .record({ blocks: fc.array(block, { maxLength: 40 }), head: part, layout: part })
  .map(({ blocks, head, layout }) => ({
    rest: { head: JSON.stringify(head), layout: JSON.stringify(layout) },
    blocks: blocks.map((one) => JSON.stringify(one)),
  }));

describe('a state said by an earlier one', () => {
  it('is read back as it was, whatever became of the report', () => {
    fc.assert(
      fc.property(parts, parts, (base, next) => {
        expect(patched(base, patchBetween(base, next))).toEqual(next);
      }),
    );
  });

  it('is read back as it was when it is kept whole', () => {
    fc.assert(
      fc.property(parts, (whole) => {
        expect(readParts(writeParts(whole))).toEqual(whole);
      }),
    );
  });

  it('takes no more than its new blocks, also where a paper is changed at both ends', () => {
    const blocks = Array.from({ length: 400 }, (_, i) => JSON.stringify({ type: 'paragraph', text: `第${i}段` }));
    const base = { rest: {}, blocks };
    const next = { rest: {}, blocks: ['{"n":1}', ...blocks.slice(1, 200), ...blocks.slice(250), '{"n":2}'] };
    expect(patchBetween(base, next).length).toBeLessThan(80);
    expect(patched(base, patchBetween(base, next))).toEqual(next);
  });

  it.each([
    ['nothing', ''],
    ['half', '{"rest":{},"blocks":[[0,'],
    ['another shape', '{"rest":{},"blocks":[3]}'],
    ['blocks that are not there', '{"rest":{},"blocks":[[1,2]]}'],
    ['a negative place', '{"rest":{},"blocks":[[-1,1]]}'],
    ['blocks without end', `{"rest":{},"blocks":[${Array.from({ length: 30 }, () => '[0,100000]').join(',')}]}`],
  ])('is refused where the patch is %s', async (_, patch) => {
    const base = { rest: {}, blocks: ['{}', '{}'] };
    expect(await failureOf((async () => patched(base, patch))())).toBe('BROKEN_DRAFT');
  });
});
