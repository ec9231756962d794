/** Where a field stands in the text, filled or open. */
import { type OpenPlace, placesIn } from './open-places.ts';
import { fieldText } from './plain.ts';
import type { Inline, Report } from './report.ts';

/** In UTF-16 units of the block's text (`blockText`). */
export type FieldPlace = Pick<OpenPlace, 'block' | 'offset' | 'length'>;

/** Every place where the field stands, in reading order. */
export function fieldPlaces({ blocks, fields }: Pick<Report, 'blocks' | 'fields'>, id: string): readonly FieldPlace[] {
  const shown = fieldText(fields);
  const isIt = (run: Inline) => (run.type === 'field' && run.field === id ? { field: id, name: id } : null);
  return blocks.flatMap((block, i) => placesIn(block, i, isIt, shown));
}
