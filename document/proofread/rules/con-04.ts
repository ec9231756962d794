import { fromChineseNumeral } from '../../numbering.ts';
import type { Manuscript, Paragraph } from '../manuscript.ts';
import { matchesOf } from '../matches.ts';
import { documentRule, type FoundIn, type Gathered } from '../rule.ts';

interface Dated {
  /** `titled`: a year in a title; the last one before a count tells its year where the paper says none. */
  readonly type: 'plan' | 'date' | 'impossible' | 'titled';
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** 第30个民族团结教育月: `year` is the year in which it was the thirtieth. */
interface Counted {
  readonly type: 'counted';
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly name: string;
  /** Written before it in the same paragraph, where the paper says no year of its own. */
  readonly near: number | null;
}

type Taken = Dated | Counted;

const PLAN = /(?:下一步|下步|明年|来年)[^。]{0,30}?((?:19|20)\d{2})年/gu;
const DATE = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/gu;
const SIGNED = /^\s*((?:19|20)\d{2})年\d{1,2}月\d{1,2}日\s*$/u;

const exists = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Dates that no calendar has. */
function impossible(text: string): Taken[] {
  return matchesOf(DATE, text).flatMap((found): Taken[] => {
    const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
    if (exists(year, month, day)) return [];
    return [{ type: 'impossible', start: found.index, end: found.index + found[0].length, year }];
  });
}

const ORDINAL = /第(\d{1,3}|[一二三四五六七八九十百]{1,5})(?:个|次)(?:全国)?(\p{Script=Han}{2,12})/gu;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?=[年/.-])/u;
const YEARS = new RegExp(YEAR, 'gu');

function counted(text: string, firsts: ReadonlyMap<string, number>): Counted[] {
  return matchesOf(ORDINAL, text).flatMap(({ index, 0: all, 1: digits = '', 2: words = '' }): Counted[] => {
    const named = [...firsts].find(([name]) => words.startsWith(name));
    const nth = fromChineseNumeral(digits) ?? Number(digits);
    if (!named) return [];
    const near = matchesOf(YEARS, text.slice(0, index)).at(-1)?.[1];
    const end = index + all.length - words.length + named[0].length;
    const year = named[1] + nth - 1;
    return [
      { type: 'counted', start: index, end, year, name: named[0], near: near === undefined ? null : Number(near) },
    ];
  });
}

function plans(text: string): Taken[] {
  return matchesOf(PLAN, text).map((found) => {
    const end = found.index + found[0].length;
    return { type: 'plan', start: end - 5, end, year: Number(found[1]) };
  });
}

/** Papers that look back are signed when their year is over or nearly so; plans and notices come before it. */
const LOOKS_BACK = /总结|报告|汇报|述职|小结/u;

interface Own {
  readonly year: number | null;
  /** The year that the last title before it says. */
  readonly titled: number | null;
  readonly looksBack: boolean;
}

function ownOf({ setting, paragraphs }: Manuscript): Own {
  const title = paragraphs.find(({ role }) => role === 'title')?.text ?? '';
  return { year: setting.year, titled: null, looksBack: LOOKS_BACK.test(title) };
}

/** A count that is one off is that of the year before or after, of which papers speak too. */
const NEIGHBOUR = 1;

function countedMessage({ year, name, near }: Counted, { year: own, titled }: Own): string | null {
  const of = own ?? near ?? titled;
  if (of === null || Math.abs(year - of) <= NEIGHBOUR) return null;
  return `按首次举办的年份推算，这是${year}年的“${name}”，材料是${of}年的，可能沿用了旧稿`;
}

function messageOf(taken: Taken, own: Own): string | null {
  if (taken.type === 'counted') return countedMessage(taken, own);
  return datedMessage(taken, own);
}

function datedMessage({ type, year }: Dated, { year: own, looksBack }: Own): string | null {
  if (type === 'impossible') return '没有这一天';
  if (own === null || type === 'titled') return null;
  if (type === 'plan') return year < own ? `材料是${own}年的，下一步却写${year}年` : null;
  return looksBack && year < own ? `标题写${own}年，成文日期是${year}年` : null;
}

function takenFrom({ text, role, part }: Paragraph, firsts: ReadonlyMap<string, number>): readonly Taken[] | null {
  const signed = role === 'date' && part === 'main' ? SIGNED.exec(text) : null;
  const date: Taken[] = signed ? [{ type: 'date', start: 0, end: text.length, year: Number(signed[1]) }] : [];
  const year = role === 'title' ? YEAR.exec(text)?.[1] : undefined;
  const titled: Taken[] = year === undefined ? [] : [{ type: 'titled', start: 0, end: 0, year: Number(year) }];
  const taken = [...titled, ...date, ...plans(text), ...impossible(text), ...counted(text, firsts)];
  return taken.length > 0 ? taken : null;
}

function judge(gathered: readonly Gathered<readonly Taken[]>[], manuscript: Manuscript): readonly FoundIn[] {
  const own = ownOf(manuscript);
  let titled: number | null = null;
  return gathered.flatMap(({ at, value }) =>
    value.flatMap((taken): FoundIn[] => {
      if (taken.type === 'titled') titled = taken.year;
      const message = messageOf(taken, { ...own, titled });
      return message === null ? [] : [{ paragraph: at, start: taken.start, end: taken.end, message }];
    }),
  );
}

export default documentRule<readonly Taken[]>({
  id: 'CON-04',
  name: '年份前后矛盾',
  severity: 'W',
  fix: 'none',
  source: '公文写作惯例',
  message: '年份、日期前后矛盾',
  why: '标题、正文、下一步计划、成文日期的年份要对得上。套用旧稿时最容易漏改年份。',
  triggers: '年第',
  prepare({ anniversaries }) {
    const firsts = new Map(anniversaries.entries.map(({ name, first }) => [name, first]));
    return { gather: (paragraph) => takenFrom(paragraph, firsts), judge };
  },
});
