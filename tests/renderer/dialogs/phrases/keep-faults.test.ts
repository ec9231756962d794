import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../../../document/phrases/phrase.ts';
import { keepFaults } from '../../../../renderer/dialogs/phrases/keep-faults.ts';

const SOUND: Phrase = { text: '举办培训班{数量}期。', category: '学习培训', tone: 'report', places: ['body'] };
const placesOf = (changed: Partial<Phrase>) => keepFaults({ ...SOUND, ...changed }).map(({ place }) => place);

describe('a phrase that is to be kept', () => {
  it('is sound with a wording, a category and a place', () => {
    expect(keepFaults(SOUND)).toEqual([]);
  });

  it('is told what is wrong, at the place where it is put right', () => {
    expect(placesOf({ text: '' })).toEqual(['text']);
    expect(placesOf({ text: '举办{数量期。' })).toEqual(['text']);
    expect(placesOf({ text: '<b>举办</b>' })).toEqual(['text']);
    expect(placesOf({ text: '长'.repeat(501) })).toEqual(['text']);
    expect(placesOf({ category: '' })).toEqual(['category']);
    expect(placesOf({ category: '长'.repeat(21) })).toEqual(['category']);
    expect(placesOf({ places: [] })).toEqual(['places']);
    expect(placesOf({ text: '{', category: '', places: [] })).toEqual(['text', 'category', 'places']);
  });
});
