/** The numbered headings of a paper, for rules about their order. Works for typed numbers and for computed ones. */
import { fromChineseNumeral, readNumber } from '../numbering.ts';
import type { HeadingLevel } from '../report.ts';
import type { Paragraph } from './manuscript.ts';
import type { Gathered } from './rule.ts';

export interface Head {
  readonly level: HeadingLevel;
  readonly value: number;
  /** The number stands in the text, from `start` to `end`; both 0 where it is computed. */
  readonly start: number;
  readonly end: number;
}

/** Null for what is no numbered heading of the main text. */
export function headOf({ level, number, typed, text, part }: Paragraph): Head | null {
  if (level === null || part === 'annex') return null;
  if (typed === 0) {
    const computed = readNumber(number);
    return computed ? { level, value: computed.value, start: 0, end: 0 } : null;
  }
  const digits = /\d+|[一二三四五六七八九十]+/u.exec(text.slice(0, typed))?.[0] ?? '';
  const value = /^\d/u.test(digits) ? Number(digits) : fromChineseNumeral(digits);
  return value ? { level, value, start: text.length - text.trimStart().length, end: typed } : null;
}

export type PlacedHead = Gathered<Head>;

/** Headings of one level below one heading. */
export interface Siblings {
  readonly parent: PlacedHead | null;
  readonly heads: readonly PlacedHead[];
}

/** All groups of siblings in reading order of their first heading. */
export function siblingsOf(heads: readonly PlacedHead[]): readonly Siblings[] {
  const groups: { parent: PlacedHead | null; heads: PlacedHead[] }[] = [];
  const open: { head: PlacedHead; group: { parent: PlacedHead | null; heads: PlacedHead[] } }[] = [];
  for (const head of heads) {
    while ((open.at(-1)?.head.value.level ?? 0) > head.value.level) open.pop();
    const last = open.at(-1);
    if (last?.head.value.level === head.value.level) {
      last.group.heads.push(head);
      open[open.length - 1] = { head, group: last.group };
      continue;
    }
    const group = { parent: last?.head ?? null, heads: [head] };
    groups.push(group);
    open.push({ head, group });
  }
  return groups;
}
