/** What the events of a field say about the input method: put into a record as they come, and judged from it. */

/** An event of the field, as far as it matters. `typed`: characters that came without an input method. */
export type FieldEvent =
  | { readonly type: 'begun' }
  | { readonly type: 'updated'; readonly text: string }
  | { readonly type: 'committed'; readonly text: string }
  | { readonly type: 'typed'; readonly text: string };

/** One word as it came. */
export interface Composed {
  /** How often its letters changed. */
  readonly updates: number;
  /** The letters shown last, before the word that they became. */
  readonly letters: string;
  /** Null while it is being composed; '' where nothing came of it. */
  readonly word: string | null;
}

export interface InputRecord {
  /** In the order in which they began. */
  readonly composed: readonly Composed[];
  /** What came without being composed, in one. */
  readonly typed: string;
}

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

export const NOTHING_TYPED: InputRecord = { composed: [], typed: '' };

function changeLast(record: InputRecord, change: (last: Composed) => Composed): InputRecord {
  const last = record.composed.at(-1);
  // An update of nothing that has begun is an input method out of step; it counts as a beginning.
  const open = last?.word === null ? last : { updates: 0, letters: '', word: null };
  const before = last?.word === null ? record.composed.slice(0, -1) : record.composed;
  return { ...record, composed: [...before, change(open)] };
}

export function withEvent(record: InputRecord, event: FieldEvent): InputRecord {
  switch (event.type) {
    case 'begun':
      return { ...record, composed: [...record.composed, { updates: 0, letters: '', word: null }] };
    case 'updated':
      return changeLast(record, (last) => ({
        ...last,
        updates: last.updates + 1,
        letters: isChinese(event.text) ? last.letters : event.text,
      }));
    case 'committed':
      return changeLast(record, (last) => ({ ...last, word: event.text }));
    case 'typed':
      return { ...record, typed: (record.typed + event.text).slice(-200) };
  }
}

/** Where the person sees the window with the candidates; null before they say so. */
export type CandidatePlace = 'caret' | 'elsewhere' | 'nowhere';

/**
 * `waiting`: nothing came yet. `composing`: a word is under way. `cancelled`: all words begun were given up. `works`: a Chinese word was composed.
 * `latin`: the input method handed over letters. `letters`: letters came, no input method. `direct`: Chinese came without being composed.
 * `misplaced`: it works, but the candidates stand elsewhere.
 */
export type Judgement = 'waiting' | 'composing' | 'cancelled' | 'works' | 'latin' | 'letters' | 'direct' | 'misplaced';

export function judge({ composed, typed }: InputRecord, place: CandidatePlace | null): Judgement {
  if (composed.some(({ word }) => isChinese(word ?? ''))) {
    return place === 'elsewhere' || place === 'nowhere' ? 'misplaced' : 'works';
  }
  if (composed.at(-1)?.word === null) return 'composing';
  if (isChinese(typed)) return 'direct';
  if (composed.some(({ word }) => word !== '')) return 'latin';
  if (composed.length > 0) return 'cancelled';
  return typed.trim() === '' ? 'waiting' : 'letters';
}

/** Whether it is good, bad, or not to be said yet. */
export const TONE: Readonly<Record<Judgement, 'good' | 'bad' | 'open'>> = {
  waiting: 'open',
  composing: 'open',
  cancelled: 'open',
  works: 'good',
  latin: 'open',
  letters: 'bad',
  direct: 'bad',
  misplaced: 'bad',
};
