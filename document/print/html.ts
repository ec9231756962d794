/** A report as one HTML document to be printed: real tags, no script, nothing fetched but the shipped fonts. */
import type { OwnFace } from '../layout/fonts.ts';
import { reportName } from '../layout/name.ts';
import { needIn } from '../layout/needs.ts';
import { fillPages } from '../layout/pages.ts';
import { typeset } from '../layout/typeset.ts';
import type { Report } from '../report.ts';
import { blockHtml } from './blocks.ts';
import { headHtml, letterPageStyle } from './head.ts';
import { emptyPageHtml, imprintHtml } from './imprint.ts';
import { printStyle } from './style.ts';
import { escapeHtml } from './text.ts';

export interface PrintOptions {
  /** Base of the font files (`fonts/`), or null for a file that stands alone and names faces of the system. */
  readonly fonts: string | null;
  /** The unit's own faces, where whoever prints has them below that base. */
  readonly own?: readonly OwnFace[];
}

function contentSecurity(fonts: string | null): string {
  const source = fonts === null ? '' : "; font-src 'self'";
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:${source}`;
}

/** The whole document. Numbers are literal text, and so are fields: their value, or 〔name〕 while they are open. */
export function printHtml(report: Report, options: PrintOptions): string {
  const sheet = typeset(report);
  const text = sheet.blocks.map((set) => blockHtml(set, sheet)).filter((html) => html !== '');
  const pages = fillPages(
    report,
    sheet,
    sheet.blocks.map((set) => needIn(report, set, sheet)),
  );
  const imprint = [emptyPageHtml(pages), imprintHtml(report, sheet.layout, pages)];
  const parts = [headHtml(report, sheet.layout), ...text, ...imprint].filter((html) => html !== '');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurity(options.fonts)}">
<title>${escapeHtml(reportName(report))}</title>
<style>
${printStyle(options.fonts, sheet.layout, options.own)}
${letterPageStyle(report, sheet.layout)}
</style>
</head>
<body>${parts.join('\n')}</body>
</html>
`;
}
