/** Runs of characters on a page into the rows that a reader sees, from the top to the foot. */
import type { PdfPage, PdfRun } from './pdf-runs.ts';

export interface PdfRow {
  /** Parts with more than a blank between them, as in a table, are kept apart by a tab. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Runs stand on one row whose lines differ by less than this share of their size. */
const SAME_ROW = 0.4;
/** A gap between characters is a blank from this share of their size on, and parts columns from the other on. */
const BLANK = 0.2;
const COLUMN = 1.2;

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—·]/u;

/** What stands between two parts of a row, `gap` sizes apart. Beside Chinese characters small gaps are the setting's own. */
function between(before: string, after: string, gap: number): string {
  if (gap >= COLUMN) return '\t';
  const isChinese = CHINESE.test(before.at(-1) ?? '') || CHINESE.test(after[0] ?? '');
  return gap >= BLANK && !isChinese ? ' ' : '';
}

const isBlank = ({ text }: PdfRun) => text.trim() === '';

function rowOf(runs: readonly PdfRun[]): PdfRow {
  const sorted = runs.filter((run) => !isBlank(run)).sort((a, b) => a.left - b.left);
  const size = Math.max(...sorted.map((run) => run.size));
  let text = '';
  let right = sorted[0]?.left ?? 0;
  for (const run of sorted) {
    const part = run.text.trim();
    text += (text === '' ? '' : between(text, part, (run.left - right) / size)) + part;
    right = Math.max(right, run.right);
  }
  const [first] = sorted;
  return { text, left: first?.left ?? 0, right, base: first?.base ?? 0, size };
}

/** The rows of a page; turned text is none. */
export function rowsOf({ runs }: PdfPage): readonly PdfRow[] {
  const upright = runs.filter((run) => run.isUpright && !isBlank(run)).sort((a, b) => a.base - b.base);
  const rows: PdfRun[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const run of upright) {
    const last = rows.at(-1);
    if (last && run.base - base < run.size * SAME_ROW) last.push(run);
    else {
      rows.push([run]);
      base = run.base;
    }
  }
  return rows.map(rowOf);
}
