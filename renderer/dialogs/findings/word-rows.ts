/** What 校对词表 shows: the entries of all lists as rows, and those of them that are looked for. */
import { entryKey, LIST_IDS, type ListEntryOf, type ListId, type Lists } from '../../../document/proofread/lists.ts';
import type { OwnLists } from '../../../document/proofread/own-lists.ts';
import type { UnitProfile } from '../../../document/unit.ts';
import { type KeptWord, wordsOfUnit } from '../../desk/word-lists.ts';
import { wordListWords } from './word-list-words.ts';

/** Not words to look for, but what rules judge them by. */
const BEHIND: ReadonlySet<ListId> = new Set<ListId>(['neighbours', 'lexicon', 'places']);
export const SHOWN_LISTS: readonly ListId[] = LIST_IDS.filter((id) => !BEHIND.has(id));

export interface ShippedRow {
  readonly type: 'shipped';
  readonly id: string;
  readonly list: ListId;
  readonly entry: string;
  readonly words: string;
  /** What stands for it, or what belongs to it; '' where the word is all there is. */
  readonly right: string;
  /** A note, its own source, from and until when it holds. */
  readonly about: string;
  readonly on: boolean;
}

export interface OwnRow extends KeptWord {
  readonly type: 'own';
  readonly id: string;
}

export type WordRow = ShippedRow | OwnRow;

const period = ({ since, until }: { readonly since?: string; readonly until?: string }) => [
  ...(since === undefined ? [] : [wordListWords.since(since)]),
  ...(until === undefined ? [] : [wordListWords.until(until)]),
];

function saysOf(entry: ListEntryOf): Pick<ShippedRow, 'words' | 'right' | 'about'> {
  const { removed, wrongVerb } = wordListWords;
  if (typeof entry === 'string') return { words: entry, right: '', about: '' };
  if ('label' in entry) {
    const about = [entry.source, ...period(entry)].join('；');
    return { words: entry.label, right: entry.members.join('、'), about };
  }
  if ('name' in entry) return { words: entry.name, right: wordListWords.first(entry.first), about: entry.source };
  if ('first' in entry) return { words: entry.first, right: '', about: '' };
  if ('noun' in entry) {
    const right = entry.wrong.map(({ verb, right }) => wrongVerb(verb, right)).join('、');
    return { words: entry.noun, right, about: entry.verbs.join('、') };
  }
  const right = entry.right.map((one) => (one === '' ? removed : one)).join('／');
  return { words: entry.wrong, right, about: [...(entry.note ? [entry.note] : []), ...period(entry)].join('；') };
}

/** Of shipped lists, in their order. */
export function shippedRows(lists: Lists, { off }: Pick<OwnLists, 'off'>): readonly ShippedRow[] {
  const out = new Set(off.map(({ list, entry }) => `${list} ${entry}`));
  return SHOWN_LISTS.flatMap((list) =>
    lists[list].entries.map((entry): ShippedRow => {
      const key = entryKey(entry);
      const id = `${list} ${key}`;
      return { type: 'shipped', id, list, entry: key, ...saysOf(entry), on: !out.has(id) };
    }),
  );
}

/** One's own, the newest first: those of the machine, then those of the unit that writes. */
export function ownRows({ words }: Pick<OwnLists, 'words'>, unit: UnitProfile | null): readonly OwnRow[] {
  const machine = words.toReversed().map((word): KeptWord => ({ word, keptIn: 'machine' }));
  const ofUnit = (unit === null ? [] : wordsOfUnit(unit)).map((word): KeptWord => ({ word, keptIn: 'unit' }));
  return [...machine, ...ofUnit].map((kept) => ({
    type: 'own',
    id: `${kept.keptIn} ${kept.word.type} ${kept.word.words}`,
    ...kept,
  }));
}

function textOf(row: WordRow): string {
  if (row.type === 'shipped') return `${row.words}\n${row.right}\n${row.about}`;
  return row.word.type === 'change' ? `${row.word.words}\n${row.word.right}` : row.word.words;
}

/** What of the lists is shown: all, one's own, one list, or what is switched off. */
export type Shelf = 'all' | 'own' | 'off' | ListId;

export function rowsOn(shelf: Shelf, rows: readonly WordRow[]): readonly WordRow[] {
  if (shelf === 'all') return rows;
  if (shelf === 'own') return rows.filter(({ type }) => type === 'own');
  if (shelf === 'off') return rows.filter((row) => row.type === 'shipped' && !row.on);
  return rows.filter((row) => row.type === 'shipped' && row.list === shelf);
}

/** Those that hold the words, each of several parted by blanks; one's own come first, as in `rows`. */
export function found(rows: readonly WordRow[], query: string): readonly WordRow[] {
  const wanted = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const text = textOf(row).toLowerCase();
    return wanted.every((one) => text.includes(one));
  });
}
