/** 发文机关标志 (GB/T 9704-2012, 7.2.4): its names, what stands once beside them, and the size in which all of it fits. */
import type { PaperForm } from '../report.ts';
import { BASE_LINE, HEAD, SIZE } from './figures.ts';
import { textWidth } from './measure.ts';

/** Lengths in pt. Across they count from the left edge of the column, down from the top of the type area. */
export interface MarkSetting {
  /** One line for each; where they are several, each is spread to the width of the longest. */
  readonly names: readonly string[];
  /** 「文件」, once, centred beside several names; '' where there is none. */
  readonly suffix: string;
  readonly size: number;
  /** From one name to the next. */
  readonly pitch: number;
  /** Base line of the first name. */
  readonly baseLine: number;
  /** The column of names, and where 「文件」 begins. */
  readonly left: number;
  readonly width: number;
  readonly suffixLeft: number;
}

export interface MarkText {
  readonly names: readonly string[];
  readonly suffix: string;
}

/** What several bodies share stands once. A name alone is set as it is typed. */
const SHARED: Readonly<Partial<Record<PaperForm, RegExp>>> = { document: /文件$/u, order: /(?:命令|令)$/u };

/** A letter has the name of the first body alone, without 文件 (10.1). */
function letterText(issuers: readonly string[]): MarkText {
  return { names: issuers.slice(0, 1).map((name) => name.replace(/(?<=.)文件$/u, '')), suffix: '' };
}

/** The 标志 of these bodies on a paper of this form. */
export function markText(issuers: readonly string[], form: PaperForm): MarkText {
  if (form === 'letter') return letterText(issuers);
  const shared = SHARED[form];
  if (issuers.length < 2 || shared === undefined) return { names: issuers, suffix: '' };
  const suffix = issuers.map((name) => shared.exec(name)?.[0] ?? '').find((end) => end !== '') ?? '';
  const names = issuers.map((name) => name.replace(shared, '')).filter((name) => name !== '');
  return { names, suffix };
}

/** Sizes of type are whole half-points. */
export function wholeSize(size: number): number {
  return Math.max(0.5, Math.floor(size * 2) / 2);
}

/** Width in sizes of the 标志. */
function ems(text: string): number {
  return textWidth(text, { size: 1, spacing: 0 });
}

function besideNames({ suffix }: MarkText): number {
  return suffix === '' ? 0 : ems(suffix) + HEAD.suffixGap;
}

function longest({ names }: MarkText): number {
  return Math.max(1, ...names.map(ems));
}

/** The size in which the widest line fits into the column and all lines into a room of this height. */
function fitting(text: MarkText, column: number, room: number): number {
  const wide = column / (longest(text) + besideNames(text));
  const high = text.names.length < 2 ? HEAD.markSize : room / (text.names.length * HEAD.markPitch);
  return wholeSize(Math.min(HEAD.markSize, wide, high));
}

/**
 * The 标志 with the top of its characters at `top`. Names too many for the first page are set smaller: so that text has
 * room below them, and where they would be smaller than the text itself, so that they fill the page. Lengths in pt.
 */
export function markSetting(
  text: MarkText,
  { column, top, room, roomWithText }: { column: number; top: number; room: number; roomWithText: number },
): MarkSetting {
  const above = fitting(text, column, roomWithText);
  const size = above >= SIZE.body ? above : Math.max(above, Math.min(SIZE.body, fitting(text, column, room)));
  const width = longest(text) * size;
  const left = (column - width - besideNames(text) * size) / 2;
  return {
    ...text,
    size,
    pitch: (text.names.length < 2 ? 1 : HEAD.markPitch) * size,
    baseLine: top + BASE_LINE.ink.above * size,
    left,
    width,
    suffixLeft: left + width + HEAD.suffixGap * size,
  };
}

/** Base line of the name at `i`; halves lie between two names. */
export function nameBaseLine(mark: MarkSetting, i: number): number {
  return mark.baseLine + i * mark.pitch;
}

/** Base line of 「文件」. */
export function suffixBaseLine(mark: MarkSetting): number {
  return nameBaseLine(mark, (mark.names.length - 1) / 2);
}

/** The foot of the em square of the last name; blank lines are counted from it. */
export function markFoot(mark: MarkSetting): number {
  return nameBaseLine(mark, Math.max(0, mark.names.length - 1)) + (1 - BASE_LINE.em) * mark.size;
}
