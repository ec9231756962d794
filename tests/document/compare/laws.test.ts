import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../document/compare/apply.ts';
import { compareReports } from '../../../document/compare/compare.ts';
import { sentencesOf } from '../../../document/compare/sentences.ts';
import { blockText, fieldText, inlineText, reportText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { reportSchema } from '../../../document/schema.ts';
import { runs } from '../../runs.ts';
import { anyReport } from '../reports.ts';
import { edited, edits, paper } from './copies.ts';

const NONE: ReadonlySet<number> = new Set();

const copies = fc.tuple(paper, edits).map(([mine, list]) => [mine, edited(mine, list)] as const);
const accepting = (comparison: ReturnType<typeof compareReports>, wants: (id: number) => boolean) =>
  applyChanges(comparison, {
    accepted: new Set(comparison.changes.map(({ id }) => id).filter(wants)),
    everywhere: NONE,
  });

function allIsTheirs([mine, theirs]: readonly [Report, Report]): void {
  const result = accepting(compareReports(mine, theirs), () => true);
  expect(reportText(result)).toBe(reportText(theirs));
}

/** The sentences of a paper, each cell of a table one. Where text follows a heading, the heading ends one. */
function wordings(report: Report): ReadonlySet<string> {
  const shown = fieldText(report.fields);
  const texts = report.blocks.flatMap((block) =>
    block.type === 'runIn'
      ? [inlineText(block.lead, shown), inlineText(block.content, shown)]
      : blockText(block, shown).split(/[\t\n]/u),
  );
  return new Set(texts.flatMap((text) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))));
}

describe('what is accepted comes from the copy, what is left stays', () => {
  test('accepting nothing gives the very draft', () =>
    fc.assert(
      fc.property(copies, ([mine, theirs]) => {
        expect(applyChanges(compareReports(mine, theirs), { accepted: NONE, everywhere: NONE })).toBe(mine);
      }),
    ));

  test('accepting all of a leader’s edits gives the leader’s text', () =>
    fc.assert(fc.property(copies, allIsTheirs), { numRuns: runs(1500) }));

  test('accepting all gives the other text whatever the two papers are', () =>
    fc.assert(fc.property(fc.tuple(anyReport, anyReport), allIsTheirs), { numRuns: runs(600) }));

  test('a paper has no changes against itself', () =>
    fc.assert(
      fc.property(fc.oneof(paper, anyReport), (report) => {
        expect(compareReports(report, report).changes).toEqual([]);
      }),
      { numRuns: runs(500) },
    ));

  test('any part of the changes gives sentences of the draft and of the copy, and a report that can be saved', () =>
    fc.assert(
      fc.property(copies, fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), ([mine, theirs], wanted) => {
        const result = accepting(compareReports(mine, theirs), (id) => wanted[id % wanted.length] ?? false);
        const known = new Set([...wordings(mine), ...wordings(theirs)]);
        // A sentence without an end stands before what follows it in one of the two.
        const foreign = [...wordings(result)].filter((one) => !known.has(one) && one.endsWith('。'));
        expect(foreign).toEqual([]);
        expect(v.is(reportSchema, result)).toBe(true);
      }),
      { numRuns: runs(1500) },
    ));
});
