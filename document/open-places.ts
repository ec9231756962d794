/** What of a report is still to be filled in: fields without a value, and blanks of one place. */
import { blankText, type FieldText, fieldText, runText } from './plain.ts';
import type { Block, Inline, InlineText, Report } from './report.ts';

export interface OpenPlace {
  /** Id of the field; null for a blank of this place only. */
  readonly field: string | null;
  readonly name: string;
  /** Place of the block in the report. */
  readonly block: number;
  /** UTF-16 units in the text of the block (`blockText`). */
  readonly offset: number;
  readonly length: number;
}

/** The texts of a block in reading order; in its `blockText` one unit (a tab, a line break) parts each from the next. */
export function textsOf(block: Block): readonly InlineText[] {
  switch (block.type) {
    case 'table':
      return block.rows.flatMap((row) => row.map((cell) => cell.content));
    case 'runIn':
      return [[...block.lead, ...block.content]];
    case 'annex':
    case 'picture':
      return [];
    default:
      return [block.content];
  }
}

type Named = Pick<OpenPlace, 'field' | 'name'>;

/** The runs of a block that `open` names, in reading order. `at` is the block's place in the report. */
export function placesIn(
  block: Block,
  at: number,
  open: (run: Inline) => Named | null,
  shown: FieldText,
): readonly OpenPlace[] {
  let offset = 0;
  return textsOf(block).flatMap((text) => {
    const places = text.flatMap((run) => {
      const { length } = runText(run, shown);
      const named = open(run);
      offset += length;
      return named ? [{ ...named, block: at, offset: offset - length, length }] : [];
    });
    offset += 1;
    return places;
  });
}

/** In reading order, each place as often as it stands there. */
export function openPlaces({ blocks, fields }: Report): readonly OpenPlace[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const open = (run: Inline): Named | null => {
    if (run.type === 'blank') return { field: null, name: run.options ? blankText(run).slice(1, -1) : run.name };
    if (run.type !== 'field' || (byId.get(run.field)?.value ?? '') !== '') return null;
    return { field: run.field, name: byId.get(run.field)?.name ?? run.field };
  };
  const shown = fieldText(fields);
  return blocks.flatMap((block, i) => placesIn(block, i, open, shown));
}
