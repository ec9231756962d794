/** What is to be confirmed as the panel lists it: each with the words around, what may stand there, and where else it stands. */
import { blockText, type FieldText, fieldText } from '../../document/plain.ts';
import { wordsAround } from '../../document/proofread/checked-words.ts';
import type { Lists } from '../../document/proofread/lists.ts';
import type { CarriedType, Field, Report } from '../../document/report.ts';
import { type CarriedPlace, carriedPlaces } from '../../document/roll/marks.ts';
import { suggestionFor, yearsOfMarks } from '../../document/roll/suggest.ts';

/** One thing to be confirmed. */
export interface CarriedRow {
  /** The same for as long as nothing of it or of the words around changes. */
  readonly id: string;
  readonly type: CarriedType;
  readonly from: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** What may stand there instead; null where only a person can tell. */
  readonly suggestion: string | null;
  /** How many others say the very same. */
  readonly others: number;
  readonly place:
    | { readonly type: 'words'; readonly block: number; readonly offset: number }
    | { readonly type: 'field'; readonly id: string; readonly name: string };
}

type Subject = Pick<Report, 'blocks' | 'fields'>;
type Years = Parameters<typeof suggestionFor>[3];
/** Before the rows are held against each other. */
type Single = Omit<CarriedRow, 'id' | 'others'>;

/** Characters behind the words that may decide what they are. */
const BEHIND = 20;

/** Suggestions that were asked for, by the lists that they came from: rows are read anew with every pause, most are the same. */
const asked = new WeakMap<object, Map<string, string | null>>();
/** Without lists there are fewer suggestions. */
const NO_LISTS = {};
/** More than these no paper has. */
const MOST_ASKED = 20_000;

function suggestionOf(...[carried, text, behind, years, lists]: Parameters<typeof suggestionFor>): string | null {
  const known = asked.get(lists ?? NO_LISTS) ?? new Map<string, string | null>();
  asked.set(lists ?? NO_LISTS, known);
  const key = [carried.type, carried.from, text, behind, years.from, years.to].join('\t');
  const before = known.get(key);
  if (before !== undefined) return before;
  const suggestion = suggestionFor(carried, text, behind, years, lists);
  if (known.size >= MOST_ASKED) known.clear();
  known.set(key, suggestion);
  return suggestion;
}

/** The words around on one line, with a mark where they are cut. */
function aroundIn(whole: string, start: number, end: number): Pick<CarriedRow, 'before' | 'after'> {
  const { before, after } = wordsAround(whole, { start, end });
  const line = (words: string) => words.replaceAll(/[\t\n]+/gu, ' ');
  return {
    before: `${before.length < start ? '…' : ''}${line(before)}`,
    after: `${line(after)}${end + after.length < whole.length ? '…' : ''}`,
  };
}

/** Texts of blocks, each made once. */
function textsOf({ blocks }: Subject, shown: FieldText): (block: number) => string {
  const texts = new Map<number, string>();
  return (block) => {
    const text = texts.get(block) ?? blockText(blocks[block] ?? { type: 'annex' }, shown);
    texts.set(block, text);
    return text;
  };
}

function rowOfWords(
  { carried, text, block, offset }: CarriedPlace,
  whole: string,
  years: Years,
  lists: Lists | null,
): Single {
  const end = offset + text.length;
  return {
    type: carried.type,
    from: carried.from,
    text,
    ...aroundIn(whole, offset, end),
    suggestion: suggestionOf(carried, text, whole.slice(end, end + BEHIND), years, lists),
    place: { type: 'words', block, offset },
  };
}

function rowOfField({ id, name, value, unit = '', carried }: Field): Single | null {
  if (!carried) return null;
  const { type, from } = carried;
  return { type, from, text: value, before: '', after: unit, suggestion: null, place: { type: 'field', id, name } };
}

const sameKey = ({ type, from, text }: Single) => [type, from, text].join('\t');

/** How often each key stands among the rows. */
function countsOf(rows: readonly Single[], keyOf: (row: Single) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

/** Named by their words and those around; of the same ones by their order. */
function named(rows: readonly Single[]): readonly CarriedRow[] {
  const same = countsOf(rows, sameKey);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const words = [sameKey(row), row.before, row.after, row.place.type === 'field' ? row.place.id : ''].join('\t');
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return { ...row, id: `${words}\t${count}`, others: (same.get(sameKey(row)) ?? 1) - 1 };
  });
}

/** In reading order, fields last. `year`: the one that is written now, where the paper itself does not tell. */
export function carriedRows(report: Subject, lists: Lists | null, year: number): readonly CarriedRow[] {
  const years = yearsOfMarks(report) ?? { from: null, to: year };
  const textOf = textsOf(report, fieldText(report.fields));
  return named([
    ...carriedPlaces(report).map((place) => rowOfWords(place, textOf(place.block), years, lists)),
    ...report.fields.flatMap((field) => rowOfField(field) ?? []),
  ]);
}

/** The rows that say the very same, itself among them. */
export const sameRows = (rows: readonly CarriedRow[], row: CarriedRow): readonly CarriedRow[] =>
  rows.filter((other) => sameKey(other) === sameKey(row));
