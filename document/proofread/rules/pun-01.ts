import { matchesOf } from '../matches.ts';
import { documentRule, type FoundIn } from '../rule.ts';
import type { Span } from '../span.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
/** A mark between Chinese characters, figures that end a clause, and closing marks. */
const MARK = /(?<=[\p{Script=Han}”’》）〕】%％])[,:;?!](?!\/\/)|(?<=[\d)])[,;?!:](?=[\p{Script=Han}“《（])/gu;
/** Brackets that hold, or touch, Chinese words. A half of a pair is left alone. */
const BRACKETS = /\(([^()\n]{1,60})\)/gu;
const HAN = /\p{Script=Han}/u;

interface Place extends Span {
  readonly suggestion: string;
}

function marks(text: string): Place[] {
  return matchesOf(MARK, text).map(({ index, 0: mark }) => ({
    start: index,
    end: index + 1,
    suggestion: FULL[mark] ?? mark,
  }));
}

function brackets(text: string): Place[] {
  return matchesOf(BRACKETS, text).flatMap(({ index, 0: all, 1: inside = '' }): Place[] => {
    // (A类) and (CO2) may be left as they are.
    if (!HAN.test(inside) || /^[A-Za-z\d.+-]+\p{Script=Han}?$/u.test(inside)) return [];
    const end = index + all.length;
    return [
      { start: index, end: index + 1, suggestion: '（' },
      { start: end - 1, end, suggestion: '）' },
    ];
  });
}

export default documentRule<readonly Place[]>({
  id: 'PUN-01',
  name: '半角标点',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011 5.1',
  message: '中文里用了半角标点',
  why: '中文的逗号、冒号、分号、括号等用全角。数字分节、时刻、比例、网址里的半角符号不改。全文的半角标点一次改完。',
  triggers: ',:;?!(',
  prepare: () => ({
    gather({ text }) {
      const places = [...marks(text), ...brackets(text)];
      places.sort((a, b) => a.start - b.start);
      return places.length > 0 ? places : null;
    },
    // All of them are one finding: the habit of one source, put right at once.
    judge(gathered): FoundIn[] {
      const all = gathered.flatMap(({ at, value }) => value.map((place) => ({ paragraph: at, ...place })));
      const [first, ...others] = all;
      if (!first) return [];
      const message = others.length > 0 ? `全文有${all.length}处半角标点` : '中文里用了半角标点';
      return [{ ...first, others, message }];
    },
  }),
});
