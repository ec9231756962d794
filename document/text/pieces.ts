/** Several texts in one: the marks 【第一篇】, 篇二：, 范文三 between them, and the title that belongs to each. */
import { fromChineseNumeral } from '../numbering.ts';
import { endsAsTitle, isBodyLine, isTitleLine, titleEnd } from './title-wording.ts';

export interface Piece {
  /** The mark as it stands, 「【第二篇】」. */
  readonly mark: string;
  /** The title without the mark, '' where none could be told. */
  readonly title: string;
  /** Title and mark in their order, as lines of one title. */
  readonly heading: readonly string[];
  readonly lines: readonly string[];
}

export interface Collection {
  /** Lines before the first title. */
  readonly before: readonly string[];
  readonly pieces: readonly Piece[];
}

interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Bracketed marks prove themselves; others need company. */
  readonly sure: boolean;
}

const NUMBER = '([一二三四五六七八九十]{1,3}|[0-9]{1,2})';
const MARK = new RegExp(
  `([【[〔（(]?)\\s?(?:第\\s?${NUMBER}\\s?篇|(?:篇|范文|例文)\\s?${NUMBER})\\s?([】\\]〕）)]?)\\s?([:：]?)`,
  'g',
);
/** Most lines hold none. */
const MARK_WORD = /[篇文]/;
/** 「…活动工作总结2」 alone on a line or at the start of one. */
const COUNTED_TITLE =
  /^(.{2,50}?(?:总结|报告|汇报|方案|计划|材料|讲话稿?|发言稿?|心得体会)(?:范文)?)\s?([0-9]{1,2})(?![0-9年月日.、．:：%％号])/;
const LONGEST_TITLE = 60;
/** A title that stands before several marks alike has at least so many characters. */
const LEAST_COMMON = 6;
/** The lines above the first piece of a page are not more. */
const ANNOUNCED_WITHIN = 40;
/** Some pieces may have been left out between two marks. */
const LEAP = 3;

function numberOf(text: string): number {
  return /^[0-9]/.test(text) ? Number(text) : (fromChineseNumeral(text) ?? 0);
}

function readMark(line: string, at: number, found: RegExpExecArray): Mark | null {
  const [all, open = '', first, second, close = '', colon = ''] = found;
  const bare = all.trimEnd();
  const mark = { line: at, start: found.index, end: found.index + bare.length, value: numberOf(first ?? second ?? '') };
  if (/[【[〔]/.test(open) && /[】\]〕]/.test(close)) return { ...mark, sure: true };
  const behind = line.slice(mark.end);
  const opens = mark.start === 0 && (colon !== '' || close !== '' || behind === '' || /^[\s、.．]/.test(behind));
  const closes = behind === '' && mark.start >= 4 && line.length <= LONGEST_TITLE && !/[。；;]/.test(line);
  const inside = colon !== '' && open === '' && line.length > LONGEST_TITLE;
  return opens || closes || inside ? { ...mark, sure: false } : null;
}

function marksOf(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  lines.forEach((line, at) => {
    if (!MARK_WORD.test(line)) return;
    for (const found of line.matchAll(MARK)) {
      const mark = readMark(line, at, found);
      if (mark && mark.value > 0) marks.push(mark);
    }
  });
  return marks;
}

function countedTitles(lines: readonly string[]): Mark[] {
  const found = lines.flatMap((line, at) => {
    const parts = line.length < 3 ? null : COUNTED_TITLE.exec(line.slice(0, LONGEST_TITLE));
    if (!parts?.[1] || !parts[2]) return [];
    const end = parts[0].length;
    const mark = { line: at, start: end - parts[2].length, end, value: Number(parts[2]) };
    return [{ stem: parts[1], mark: { ...mark, sure: mark.value === 1 && isAnnounced(lines, at, parts[1]) } }];
  });
  const stem = found[0]?.stem;
  return found.filter((title) => title.stem === stem).map((title) => title.mark);
}

/** The page has a title of its own with the same words: 「…活动工作总结集合15篇」. */
function isAnnounced(lines: readonly string[], at: number, stem: string): boolean {
  return lines.slice(Math.max(0, at - ANNOUNCED_WITHIN), at).some((line) => line.includes(stem) && line.length < 80);
}

/** Of a mark without company: whether a title stands beside it and a page above it. */
function isTitled(lines: readonly string[], { line: at, value, start, end }: Mark): boolean {
  const line = lines[at] ?? '';
  if (value !== 1 || at > ANNOUNCED_WITHIN) return false;
  const [before, behind] = [line.slice(0, start).trim(), line.slice(end).trim()];
  if (before !== '') return behind === '' ? at > 0 && endsAsTitle(before) : titleEnd(behind) > 0;
  return endsAsTitle(behind === '' ? (lines[at + 1] ?? '') : behind) || titleEnd(behind) > 0;
}

/** The marks that count upwards from the first. */
function rising(lines: readonly string[], marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    const fits = last ? mark.value > last.value && mark.value <= last.value + LEAP : mark.value === 1 || mark.sure;
    if (fits) kept.push(mark);
  }
  const [first] = kept;
  return kept.length > 1 || (first && (first.sure || isTitled(lines, first))) ? kept : [];
}

/** A place between two characters of the text. */
interface Point {
  readonly line: number;
  readonly at: number;
}

/** The words right before a mark, back to the last full stop, mark or start of line. */
function wordsBefore(line: string, from: number, end: number): string {
  const near = line.slice(Math.max(from, end - 2 * LONGEST_TITLE), end);
  const stop = Math.max(...['。', '！', '？', '；', '!', '?'].map((mark) => near.lastIndexOf(mark)));
  return near.slice(stop + 1).trim();
}

function commonEnd(a: string, b: string): string {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n += 1;
  return n === 0 ? '' : a.slice(-n);
}

/** For each mark the title that ends right before it, '' where none does. */
function titlesBefore(words: readonly string[]): string[] {
  return words.map((own, i) => {
    const others = words.filter((other, k) => k !== i && other.length >= LEAST_COMMON);
    const whole = others.find((other) => own.length > other.length && own.endsWith(other));
    if (whole) return whole;
    if (own.length <= LONGEST_TITLE) return own;
    const shared = others.map((other) => commonEnd(own, other)).reduce((a, b) => (b.length > a.length ? b : a), '');
    return shared.length >= LEAST_COMMON ? shared : '';
  });
}

/** How a title lies around its mark, as points in the text. */
interface Placed {
  readonly mark: Mark;
  readonly title: string;
  readonly heading: readonly string[];
  /** Where title and mark begin, and where the text of the piece begins. */
  readonly start: Point;
  readonly body: Point;
}

function placeBefore(mark: Mark, title: string, line: string): Placed {
  const words = line.slice(0, mark.start).trimEnd();
  const start = { line: mark.line, at: words.length - title.length };
  const heading = [line.slice(start.at, mark.end)];
  return { mark, title, heading, start, body: { line: mark.line, at: mark.end } };
}

/** The mark opens its line: the title follows it, on the same line or the next. */
function placeAfter(mark: Mark, lines: readonly string[], following: Mark | undefined): Placed {
  const line = lines[mark.line] ?? '';
  const inLine = following?.line === mark.line;
  const behind = line.slice(mark.end, inLine ? following.start : line.length);
  if (behind.trim() !== '') return placeInLine(mark, line, behind);
  if (!inLine && following?.line !== mark.line + 1) return placeBelow(mark, lines);
  return placeUntitled(mark, line, { line: mark.line, at: mark.end });
}

function placeUntitled(mark: Mark, line: string, body: Point): Placed {
  const start = { line: mark.line, at: mark.start };
  return { mark, title: '', heading: [line.slice(mark.start, mark.end)], start, body };
}

/** The mark is alone on its line; the next may be the title. */
function placeBelow(mark: Mark, lines: readonly string[]): Placed {
  const untitled = placeUntitled(mark, lines[mark.line] ?? '', { line: mark.line + 1, at: 0 });
  const next = lines[mark.line + 1] ?? '';
  if (!isTitleLine(next) || (!endsAsTitle(next) && isBodyLine(next))) return untitled;
  return { ...untitled, title: next, heading: [...untitled.heading, next], body: { line: mark.line + 2, at: 0 } };
}

function placeInLine(mark: Mark, line: string, behind: string): Placed {
  const whole = behind.trim().length <= LONGEST_TITLE && !/[。；;]/.test(behind);
  const blanks = behind.length - behind.trimStart().length;
  const found = whole ? behind.length : titleEnd(behind.trimStart());
  const length = whole || found === 0 ? found : found + blanks;
  const body = { line: mark.line, at: mark.end + length };
  const untitled = placeUntitled(mark, line, body);
  return { ...untitled, title: behind.slice(0, length).trim(), heading: [line.slice(mark.start, body.at).trim()] };
}

/** A title may lie before its mark or behind it; what one piece has taken the next one cannot take too. */
function placeAll(lines: readonly string[], marks: readonly Mark[]): Placed[] {
  const words = marks.map((mark, i) => {
    const before = marks[i - 1];
    return wordsBefore(lines[mark.line] ?? '', before?.line === mark.line ? before.end : 0, mark.start);
  });
  const titles = titlesBefore(words);
  const placed: Placed[] = [];
  marks.forEach((mark, i) => {
    const line = lines[mark.line] ?? '';
    const title = titles[i] ?? '';
    const before = title === '' ? null : placeBefore(mark, title, line);
    const free = before && !isBehind(placed.at(-1)?.body, before.start);
    placed.push(free ? before : placeAfter(mark, lines, marks[i + 1]));
  });
  return placed;
}

function isBehind(point: Point | undefined, other: Point): boolean {
  if (!point) return false;
  return point.line > other.line || (point.line === other.line && point.at > other.at);
}

/** The lines between two points. */
function between(lines: readonly string[], from: Point, to: Point): string[] {
  if (from.line === to.line) return notEmpty([(lines[from.line] ?? '').slice(from.at, to.at)]);
  const first = (lines[from.line] ?? '').slice(from.at);
  const last = to.at > 0 ? [(lines[to.line] ?? '').slice(0, to.at)] : [];
  return notEmpty([first, ...lines.slice(from.line + 1, to.line), ...last]);
}

function notEmpty(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** The texts in `lines`, or null where no mark parts them. */
export function readPieces(lines: readonly string[]): Collection | null {
  const marked = rising(lines, marksOf(lines));
  const marks = marked.length > 0 ? marked : rising(lines, countedTitles(lines));
  const placed = placeAll(lines, marks);
  const [first] = placed;
  if (!first) return null;
  const end = { line: lines.length, at: 0 };
  const pieces = placed.map(({ mark, title, heading, body }, i): Piece => {
    const text = (lines[mark.line] ?? '').slice(mark.start, mark.end);
    return { mark: text, title, heading, lines: between(lines, body, placed[i + 1]?.start ?? end) };
  });
  return { before: between(lines, { line: 0, at: 0 }, first.start), pieces };
}
