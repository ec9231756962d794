/** What a report is called in the properties of its files. */
import { blockText, fieldText } from '../plain.ts';
import type { Block, Report } from '../report.ts';
import { printable } from './printable.ts';

const LONGEST = 60;

/** Its title, else the first words it has. Never empty: a PDF without a name is not accessible. */
export function reportName(report: Report): string {
  const fields = fieldText(report.fields);
  const words = (block: Block) => printable(blockText(block, fields)).replace(/\s+/gu, '');
  const titles = report.blocks.filter((block) => block.type === 'title');
  const name = [...titles, ...report.blocks].map(words).find((text) => text !== '') ?? '公文';
  return [...name].slice(0, LONGEST).join('');
}
