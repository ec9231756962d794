/** The main job without a window: one text of several in, its outline, a Word file and a PDF out, judged by other programs. */
import * as fs from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bookmarksOf,
  describeWith,
  headingsOfOdt,
  openBench,
  run,
  textOfPdf,
  withoutBlanks,
  wordsOf,
} from '../../document/programs.ts';
import { nigao, ROOT } from './run.ts';

interface Item {
  readonly level: number;
  readonly number: string;
  readonly text: string;
  readonly runIn: boolean;
  readonly children: readonly Item[];
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

const headingsOf = (items: readonly Item[]): Heading[] =>
  items.flatMap(({ level, number, text, children }) => [{ level, text: number + text }, ...headingsOf(children)]);

/** Three starts of the program and one of a browser, on a slow machine. */
const PATIENCE_MS = 120_000;

const SEED = path.join(ROOT, '../shared/samples/seed.txt');
const TEXTS = [
  { name: 'a run-on text', file: path.join(ROOT, 'tests/fixtures/run-on.txt') },
  { name: 'the seed (of ../shared/samples)', file: SEED },
];

await describeWith(['browser', 'soffice', 'pdfinfo', 'pdffonts', 'pdftohtml', 'pdftotext'], 'the second text', () => {
  describe.each(TEXTS)('of $name', ({ file }) => {
    const isThere = fs.existsSync(file);
    const bench = openBench();
    const at = (name: string) => path.join(bench.folder, name);
    let outline: readonly Item[] = [];

    beforeAll(async () => {
      if (!isThere) return;
      const words = [
        ['import', file, '--piece', '2', '--out', at('a.nigao')],
        ['export', at('a.nigao'), '--docx', at('a.docx'), '--pdf', at('a.pdf'), '--txt', at('a.txt')],
      ];
      for (const call of words) expect((await nigao(call)).code).toBe(0);
      outline = JSON.parse((await nigao(['outline', at('a.nigao'), '--json'])).out);
    }, PATIENCE_MS);
    afterAll(() => bench.close());

    const text = () => withoutBlanks(fs.readFileSync(at('a.txt'), 'utf8').replace(/^\uFEFF/, ''));

    it.skipIf(!isThere)('has three sections, run-in headings in two of them', () => {
      expect(outline.map((item) => item.number)).toEqual(['一、', '二、', '三、']);
      expect(outline.slice(0, 2).every((item) => item.children.length > 0 && item.children.every((c) => c.runIn))).toBe(
        true,
      );
    });

    it.skipIf(!isThere)('keeps its headings and their levels in mammoth and LibreOffice', async () => {
      const { value: html } = await mammoth.convertToHtml({ path: at('a.docx') });
      const office = headingsOfOdt(bench.convert(fs.readFileSync(at('a.docx')), 'b', 'odt'));
      const inWord = [...html.matchAll(/<h([1-4])>(.*?)<\/h\1>/g)].map((m) => [
        Number(m[1]),
        withoutBlanks(m[2] ?? ''),
      ]);
      const expected = headingsOf(outline);
      expect(office.map(([level]) => level)).toEqual(expected.map(({ level }) => level));
      expect(inWord.map(([level]) => level)).toEqual(expected.map(({ level }) => level));
      // A run-in heading opens its paragraph.
      for (const [i, heading] of expected.entries()) {
        expect(office[i]?.[1].startsWith(withoutBlanks(heading.text))).toBe(true);
        expect(String(inWord[i]?.[1]).replaceAll('&quot;', '"').startsWith(withoutBlanks(heading.text))).toBe(true);
      }
    });

    it.skipIf(!isThere)('is a tagged PDF on A4 with its fonts in it, its text, and a bookmark for each heading', () => {
      const info = run('pdfinfo', [at('a.pdf')]);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/Page size:\s+59\d(?:\.\d+)? x 84\d(?:\.\d+)? pts \(A4\)/);
      const fonts = run('pdffonts', [at('a.pdf')])
        .trim()
        .split('\n')
        .slice(2);
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) expect(font).toMatch(/\s+yes\s+(?:yes|no)\s+yes\s+\d+\s+\d+$/);
      expect(textOfPdf(at('a.pdf'))).toBe(text());
      const marks = bookmarksOf(at('a.pdf')).filter((mark) => mark.depth > 0);
      expect(marks.map((mark) => ({ level: mark.depth, text: mark.text.replace(/。$/u, '') }))).toEqual(
        headingsOf(outline).map(({ level, text: words }) => ({ level, text: words.replace(/。$/u, '') })),
      );
    });

    it.skipIf(!isThere)('has — n — right on odd pages and left on even ones', () => {
      wordsOf(at('a.pdf')).forEach((words, i) => {
        const [first, number, last] = words.slice(-3);
        expect([first?.text, number?.text, last?.text]).toEqual(['—', String(i + 1), '—']);
        if (i % 2 === 0) expect(last?.right).toBeGreaterThan(170);
        else expect(first?.left).toBeLessThan(40);
      });
    });
  });
});
