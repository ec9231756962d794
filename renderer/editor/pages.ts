/**
 * The pages of the text as they stand: each block is set and measured once, and only what a change touches is looked at
 * again. A key that changes no number of lines leaves every page where it is, and costs the measure of its own block.
 */
import type { Need } from '../../document/layout/needs.ts';
import { needIn } from '../../document/layout/needs.ts';
import { fillPages, type Pagination } from '../../document/layout/pages.ts';
import { type SetBlock, type TypesetReport, typeset } from '../../document/layout/typeset.ts';
import { type Block, emptyReport, type Report } from '../../document/report.ts';
import type { Settled } from './ledger.ts';

/** The pages at one moment; the same object while nothing of it changed. */
export interface Laid {
  readonly report: Report;
  readonly set: TypesetReport;
  readonly pagination: Pagination;
}

export interface Pages {
  /** Lays out what changed: after `text` the blocks at these places. True where some block stands elsewhere or is set otherwise than before. */
  update(report: Report, settled: Settled, changed: readonly number[]): boolean;
  /** What the screen shows of the blocks at these places wins over what was computed (characters of faces that are not there). */
  correct(measured: ReadonlyMap<number, Need>): void;
  /** What was measured on the screen holds no longer: other faces are there. */
  forget(): void;
  laid(): Laid;
}

function sameNeed(a: Need | undefined, b: Need): boolean {
  if (a === b) return true;
  if (a === undefined || a.type !== b.type) return false;
  if (a.type === 'lines' || b.type === 'lines')
    return a.type === b.type && 'lines' in a && 'lines' in b && a.lines === b.lines;
  const rows = a.rows.length === b.rows.length && a.headerRows === b.headerRows;
  return rows && a.rows.every((row, r) => row.lines === b.rows[r]?.lines && row.joined === b.rows[r]?.joined);
}

export function createPages(): Pages {
  const empty = typeset(emptyReport);
  let laid: Laid = { report: emptyReport, set: empty, pagination: fillPages(emptyReport, empty, []) };
  let needs: readonly Need[] = [];
  let seen = new WeakMap<Block, Need>();

  const needOf = (report: Report, set: SetBlock, sheet: TypesetReport): Need =>
    seen.get(set.block) ?? needIn(report, set, sheet);

  /** Lines by which a block differs from what was computed; its next state most likely does as well. */
  let drift = new WeakMap<Block, number>();

  function carried(old: Block, block: Block, need: Need): Need {
    const lines = drift.get(old);
    if (lines === undefined || need.type !== 'lines' || seen.has(block)) return need;
    const next: Need = { type: 'lines', lines: Math.max(1, need.lines + lines) };
    seen.set(block, next);
    drift.set(block, lines);
    return next;
  }

  function note(set: SetBlock, need: Need): void {
    seen.set(set.block, need);
    const computed = needIn(laid.report, set, laid.set);
    if (need.type === 'lines' && computed.type === 'lines') drift.set(set.block, need.lines - computed.lines);
  }

  function fill(report: Report, set: TypesetReport): void {
    laid = { report, set, pagination: fillPages(report, set, needs) };
  }

  function whole(report: Report): boolean {
    const set = typeset(report);
    needs = set.blocks.map((block) => needOf(report, block, set));
    fill(report, set);
    return true;
  }

  /** Words alone changed: numbers, indents and blank lines stand. */
  function words(report: Report, changed: readonly number[]): boolean {
    const blocks = [...laid.set.blocks];
    const next = [...needs];
    let moved = false;
    for (const i of changed) {
      const block = report.blocks[i];
      const old = blocks[i];
      if (block === undefined || old === undefined) continue;
      const set: SetBlock = { ...old, block };
      blocks[i] = set;
      const need = carried(old.block, block, needOf(report, set, laid.set));
      if (sameNeed(needs[i], need)) continue;
      next[i] = need;
      moved = true;
    }
    needs = next;
    const set = { ...laid.set, blocks };
    if (moved) fill(report, set);
    else laid = { report, set, pagination: laid.pagination };
    return moved;
  }

  return {
    update(report, settled, changed) {
      const same = report.fields === laid.report.fields && report.blocks.length === laid.report.blocks.length;
      return settled === 'text' && same ? words(report, changed) : whole(report);
    },
    correct(measured) {
      const next = [...needs];
      for (const [i, need] of measured) {
        const set = laid.set.blocks[i];
        if (set === undefined) continue;
        note(set, need);
        next[i] = need;
      }
      needs = next;
      fill(laid.report, laid.set);
    },
    forget() {
      seen = new WeakMap();
      drift = new WeakMap();
      whole(laid.report);
    },
    laid: () => laid,
  };
}
