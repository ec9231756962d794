/**
 * The law of reading: not one character is lost or moved but for what the notices tell. The input is walked beside the
 * report; whatever differs must be a number or a mark, and is tallied against the notices.
 */
import { expect } from 'vitest';
import type { Noted, Notice } from '../../../document/notice.ts';
import { fromChineseNumeral, numbersOf } from '../../../document/numbering.ts';
import { blockText, fieldText, reportText } from '../../../document/plain.ts';
import type { Block, Report } from '../../../document/report.ts';

/** Joiners inside emoji stay, others go; they show nothing and are left out of the comparison. */
const bare = (text: string) => text.replace(/[\s\u0085\u200c\u200d]/g, '');
/** Put behind a line that is the mark of an annex, so that 附件1 and a following 2. stay apart. */
const LINE_END = '\u0001';

const N = '(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})';
const TYPED_HEADING = new RegExp(`^(?:[（(]${N}[）)][、.．，,]?|${N}[、.．，,)）])`);
const TYPED_ATTACHMENT = new RegExp(
  `^(?:附件[0-9０-９一二三四五六七八九十]{0,2}[:：]${LINE_END}?(?:[0-9０-９]{1,2}[.．、])?|[0-9０-９]{1,2}[.．、])`,
);
const TYPED_ANNEX = new RegExp(`^附件[0-9]{0,2}[:：]?${LINE_END}?`);
const ANNEX_LINE =
  /(?<=(?:^|[\r\n\u0085\u2028\u2029\v\f])\s*)附\s*件\s*[0-9]{0,2}\s*[:：]?(?=\s*(?:$|[\r\n\u0085\u2028\u2029\v\f]))/g;
const TABLE_RULE = /^\|?:?-{2,}:?(?:\|:?-{2,}:?)+\|?/;

function typedPattern(block: Block): RegExp {
  if (block.type === 'attachmentNote') return TYPED_ATTACHMENT;
  return block.type === 'annex' ? TYPED_ANNEX : TYPED_HEADING;
}

/** Its value in figures, whatever it is written in; '' where it has none. */
const numeralOf = (number: string) => {
  const numeral = number.match(/[一二三四五六七八九十]+|[0-9０-９]+/g)?.at(-1) ?? '';
  const figures = numeral.replace(/[０-９]/g, (d) => String(d.charCodeAt(0) - 0xff10)).replace(/^0+/, '');
  return /^[0-9]*$/.test(figures) ? figures : String(fromChineseNumeral(figures) ?? '');
};
const formOf = (number: string) =>
  number.replace(/[一二三四五六七八九十]+|[0-9]+|[０-９]+/g, (n) =>
    /[0-9]/.test(n) ? '1' : /[０-９]/.test(n) ? '１' : '一',
  );

/** The input after what the notices say was left out before any structure was read. */
export function visible(input: string, notices: readonly Notice[]): string {
  let text = input.toWellFormed();
  const halves = [...input].filter((char) => /^[\ud800-\udfff]$/.test(char)).length;
  const told = notices.find((notice) => notice.code === 'unreadable');
  expect(told?.count ?? 0).toBe(halves);
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  const gone = notices.find((notice) => notice.code === 'invisible');
  if (gone) {
    const points = new Set(gone.points.map((point) => String.fromCodePoint(Number.parseInt(point.slice(2), 16))));
    const kept = [...text].filter((char) => !points.has(char));
    const joiners = text.replace(/[^\u200c\u200d]/g, '').length;
    const surely = [...text].filter((char) => points.has(char) && !/[\u200c\u200d]/.test(char)).length;
    expect(gone.count).toBeGreaterThanOrEqual(surely);
    expect(gone.count).toBeLessThanOrEqual(surely + joiners);
    text = kept.join('');
  }
  return bare(text.replace(ANNEX_LINE, (mark) => mark + LINE_END));
}

interface Walk {
  rest: string;
  readonly forms: Map<string, number>;
  readonly changed: string[];
}

function skipLineEnd(walk: Walk): void {
  while (walk.rest.startsWith(LINE_END)) walk.rest = walk.rest.slice(1);
}

function takeNumber(walk: Walk, block: Block, computed: string): void {
  skipLineEnd(walk);
  const longest = typedPattern(block).exec(walk.rest)?.[0] ?? '';
  // Without blanks a mark that begins the text looks like part of the number: 「（3） .」
  const own = bare(blockText(block, fieldText([])));
  const fits = walk.rest.slice(longest.length).startsWith(own);
  const found = fits ? longest : longest.replace(/(?<=[）)])[、.．，,]$/, '');
  const typed = found.replace(LINE_END, '');
  expect(typed, `a number before ${walk.rest.slice(0, 30)}`).not.toBe('');
  walk.rest = walk.rest.slice(found.length);
  if (typed === computed) return;
  const value = numeralOf(computed);
  if (value !== '' && numeralOf(typed) !== '' && numeralOf(typed) !== value) walk.changed.push(`${typed} ${computed}`);
  else {
    const key = `${formOf(typed)} ${formOf(computed)}`;
    walk.forms.set(key, (walk.forms.get(key) ?? 0) + 1);
  }
}

function takeText(walk: Walk, text: string): void {
  const own = bare(text);
  skipLineEnd(walk);
  const end = walk.rest.indexOf(LINE_END);
  if (end >= 0 && end < own.length) walk.rest = walk.rest.slice(0, end) + walk.rest.slice(end + 1);
  if (!walk.rest.startsWith(own)) expect(walk.rest.slice(0, own.length + 10)).toBe(own);
  walk.rest = walk.rest.slice(own.length);
}

function takeTable(walk: Walk, block: Block): void {
  if (block.type !== 'table') return;
  skipLineEnd(walk);
  const piped =
    walk.rest.startsWith('|') &&
    block.rows.every((row) => row.every((cell) => !JSON.stringify(cell.content).includes('|')));
  const skip = () => {
    if (piped && walk.rest.startsWith('|')) walk.rest = walk.rest.slice(1);
  };
  block.rows.forEach((row, r) => {
    skip();
    row.forEach((cell, c) => {
      if (c > 0) skip();
      takeText(walk, cell.content.map((run) => (run.type === 'text' ? run.text : '')).join(''));
    });
    skip();
    const rule = piped && r === 0 ? TABLE_RULE.exec(walk.rest)?.[0] : undefined;
    if (rule) walk.rest = walk.rest.slice(rule.length);
  });
}

/** Holds `read`, the whole of `input`, against the law. */
export function expectNothingLost(input: string, read: Noted<Report>): void {
  const { value: report, notices } = read;
  const numbers = numbersOf(report.blocks);
  const fields = fieldText(report.fields);
  const walk: Walk = { rest: visible(input, notices), forms: new Map(), changed: [] };
  report.blocks.forEach((block, i) => {
    const number = numbers[i] ?? '';
    if (number !== '') takeNumber(walk, block, number);
    if (block.type === 'table') takeTable(walk, block);
    else takeText(walk, blockText(block, fields));
  });
  skipLineEnd(walk);
  expect(walk.rest).toBe('');
  const forms = notices.filter((notice) => notice.code === 'numberForm');
  expect(new Map(forms.map((form) => [`${form.from} ${form.to}`, form.count]))).toEqual(walk.forms);
  const changed = notices.filter((notice) => notice.code === 'numberChanged');
  expect(changed.map(({ from, to }) => `${from} ${to}`)).toEqual(walk.changed);
  expect(bare(reportText(report))).toBe(
    report.blocks.map((block, i) => bare((numbers[i] ?? '') + blockText(block, fields))).join(''),
  );
}
