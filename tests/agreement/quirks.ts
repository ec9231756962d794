/**
 * What LibreOffice lays out otherwise than the file says (its own defects: Word and WPS follow the standard). They are taken
 * out of copies only; the files of the program stay as they are. How each was found:
 *
 * A: it imports `w:overflowPunct` inverted, so that 0 makes marks hang. B: it ignores `w:autoSpaceDE` and `w:autoSpaceDN`
 * and always puts room between hanzi and Latin or figures. C: it never breaks a line before “ or after ”, even where Chinese
 * marks may part. D: a closing mark clings to Latin letters and figures after it, and those to an opening mark (the rule LB30
 * of Unicode 5.2, since withdrawn), and ～ to what stands before it. E: the last character of each stretch of one script has no `w:spacing`: each stretch is
 * 0.25 pt longer than in the file. F: it ignores `w:hint`, and takes · ‰ ℃ ² ① from the Latin face or whatever stands in,
 * and signs such as + after a hanzi from the Chinese one. G: it ends lines inside of —— and ……, of 2022—2025 and of addresses after / and ?, which the lists of 禁则 in the file or
 * Word's own rules forbid. H: it does not keep rows of a table with the next, and parts groups of merged rows.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, InlineText, Report, TableBlock, TableCell } from '../../document/report.ts';
import { withoutPieces } from './quirk-pieces.ts';

/** A, D, E and G: a copy of a Word file in which LibreOffice does what the file says. */
export function clearedFile(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  parts['word/styles.xml'] = strToU8(styles.replaceAll('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>'));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(withoutPieces(document));
  return zipSync(parts);
}

/** B: a flat OpenDocument text as LibreOffice made it of the Word file, without the room. */
export function withoutRoom(flat: string): string {
  return flat.replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"');
}

const BRACKETS: Readonly<Record<string, string>> = { '“': '《', '”': '》', '‘': '〈', '’': '〉' };
const SIGNS: Readonly<Record<string, string>> = {
  '·': '中',
  '—': '一',
  '…': '等',
  '‰': '%',
  '℃': '度',
  '²': '2',
  '①': '一',
  '②': '二',
  '③': '三',
  '④': '四',
};
const OTHERS: Readonly<Record<string, string>> = { ...BRACKETS, ...SIGNS };

function bracketed(content: InlineText): InlineText {
  return content.map((run) =>
    run.type === 'text'
      ? { ...run, text: run.text.replace(/[“”‘’～·—…‰℃²①②③④]/gu, (mark) => OTHERS[mark] ?? mark) }
      : run,
  );
}

const EMPTY: TableCell = { content: [], colSpan: 1, rowSpan: 1 };

/** A row below others, whose merged cells reach into it: `open` says how many more rows each column is taken for. */
function unmergedRow(row: readonly TableCell[], open: number[]): readonly TableCell[] {
  const cells: TableCell[] = [];
  const left = [...row];
  for (let column = 0; left.length > 0 || open.slice(column).some((rows) => rows > 0); column += 1) {
    const taken = open[column] ?? 0;
    const next = taken > 0 ? undefined : left.shift();
    cells.push(next ? { ...next, rowSpan: 1 } : EMPTY);
    if (next === undefined) {
      open[column] = Math.max(0, taken - 1);
      continue;
    }
    for (let k = 0; k < next.colSpan; k += 1) open[column + k] = next.rowSpan - 1;
    column += next.colSpan - 1;
  }
  return cells;
}

/** H: below its head each cell has one row. */
function unmerged(block: TableBlock): TableBlock {
  const open: number[] = [];
  const rows = block.rows.map((row, r) => (r < block.headerRows ? row : unmergedRow(row, open)));
  return { ...block, rows };
}

function bracketedBlock(block: Block): Block {
  switch (block.type) {
    case 'table':
      return {
        ...block,
        rows: unmerged(block).rows.map((row) => row.map((cell) => ({ ...cell, content: bracketed(cell.content) }))),
      };
    case 'runIn':
      return { ...block, lead: bracketed(block.lead), content: bracketed(block.content) };
    case 'picture':
    case 'annex':
      return block;
    default:
      return { ...block, content: bracketed(block.content) };
  }
}

/** C, F, G and H: the same report with 《》 for “” and other characters for such signs, for both sides of the comparison. */
export function clearedReport(report: Report): Report {
  return { ...report, blocks: report.blocks.map(bracketedBlock) };
}
