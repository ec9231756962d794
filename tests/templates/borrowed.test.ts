/** Everything that is shipped to begin from is our own wording: no run of twelve characters of a paper that someone wrote. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../templates');
const samples = path.resolve(import.meta.dirname, '../../../shared/samples');
const missing = !existsSync(samples);

/** Names and fixed terms of twelve characters and more that are nobody's wording. */
const FIXED_TERMS = ['习近平新时代中国特色社会主义思想', '铸牢中华民族共同体意识', '全面建设社会主义现代化国家'];

/** Every text of a template. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Runs of 12 characters; blanks and slots part them, marks of half width are as full ones. */
function runs(text: string): string[] {
  const plain = FIXED_TERMS.reduce((before, term) => before.replaceAll(term, '\n'), text)
    .replaceAll(/\{[^}]*\}/gu, '\n')
    .replaceAll(',', '，')
    .replaceAll(':', '：')
    .replaceAll(';', '；');
  return plain.split('\n').flatMap((line) => {
    const chars = line.replaceAll(/\s/gu, '');
    return Array.from({ length: Math.max(0, chars.length - 11) }, (_, i) => chars.slice(i, i + 12));
  });
}

function templatesIn(folder: string): string[] {
  const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.json'));
  return names.flatMap((name) => textsIn(JSON.parse(readFileSync(path.join(root, folder, name), 'utf8'))));
}

it('finds a borrowed run of twelve characters, also past marks of another width and blanks', () => {
  expect(runs('一二三四五六，七八九十百')).toEqual(runs('一二三四五六,七八 九十百'));
  expect(runs('一二三四五六，七八九十百')).toHaveLength(1);
  expect(runs('一二三四五六{unit}七八九十百千')).toEqual([]);
});

describe.skipIf(missing)(`beside papers that someone wrote${missing ? ' (left out: none here)' : ''}`, () => {
  const papers = missing ? [] : readdirSync(samples, { recursive: true, withFileTypes: true });
  const borrowed = new Set(
    papers
      .filter((entry) => entry.isFile())
      .flatMap((entry) => runs(readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))),
  );

  it.each(['kinds', 'sections', 'phrases'])('nothing in templates/%s is borrowed', (folder) => {
    const own = templatesIn(folder);
    expect(own.length).toBeGreaterThan(100);
    expect(borrowed.size).toBeGreaterThan(1000);
    expect(own.flatMap(runs).filter((run) => borrowed.has(run))).toEqual([]);
  });
});
