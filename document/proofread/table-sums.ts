/** Totals in tables that do not add up. Where anything is not sure (other units, merged cells, 其中) nothing is said. */
import Big from 'big.js';
import { writeAmount } from '../fields/numbers.ts';
import type { Severity } from './rule.ts';
import { isNumber, type SeenCell, type SeenTable } from './table-values.ts';

export interface TableFault {
  /** Place of the cell's paragraph in the manuscript. */
  readonly at: number;
  readonly message: string;
  readonly severity: Severity;
}

const GRAND = /^(?:合计|总计|共计|总合计|总和)(?:[（(].{0,8}[)）])?[:：]?$/u;
const PART = /^小计(?:[（(].{0,8}[)）])?[:：]?$/u;
const SUM_HEAD = /^(?:合计|总计|共计|小计)(?:[（(].{0,8}[)）])?$/u;
/** Rows that are parts of others, or are no parts at all. */
const OVERLAPPING = /其中|包括|^含|平均|人均|同比|增长|增幅|增减|占比|比重|上年|去年|同期|完成率|备注|说明/u;
/** Columns of what is not added up. */
const NO_SUM =
  /率|比|均|序号|编号|排名|名次|位次|年份|年度|单价|标准|电话|邮编|代码|日期|时间|增长|增幅|增减|得分|评分|温度|指数|系数|等级|备注/u;
const SHARE = /占比|比重|构成|所占比例/u;
const YEAR = /^(?:19|20)\d\d年?$/u;

interface Line {
  readonly label: string;
  readonly cells: SeenTable[number];
  readonly kind: 'part' | 'sum' | 'detail';
}

interface Parts {
  /** Texts above the numbers, by column. */
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
  readonly width: number;
}

const labelOf = (cells: SeenTable[number]) => cells.slice(0, 2).find((cell) => cell && cell.text !== '')?.text ?? '';

function kindOf(cells: SeenTable[number]): Line['kind'] {
  const first = cells.slice(0, 2).map((cell) => cell?.text ?? '');
  if (first.some((text) => GRAND.test(text))) return 'sum';
  return first.some((text) => PART.test(text)) ? 'part' : 'detail';
}

/** A row of years stands above the numbers. */
function isHead(cells: SeenTable[number]): boolean {
  const numbers = cells.filter(isNumber);
  return numbers.every((cell) => YEAR.test(cell?.text ?? ''));
}

function partsOf(table: SeenTable): Parts {
  const firstRow = table.findIndex((cells) => !isHead(cells));
  const begin = firstRow < 0 ? table.length : firstRow;
  const width = Math.max(0, ...table.map(({ length }) => length));
  const heads = Array.from({ length: width }, (_, column) =>
    table
      .slice(0, begin)
      .map((cells) => cells[column]?.text ?? '')
      .join(''),
  );
  const lines = table.slice(begin).map((cells): Line => ({ label: labelOf(cells), cells, kind: kindOf(cells) }));
  return { heads, lines, width };
}

/** What stands in some places of a line or column, and what it sums up to; null where that is not sure. */
interface Sum {
  readonly total: Big;
  readonly count: number;
  readonly decimals: number;
  readonly units: ReadonlySet<string>;
}

function sumOf(cells: readonly (SeenCell | null | undefined)[]): Sum | null {
  let [total, count, decimals] = [new Big(0), 0, 0];
  const units = new Set<string>();
  for (const cell of cells) {
    if (!cell || cell.isMerged || cell.value.type === 'words') return null;
    if (cell.value.type === 'blank') continue;
    total = total.plus(cell.value.amount);
    count += 1;
    decimals = Math.max(decimals, cell.value.decimals);
    units.add(cell.value.unit);
  }
  return count === 0 ? null : { total, count, decimals, units };
}

/** Half of the last place for each number that was rounded; whole numbers are not. */
function tolerance(count: number, decimals: number): Big {
  return decimals === 0
    ? new Big(0)
    : new Big(10)
        .pow(-decimals)
        .times(0.5)
        .times(count + 1);
}

type Fit = 'fits' | 'differs' | 'unsure';

function fitOf(cell: SeenCell | null | undefined, sum: Sum | null): Fit {
  if (!cell || cell.isMerged || cell.value.type !== 'number' || sum === null || sum.count < 2) return 'unsure';
  const { amount, decimals, unit } = cell.value;
  if (sum.units.size > 1 || !sum.units.has(unit)) return 'unsure';
  const allowed = tolerance(sum.count, Math.max(sum.decimals, decimals));
  return amount.minus(sum.total).abs().lte(allowed) ? 'fits' : 'differs';
}

/** Lines that a total may be the sum of: all details, those since the total before, or the totals in between. */
function addends(lines: readonly Line[], at: number): readonly (readonly Line[])[] {
  const own = lines[at];
  const above = lines.slice(0, at);
  const around = above.some(({ kind }) => kind === 'detail') ? above : lines.slice(at + 1);
  const details = around.filter(({ kind }) => kind === 'detail');
  const last = around.findLastIndex(({ kind }) => kind !== 'detail');
  const since = around.slice(last + 1);
  if (own?.kind === 'part') return around === above ? [since] : [];
  const parts = around.filter(({ kind }) => kind === 'part');
  const sums = around.filter(({ kind }) => kind === 'sum');
  return [details, parts, [...parts, ...since], sums, since].filter(({ length }) => length >= 2);
}

/** How far a total may be off where nothing else says that it is one. */
const NEAR = 0.2;

interface ColumnFit {
  readonly cell: SeenCell | null;
  readonly fit: Fit;
  readonly expected: Big;
}

function columnFit(column: number, own: Line, ways: readonly (readonly Line[])[]): ColumnFit {
  const cell = own.cells[column] ?? null;
  const sums = ways.map((way) => sumOf(way.map(({ cells }) => cells[column])));
  const fits = sums.map((sum) => fitOf(cell, sum));
  const expected = sums.find((sum) => sum !== null)?.total ?? new Big(0);
  if (fits.includes('fits')) return { cell, fit: 'fits', expected };
  return { cell, fit: fits.length > 0 && fits.every((fit) => fit === 'differs') ? 'differs' : 'unsure', expected };
}

function isNear({ cell, expected }: ColumnFit): boolean {
  if (cell?.value.type !== 'number' || expected.eq(0)) return false;
  return cell.value.amount.minus(expected).abs().lte(expected.abs().times(NEAR));
}

/** Of one line that is a total. It is sure to be one where another of its columns adds up. */
function lineFaults({ heads, lines, width }: Parts, at: number): readonly TableFault[] {
  const own = lines[at];
  const ways = addends(lines, at);
  if (!own || ways.length === 0 || ways.flat().some(({ label }) => OVERLAPPING.test(label))) return [];
  const columns = Array.from({ length: width }, (_, i) => i).filter((i) => !NO_SUM.test(heads[i] ?? ''));
  const fits = columns.map((column) => columnFit(column, own, ways));
  const isSure = fits.some(({ fit }) => fit === 'fits');
  const wrong = fits.filter(({ fit }) => fit === 'differs');
  if (!isSure && wrong.length !== 1) return [];
  return wrong.flatMap((one): readonly TableFault[] => {
    if (one.cell === null) return [];
    const message = `各行之和是${writeAmount(one.expected)}，与“${own.label}”的${one.cell.text}不符`;
    return [{ at: one.cell.at, message, severity: isSure || isNear(one) ? 'W' : 'H' }];
  });
}

/** Columns beside one that is headed 合计, up to the next such: those before it, and those behind. */
function besides({ heads, lines, width }: Parts, column: number): readonly (readonly number[])[] {
  const isAdded = (i: number) =>
    i >= 0 && i < width && !SUM_HEAD.test(heads[i] ?? '') && lines.some(({ cells }) => isNumber(cells[i]));
  const run = (from: number, step: number): readonly number[] => {
    const taken: number[] = [];
    for (let i = from; isAdded(i); i += step) if (!NO_SUM.test(heads[i] ?? '')) taken.push(i);
    return taken;
  };
  return [run(column - 1, -1), run(column + 1, 1)].filter(({ length }) => length >= 2);
}

interface RowFit {
  readonly cell: SeenCell | null;
  readonly fit: Fit;
  readonly sum: Sum | null;
}

/** A column headed 合计 is one where most of its rows add up; those that do not are told. */
function columnFaults(parts: Parts, column: number): readonly TableFault[] {
  const ways = besides(parts, column).map((columns) =>
    parts.lines.map(({ cells }): RowFit => {
      const sum = sumOf(columns.map((i) => cells[i]));
      const cell = cells[column] ?? null;
      return { cell, sum, fit: fitOf(cell, sum) };
    }),
  );
  const count = (way: readonly RowFit[], fit: Fit) => way.filter((one) => one.fit === fit).length;
  const way = ways.toSorted((a, b) => count(b, 'fits') - count(a, 'fits')).at(0);
  if (!way || count(way, 'fits') < 2 || count(way, 'fits') <= count(way, 'differs')) return [];
  return way.flatMap(({ cell, sum, fit }): readonly TableFault[] => {
    if (fit !== 'differs' || cell === null || sum === null) return [];
    const message = `本行各列之和是${writeAmount(sum.total)}，与“${parts.heads[column]}”的${cell.text}不符`;
    return [{ at: cell.at, message, severity: 'W' }];
  });
}

/** How far shares may be off 100 and still be meant to add up to it. */
const ROUGHLY = 10;

/** Shares of a whole add up to 100 %. */
function shareFaults({ heads, lines }: Parts, column: number): readonly TableFault[] {
  const details = lines.filter(({ kind }) => kind === 'detail');
  if (lines.some(({ kind, label }) => kind === 'part' || OVERLAPPING.test(label))) return [];
  const sum = sumOf(details.map(({ cells }) => cells[column]));
  const last = details.at(-1)?.cells[column];
  const total = lines.find(({ kind }) => kind === 'sum')?.cells[column];
  const whole = total?.value.type === 'number' ? total.value.amount : null;
  if (sum === null || sum.count < 3 || sum.units.size > 1 || !last) return [];
  if (!heads[column]?.includes('%') && !sum.units.has('%')) return [];
  const off = sum.total.minus(100).abs();
  if (off.lte(tolerance(sum.count, sum.decimals)) || off.gt(ROUGHLY)) return [];
  if (sum.decimals === 0 && off.lte(Math.ceil(sum.count / 2))) return [];
  const isWhole = whole?.eq(100) ?? false;
  const message = `各行占比之和是${writeAmount(sum.total)}%，不是100%`;
  return [{ at: (isWhole ? total : last)?.at ?? last.at, message, severity: isWhole ? 'W' : 'H' }];
}

/** In the order of the table. */
export function tableFaults(table: SeenTable): readonly TableFault[] {
  const parts = partsOf(table);
  const { heads, lines } = parts;
  const totals = lines.flatMap(({ kind }, i) => (kind === 'detail' ? [] : lineFaults(parts, i)));
  const sums = heads.flatMap((head, i) => (SUM_HEAD.test(head) ? columnFaults(parts, i) : []));
  const shares = heads.flatMap((head, i) => (SHARE.test(head) ? shareFaults(parts, i) : []));
  const all = new Map([...shares, ...sums, ...totals].map((fault) => [fault.at, fault]));
  return [...all.values()].sort((a, b) => a.at - b.at);
}
