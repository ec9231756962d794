import { describe, expect, it } from 'vitest';
import { readCounts } from '../../build/counts.ts';

const test = (title: string, status: string, ...ancestorTitles: readonly string[]) => ({
  title,
  status,
  ancestorTitles,
});
const report = (success: boolean, ...files: readonly (readonly ReturnType<typeof test>[])[]) => {
  const count = (status: string) => files.flat().filter((each) => each.status === status).length;
  return JSON.stringify({
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('skipped'),
    numTodoTests: 0,
    success,
    testResults: files.map((assertionResults) => ({ assertionResults })),
  });
};

describe('what the test runner counted', () => {
  it('is read as it is', () => {
    const all = report(false, [test('one', 'passed', 'a'), test('two', 'failed', 'a')], [test('three', 'passed', 'b')]);
    expect(readCounts(all)).toEqual({ passed: 2, failed: 1, skipped: 0, leftOut: [] });
  });

  it('counts a file that does not load as one failed test', () => {
    expect(readCounts(report(false, [test('one', 'passed', 'a')], []))).toMatchObject({ passed: 1, failed: 1 });
  });

  it('names what was left out: a whole suite in one line, else each test', () => {
    const all = report(
      true,
      [test('one', 'skipped', 'printing (no browser)', 'in colour'), test('two', 'skipped', 'printing (no browser)')],
      [test('three', 'passed', 'saving'), test('four (not for a superuser)', 'skipped', 'saving')],
      [test('five', 'skipped', 'alone')],
    );
    expect(readCounts(all).leftOut).toEqual([
      'printing (no browser): 2',
      'saving › four (not for a superuser)',
      'alone › five',
    ]);
  });
});
