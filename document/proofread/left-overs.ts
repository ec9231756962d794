/** What stayed of an older paper, or of another unit's: years that are past where this year is spoken of, names. */

import { blockText, fieldText } from '../plain.ts';
import type { Report } from '../report.ts';
import { type PlacedCarried, placedCarried } from '../roll/marks.ts';
import { CARRIED_NAMES } from '../roll/names.ts';
import type { Units } from '../unit.ts';
import { foreignUnitNames } from '../unit-names.ts';
import { type CheckedWords, placeOf, wordsAround } from './checked-words.ts';
import type { Manuscript, Paragraph } from './manuscript.ts';
import { matchesOf } from './matches.ts';
import { isProtected } from './protected.ts';

const YEAR = '((?:19|20)\\d{2})年';
/** What is compared with, what began or was passed in another year, and spans of years are no left-overs. */
const NOT_BEFORE = '(?<![—~～至到－-]|[比较同与自从于对]|(?:根据|按照|依据|参照))';
const NOT_BEHIND =
  '(?!度?(?:以来|以后|之后|起|同期|相比|底?以前|至|到|[—－~～-]|[^，。；]{0,12}(?:出台|印发|发布|公布|施行|修订|制定|成立|建成|启动|立项|结转|遗留|相比|持平|同期)))';
/** This year's work: 今年以来，…完成2024年… */
const THIS_YEAR = new RegExp(`(?:今年|本年度|本年)[^。；！？]{0,24}?${NOT_BEFORE}${YEAR}${NOT_BEHIND}`, 'gu');
/** What is to come: 下一步，…确保2024年… */
const NEXT = new RegExp(`(?:下一步|下步|明年|来年|新的一年)[^。；！？]{0,30}?${NOT_BEFORE}${YEAR}${NOT_BEHIND}`, 'gu');
/** 2024年工作打算 */
const PLAN = new RegExp(
  `${YEAR}度?的?(?:下一步|下步)?(?:主要|重点)?(?:工作)?(?:打算|计划|安排|思路|重点任务|目标任务|工作要点)`,
  'gu',
);
/** The span of the report itself: 现将2024年工作情况报告如下 */
const NOW = new RegExp(`现(?:就|将)(?:我[^，。；]{1,6}?)?${YEAR}`, 'gu');

interface OldYear {
  readonly start: number;
  readonly year: number;
}

const yearsBy = (pattern: RegExp, text: string): OldYear[] =>
  matchesOf(pattern, text).map((found) => {
    const written = found[1] ?? '';
    return { start: found.index + found[0].indexOf(`${written}年`), year: Number(written) };
  });

/** The year that the title names; without it a paper of January speaks of the year before, and rightly so. */
function titleYear(paragraphs: readonly Paragraph[]): number | null {
  const title = paragraphs.find(({ role, part }) => role === 'title' && part === 'main');
  const years = matchesOf(/(?:19|20)\d{2}(?=年)/gu, title?.text ?? '').map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

const PROSE: ReadonlySet<Paragraph['role']> = new Set(['paragraph', 'heading', 'runIn']);

function oldYearsIn(paragraph: Paragraph, own: number): readonly OldYear[] {
  const { role, part, text } = paragraph;
  if (!PROSE.has(role) || part === 'annex' || !text.includes('年')) return [];
  const found = [THIS_YEAR, NEXT, PLAN, NOW].flatMap((pattern) => yearsBy(pattern, text));
  const byStart = new Map(found.map((one) => [one.start, one]));
  return [...byStart.values()]
    .filter(({ start, year }) => year < own && !isProtected(paragraph, { start, end: start + 5 }))
    .sort((a, b) => a.start - b.start);
}

/** Years older than the paper's own where it speaks of this year's work or of what is to come. */
export function oldYears(manuscript: Manuscript): readonly CheckedWords[] {
  const own = titleYear(manuscript.paragraphs);
  if (own === null) return [];
  return manuscript.paragraphs.flatMap((paragraph, i) =>
    oldYearsIn(paragraph, own).map(({ start, year }): CheckedWords => {
      const span = { start, end: start + 5 };
      const message = `文稿是${own}年的，这里写${year}年，可能是旧稿留下的`;
      const around = wordsAround(paragraph.text, span);
      return { code: 'oldYear', severity: 'W', message, place: placeOf(manuscript, i, span), ...around, places: 1 };
    }),
  );
}

/** Names of other units of this machine. */
export function otherUnits(report: Report, units: Units): readonly CheckedWords[] {
  const shown = fieldText(report.fields);
  const called = new Map(units.units.map(({ id, fullName }) => [id, fullName]));
  return foreignUnitNames(report, units).map(({ unit, name, place }): CheckedWords => {
    const block = place.type === 'words' ? report.blocks[place.block] : undefined;
    const around =
      place.type === 'words' && block
        ? wordsAround(blockText(block, shown), { start: place.offset, end: place.offset + place.length })
        : { before: '', text: name, after: '' };
    const owner = called.get(unit) ?? name;
    const message = owner === name ? '这是别的单位的名称' : `这是“${owner}”的名称`;
    return { code: 'otherUnit', severity: 'W', message, place, ...around, places: 1 };
  });
}

function carriedMessage({ carried, text }: PlacedCarried): string {
  const kind = CARRIED_NAMES[carried.type];
  return text === carried.from ? `沿用上年的${kind}，还没有确认` : `${kind}由“${carried.from}”顺延，还没有确认`;
}

/** What was carried over from last year's paper and nobody has confirmed yet. */
export function unconfirmed(report: Report): readonly CheckedWords[] {
  const shown = fieldText(report.fields);
  const texts = new Map<number, string>();
  return placedCarried(report).map((one): CheckedWords => {
    const { block, offset, text } = one;
    const whole = texts.get(block) ?? blockText(report.blocks[block] ?? { type: 'annex' }, shown);
    texts.set(block, whole);
    const place = { type: 'words' as const, block, offset, length: text.length };
    const around = wordsAround(whole, { start: offset, end: offset + text.length });
    return { code: 'carried', severity: 'W', message: carriedMessage(one), place, ...around, places: 1 };
  });
}
