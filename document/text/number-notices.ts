/** What became of the numbers that were typed: other forms of the same number, and numbers out of their turn. */
import type { Notice } from '../notice.ts';
import { fromChineseNumeral, numbersOf } from '../numbering.ts';
import { blockText, fieldText } from '../plain.ts';
import type { Part } from './parts.ts';

const NUMERAL = /[一二三四五六七八九十]+|[0-9０-９]+/g;
/** Enough of a heading to know it by (字). */
const KNOWN_BY = 40;

/** The value of its last numeral, whatever it is written in: 1.2 counts 2 as （二） does. Null where it has none. */
function numeralValue(number: string): number | null {
  const found = number.match(NUMERAL)?.at(-1) ?? '';
  const figures = found.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  return /^[0-9]+$/.test(figures) ? Number(figures) : fromChineseNumeral(found);
}

/** The form of a number: with 一 or 1 in place of its value. */
function formOf(number: string): string {
  return number.replace(NUMERAL, (numeral) => (/^[0-9]/.test(numeral) ? '1' : /^[０-９]/.test(numeral) ? '１' : '一'));
}

function changed(typed: string, computed: string): boolean {
  const [from, to] = [numeralValue(typed), numeralValue(computed)];
  return from !== null && to !== null && from !== to;
}

/** The notices on the numbers of all parts, by comparison with the numbers that are computed for them. */
export function numberNotices(parts: readonly Part[]): Notice[] {
  const numbers = numbersOf(parts.map((part) => part.block));
  const forms = new Map<string, { from: string; to: string; count: number }>();
  const notices: Notice[] = [];
  const fields = fieldText([]);
  parts.forEach(({ block, typed }, i) => {
    const to = numbers[i] ?? '';
    if (typed === to) return;
    if (changed(typed, to)) {
      const heading = blockText(block, fields).slice(0, KNOWN_BY);
      notices.push({ code: 'numberChanged', from: typed, to, heading });
      return;
    }
    const form = { from: formOf(typed), to: formOf(to) };
    const key = `${form.from} ${form.to}`;
    forms.set(key, { ...form, count: (forms.get(key)?.count ?? 0) + 1 });
  });
  return [...[...forms.values()].map((form): Notice => ({ code: 'numberForm', ...form })), ...notices];
}
