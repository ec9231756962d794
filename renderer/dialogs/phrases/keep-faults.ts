/** What keeps a phrase from being kept, in words, and the part of the form where it is put right. */
import { LONGEST_PHRASE, type Phrase, readPhrase } from '../../../document/phrases/phrase.ts';
import { words } from '../../words.ts';

export interface KeepFault {
  readonly place: 'text' | 'category' | 'places';
  readonly words: string;
}

/** A phrase of which nothing can be said. */
const SOUND: Phrase = { text: '内容', category: '类别', tone: 'report', places: ['body'] };

function textFault(text: string): readonly KeepFault[] {
  const read = readPhrase({ ...SOUND, text });
  if (read.type === 'phrase') return [];
  const { faults } = words.phrases.keep;
  switch (read.fault) {
    case 'long':
      return [{ place: 'text', words: faults.long(LONGEST_PHRASE) }];
    case 'braces':
    case 'markup':
      return [{ place: 'text', words: faults[read.fault] }];
    case 'empty':
    case 'shape':
      return [{ place: 'text', words: faults.empty }];
  }
}

export function keepFaults(phrase: Phrase): readonly KeepFault[] {
  const { faults } = words.phrases.keep;
  const isCategory = readPhrase({ ...SOUND, category: phrase.category }).type === 'phrase';
  return [
    ...textFault(phrase.text),
    ...(isCategory ? [] : [{ place: 'category', words: faults.category } as const]),
    ...(phrase.places.length > 0 ? [] : [{ place: 'places', words: faults.places } as const]),
  ];
}
