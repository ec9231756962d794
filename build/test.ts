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
import { type Counts, readCounts } from './counts.ts';

const root = path.dirname(import.meta.dirname);

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
    return readCounts(readFileSync(output, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, leftOut: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const checked = args.length > 0 || (await check());
const browser = await ensureBrowser();
// In CI the tests in a browser must not be left out: they fail there by themselves, and so does the run that has none.
const lacksBrowser = browser === null && args.length === 0 && Boolean(process.env['CI']);
await bundle();
const counts = await runTests(args, browser === null ? {} : { NIGAO_BROWSER: browser });
const failed = counts.failed + (checked ? 0 : 1) + (lacksBrowser ? 1 : 0);
if (!checked) console.log('types or lint: failed, see above');
if (lacksBrowser) console.log('no Chromium, Chrome or Edge for the tests: set NIGAO_BROWSER to one');
if (counts.skipped > 0) console.log(['left out:', ...counts.leftOut].join('\n  '));
console.log(`tests: ${counts.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
