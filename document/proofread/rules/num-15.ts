import type { Manuscript, Paragraph } from '../manuscript.ts';
import { matchesOf } from '../matches.ts';
import { documentRule, type Found, type FoundIn, type Gathered } from '../rule.ts';
import { agree, type Stated, statedIn } from '../stated-figures.ts';
import { type TableFault, tableFaults } from '../table-sums.ts';
import { seenTable } from '../table-values.ts';

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,4})?)';
const UNIT = '(万元|亿元|万人|[个名人户件家份场次条项期篇台辆座处所元吨亩])';
/** 共12个，其中甲类5个、乙类8个。 */
const TOTAL = new RegExp(
  `(?:共|总计|合计|共计)(?:有|计)?[^，。；、\\d]{0,16}${NUMBER}${UNIT}[^，。；\\d]{0,12}[，：（(](?:其中|分别(?:是|为)?)`,
  'gu',
);
const PART = new RegExp(`${NUMBER}${UNIT}`, 'gu');
/** 45人参加，占全体50人的85% */
const SHARE = new RegExp(
  `${NUMBER}${UNIT}[^，。；\\d]{0,12}[，,]?占[^，。；\\d]{0,12}${NUMBER}\\2[^，。；\\d]{0,4}的\\s?${NUMBER}[%％]`,
  'gu',
);
/** Words that say the parts overlap, or that not all of them are named. */
const OPEN = /等|含|包括|交叉|重复|以及其他|余|多/u;

/** In ten-thousandths, so that no binary fraction comes in. */
const exact = (digits: string | undefined) => Math.round(Number(digits) * 10_000);

function sums(text: string): Found[] {
  return matchesOf(TOTAL, text).flatMap((found) => {
    const [all, total, unit] = found;
    const from = found.index + all.length;
    const rest = text.slice(from, from + 200);
    const stop = rest.search(/[。；！？）)]|另|此外|同时/u);
    const tail = stop === -1 ? rest : rest.slice(0, stop);
    const parts = matchesOf(PART, tail).filter((part) => part[2] === unit);
    if (parts.length < 2 || OPEN.test(tail) || /占|增长|提高|[，、]其中/u.test(tail)) return [];
    const sum = parts.reduce((so, part) => so + exact(part[1]), 0);
    if (sum === exact(total)) return [];
    const message = `各项之和是${sum / 10_000}，与${total}不符`;
    return [{ start: found.index, end: from + tail.length, message }];
  });
}

function shares(text: string): Found[] {
  return matchesOf(SHARE, text).flatMap((found) => {
    const [all, part, , whole, percent = ''] = found;
    if (Number(whole) === 0) return [];
    const places = percent.split('.')[1]?.length ?? 0;
    const right = (Number(part) / Number(whole)) * 100;
    // One unit of the last figure is a matter of rounding.
    if (Math.abs(right - Number(percent)) <= 10 ** -places + 1e-9) return [];
    const message = `按前面的数字计算应是${right.toFixed(places)}%`;
    return [{ start: found.index, end: found.index + all.length, message }];
  });
}

/** 项目5类34个 … 甲7个、乙9个、丙4个以及丁2个: as many kinds as were said, each with its number. */
const CLASSED = /(\d{1,2})类(\d{1,4})个/gu;
const LISTED = /(?:\p{Script=Han}{2,14}\d{1,4}个(?:、|以及|和)){2,20}\p{Script=Han}{2,14}\d{1,4}个/u;
/** Of the text behind the total, in which its parts are looked for. */
const NEAR = 200;

/** Often more is meant than was listed (等一批): a hint. */
function classes(text: string): Found[] {
  return matchesOf(CLASSED, text).flatMap(({ index, 0: all, 1: kinds, 2: total }): Found[] => {
    const end = index + all.length;
    const listed = LISTED.exec(text.slice(end, end + NEAR))?.[0] ?? '';
    const parts = matchesOf(/\d{1,4}(?=个)/gu, listed).map(([digits]) => Number(digits));
    const sum = parts.reduce((so, part) => so + part, 0);
    if (parts.length !== Number(kinds) || sum === Number(total)) return [];
    return [
      { start: index, end, severity: 'H', message: `后面列出的${kinds}类合计${sum}个，与${total}个不符，请核对` },
    ];
  });
}

/** What is taken of a paragraph. */
type Taken =
  | { readonly type: 'cell' }
  | { readonly type: 'text'; readonly found: readonly Found[]; readonly stated: readonly Stated[] };

function taken(paragraph: Paragraph): Taken | null {
  const { text, cell, part } = paragraph;
  if (cell !== undefined) return { type: 'cell' };
  // Each of them is asked only where the text holds what it cannot do without.
  const found = [
    ...(/其中|分别/u.test(text) ? sums(text) : []),
    ...(text.includes('占') ? shares(text) : []),
    ...(text.includes('类') ? classes(text) : []),
  ];
  // An annex may speak of another whole.
  const stated = part === 'main' ? statedIn(text) : [];
  return found.length + stated.length === 0 ? null : { type: 'text', found, stated };
}

/** Cells by the block that is their table. */
function tables(all: readonly Gathered<Taken>[], { places }: Manuscript): readonly (readonly Gathered<Taken>[])[] {
  const byBlock = new Map<number, Gathered<Taken>[]>();
  for (const one of all) {
    const block = places[one.at]?.block;
    if (one.value.type !== 'cell' || block === undefined) continue;
    const cells = byBlock.get(block);
    if (cells) cells.push(one);
    else byBlock.set(block, [one]);
  }
  return [...byBlock.values()];
}

interface Judged {
  readonly last: Paragraph | undefined;
  readonly from: number;
  readonly faults: readonly TableFault[];
}

/** Tables are judged again when one of their cells is another; they may stand elsewhere by then. */
function tableJudge() {
  const known = new WeakMap<Paragraph, Judged>();
  return (cells: readonly Gathered<Taken>[]): readonly TableFault[] => {
    const [first] = cells;
    if (!first) return [];
    const last = cells.at(-1)?.paragraph;
    const before = known.get(first.paragraph);
    if (before?.last === last && before) {
      const moved = first.at - before.from;
      return before.faults.map((fault) => ({ ...fault, at: fault.at + moved }));
    }
    const faults = tableFaults(seenTable(cells));
    known.set(first.paragraph, { last, from: first.at, faults });
    return faults;
  };
}

interface Said extends Stated {
  readonly at: number;
  readonly text: string;
}

/** Two values of one figure are a slip; three are a row of figures that only look alike. */
function contradictions(all: readonly Gathered<Taken>[]): readonly FoundIn[] {
  const byWhat = new Map<string, Said[]>();
  for (const { at, paragraph, value } of all) {
    if (value.type !== 'text') continue;
    for (const stated of value.stated) {
      const said = { ...stated, at, text: paragraph.text.slice(stated.start, stated.end) };
      byWhat.set(stated.of, [...(byWhat.get(stated.of) ?? []), said]);
    }
  }
  return [...byWhat.values()].flatMap((said): readonly FoundIn[] => {
    const [first, ...rest] = said;
    const others = first ? rest.filter((one) => !agree(first, one)) : [];
    const [other] = others;
    if (!first || !other || others.some((one) => !agree(one, other))) return [];
    const message = `同一项数字前面写的是${first.text}，这里是${other.text}`;
    const { at: paragraph, start, end } = other;
    return [{ paragraph, start, end, message, severity: first.isSure && other.isSure ? 'W' : 'H' }];
  });
}

export default documentRule<Taken>({
  id: 'NUM-15',
  name: '数字合计、占比和前后一致',
  severity: 'W',
  fix: 'none',
  source: '公文写作惯例',
  message: '数字前后对不上',
  why: '总数与各项之和、占比与所举的两个数、表格的合计与各行各列之和、同一项数字的前后几处都要对得上。各项有交叉，或者只举其中几项时，写明“等”“部分重复”；表格中只列一部分时，写明“其中”。',
  prepare: () => {
    const judgeTable = tableJudge();
    return {
      gather: taken,
      judge: (gathered, manuscript) => [
        ...gathered.flatMap(({ at, value }) =>
          value.type === 'text' ? value.found.map((found): FoundIn => ({ ...found, paragraph: at })) : [],
        ),
        ...tables(gathered, manuscript).flatMap((cells) =>
          judgeTable(cells).map(({ at, message, severity }): FoundIn => {
            const end = manuscript.paragraphs[at]?.text.length ?? 0;
            return { paragraph: at, start: 0, end, message, severity };
          }),
        ),
        ...contradictions(gathered),
      ],
    };
  },
});
