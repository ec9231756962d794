/**
 * What tells whether a Word file was changed since we wrote it: a sum of all that can be seen of it as a report. Sizes, widths
 * and blanks are left out, for programs round and set them anew on their own.
 */
import { checksum } from '../../file.ts';
import type { Block, InlineText, Report } from '../../report.ts';
import type { WordContent } from '../read/content.ts';
import { pictureName } from './pictures.ts';

function seen(content: InlineText): readonly unknown[] {
  return content.flatMap((run) => {
    if (run.type !== 'text') return [run.type];
    const text = run.text.replace(/\s+/g, '');
    return text === '' ? [] : [text, ...(run.emphasis ?? [])];
  });
}

function seenBlock(block: Block): readonly unknown[] {
  switch (block.type) {
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => [seen(cell.content), cell.colSpan, cell.rowSpan]));
      return [block.type, ...rows];
    }
    case 'picture':
    case 'annex':
      return [block.type];
    case 'heading':
      return [block.type, block.level, block.numbering, seen(block.content)];
    case 'runIn':
      return [block.type, block.level, block.numbering, seen(block.lead), seen(block.content)];
    default:
      return [block.type, seen(block.content)];
  }
}

export function picturesOf({ items }: WordContent): readonly string[] {
  return items.flatMap((item) => (item.type === 'picture' ? [item.source] : []));
}

/** `report` is `content` as it is read by its styles. */
export function fingerprintOf(report: Report, content: WordContent): string {
  const { head, imprint, blocks } = report;
  const pictures = picturesOf(content).map(pictureName);
  const text = JSON.stringify([head, imprint, pictures, ...blocks.map(seenBlock)]);
  return `${checksum(text)}-${text.length}`;
}
