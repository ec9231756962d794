/** What the test runner counted, and the names of what it left out. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for each test left out; one for all tests of a suite that was left out whole. The names say why. */
  readonly leftOut: readonly string[];
}

interface Test {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
}

/** The runner's own format, documented with its JSON reporter. */
interface RunnerReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
  readonly testResults: readonly { readonly assertionResults: readonly Test[] }[];
}

const isLeftOut = ({ status }: Test): boolean => status !== 'passed' && status !== 'failed';

function linesOf(suite: string, tests: readonly Test[]): string[] {
  if (suite !== '' && tests.length > 1 && tests.every(isLeftOut)) return [`${suite}: ${tests.length}`];
  return tests.filter(isLeftOut).map(({ ancestorTitles, title }) => [...ancestorTitles, title].join(' › '));
}

function leftOutLines({ testResults }: RunnerReport): string[] {
  return testResults.flatMap(({ assertionResults }) => {
    const suites = Map.groupBy(assertionResults, ({ ancestorTitles }) => ancestorTitles[0] ?? '');
    return [...suites].flatMap(([suite, tests]) => linesOf(suite, tests));
  });
}

/** A file that does not load has no failed test, so the runner's own verdict counts as one. */
export function readCounts(json: string): Counts {
  const report = JSON.parse(json) as RunnerReport; // the runner's own format
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, report.success ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
    leftOut: leftOutLines(report),
  };
}
