import type { Manuscript } from '../manuscript.ts';
import { documentRule, type FoundIn } from '../rule.ts';

interface Taken {
  readonly type: 'plan' | 'date' | 'impossible';
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

const PLAN = /(?:下一步|下步|明年|来年)[^。]{0,30}?((?:19|20)\d{2})年/gu;
const DATE = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/gu;
const SIGNED = /^\s*((?:19|20)\d{2})年\d{1,2}月\d{1,2}日\s*$/u;

const exists = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Dates that no calendar has. */
function impossible(text: string): Taken[] {
  return [...text.matchAll(DATE)].flatMap((found): Taken[] => {
    const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
    if (exists(year, month, day)) return [];
    return [{ type: 'impossible', start: found.index, end: found.index + found[0].length, year }];
  });
}

function plans(text: string): Taken[] {
  return [...text.matchAll(PLAN)].map((found) => {
    const end = found.index + found[0].length;
    return { type: 'plan', start: end - 5, end, year: Number(found[1]) };
  });
}

/** Papers that look back are signed when their year is over or nearly so; plans and notices come before it. */
const LOOKS_BACK = /总结|报告|汇报|述职|小结/u;

interface Own {
  readonly year: number | null;
  readonly looksBack: boolean;
}

function ownOf({ setting, paragraphs }: Manuscript): Own {
  const title = paragraphs.find(({ role }) => role === 'title')?.text ?? '';
  return { year: setting.year, looksBack: LOOKS_BACK.test(title) };
}

function messageOf({ type, year }: Taken, { year: own, looksBack }: Own): string | null {
  if (type === 'impossible') return '没有这一天';
  if (own === null) return null;
  if (type === 'plan') return year < own ? `材料是${own}年的，下一步却写${year}年` : null;
  return looksBack && year < own ? `标题写${own}年，成文日期是${year}年` : null;
}

export default documentRule<readonly Taken[]>({
  id: 'CON-04',
  name: '年份前后矛盾',
  severity: 'W',
  fix: 'none',
  source: '公文写作惯例',
  message: '年份、日期前后矛盾',
  why: '标题、正文、下一步计划、成文日期的年份要对得上。套用旧稿时最容易漏改年份。',
  triggers: '年',
  prepare: () => ({
    gather(paragraph) {
      const { text, role, part } = paragraph;
      const signed = role === 'date' && part === 'main' ? SIGNED.exec(text) : null;
      const date: Taken[] = signed ? [{ type: 'date', start: 0, end: text.length, year: Number(signed[1]) }] : [];
      const taken = [...date, ...plans(text), ...impossible(text)];
      return taken.length > 0 ? taken : null;
    },
    judge(gathered, manuscript) {
      const own = ownOf(manuscript);
      return gathered.flatMap(({ at, value }) =>
        value.flatMap((taken): FoundIn[] => {
          const message = messageOf(taken, own);
          return message === null ? [] : [{ paragraph: at, start: taken.start, end: taken.end, message }];
        }),
      );
    },
  }),
});
