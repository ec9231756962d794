import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { deltaBetween, isWrittenAlike, withDelta } from '../../document/delta.ts';
import { Failure } from '../../document/failure.ts';
import { emptyReport, plainInline } from '../../document/report.ts';
import { deltaSchema } from '../../document/schema.ts';
import { anyReport } from './reports.ts';

describe('what became of a report', () => {
  test('put on the report before gives the report after, also when it went through JSON and the schema', () =>
    fc.assert(
      fc.property(anyReport, anyReport, (before, after) => {
        const delta = deltaBetween(before, after, isWrittenAlike);
        if (delta === null) return expect(after).toEqual(before);
        const read = v.parse(deltaSchema, JSON.parse(JSON.stringify(delta)));
        expect(withDelta(before, read)).toEqual(after);
      }),
    ));

  test('is nothing where nothing was touched', () =>
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(deltaBetween(report, { ...report })).toBeNull();
        expect(deltaBetween(report, structuredClone(report), isWrittenAlike)).toBeNull();
      }),
    ));

  test('is one block where one block was touched', () => {
    const blocks = Array.from({ length: 9 }, (_, i) => ({
      type: 'paragraph' as const,
      content: plainInline(`第${i}段`),
    }));
    const before = { ...emptyReport, blocks };
    const after = { ...before, blocks: blocks.with(4, { type: 'paragraph', content: plainInline('改过') }) };
    expect(deltaBetween(before, after)).toEqual({
      blocks: { at: 4, removed: 1, put: [after.blocks[4]] },
      rest: {},
    });
  });

  test('is refused by a report that it does not fit', () => {
    const delta = { blocks: { at: 0, removed: 1, put: [] }, rest: {} };
    expect(() => withDelta(emptyReport, delta)).toThrow(Failure);
  });
});
