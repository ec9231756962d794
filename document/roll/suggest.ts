/** What may stand in the place of something that was carried over: next year's year, one more, a newer wording. */
import type { Lists } from '../proofread/lists.ts';
import type { Paragraph } from '../proofread/manuscript.ts';
import type { Carried, Report } from '../report.ts';
import { findIn } from './find.ts';
import { carriedPlaces } from './marks.ts';
import { type Years, yearIn } from './years.ts';

const YEAR = /(?:19|20)\d{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2}/u;

const yearOf = (words: string) => yearIn(YEAR.exec(words)?.[0] ?? '');

/** From which year to which the paper was rolled forward, as its own marks say; null where none of them tells. */
export function yearsOfMarks(report: Pick<Report, 'blocks' | 'fields'>): Years | null {
  for (const { carried, text } of carriedPlaces(report)) {
    const [from, to] = [yearOf(carried.from), yearOf(text)];
    if (text !== carried.from && from !== null && to !== null) return { from, to };
  }
  return null;
}

const PARAGRAPH = { role: 'paragraph', level: null, number: '', typed: 0, lead: 0, part: 'main' } as const;

/**
 * Null where only a person can tell. `behind`: what follows in the text, which may decide what the words are. A suggestion that stands there already is none.
 */
export function suggestionFor(
  { from }: Carried,
  text: string,
  behind: string,
  years: Years,
  lists: Lists | null,
): string | null {
  const paragraph: Paragraph = { ...PARAGRAPH, text: from + behind.slice(0, 20) };
  const found = findIn(paragraph, years, lists).find(({ start, end }) => start === 0 && end === from.length);
  const suggestion = found?.suggestion ?? found?.now ?? null;
  return suggestion === text ? null : suggestion;
}
