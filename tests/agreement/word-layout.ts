/** The pages as `docx/layout`, the emulation of Word's layout in the library docx, lays out the Word file. */

import { BuilderElement, type Document } from 'docx';
import { type BlockLayout, layoutDocument, type TableLayout } from 'docx/layout';
import { documentOf } from '../../document/docx/document.ts';
import { NEVER_FIRST, NEVER_LAST } from '../../document/layout/kinsoku.ts';
import { layoutOf } from '../../document/layout/page-layout.ts';
import { tableGrid } from '../../document/layout/tables.ts';
import { pageOf, typeset } from '../../document/layout/typeset.ts';
import { inlineText } from '../../document/plain.ts';
import type { Report } from '../../document/report.ts';
import { measuringFaces } from './faces.ts';
import { normal, type PageLines } from './pages.ts';

export interface WordPages {
  readonly pages: readonly PageLines[];
  /** What it could not lay out, and what it guessed at. */
  readonly doubts: readonly string[];
}

/** The texts of the rows of each table of a report. */
function rowTexts(report: Report): readonly (readonly string[])[] {
  const sheet = typeset(report);
  return sheet.blocks.flatMap((set) => {
    const { block } = set;
    if (block.type !== 'table') return [];
    const { rows } = tableGrid(block, sheet.fields, pageOf(set, sheet.layout).grid);
    return [rows.map(({ cells }) => cells.map(({ cell }) => normal(inlineText(cell.content, sheet.fields))).join(''))];
  });
}

/** Tables of the file by index: those of the report in order; 版头 and 版记 may have tables of their own around them. */
function matchTables(
  bodies: readonly BlockLayout[],
  texts: readonly (readonly string[])[],
): Map<number, readonly string[]> {
  const sizes = new Map<number, number>();
  for (const block of bodies) {
    if (block.type !== 'table') continue;
    const most = Math.max(...block.rows.map((row) => row.index + 1));
    sizes.set(block.index, Math.max(sizes.get(block.index) ?? 0, most));
  }
  const matched = new Map<number, readonly string[]>();
  let next = 0;
  for (const [index, size] of sizes) {
    const rows = texts[next];
    if (rows?.length !== size) continue;
    matched.set(index, rows);
    next += 1;
  }
  return matched;
}

function tableLines(table: TableLayout, rows: readonly string[]): PageLines {
  return table.rows.map((row) => rows[row.index] ?? '');
}

/**
 * Page numbers stand outside of the text and move none of it; `docx/layout` stops at those of pages that lie across, which
 * are turned.
 */
function withoutNumbers(report: Report): Report {
  const overrides = { ...report.layout.overrides, pageNumberPlace: 'none' as const };
  return { ...report, layout: { ...report.layout, overrides } };
}

/** The lists of 禁则 that the Word file carries; the library packs its own settings and would lay out without them. */
function withLists(document: Document): Document {
  const attributes = (value: string) => ({ lang: { key: 'w:lang', value: 'zh-CN' }, val: { key: 'w:val', value } });
  const lists = { 'w:noLineBreaksAfter': NEVER_LAST, 'w:noLineBreaksBefore': NEVER_FIRST };
  for (const [name, value] of Object.entries(lists)) {
    document.Settings.addChildElement(new BuilderElement({ name, attributes: attributes(value) }));
  }
  return document;
}

/** Lays out the Word file of a report. */
export function wordPages(given: Report): WordPages {
  const report = withoutNumbers(given);
  const document = withLists(documentOf(report, measuringFaces(layoutOf(report.layout))));
  const { pages, stoppedAt } = layoutDocument(document, { guess: true });
  const texts = rowTexts(report);
  const tables = matchTables(
    pages.flatMap(({ body }) => body),
    texts,
  );
  const lines = pages.map(({ body }) =>
    body
      .flatMap((block) =>
        block.type === 'table'
          ? tableLines(block, tables.get(block.index) ?? [])
          : block.lines.map(({ text }) => normal(text)),
      )
      .filter((line) => line !== ''),
  );
  const guesses = new Set(pages.flatMap((page) => page.guesses ?? []));
  return { pages: lines, doubts: [...(stoppedAt === undefined ? [] : [`stopped at ${stoppedAt}`]), ...guesses] };
}
