/** The table that goes on at the top of a page. */
import type { Block } from '../../document/report.ts';
import { firstWhere } from './first-where.ts';
import type { Laid } from './pages.ts';
import type { Band, Desk } from './sheets.ts';

const versions = new WeakMap<Block, number>();
let count = 0;

/** The same number for the same state of a block. */
function versionOf(block: Block): number {
  const known = versions.get(block);
  if (known !== undefined) return known;
  count += 1;
  versions.set(block, count);
  return count;
}

export interface TableGoingOn {
  /** Place of the table among the blocks. */
  readonly at: number;
  readonly band: Band;
  /** Tells one state of the table from another. */
  readonly version: number;
}

/** Null where no row of a table begins the page: the last block that began above is the only one that can go on. */
export function goingOnAt({ pagination, set }: Laid, desk: Desk, page: number): TableGoingOn | null {
  const { blocks } = pagination;
  const at = firstWhere(blocks.length, (i) => (blocks[i]?.page ?? 0) >= page) - 1;
  const band = desk.spots[at]?.bands.find((one) => one.page === page);
  const block = set.blocks[at]?.block;
  if (band === undefined || block?.type !== 'table') return null;
  return { at, band, version: versionOf(block) };
}
