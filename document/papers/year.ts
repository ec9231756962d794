/** The year that a paper is about. */
import { readChineseNumeral } from '../fields/chinese-numeral.ts';

const YEAR = '(?:19|20)\\d\\d';
/** Of 2021—2025年 the last; a number of four digits alone counts in names of files only. */
const IN_TITLE = new RegExp(`(?<!\\d)${YEAR}年?[—\\-－–~～至](${YEAR})年|(?<!\\d)(${YEAR})(?:年|财年|—)`, 'u');
const IN_WORDS = /([一二][〇零○Oo0九][〇零○Oo0一二三四五六七八九]{2})年/u;
const IN_NAME = new RegExp(
  `(?<!\\d)(${YEAR})(?:年|[.\\-_]?(?:0[1-9]|1[0-2])(?:[.\\-_]?[0-3]\\d)?(?!\\d)|(?!\\d))`,
  'u',
);

function inWords(text: string): number | null {
  const found = IN_WORDS.exec(text)?.[1]?.replaceAll(/[○Oo0零]/gu, '〇');
  return found === undefined ? null : (readChineseNumeral(found)?.toNumber() ?? null);
}

/** The year that a title or a line names. */
export function yearInTitle(text: string): number | null {
  const found = IN_TITLE.exec(text);
  return found ? Number(found[1] ?? found[2]) : inWords(text);
}

/** The year in the name of a file or a folder: 2024年总结, 总结2024, 20240115. */
export function yearInName(name: string): number | null {
  const found = IN_NAME.exec(name)?.[1];
  return found === undefined ? inWords(name) : Number(found);
}
