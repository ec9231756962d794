/** Numbers as people type them before headings, and the places in a line where they stand. */
import { fromChineseNumeral } from '../numbering.ts';
import type { HeadingLevel } from '../report.ts';

export interface TypedNumber {
  readonly level: HeadingLevel;
  readonly value: number;
  /** Place in the line, in UTF-16 units; `end` is behind the number and its mark. */
  readonly start: number;
  readonly end: number;
}

const WORDS = '[一二三四五六七八九十]{1,3}';
const FIGURES = '[0-9０-９]{1,2}';
const YEAR = '(?:19|20)[0-9]{2}\\s?年';
/** 1.5万元 is a figure and 1、2号楼 counts houses; 1.2024年… is the first item, of a year. */
const NO_FIGURE = `(?!\\s?[0-9０-９])|(?=\\s?${YEAR})`;
/** 一、二季度 and 一、二、三类 count things. */
const NO_COUNT = '(?!\\s?[一二三四五六七八九十]{1,3}[、，,季级类等年期组班线批区楼号月人户名岁天亩])';

const PATTERN = new RegExp(
  `[（(]\\s?(?:(${WORDS})|(${FIGURES}))\\s?[）)][、.．，,]?|(${WORDS})\\s?[、.．，,]${NO_COUNT}|(${FIGURES})\\s?[.．、，,)）](?:${NO_FIGURE})`,
  'g',
);

function figures(text: string): number {
  return Number(text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)));
}

function read(found: RegExpExecArray): TypedNumber | null {
  const [all, words2, figures4, words1, figures3] = found;
  const level = words2 ? 2 : figures4 ? 4 : words1 ? 1 : 3;
  const words = words2 ?? words1;
  const value = words ? fromChineseNumeral(words) : figures(figures4 ?? figures3 ?? '');
  if (value === null || value === 0) return null;
  return { level, value, start: found.index, end: found.index + all.length };
}

/** All numbers in a line that have the form of a heading number; whether they are one is for `sequence.ts` to say. */
export function numbersIn(line: string): TypedNumber[] {
  const numbers: TypedNumber[] = [];
  for (const found of line.matchAll(PATTERN)) {
    const number = read(found);
    if (number) numbers.push(number);
  }
  return numbers;
}

/** The number at the very start of a line. */
export function numberAtStart(line: string): TypedNumber | null {
  PATTERN.lastIndex = 0;
  const found = PATTERN.exec(line.slice(0, 16));
  return found?.index === 0 ? read(found) : null;
}
