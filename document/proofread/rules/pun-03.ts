import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

/** Straight quotes round Chinese words, and curved ones the wrong way round. */
const STRAIGHT = /"([^"“”\n]{1,80})"/gu;
const TURNED = /”([^“”\n]{1,40})“/gu;
const HAN = /\p{Script=Han}/u;

function straight(text: string): Found[] {
  return matchesOf(STRAIGHT, text).flatMap(({ index, 0: all, 1: inside = '' }) =>
    HAN.test(inside) ? [{ start: index, end: index + all.length, suggestion: `“${inside}”` }] : [],
  );
}

/** Only where no pair stands the right way round: ”和“ between two quotations is right. */
function turned(text: string): Found[] {
  const first = text.search(/[“”]/u);
  if (text[first] !== '”') return [];
  const found = matchesOf(TURNED, text);
  const marks = text.match(/[“”]/gu)?.length ?? 0;
  if (marks !== found.length * 2) return [];
  return found.map(({ index, 0: all, 1: inside = '' }) => ({
    start: index,
    end: index + all.length,
    suggestion: `“${inside}”`,
  }));
}

export default paragraphRule({
  id: 'PUN-03',
  name: '引号的方向和形状',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011 4.8',
  message: '引号方向颠倒，或者用了直引号',
  why: '中文的双引号前面是“，后面是”，不用英文的直引号。',
  looksInside: true,
  triggers: '"”',
  prepare:
    () =>
    ({ text }) => [...straight(text), ...turned(text)],
});
