/** A report as plain text: what a person reads, numbers included. */
import { numbersOf } from './numbering.ts';
import type { BlankRun, Block, Field, Inline, InlineText, Report, TableBlock } from './report.ts';

/** Looks up what a field shows: its value with its unit, or its name in 〔〕 while it is open. */
export type FieldText = (id: string) => string;

/** What an open blank shows: its name, or what there is to choose from. */
export function blankText({ name, options }: Pick<BlankRun, 'name' | 'options'>): string {
  return `〔${options?.join('/') ?? name}〕`;
}

export function fieldText(fields: readonly Field[]): FieldText {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return (id) => {
    const field = byId.get(id);
    if (field === undefined || field.value === '') return blankText({ name: field?.name ?? id });
    return field.value + (field.unit ?? '');
  };
}

/** A line break is '\n'. */
export function runText(run: Inline, fields: FieldText): string {
  switch (run.type) {
    case 'text':
      return run.text;
    case 'field':
      return fields(run.field);
    case 'blank':
      return blankText(run);
    case 'break':
      return '\n';
  }
}

export function inlineText(content: InlineText, fields: FieldText): string {
  return content.map((run) => runText(run, fields)).join('');
}

function tableText(table: TableBlock, fields: FieldText): string {
  const cell = (content: InlineText) => inlineText(content, fields).replaceAll('\n', ' ');
  return table.rows.map((row) => row.map((c) => cell(c.content)).join('\t')).join('\n');
}

/** The words of a block without its number; cells of a table are parted by tabs, its rows by line breaks. */
export function blockText(block: Block, fields: FieldText): string {
  switch (block.type) {
    case 'table':
      return tableText(block, fields);
    case 'picture':
      return '';
    case 'annex':
      return '';
    case 'runIn':
      return inlineText(block.lead, fields) + inlineText(block.content, fields);
    default:
      return inlineText(block.content, fields);
  }
}

/** One line for each block, its number in front. Ends without a line break. */
export function reportText(report: Report): string {
  const fields = fieldText(report.fields);
  const numbers = numbersOf(report.blocks);
  return report.blocks.map((block, i) => (numbers[i] ?? '') + blockText(block, fields)).join('\n');
}

/** Characters as an office counts them (字数): everything but blanks; a character outside the BMP counts once. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const char of text) if (!/\s/u.test(char)) count += 1;
  return count;
}

/** 字数 of a report, as the window shows it: without blanks, and without the numbers, which are computed. */
export function reportCharacters(report: Report): number {
  const fields = fieldText(report.fields);
  return report.blocks.reduce((sum, block) => sum + countCharacters(blockText(block, fields)), 0);
}
