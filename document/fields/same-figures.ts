/** 「改一处，提醒别处」: where else in the text the figure stands that was changed in one place. */

import { numbersOf } from '../numbering.ts';
import { textsOf } from '../open-places.ts';
import { headingText, isHeading } from '../outline.ts';
import { type FieldText, fieldText, runText } from '../plain.ts';
import type { Block, Field, Report } from '../report.ts';
import { readDate } from './date.ts';
import { quantityOf } from './derive.ts';
import { type FigureAt, figuresIn } from './figures.ts';
import { readAmount, type Scale, worth, writeAmount } from './numbers.ts';
import { amountOf } from './units.ts';

/** A figure as it is shown, 万 and 亿 included; or a date. */
export type Figure =
  | { readonly type: 'amount'; readonly text: string; readonly unit: string }
  | { readonly type: 'date'; readonly text: string };

export interface FigureChange {
  readonly from: Figure;
  readonly to: Figure;
}

export interface FigurePlace {
  /** Place of the block in the report. */
  readonly block: number;
  /** UTF-16 units in the text of the block (`blockText`). */
  readonly offset: number;
  readonly length: number;
  /** As it stands there. */
  readonly text: string;
  /** Words around it, cut off where they are long. */
  readonly before: string;
  readonly after: string;
  /** It counts the same thing, as far as that can be told. */
  readonly sameUnit: boolean;
}

/** Stands for what is no plain text: as long as what is shown there. */
const OTHER = '\ufffc';

/** The text of a block (`blockText`) in which fields and blanks are covered: they follow their values by themselves. */
function plainWords(block: Block, shown: FieldText): string {
  const words = textsOf(block).map((text) =>
    text.map((run) => (run.type === 'text' ? run.text : OTHER.repeat(runText(run, shown).length))).join(''),
  );
  return words.join('\t');
}

/** The same with what the fields show, to be read by a person. */
function allWords(block: Block, shown: FieldText): string {
  return textsOf(block)
    .map((text) => text.map((run) => runText(run, shown)).join(''))
    .join('\t');
}

/** Characters shown on either side. */
const AROUND = 14;

function around(words: string, offset: number, length: number): Pick<FigurePlace, 'before' | 'after'> {
  const before =
    words
      .slice(0, offset)
      .split(/[\t\n]/u)
      .at(-1) ?? '';
  const [after = ''] = words.slice(offset + length).split(/[\t\n]/u);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
}

type Found = Pick<FigurePlace, 'offset' | 'length' | 'text' | 'sameUnit'>;

/** Below this a figure with another unit, or none, is the same by chance. */
const TELLING = 100;

function amountsIn(words: string, figure: Extract<Figure, { type: 'amount' }>): readonly Found[] {
  const amount = readAmount(figure.text);
  if (amount === null) return [];
  const telling = amount.abs().gte(TELLING) || figure.text.includes('.');
  return (
    figuresIn(words, amount)
      .filter((found) => found.amount.eq(amount))
      .map(({ offset, length, text, unit }) => ({
        offset,
        length,
        text,
        unit,
        sameUnit: unit !== '' && unit === figure.unit,
      }))
      // What nothing is said of is not the same as 300人次.
      .filter((found) => found.sameUnit || (telling && (figure.unit !== '' || found.unit === '')))
      .map(({ unit: _, ...found }) => found)
  );
}

function datesIn(words: string, { text }: Figure): readonly Found[] {
  const places: Found[] = [];
  for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + text.length)) {
    const whole = !/[\d０-９]$/u.test(words.slice(0, at));
    if (whole) places.push({ offset: at, length: text.length, text, sameUnit: true });
  }
  return places;
}

/**
 * Every place of plain text, those in tables among them, where the figure stands by itself: 1200 is not in 12000, and 1,200
 * is the same. In reading order; without `except`.
 */
export function sameFigures(
  { blocks, fields }: Pick<Report, 'blocks' | 'fields'>,
  figure: Figure,
  except: readonly Pick<FigurePlace, 'block' | 'offset'>[] = [],
): readonly FigurePlace[] {
  const shown = fieldText(fields);
  const places = blocks.flatMap((block, at) => {
    const words = plainWords(block, shown);
    const found = figure.type === 'date' ? datesIn(words, figure) : amountsIn(words, figure);
    if (found.length === 0) return [];
    const all = allWords(block, shown);
    return found.map((place) => ({ ...place, block: at, ...around(all, place.offset, place.length) }));
  });
  return places.filter(
    (place) => !except.some(({ block, offset }) => block === place.block && offset === place.offset),
  );
}

function scaleOf(text: string): Scale {
  const last = text.at(-1);
  return last === '万' || last === '亿' ? last : '';
}

/** The new figure in the manner of the place: with 万 where that stands there, with commas where they stand there. */
export function writtenLike(place: Pick<FigurePlace, 'text'>, to: Figure): string {
  const amount = to.type === 'amount' ? readAmount(to.text) : null;
  if (amount === null) return to.text;
  const scale = scaleOf(place.text);
  if (scaleOf(to.text) === scale && !/[,，]/u.test(place.text)) return to.text;
  const [whole = '', rest] = writeAmount(amount.div(worth(scale))).split('.');
  const grouped = /[,，]/u.test(place.text) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${grouped}${rest === undefined ? '' : `.${rest}`}${scale}`;
}

/** The heading of the section a block stands in, with its number; '' where it stands in none. */
export function sectionOf({ blocks, fields }: Pick<Report, 'blocks' | 'fields'>, block: number): string {
  const at = blocks.findLastIndex((one, i) => i <= block && isHeading(one));
  const heading = blocks[at];
  if (heading === undefined || !isHeading(heading)) return '';
  return (numbersOf(blocks)[at] ?? '') + headingText(heading, fieldText(fields));
}

function figureOf({ text, unit }: FigureAt): Figure {
  return { type: 'amount', text, unit };
}

/** The parts of two texts that differ, each to the end of its paragraph or cell: a long table is not read as a whole. */
function differingParts(before: string, after: string): readonly [before: string, after: string] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const from = start === 0 ? 0 : before.lastIndexOf('\t', start - 1) + 1;
  const rest = before.indexOf('\t', before.length - end);
  const behind = rest < 0 ? 0 : before.length - rest;
  return [before.slice(from, before.length - behind), after.slice(from, after.length - behind)];
}

/** The one figure that differs between two states of some blocks; null where none or several do, or it counts another thing. */
export function changedFigure(
  before: readonly Block[],
  after: readonly Block[],
  fields: readonly Field[],
): FigureChange | null {
  const shown = fieldText(fields);
  const wordsOf = (blocks: readonly Block[]) => blocks.map((block) => plainWords(block, shown)).join('\t');
  const [old = [], now = []] = differingParts(wordsOf(before), wordsOf(after)).map((words) => figuresIn(words));
  if (old.length !== now.length) return null;
  const differing = old.flatMap((from, i) => {
    const to = now[i];
    return !to || (from.amount.eq(to.amount) && from.unit === to.unit) ? [] : [{ from, to }];
  });
  const [change] = differing;
  if (!change || differing.length > 1 || change.from.unit !== change.to.unit) return null;
  return { from: figureOf(change.from), to: figureOf(change.to) };
}

/** What stands behind a field in the text; '' where it stands nowhere, or at the end. */
function wordsBehind({ blocks, fields }: Pick<Report, 'blocks' | 'fields'>, id: string): string {
  const shown = fieldText(fields);
  for (const text of blocks.flatMap(textsOf)) {
    const at = text.findIndex((run) => run.type === 'field' && run.field === id);
    if (at >= 0)
      return text
        .slice(at + 1)
        .map((run) => runText(run, shown))
        .join('');
  }
  return '';
}

function fieldFigure(field: Field, behind: string): Figure | null {
  if (field.type === 'date')
    return typeof readDate(field.value, null) === 'string' ? null : { type: 'date', text: field.value };
  const quantity = quantityOf(field);
  if (quantity === null) return null;
  const [shown] = figuresIn(field.value + (field.unit ?? '') + behind);
  // A year stands as a number too, and what is no figure in its text is none anywhere.
  return shown?.amount.eq(amountOf(quantity)) ? figureOf(shown) : null;
}

/** How the value of a number, an amount of money or a day changed; null where that is no figure, or it was open. */
export function changedField(
  before: Field,
  after: Field,
  report: Pick<Report, 'blocks' | 'fields'>,
): FigureChange | null {
  const figures = after.type === 'number' || after.type === 'money' || after.type === 'date';
  if (!figures || after.source || before.value === after.value || before.value === '' || after.value === '')
    return null;
  const behind = wordsBehind(report, after.id);
  const [from, to] = [fieldFigure(before, behind), fieldFigure(after, behind)];
  return from && to && from.type === to.type ? { from, to } : null;
}
