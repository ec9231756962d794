import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../document/phrases/pack.ts';
import { piecesOf } from '../../document/slots.ts';

const folder = path.resolve(import.meta.dirname, '../../templates/phrases');
const packs = readdirSync(folder)
  .sort()
  .map((name) => readPack(readFileSync(path.join(folder, name), 'utf8'), name));
const phrases = packs.flatMap((pack) => pack.phrases);

describe('the shipped phrases', () => {
  it('are at least 600 in at least 19 categories, none refused and none twice', () => {
    expect(packs.every((pack) => pack.refused.length === 0)).toBe(true);
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
