import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { reportSchema } from '../../../document/schema.ts';
import { readText } from '../../../document/text/read.ts';
import { runs } from '../../runs.ts';
import { expectNothingLost } from './law.ts';
import { anyText, brokenText, linedText, longText, runOnText } from './texts.ts';

const RUNS = { numRuns: runs(1500) };

function holds(text: string): void {
  let read: ReturnType<typeof readText>;
  try {
    read = readText(text);
  } catch (failure) {
    // Only a text without one visible character has nothing to read.
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toHaveProperty('code', 'EMPTY');
    return;
  }
  expectNothingLost(text, read);
  expect(v.is(reportSchema, read.value)).toBe(true);
}

describe('not one character of the text is lost or moved', () => {
  test('in run-on text', () => fc.assert(fc.property(runOnText, holds), RUNS));
  test('in long run-on text', () => fc.assert(fc.property(longText, holds), { numRuns: runs(300) }));
  test('in text that is broken by widths, screens or blanks', () => fc.assert(fc.property(brokenText, holds), RUNS));
  test('in text with lines', () => fc.assert(fc.property(linedText, holds), RUNS));
  test('in text of any shape', () => fc.assert(fc.property(anyText, holds), RUNS));
  test('in any string at all', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), holds), RUNS));
});
