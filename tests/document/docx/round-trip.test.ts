import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../../document/docx/read-word.ts';
import { toReport } from '../../../document/docx/to-report.ts';
import { writeDocx } from '../../../document/docx/write.ts';
import { reportText } from '../../../document/plain.ts';
import { emptyReport, type Report } from '../../../document/report.ts';
import { reportSchema } from '../../../document/schema.ts';
import { runs } from '../../runs.ts';
import { anyReport as anyText, fullReport, longReport } from '../fixtures.ts';
import { withoutBlanks } from '../programs.ts';
import { anyReport } from '../reports.ts';
import { items } from './to-report/generated.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };

/** The report without anything that Word cannot say. */
async function through(report: Report): Promise<Report> {
  const read = readWord(await writeDocx(report, META));
  expect(v.is(reportSchema, read.value)).toBe(true);
  return read.value;
}

async function expectFixed(report: Report): Promise<void> {
  const first = await through(report);
  expect(await through(first)).toEqual(first);
}

describe('Word → report → Word → report is a fixed point', () => {
  test('for any report of the schema', async () => {
    await fc.assert(fc.asyncProperty(anyReport, expectFixed), { numRuns: runs(100) });
  });
  test('for any text', async () => {
    await fc.assert(fc.asyncProperty(anyText, expectFixed), { numRuns: runs(100) });
  });
});

describe('a foreign Word file, once it was read', () => {
  test('is the same report again after it was written and read', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (all) => {
        const first = toReport({ items: all, notices: [] }).value;
        expect(await through(first)).toEqual(first);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('our own Word file', () => {
  test('gives back every block of a report with all of them', async () => {
    const read = await through(fullReport);
    expect(read.head).toEqual(fullReport.head);
    expect(read.blocks.map(({ type }) => type)).toEqual(fullReport.blocks.map(({ type }) => type));
    expect(withoutBlanks(reportText(read))).toBe(withoutBlanks(reportText(fullReport)));
  });
  test('gives back a long report as it was', async () => {
    const report = { ...longReport(10), layout: emptyReport.layout };
    const read = await through(report);
    expect(withoutBlanks(reportText(read))).toBe(withoutBlanks(reportText(report)));
  });
});
