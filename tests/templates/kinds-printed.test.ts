import { afterAll, beforeAll, expect, it } from 'vitest';
import { countPages } from '../../document/layout/pages.ts';
import { blockText, fieldText } from '../../document/plain.ts';
import { bookmarksOf, describeWith, linesOfPdf, openBench, textOfPdf, withoutBlanks } from '../document/programs.ts';
import { filledKinds } from './kinds-filled.ts';

await describeWith(['browser', 'pdftotext', 'pdftohtml'], 'a filled paper of each kind as PDF', () => {
  const bench = openBench();
  const files = new Map<string, string>();

  beforeAll(async () => {
    for (const { kind, report } of filledKinds()) files.set(kind.id, await bench.print(report));
  }, 120_000);
  afterAll(() => bench.close());

  const cases = filledKinds().map(({ kind, report }) => [kind.name, kind, report] as const);

  it.each(cases)('of %s has every word of it, on as many pages as were counted', (_, kind, report) => {
    const file = files.get(kind.id) ?? '';
    const shown = fieldText(report.fields);
    // A page may turn inside of a paragraph: its beginning tells it.
    const printed = withoutBlanks(textOfPdf(file));
    for (const block of report.blocks)
      if (block.type === 'paragraph') expect(printed).toContain(withoutBlanks(blockText(block, shown)).slice(0, 12));
    expect(linesOfPdf(file)).toHaveLength(countPages(report));
  });

  it.each(cases)('of %s has its headings as bookmarks', (_, kind, report) => {
    const marks = bookmarksOf(files.get(kind.id) ?? '').map(({ text }) => withoutBlanks(text));
    const shown = fieldText(report.fields);
    for (const block of report.blocks)
      if (block.type === 'heading')
        expect(marks.some((mark) => mark.includes(withoutBlanks(blockText(block, shown))))).toBe(true);
  });
});
