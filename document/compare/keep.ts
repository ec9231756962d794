/** Words of the other report in the runs of this one: what did not change keeps its fields, blanks, emphasis and carried words. */

import type { Span } from '../proofread/span.ts';
import type { Emphasis, Inline } from '../report.ts';
import { type Flat, sliced } from './flat.ts';
import type { Stretch } from './sentences.ts';
import type { WordEdit } from './words.ts';

/** What stands in place of an edit instead of the other report's words; null where those do. */
export type Instead = (edit: WordEdit) => readonly Inline[] | null;

/** The emphasis that all of the words have which the edit takes out. */
function emphasisOf(mine: Flat, { mine: { start, end } }: WordEdit): readonly Emphasis[] | undefined {
  const [first, ...rest] = sliced(mine, start, end);
  if (first?.type !== 'text' || first.emphasis === undefined) return undefined;
  const look = first.emphasis.join();
  return rest.every((run) => run.type === 'text' && run.emphasis?.join() === look) ? first.emphasis : undefined;
}

/** New words look like those that they replace unless they have a look of their own. */
function inLook(runs: readonly Inline[], emphasis: readonly Emphasis[] | undefined): readonly Inline[] {
  if (emphasis === undefined) return runs;
  return runs.map((run) => (run.type === 'text' && run.emphasis === undefined ? { ...run, emphasis } : run));
}

/**
 * The text that the other report has at `wanted`. `edits` are all that lie there, in order; what is between them is equal on both
 * sides, from `mineAt` on.
 */
export function composed(
  mine: Flat,
  theirs: Flat,
  edits: readonly WordEdit[],
  wanted: Span,
  mineAt: number,
  instead: Instead = () => null,
): readonly Inline[] {
  const result: Inline[] = [];
  let [at, own] = [wanted.start, mineAt];
  for (const edit of edits) {
    const same = edit.theirs.start - at;
    result.push(...sliced(mine, own, own + same));
    const put = instead(edit) ?? inLook(sliced(theirs, edit.theirs.start, edit.theirs.end), emphasisOf(mine, edit));
    result.push(...put);
    at = edit.theirs.end;
    own = edit.mine.end;
  }
  result.push(...sliced(mine, own, own + wanted.end - at));
  return result;
}

/**
 * Of the edits of a stretch those that lie between two places of the other text, cut to it, with the place in mine that the first
 * one is equal to. Where the stretch begins in both texts tells how far they are apart before its first edit.
 */
export function within(
  { edits, mine: own, theirs: other }: Stretch,
  { start, end }: Span,
): { readonly edits: readonly WordEdit[]; readonly mineAt: number } {
  let shift = own.start - other.start;
  const inside: WordEdit[] = [];
  let mineAt: number | null = null;
  for (const edit of edits) {
    if (edit.theirs.end <= start && !(edit.theirs.start === start && edit.theirs.end === start)) {
      shift = edit.mine.end - edit.theirs.end;
      continue;
    }
    if (edit.theirs.start > end || (edit.theirs.start === end && end > start)) break;
    mineAt ??= edit.theirs.start < start ? edit.mine.start : start + shift;
    const theirs = { start: Math.max(start, edit.theirs.start), end: Math.min(end, edit.theirs.end) };
    inside.push({ mine: edit.mine, theirs });
  }
  return { edits: inside, mineAt: mineAt ?? start + shift };
}
