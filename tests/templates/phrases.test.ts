import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../document/phrases/phrase.ts';
import { piecesOf } from '../../document/slots.ts';

const folder = path.resolve(import.meta.dirname, '../../templates/phrases');
const packs = readdirSync(folder)
  .sort()
  .map((name) => readPack(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
const phrases = packs.flatMap((pack) => pack?.phrases ?? []);

describe('the shipped phrases', () => {
  it('are at least 600 in at least 19 categories, none refused and none twice', () => {
    expect(packs.every((pack) => pack?.refused.length === 0)).toBe(true);
    expect(phrases.length).toBeGreaterThanOrEqual(600);
    expect(new Set(phrases.map(({ category }) => category)).size).toBeGreaterThanOrEqual(19);
    expect(new Set(phrases.map(({ text }) => text)).size).toBe(phrases.length);
  });

  it('hold no figure and no year: those are blanks', () => {
    const words = (text: string) => piecesOf(text).flatMap((piece) => (piece.type === 'text' ? piece.text : []));
    for (const { text } of phrases) {
      // 「附件：1.」 is a number of the list.
      expect(words(text).join('').replace('附件：1.', '')).not.toMatch(/\d|[〇零]年/u);
    }
  });

  it('have a use in reports, and some for speaking and for short messages', () => {
    for (const tone of ['report', 'oral', 'short'])
      expect(phrases.filter((phrase) => phrase.tone === tone).length).toBeGreaterThan(10);
  });
});

const samples = path.resolve(import.meta.dirname, '../../../shared/samples');
const missing = !existsSync(samples);

describe.skipIf(missing)(`the shipped templates${missing ? ' (left out: no texts from outside)' : ''}`, () => {
  it('share no run of twelve characters with texts from outside', () => {
    const files = readdirSync(samples, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const read = (file: string) => readFileSync(file, 'utf8').replaceAll(/\s/gu, '');
    const outside = files.map((entry) => read(path.join(entry.parentPath, entry.name))).join('\n');
    const runs = new Set(Array.from({ length: outside.length - 11 }, (_, i) => outside.slice(i, i + 12)));
    const shared = phrases.filter(({ text }) =>
      Array.from({ length: Math.max(0, text.length - 11) }, (_, i) => text.slice(i, i + 12)).some((run) =>
        runs.has(run),
      ),
    );
    expect(shared).toEqual([]);
  });
});
