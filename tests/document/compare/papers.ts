/** Small papers for comparisons, and what becomes of them when changes are accepted. */
import { applyChanges } from '../../../document/compare/apply.ts';
import type { Change } from '../../../document/compare/changes.ts';
import { compareReports } from '../../../document/compare/compare.ts';
import {
  type Block,
  emptyReport,
  type Field,
  type HeadingLevel,
  type Inline,
  type InlineText,
  plainInline,
  type Report,
} from '../../../document/report.ts';

export const report = (blocks: readonly Block[], fields: readonly Field[] = []): Report => ({
  ...emptyReport,
  blocks,
  fields,
});
export const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
export const words = (...content: InlineText): Block => ({ type: 'paragraph', content });
export const heading = (level: HeadingLevel, text: string): Block => ({
  type: 'heading',
  level,
  numbering: 'counted',
  content: plainInline(text),
});
export const runIn = (lead: string, text: string): Block => ({
  type: 'runIn',
  level: 2,
  numbering: 'counted',
  lead: plainInline(lead),
  content: plainInline(text),
});
export const table = (...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  headerRows: 1,
  columns: (rows[0] ?? []).map(() => 1),
  rows: rows.map((row) => row.map((text) => ({ content: plainInline(text), colSpan: 1, rowSpan: 1 }))),
});
export const picture = (source: string): Block => ({
  type: 'picture',
  source: `data:image/png;base64,${source}`,
  width: 80,
  height: 60,
  alt: '',
});
export const text = (run: string, more: Partial<Extract<Inline, { type: 'text' }>> = {}): Inline => ({
  type: 'text',
  text: run,
  ...more,
});
export const field = (id: string): Inline => ({ type: 'field', field: id });

export const FIRST = '今年以来，全局上下团结一心，圆满完成了各项任务。';
export const SECOND = '组织业务培训48场次，培训干部1200人次。';
export const THIRD = '走访企业300家，收集意见建议56条，已全部答复。';

export function accepted(
  mine: Report,
  theirs: Report,
  wants: (change: Change) => boolean = () => true,
  wide = false,
): Report {
  const comparison = compareReports(mine, theirs);
  const ids = new Set(comparison.changes.filter(wants).map(({ id }) => id));
  return applyChanges(comparison, { accepted: ids, everywhere: wide ? ids : new Set() });
}
