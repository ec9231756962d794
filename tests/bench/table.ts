/** Plain text tables. */
import { exponent, median } from './statistics.ts';

/** Three digits that mean something. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** min / median / max; one value alone where there is one. */
export function spread(samples: readonly number[]): string {
  if (samples.length < 2) return figure(samples[0] ?? Number.NaN);
  return [Math.min(...samples), median(samples), Math.max(...samples)].map(figure).join(' / ');
}

export function ratio(a: readonly number[], b: readonly number[]): string {
  const times = median(a) / median(b);
  return Number.isFinite(times) ? `${figure(times)} x` : '-';
}

export function growth(sizes: readonly number[], rows: readonly (readonly number[])[]): string {
  return figure(exponent(sizes, rows.map(median)));
}

/** The first column to the left, figures to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows];
  const widths = head.map((_, c) => Math.max(...all.map((row) => (row[c] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths.map((width, c) => (c === 0 ? (row[c] ?? '').padEnd(width) : (row[c] ?? '').padStart(width))).join('  ');
  console.log(`\n${title}`);
  console.log(line(head));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row));
}
