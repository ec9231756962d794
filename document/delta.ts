/**
 * What became of a report between two moments, as plain data: the journal and the history keep it instead of the whole again.
 * A key costs one block this way, however long the text is.
 */
import { Failure } from './failure.ts';
import type { Block, Report } from './report.ts';
import { type Splice, spliceBetween, spliced } from './splice.ts';

/** `rest` holds the parts that are others now: everything of a report but its blocks. */
export interface ReportDelta {
  readonly blocks: Splice<Block>;
  readonly rest: Partial<Omit<Report, 'blocks'>>;
}

const PARTS = [
  'kind',
  'head',
  'imprint',
  'layout',
  'signing',
  'limit',
  'proofreading',
  'sources',
  'fields',
] as const satisfies readonly (keyof ReportDelta['rest'])[];

/** Equal where both are written alike. For reports that were read anew, of which no object is the one before. */
export const isWrittenAlike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Null where nothing became another. `same` tells what stayed: by default the very object, which the editor keeps for all that
 * was not touched.
 */
export function deltaBetween(
  before: Report,
  after: Report,
  same: (a: unknown, b: unknown) => boolean = Object.is,
): ReportDelta | null {
  const blocks = spliceBetween(before.blocks, after.blocks, same);
  const changed = PARTS.filter((part) => !same(before[part], after[part]));
  if (blocks.removed === 0 && blocks.put.length === 0 && changed.length === 0) return null;
  // Each part comes from the same key of the same type.
  return { blocks, rest: Object.fromEntries(changed.map((part) => [part, after[part]])) };
}

/** Throws a Failure with BROKEN_DRAFT where the delta is none of this report. */
export function withDelta(report: Report, { blocks, rest }: ReportDelta): Report {
  if (blocks.at + blocks.removed > report.blocks.length) throw new Failure('BROKEN_DRAFT');
  return { ...report, ...rest, blocks: spliced(report.blocks, blocks) };
}
