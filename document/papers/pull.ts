/** What is pulled out of a past paper into the draft: the same structure at another level, with nothing of that paper's fields. */
import { type FieldText, fieldText, runText } from '../plain.ts';
import type { Block, Field, HeadingLevel, Inline, InlineText, TableBlock } from '../report.ts';

/** The fields of that paper are none of this one's: what they showed is text now, and those left open are blanks. */
function plainRun(run: Inline, fields: readonly Field[], text: FieldText): Inline {
  if (run.type !== 'field') return run;
  const field = fields.find(({ id }) => id === run.field);
  if (field === undefined || field.value === '') return { type: 'blank', name: field?.name ?? run.field };
  return { type: 'text', text: runText(run, text) };
}

function plainTable(table: TableBlock, plain: (content: InlineText) => InlineText): TableBlock {
  return { ...table, rows: table.rows.map((row) => row.map((cell) => ({ ...cell, content: plain(cell.content) }))) };
}

function withoutFields(block: Block, plain: (content: InlineText) => InlineText): Block {
  switch (block.type) {
    case 'annex':
    case 'picture':
      return block;
    case 'table':
      return plainTable(block, plain);
    case 'runIn':
      return { ...block, lead: plain(block.lead), content: plain(block.content) };
    default:
      return { ...block, content: plain(block.content) };
  }
}

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4];

function shifted(block: Block, by: number): Block {
  if (block.type !== 'heading' && block.type !== 'runIn') return block;
  const level = Math.min(4, Math.max(1, block.level + by));
  return { ...block, level: LEVELS[level - 1] ?? block.level };
}

/** 标题, 主送机关, 署名 and 成文日期 of that paper are text among other text. */
function asText(block: Block): Block {
  switch (block.type) {
    case 'title':
    case 'subtitle':
    case 'addressee':
    case 'signature':
    case 'date':
    case 'note':
    case 'attachmentNote':
      return { type: 'paragraph', content: block.content };
    default:
      return block;
  }
}

const isMark = (block: Block) => block.type === 'annex';

/** `fields`: those of that paper. `by`: how many levels lower its headings stand from now on. */
export function pulledBlocks(blocks: readonly Block[], fields: readonly Field[], by: number): readonly Block[] {
  const text = fieldText(fields);
  const plain = (content: InlineText) => content.map((run) => plainRun(run, fields, text));
  return blocks.filter((block) => !isMark(block)).map((block) => shifted(asText(withoutFields(block, plain)), by));
}
