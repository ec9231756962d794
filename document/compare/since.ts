/**
 * What the draft has otherwise than an edited copy because the draft was written on after the copy was made of it: known where the
 * copy carries the draft as it was then.
 */
import { textsOf } from '../open-places.ts';
import { blockText, type FieldText, fieldText, inlineText } from '../plain.ts';
import type { Block, Report } from '../report.ts';
import type { Change, Spot } from './changes.ts';
import type { Comparison } from './compare.ts';
import { sentencesOf } from './sentences.ts';

/** All that a report says: blocks, cells and sentences. */
function wordingsOf({ blocks, fields }: Report): ReadonlySet<string> {
  const shown = fieldText(fields);
  const wordings = new Set<string>();
  for (const block of blocks) {
    wordings.add(blockText(block, shown));
    for (const content of textsOf(block)) {
      const text = inlineText(content, shown);
      wordings.add(text);
      for (const { start, end } of sentencesOf(text)) wordings.add(text.slice(start, end));
    }
  }
  return wordings;
}

function wordsAt(spot: Spot | null, blocks: readonly Block[], shown: FieldText): string {
  const block = spot && blocks[spot.block];
  return block ? blockText(block, shown).slice(spot.start, spot.end) : '';
}

function isSaid(text: string, wordings: ReadonlySet<string>): boolean {
  return wordings.has(text) || sentencesOf(text).every(({ start, end }) => wordings.has(text.slice(start, end)));
}

/** Words that the copy still has as they were, and words of the draft that are newer than both. */
function isOwn(
  change: Change,
  { mine, theirs, shown }: Comparison,
  base: Report,
  wordings: ReadonlySet<string>,
): boolean {
  switch (change.type) {
    case 'field':
      return base.fields.some(({ id, value }) => id === change.field.id && value === change.field.value);
    case 'words':
    case 'cell':
    case 'block': {
      const copied = wordsAt(change.theirs, theirs, shown);
      if (copied !== '') return isSaid(copied, wordings);
      const own = wordsAt(change.mine, mine.blocks, fieldText(mine.fields));
      return own !== '' && !isSaid(own, wordings);
    }
    default:
      return false;
  }
}

/** Ids of the changes that are none of whoever edited the copy; `base` is the draft that the copy was made of. */
export function ownChanges(comparison: Comparison, base: Report): ReadonlySet<number> {
  const wordings = wordingsOf(base);
  return new Set(comparison.changes.filter((change) => isOwn(change, comparison, base, wordings)).map(({ id }) => id));
}
