/**
 * What LibreOffice reads otherwise than the file says (its own defects: Word and WPS follow the standard). They are taken out
 * of copies only; the files of the program stay as they are.
 *
 * A: it imports `w:overflowPunct` inverted, so that 0 makes marks hang. B: it ignores `w:autoSpaceDE` and `w:autoSpaceDN`
 * and always puts room between hanzi and Latin or figures. C: it never breaks a line before “ or after ”, even where Chinese
 * marks may part.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, InlineText, Report } from '../../document/report.ts';

/** A: a copy of a Word file in which the setting is inverted back. */
export function withoutHanging(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  parts['word/styles.xml'] = strToU8(styles.replaceAll('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>'));
  return zipSync(parts);
}

/** B: a flat OpenDocument text as LibreOffice made it of the Word file, without the room. */
export function withoutRoom(flat: string): string {
  return flat.replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"');
}

const BRACKETS: Readonly<Record<string, string>> = { '“': '《', '”': '》', '‘': '〈', '’': '〉' };

function bracketed(content: InlineText): InlineText {
  return content.map((run) =>
    run.type === 'text' ? { ...run, text: run.text.replace(/[“”‘’]/gu, (mark) => BRACKETS[mark] ?? mark) } : run,
  );
}

function bracketedBlock(block: Block): Block {
  switch (block.type) {
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, content: bracketed(cell.content) }))),
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

/** C: the same report with 《》 for “”, for both sides of the comparison. */
export function withoutQuotes(report: Report): Report {
  return { ...report, blocks: report.blocks.map(bracketedBlock) };
}
