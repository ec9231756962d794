/** What the screen shows of a block where it differs from what was computed: faces that are missing, odd characters. */
import type { Need } from '../../document/layout/needs.ts';
import type { Band, Desk, Spot } from './sheets.ts';

/** Lines in so much height, the room between pages left out. */
function linesIn(height: number, bands: readonly Band[], line: number): number {
  let gaps = 0;
  for (const band of bands) {
    if (height <= band.top + line / 2) break;
    gaps += band.height;
  }
  return Math.round((height - gaps) / line);
}

/** What the block really needs; null where that is what was computed. Lengths of the element are those of the screen. */
export function measuredNeed(element: HTMLElement, need: Need, spot: Spot, desk: Desk, zoom: number): Need | null {
  const { steps, line } = desk;
  const heightOf = (one: Element) => steps.of(one.getBoundingClientRect().height / zoom);
  if (need.type === 'lines') {
    const lines = linesIn(heightOf(element), spot.bands, line);
    return lines === need.lines || lines < 1 ? null : { type: 'lines', lines };
  }
  const table = element instanceof HTMLTableElement ? element : element.querySelector('table');
  if (table === null || table.rows.length !== need.rows.length) return null;
  let differs = false;
  const rows = need.rows.map((row, r) => {
    const own = table.rows[r];
    const gaps = spot.bands.filter((band) => band.row === r).reduce((sum, band) => sum + band.height, 0);
    const lines = own ? Math.ceil((heightOf(own) - gaps) / line - 0.1) : row.lines;
    if (lines <= row.lines) return row;
    differs = true;
    return { ...row, lines };
  });
  return differs ? { ...need, rows } : null;
}
