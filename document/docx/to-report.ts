/** What a foreign Word file shows into a report: its blocks, its 版头 and 版记, its pictures and tables in their places. */
import type { Noted } from '../notice.ts';
import { emptyReport, type Report } from '../report.ts';
import { numberNotices } from '../text/number-notices.ts';
import type { WordContent } from './read/content.ts';
import { fromForeign } from './to-report/foreign.ts';
import { normalParts } from './to-report/normal.ts';
import { fromOwn } from './to-report/own.ts';

/** Who wrote the file: this program, whose styles say everything, or another. */
export type Origin = 'own' | 'foreign';

/** A file without any text gives a report without blocks. */
export function toReport(content: WordContent, origin: Origin = 'foreign'): Noted<Report> {
  const found = origin === 'own' ? fromOwn(content) : fromForeign(content);
  const parts = normalParts(found.parts);
  const { form, head, imprint, signing } = found;
  const value: Report = {
    ...emptyReport,
    head,
    blocks: parts.map(({ block }) => block),
    imprint,
    layout: { ...emptyReport.layout, form },
    signing,
  };
  return { value, notices: [...content.notices, ...found.notices, ...numberNotices(parts)] };
}
