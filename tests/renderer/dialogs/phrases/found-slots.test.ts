import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseFrom } from '../../../../document/phrases/make.ts';
import { edited, foundSlots, standing, turned } from '../../../../renderer/dialogs/phrases/found-slots.ts';

const MADE = [
  { name: '数量', was: '12' },
  { name: '单位', was: '' },
  { name: '数量2', was: '350' },
];
const TEXT = '举办{数量}期，{单位}培训{数量2}人。';
const made = foundSlots(TEXT, MADE);

describe('blanks that were made out of a selection', () => {
  it('are found in their order, without those that were blanks before', () => {
    expect(made.slots.map(({ at, was }) => [TEXT.slice(at, at + 3), was])).toEqual([
      ['{数量', '12'],
      ['{数量', '350'],
    ]);
  });

  it('turn into their words and back, wherever the others stand', () => {
    const [first, second] = made.slots;
    if (!first || !second) throw new Error('two were made');
    const words = turned(made, first);
    expect(words.text).toBe('举办12期，{单位}培训{数量2}人。');
    const last = words.slots[1];
    if (!last) throw new Error('the second is still known');
    expect(turned(words, last).text).toBe('举办12期，{单位}培训350人。');
    expect(turned(words, words.slots[0] ?? first).text).toBe(TEXT);
  });

  it('are followed through what is typed around them, and no longer known once they were typed into', () => {
    const before = edited(made, `全县${TEXT}`);
    expect(before.slots.map(({ at }) => at)).toEqual(made.slots.map(({ at }) => at + 2));
    const touched = edited(before, before.text.replace('{数量}', '{期数}'));
    expect(touched.slots.map(({ was }) => was)).toEqual(['350']);
    expect(edited(before, '').slots).toEqual([]);
  });

  it('stand where they are said to stand, whatever is typed', () => {
    const edit = fc.tuple(fc.nat(40), fc.nat(6), fc.constantFrom('', '数', '{数量}', '12', '全县'));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), fc.nat(5), (edits, turn) => {
        let now = made;
        for (const [at, gone, typed] of edits) {
          now = edited(now, now.text.slice(0, at) + typed + now.text.slice(at + gone));
          const slot = now.slots[turn];
          if (slot) now = turned(now, slot);
        }
        for (const slot of now.slots) expect(now.text.startsWith(standing(slot), slot.at)).toBe(true);
      }),
    );
  });

  it('come from a selection with all its figures', () => {
    const { text, slots } = phraseFrom([{ type: 'text', text: '新建厂房3座，投资3.5万元。' }], []);
    let now = foundSlots(text, slots);
    expect(now.slots).toHaveLength(2);
    for (const slot of now.slots.toReversed()) now = turned(now, slot);
    expect(now.text).toBe('新建厂房3座，投资3.5万元。');
  });
});
