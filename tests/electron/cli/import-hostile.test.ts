/**
 * Files that were made to hurt, each in a process of its own: it is read or refused as it should be, within bounds, and nothing
 * of what lies outside of it ever appears. They come from a generator beside the project; some of their kind stand in
 * `import-bombs.test.ts`, so that the project can do without it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { openReport } from '../../../electron/services/open.ts';
import { MOST_MEMORY_MB, PATIENCE_MS } from './bounds.ts';
import { nigaoMeasured, ROOT } from './run.ts';

const GENERATOR = path.join(ROOT, '../shared/tools/make-bad-inputs.py');
const CORPUS = path.join(ROOT, '../shared/corpus/docx');
const isThere = existsSync(GENERATOR) && existsSync(CORPUS) && spawnSync('python3', ['--version']).status === 0;
const WHY_NOT = isThere ? '' : ' (left out: no ../shared, or no python3)';
/** Files damaged at random, always the same ones. */
const FUZZED = '60';

interface Hostile {
  readonly file: string;
  readonly expect: 'accept' | 'reject' | 'either';
  readonly tries: string;
}

const CODES: Readonly<Record<Hostile['expect'], readonly number[]>> = { accept: [0], reject: [2], either: [0, 2] };

/** Empty where there is no generator. */
const folder = isThere ? mkdtempSync(path.join(os.tmpdir(), 'nigao-hostile-')) : '';
const at = (...names: string[]) => path.join(folder, ...names);

/** What was made, with what has to become of each; and the words that lie outside, which some try to read. */
function made(): { readonly files: readonly Hostile[]; readonly canary: string } {
  if (!isThere) return { files: [], canary: '' };
  execFileSync('python3', [GENERATOR, folder, '--fuzz', CORPUS, '--count', FUZZED], { stdio: 'ignore' });
  const manifest: { readonly files: readonly Hostile[]; readonly canary: string } = JSON.parse(
    readFileSync(at('manifest.json'), 'utf8'),
  );
  return { ...manifest, files: manifest.files.filter(({ file }) => /^(?:docx|text)\//.test(file)) };
}

const { files, canary } = made();
const told: string[] = [];

afterAll(() => {
  if (told.length > 0) console.log(['exit  seconds  MB', ...told].join('\n'));
  if (isThere) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isThere)(`a file that was made to hurt${WHY_NOT}`, () => {
  beforeEach(() => rmSync(at('out.nigao'), { force: true }));

  it.each(files.map((hostile) => [hostile.file, hostile.tries, hostile] as const))(
    '%s: %s',
    async (file, _, hostile) => {
      const words = ['import', at(file), '--out', at('out.nigao')];
      const run = await nigaoMeasured(words, at('peak.txt'), { patience: PATIENCE_MS });
      told.push(
        `${run.code}     ${(run.time / 1000).toFixed(2).padStart(5)}  ${run.peak.toFixed(0).padStart(5)}  ${file}`,
      );
      expect(CODES[hostile.expect]).toContain(run.code);
      expect(run.peak).toBeLessThan(MOST_MEMORY_MB);
      if (run.code === 2) {
        expect([run.out, existsSync(at('out.nigao'))]).toEqual(['', false]);
        expect(run.err).toMatch(/^[A-Z_]+: [^\n]*\p{Script=Han}[^\n]*。\n$/u);
      }
      const draft = run.code === 0 ? readFileSync(at('out.nigao'), 'utf8') : '';
      for (const text of [run.out, run.err, draft]) expect(text).not.toContain(canary);
      expect(readdirSync(folder).filter((name) => name.startsWith('evil'))).toEqual([]);
    },
  );

  it('is read or refused, never more, when it was damaged at random', async () => {
    const names = readdirSync(at('fuzz'));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const outcome = await openReport(at('fuzz', name)).then(
        () => 'read',
        (error: unknown) => (error instanceof Failure ? error.code : String(error)),
      );
      expect(['read', 'BROKEN_DRAFT', 'UNSUPPORTED_FORMAT', 'MISNAMED', 'ENCRYPTED', 'EMPTY', 'TOO_LARGE']).toContain(
        outcome,
      );
    }
  });
});
