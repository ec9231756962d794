/** What a person looks for in past papers: words, and the year of the paper. */
import { fold } from './words.ts';

export interface PaperQuery {
  /** Each of them has to be found. Folded; none is empty. */
  readonly terms: readonly string[];
  /** The year that papers are about; null for any. */
  readonly year: number | null;
}

const MOST_TERMS = 8;
const LONGEST_TERM = 40;

const YEAR = '(?:19|20)\\d\\d';
const LEADING = new RegExp(`^(${YEAR})(?!\\d)(?:年度?)?`, 'u');
const TRAILING = new RegExp(`(?<!\\d)(${YEAR})(?:年度?)?$`, 'u');
const SPOKEN: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2 };

interface Parted {
  readonly rest: string;
  readonly year: number | null;
}

/** 2024年工作总结 and 存在问题2024 are a year and a word. */
function partYear(term: string, thisYear: number): Parted {
  const step = SPOKEN[term];
  if (step !== undefined) return { rest: '', year: thisYear + step };
  const found = LEADING.exec(term) ?? TRAILING.exec(term);
  if (!found?.[1]) return { rest: term, year: null };
  const rest = term.slice(0, found.index) + term.slice(found.index + found[0].length);
  return { rest, year: Number(found[1]) };
}

function termsOf(typed: string): readonly string[] {
  const terms = fold(typed)
    .split(/[\s\u3000]+/u)
    .filter((term) => /[\p{L}\p{N}]/u.test(term));
  return [...new Set(terms)].slice(0, MOST_TERMS).map((term) => term.slice(0, LONGEST_TERM));
}

/** As it was meant: the first year that is named is that of the paper. */
export function readQuery(typed: string, thisYear: number): PaperQuery {
  let year: number | null = null;
  const terms = termsOf(typed).flatMap((term) => {
    const parted = partYear(term, thisYear);
    if (parted.year === null || (year !== null && year !== parted.year)) return [term];
    year = parted.year;
    return parted.rest === '' ? [] : [parted.rest];
  });
  return { terms, year };
}

/** As it was typed: a year is a word of the text like any other. */
export function literalQuery(typed: string): PaperQuery {
  return { terms: termsOf(typed), year: null };
}
