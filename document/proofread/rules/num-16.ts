import { matchesOf } from '../matches.ts';
import { documentRule } from '../rule.ts';

/** Eleven and more, with a word of measure: where figures are the custom of the paper. */
const WORDS =
  /(?<![第〇零一二三四五六七八九十百千万点之多几])((?:[二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十|[一二三四五六七八九]百(?:零?[一二三四五六七八九]?十?[一二三四五六七八九]?)))([个名人户件家份场次条项])(?![大字方重五规])/gu;
const FIGURES = /\d([个名人户件家份场次条项])/gu;

/** 我局四名同志中有三位参加: the same people, once by 名 and once by 位. */
const PEOPLE =
  /[一二两三四五六七八九十]+([名位])\p{Script=Han}{0,12}(?:中有?|当中)，?\p{Script=Han}{0,4}([一二两三四五六七八九十]+([名位]))/gu;

function mixedMeasures(text: string) {
  return matchesOf(PEOPLE, text).flatMap(({ index, 0: all, 1: first, 2: second = '', 3: other }) =>
    first === other ? [] : [{ start: index + all.length - second.length, end: index + all.length }],
  );
}

interface Taken {
  readonly mixed: readonly { readonly start: number; readonly end: number }[];
  readonly words: readonly { readonly start: number; readonly end: number; readonly measure: string }[];
  readonly figures: readonly string[];
}

export default documentRule<Taken>({
  id: 'NUM-16',
  name: '数字写法前后一致',
  severity: 'H',
  fix: 'none',
  source: 'GB/T 15835—2011 4.1',
  message: '同类数量，别处用了阿拉伯数字',
  why: '一份材料里，同类的数量用一种数字。统计数字宜用阿拉伯数字；一至十的数、成语、“第一”“一批”等不在此列。',
  triggers: '十百名0123456789',
  prepare: () => ({
    gather({ text }) {
      const words = (/[十百]/u.test(text) ? matchesOf(WORDS, text) : []).map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
        measure: found[2] ?? '',
      }));
      const figures = [...new Set(matchesOf(FIGURES, text).map((found) => found[1] ?? ''))];
      const mixed = text.includes('名') ? mixedMeasures(text) : [];
      return words.length + figures.length + mixed.length > 0 ? { words, figures, mixed } : null;
    },
    judge(gathered) {
      const inFigures = new Set(gathered.flatMap(({ value }) => value.figures));
      const odd = gathered.flatMap(({ at, value }) =>
        value.words
          .filter(({ measure }) => inFigures.has(measure))
          .map(({ start, end }) => ({ paragraph: at, start, end })),
      );
      const mixed = gathered.flatMap(({ at, value }) =>
        value.mixed.map((span) => ({
          paragraph: at,
          ...span,
          message: '同一批人，前后一处用“名”，一处用“位”，宜一致',
        })),
      );
      return [...odd.slice(0, 1), ...mixed];
    },
  }),
});
