/**
 * The blanks that were made out of a selection, while the text around them is being edited: each can be turned back into
 * the words that it stands for, and into a blank again.
 */
import type { MadeSlot } from '../../../document/phrases/make.ts';

/** One of them, by its place in the text in UTF-16 units. */
export interface FoundSlot {
  readonly at: number;
  readonly name: string;
  /** The words it was made from. */
  readonly was: string;
  /** Whether it stands as a blank or as these words. */
  readonly as: 'blank' | 'words';
}

export interface SlottedText {
  readonly text: string;
  readonly slots: readonly FoundSlot[];
}

export const standing = ({ as, name, was }: Pick<FoundSlot, 'as' | 'name' | 'was'>): string =>
  as === 'blank' ? `{${name}}` : was;

/** Where those blanks stand, which were made in this order; those that were blanks before stand for no words. */
export function foundSlots(text: string, made: readonly MadeSlot[]): SlottedText {
  const slots: FoundSlot[] = [];
  let from = 0;
  for (const { name, was } of made) {
    const at = text.indexOf(`{${name}}`, from);
    if (at < 0) continue;
    if (was !== '') slots.push({ at, name, was, as: 'blank' });
    from = at + name.length + 2;
  }
  return { text, slots };
}

function sameStart(a: string, b: string): number {
  let units = 0;
  while (units < a.length && a[units] === b[units]) units += 1;
  return units;
}

function sameEnd(a: string, b: string, most: number): number {
  let units = 0;
  while (units < most && a[a.length - 1 - units] === b[b.length - 1 - units]) units += 1;
  return units;
}

/** After the text was edited: what the edit touched is no longer known as a blank that was made. */
export function edited({ text, slots }: SlottedText, next: string): SlottedText {
  const start = sameStart(text, next);
  const end = sameEnd(text, next, Math.min(text.length, next.length) - start);
  const grown = next.length - text.length;
  const kept = slots.flatMap((slot): readonly FoundSlot[] => {
    if (slot.at + standing(slot).length <= start) return [slot];
    return slot.at >= text.length - end ? [{ ...slot, at: slot.at + grown }] : [];
  });
  return { text: next, slots: kept };
}

/** One of them stands the other way. */
export function turned({ text, slots }: SlottedText, slot: FoundSlot): SlottedText {
  const other: FoundSlot = { ...slot, as: slot.as === 'blank' ? 'words' : 'blank' };
  const [before, after] = [standing(slot), standing(other)];
  const grown = after.length - before.length;
  return {
    text: text.slice(0, slot.at) + after + text.slice(slot.at + before.length),
    slots: slots.map((each) => {
      if (each.at === slot.at) return other;
      return each.at > slot.at ? { ...each, at: each.at + grown } : each;
    }),
  };
}
