/**
 * `npm test`: types, lint, unit tests, and the tests in a real browser. Other arguments go to the test runner, which then
 * alone is run. The last line counts what passed and failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './browser.ts';
import { bundle } from './bundle.ts';
import { check } from './check.ts';

const root = path.dirname(import.meta.dirname);

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface RunnerReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly success: boolean;
}

/** A file that does not load has no failed test, so the runner's own verdict counts as one. */
function readCounts(file: string): Counts {
  // The runner's own format, documented with its JSON reporter.
  const report = JSON.parse(readFileSync(file, 'utf8')) as RunnerReport;
  const failed = Math.max(report.numFailedTests, report.success ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

async function runTests(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Counts> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-test-'));
  const output = path.join(folder, 'report.json');
  const runner = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  try {
    const child = spawn(process.execPath, [runner, 'run', ...reporters, ...args], {
      cwd: root,
      stdio: 'inherit',
      // The bundler has set this to `production` for itself.
      env: { ...process.env, NODE_ENV: 'test', ...environment },
    });
    await new Promise((resolve) => child.on('close', resolve));
    return readCounts(output);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const checked = args.length > 0 || (await check());
const browser = await ensureBrowser();
await bundle();
const counts = await runTests(args, browser === null ? {} : { NIGAO_BROWSER: browser });
const failed = counts.failed + (checked ? 0 : 1);
if (!checked) console.log('types or lint: failed, see above');
if (counts.skipped > 0) console.log(`left out: ${counts.skipped} (each says why beside its name)`);
console.log(`tests: ${counts.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
