/** Figures that a paper states of the whole: 全县累计完成投资12.5亿元. The same said twice is the same figure. */

import type Big from 'big.js';
import { readWritten, type Scale, worth } from '../fields/numbers.ts';
import { matchesOf } from './matches.ts';

export interface Stated {
  /** In units of the paragraph's text: number and unit. */
  readonly start: number;
  readonly end: number;
  /** What is said of what, when, in which unit: figures of the same are compared. */
  readonly of: string;
  readonly amount: Big;
  /** What the last place of the number is worth: 12.5亿 has 10,000,000. */
  readonly place: Big;
  /** The time it is of is named, and it is clear that it sums up. */
  readonly isSure: boolean;
}

/** The whole that is spoken of, at the start of a clause, then what of it, then the number and its unit. */
const STATED =
  /(^|[，。；：、,;:（(\s])((?:全[县市区省州旗镇乡局校院村厂]|全街道|全系统|我[县市区省州旗镇乡局校院村厂])[\p{Script=Han}]{2,16})(\d{1,9}(?:\.\d{1,4})?)([万亿]?)(个百分点|平方公里|立方米|平方米|人次|公里|千米|公顷|[个名人户件家份场次条项期篇台辆座处所元吨亩%])/gu;
/** Not a figure of the whole, or not one that is so by now. */
const OTHERWISE =
  /计划|目标|力争|预计|预期|拟|争取|将|同比|环比|[比较]|增|减|提高|提升|下降|降低|约|近|逾|超|突破|余|每|平均|人均|另|新|其中|再|第/u;
const SUMS_UP = /累计|全年|总|共/u;
/** What is said at last of the time: figures of two months are not the same. */
const TIME =
  /(?:\d{2,4}年)?(?:\d{1,2}(?:—|-|至)\d{1,2}月|\d{1,2}月(?:\d{1,2}日|底|末|份)?|[一二三四]季度|[上下]半年)|\d{4}年度?|今年|去年|上年|前年|本年|年初|年底|年末|本月|上月|当年|目前|近年|以来|“十[一二三四五]五”/gu;
/** One place of several: what is said of 全村 behind it is said of that one. */
const ONE_PLACE = /[\p{Script=Han}]{2}(?:镇|乡|村|社区|街道)/u;
const VERB = /(?:达到|达|为|是|有|至|了)$/u;
const ROUGH = /^(?:左右|上下|以上|以下|多|余)/u;

function timeBefore(text: string): string {
  return text.match(TIME)?.at(-1) ?? '';
}

function statedOf(text: string, found: RegExpMatchArray & { readonly index: number }): Stated | null {
  const [all, mark = '', what = '', digits = '', scale = '', unit = ''] = found;
  const before = text.slice(0, found.index);
  const written = readWritten(digits);
  if (written === null || OTHERWISE.test(what) || ROUGH.test(text.slice(found.index + all.length))) return null;
  if (/^全[镇乡村]|^我[镇乡村]/u.test(what) && ONE_PLACE.test(before)) return null;
  const time = timeBefore(before + what);
  const size = worth(scale as Scale); // the pattern allows 万, 亿 and ''
  const start = found.index + mark.length + what.length;
  return {
    start,
    end: found.index + all.length,
    of: [what.replace(VERB, ''), unit, time].join(' '),
    amount: written.figures.times(size),
    place: worth('').div(worth('').times(10).pow(written.decimals)).times(size),
    isSure: time !== '' && SUMS_UP.test(what),
  };
}

/** Cheap for what states nothing of the whole, which is nearly everything. */
export function statedIn(text: string): readonly Stated[] {
  if (!/[全我][县市区省州旗镇乡局校院村厂街系]/u.test(text)) return [];
  return matchesOf(STATED, text).flatMap((found) => statedOf(text, found) ?? []);
}

/** Whether two of the same may both be right: one is the other rounded. */
export function agree(a: Stated, b: Stated): boolean {
  const place = a.place.gt(b.place) ? a.place : b.place;
  return a.amount.eq(b.amount) || (!a.place.eq(b.place) && a.amount.minus(b.amount).abs().lte(place.div(2)));
}
