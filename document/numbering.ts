/** Numbers of headings and annexes, in words and figures: computed from the order of blocks, read from typed text. */
import type { Block, HeadingLevel, Numbering, Report } from './report.ts';

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as Chinese numerals: 10 is 十, 21 is 二十一. Throws a RangeError outside of that. */
export function toChineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no Chinese numeral for ${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]);
}

/** The number that a Chinese numeral of 1 to 99 names, or null: 「十十」 and 「一百」 are none. */
export function fromChineseNumeral(text: string): number | null {
  const parts = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return null;
  const tens = parts[2] ? (parts[1] ? DIGITS.indexOf(parts[1]) : 1) : 0;
  return tens * 10 + (parts[3] ? DIGITS.indexOf(parts[3]) : 0);
}

/** In words up to 99, in figures beyond, so that a very long list still shows a number. */
function words(n: number): string {
  return n <= 99 ? toChineseNumeral(n) : String(n);
}

/** The number as printed: `一、` `（一）` `1.` `（1）` (GB/T 9704-2012, 7.3.3). */
export function formatNumber(level: HeadingLevel, n: number): string {
  switch (level) {
    case 1:
      return `${words(n)}、`;
    case 2:
      return `（${words(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
}

/** A number typed at the start of a text: its level and value, and how many UTF-16 units it takes. */
export interface TypedNumber {
  readonly level: HeadingLevel;
  readonly value: number;
  readonly length: number;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const FORMS: readonly { readonly level: HeadingLevel; readonly pattern: RegExp }[] = [
  { level: 2, pattern: new RegExp(`^[（(]\\s?(${NUMERAL})\\s?[）)][、.．，,]?`) },
  { level: 4, pattern: /^[（(]\s?(\d{1,2})\s?[）)][、.．，,]?/ },
  // 一. and 一， occur as slips; 一个, 十三五 and 一是 are no numbers.
  { level: 1, pattern: new RegExp(`^(${NUMERAL})\\s?[、.．，,]`) },
  // A digit after the point is a figure (1.5万元), and 1、2号楼 counts houses.
  { level: 3, pattern: /^(\d{1,2})\s?[.．、，,)）](?!\s*\d)/ },
];

/** Reads a heading number at the very start of `text`; null when there is none. Variants like `(一)`, `1、` count. */
export function readNumber(text: string): TypedNumber | null {
  for (const { level, pattern } of FORMS) {
    const found = pattern.exec(text);
    if (!found?.[1]) continue;
    const value = level <= 2 ? fromChineseNumeral(found[1]) : Number(found[1]);
    if (value !== null && value > 0) return { level, value, length: found[0].length };
  }
  return null;
}

/** Counts headings level by level. A heading, counted or not, starts the lower ranks anew; a new title starts all. */
function headingCounter() {
  const counts = [0, 0, 0, 0];
  return {
    restart: () => counts.fill(0),
    next(level: HeadingLevel, numbering: Numbering): string {
      counts.fill(0, level);
      if (numbering === 'none') return '';
      const n = (counts[level - 1] ?? 0) + 1;
      counts[level - 1] = n;
      return formatNumber(level, n);
    },
  };
}

/** The mark before each item of the 附件说明: only the first carries the word, a single one no number. */
function attachmentMarks(blocks: readonly Block[], numbers: string[]): void {
  blocks.forEach((block, i) => {
    if (block.type !== 'attachmentNote' || blocks[i - 1]?.type === 'attachmentNote') return;
    let end = i + 1;
    while (blocks[end]?.type === 'attachmentNote') end += 1;
    for (let k = i; k < end; k += 1) numbers[k] = (k === i ? '附件：' : '') + (end - i > 1 ? `${k - i + 1}.` : '');
  });
}

function annexMarks(blocks: readonly Block[], numbers: string[]): void {
  const annexes = blocks.flatMap((block, i) => (block.type === 'annex' ? [i] : []));
  annexes.forEach((at, n) => {
    numbers[at] = annexes.length > 1 ? `附件${n + 1}` : '附件';
  });
}

/** What is printed before the text of each block, '' where nothing is. Same length as `blocks`. */
export function numbersOf(blocks: Report['blocks']): readonly string[] {
  const counter = headingCounter();
  const numbers = blocks.map((block) => {
    if (block.type === 'title' || block.type === 'annex') counter.restart();
    if (block.type !== 'heading' && block.type !== 'runIn') return '';
    return counter.next(block.level, block.numbering);
  });
  attachmentMarks(blocks, numbers);
  annexMarks(blocks, numbers);
  return numbers;
}
