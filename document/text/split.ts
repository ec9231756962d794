/**
 * Lines into segments: each begins with a heading number or holds a paragraph. Text without line breaks is cut at the
 * numbers inside its lines; where lines are broken properly, a number inside a paragraph stays there.
 */
import type { HeadingLevel } from '../report.ts';
import { contentsLines } from './contents.ts';
import { insideOf, quotedSpans } from './quotes.ts';
import { type Screens, screensIn } from './screens.ts';
import { type Accepted, acceptSequence, type Candidate, type Place } from './sequence.ts';
import { numberAtStart, numbersIn, type TypedNumber } from './typed-number.ts';

export interface Segment {
  readonly text: string;
  /** Null for a paragraph. */
  readonly number: Accepted | null;
  /** True when the segment was cut out of a longer line. */
  readonly cut: boolean;
}

/** A line of fewer characters is never run-on text. */
const RUN_ON = 120;
/** With other lines beside it, a run-on line is at least this long. */
const RUN_ON_AMONG_LINES = 300;

/** A heading that another number follows on the same line is not longer (字). */
const BEHIND_HEADING = 40;

const SENTENCE_END = /[。；;：:！？!?”’】》）)…]/;
const FULL_STOP = /[。！？!?]/;
/** 第（一）项, 1、3、, 表（一）: what stands before a number that counts something else. */
const COUNTS = /[第零〇0-9０-９A-Za-z、，,/\\.·\-—–~～至到和及与或见按照如表图款条项]$/;
/** 统一、 之一、 星期一、 十一、: words that end in a numeral. */
const NUMERAL_WORD = /[初周期之其每逾统唯专单同万划归合逐百千一二三四五六七八九十]$/;

interface LineForms {
  /** Levels whose numbers open lines again and again. */
  readonly own: ReadonlySet<HeadingLevel>;
  /** Levels that open a line with their first number only, and may go on inside of it. */
  readonly begun: ReadonlySet<HeadingLevel>;
}

function lineForms(starts: readonly (TypedNumber | null)[]): LineForms {
  const own = new Set<HeadingLevel>();
  const begun = new Set<HeadingLevel>();
  for (const number of starts) if (number) (number.value > 1 ? own : begun).add(number.level);
  for (const level of own) begun.delete(level);
  return { own, begun };
}

/** Whether a number of this level inside this line may be the start of a heading. */
function mayCut(forms: LineForms, level: HeadingLevel, runOn: boolean): boolean {
  if (forms.own.has(level)) return false;
  if (forms.own.size === 0) return runOn;
  return level <= 2 || (forms.begun.has(level) && runOn);
}

interface LineContext {
  /** Where the number of a screen ends that opens the line; 0 where none does. */
  readonly screenMark: number;
  readonly forms: LineForms;
  readonly runOn: boolean;
  /** Values of all levels that the lines below go on with. */
  readonly next: readonly number[];
}

/** 「…如下：一、概况」 in a line of its own, with 二、 at the start of a line below: the break before 一、 is missing. */
function lacksBreak({ forms, next }: LineContext, { level, value }: TypedNumber): boolean {
  return value === 1 && forms.own.has(level) && next[level - 1] === 2;
}

/** What stands before a number in a line among proper lines. */
function placeAmongLines(context: LineContext, number: TypedNumber, last: string, alone: boolean): Place | null {
  if (FULL_STOP.test(last)) return 'sentence';
  const colon = /[：:]/.test(last) && number.value === 1;
  if (colon && (lacksBreak(context, number) || (number.level === 1 && alone))) return 'sentence';
  return null;
}

function placeOf(line: string, number: TypedNumber, context: LineContext, alone: boolean): Place | null {
  const before = line.slice(Math.max(0, number.start - 3), number.start);
  const bare = before.trimEnd();
  const last = bare.at(-1) ?? '';
  if (/[，,]$/.test(line.slice(number.start, number.end))) return null;
  if (number.start === context.screenMark) return 'sentence';
  if (context.forms.own.size > 0) return placeAmongLines(context, number, last, alone);
  // 比分3:1.下半场
  if (/[0-9][:：]$/.test(bare) || COUNTS.test(bare)) return null;
  if (number.level === 1 && NUMERAL_WORD.test(bare)) return null;
  // A blank was a line break once.
  return SENTENCE_END.test(last) || bare.length < before.length ? 'sentence' : 'middle';
}

function inlineCandidates(line: string, at: number, context: LineContext): Candidate[] {
  const { forms, runOn } = context;
  const numbers = numbersIn(line).filter(
    (number) => number.start > 0 && (mayCut(forms, number.level, runOn) || lacksBreak(context, number)),
  );
  if (numbers.length === 0) return [];
  const quoted = insideOf(quotedSpans(line));
  const ones = numbers.filter((number) => number.level === 1).length;
  return numbers.flatMap((number): Candidate[] => {
    if (quoted(number.start)) return [];
    const place = placeOf(line, number, context, ones === 1);
    return place === null ? [] : [{ ...number, line: at, place }];
  });
}

/** For each line the values of all levels that the lines below it go on with; 0 where the list is over. */
function nextStarts(starts: readonly (TypedNumber | null)[]): readonly (readonly number[])[] {
  let seen = [0, 0, 0, 0];
  const next = new Array<readonly number[]>(starts.length).fill(seen);
  for (let i = starts.length - 1; i >= 0; i -= 1) {
    next[i] = seen;
    const start = starts[i];
    if (!start) continue;
    seen = seen.with(start.level - 1, start.value).fill(0, start.level);
  }
  return next;
}

/** 「一、概况（一）区划」 on one line: the first number of a lower level, right behind a heading. */
function behindHeading(line: string, at: number, start: TypedNumber, next: readonly number[]): Candidate[] {
  if (line.length < start.end + 4) return [];
  const near = line.slice(0, start.end + BEHIND_HEADING);
  const number = numbersIn(near).find((each) => each.start > start.end);
  if (number?.value !== 1 || number.level <= start.level || COUNTS.test(line.slice(0, number.start))) return [];
  const goesOn = next[number.level - 1] === 2 || (start.level === 1 && number.level === 2);
  return goesOn ? [{ ...number, line: at, place: 'middle' }] : [];
}

/** What all lines of a text have in common, for the numbers inside of them. */
interface Layout {
  readonly lines: readonly string[];
  readonly starts: readonly (TypedNumber | null)[];
  readonly forms: LineForms;
  readonly next: readonly (readonly number[])[];
  readonly screens: Screens | null;
  /** UTF-16 units of all lines. */
  readonly total: number;
}

function layoutOf(lines: readonly string[], screensCut: boolean): Layout {
  const screens = screensIn(lines, screensCut);
  const contents = contentsLines(lines);
  const starts = lines.map((line, at) => {
    const number = contents[at] ? null : numberAtStart(line);
    return isScreen(screens, at) && number?.level === 3 ? null : number;
  });
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  return { lines, starts, forms: lineForms(starts), next: nextStarts(starts), screens, total };
}

const isScreen = (screens: Screens | null, at: number) => screens !== null && at >= screens.start && at < screens.end;

/** A short line among others holds a heading or a paragraph; only a first number may stand inside of it. */
function insideBrief({ starts, forms, next }: Layout, line: string, at: number): Candidate[] {
  const start = starts[at];
  if (start) return behindHeading(line, at, start, next[at] ?? []);
  if (!line.includes('一')) return [];
  const context = { screenMark: 0, forms, runOn: false, next: next[at] ?? [] };
  return inlineCandidates(line, at, context).filter((candidate) => candidate.value === 1);
}

function insideLine(layout: Layout, line: string, at: number): Candidate[] {
  const { forms, next, screens, starts, total } = layout;
  if (line.length < RUN_ON && layout.lines.length > 1 && !isScreen(screens, at)) return insideBrief(layout, line, at);
  const runOn = isScreen(screens, at) || line.length >= RUN_ON_AMONG_LINES || line.length * 2 >= total;
  const start = starts[at];
  const screenMark = isScreen(screens, at) && !start ? (numberAtStart(line)?.end ?? 0) : 0;
  const inside = inlineCandidates(line, at, { screenMark, forms, runOn, next: next[at] ?? [] });
  if (!start || forms.own.size === 0) return inside;
  const [behind] = behindHeading(line, at, start, next[at] ?? []);
  return behind && behind.start !== inside[0]?.start ? [behind, ...inside] : inside;
}

/** 1） below 1. is a level of its own; alone it is level 3, as 1. is. */
function partLevels(lines: readonly string[], candidates: readonly Candidate[]): Candidate[] {
  const isClosed = ({ level, line, end }: Candidate) => level === 3 && /[)）]/.test((lines[line] ?? '')[end - 1] ?? '');
  const closed = new Set(candidates.filter(isClosed));
  const both = closed.size > 0 && candidates.some((each) => each.level === 3 && !closed.has(each));
  return both ? candidates.map((each) => (closed.has(each) ? { ...each, level: 4 } : each)) : [...candidates];
}

function candidatesOf(lines: readonly string[], screensCut: boolean): Candidate[] {
  const layout = layoutOf(lines, screensCut);
  const candidates: Candidate[] = [];
  lines.forEach((line, at) => {
    const start = layout.starts[at];
    if (start) candidates.push({ ...start, line: at, place: 'line' });
    for (const candidate of insideLine(layout, line, at)) candidates.push(candidate);
  });
  return partLevels(lines, candidates);
}

function cutLine(line: string, numbers: readonly Accepted[]): Segment[] {
  const first = numbers[0];
  if (!first) return [{ text: line, number: null, cut: false }];
  const segments: Segment[] = [];
  const cut = numbers.length > 1 || first.start > 0;
  if (first.start > 0) segments.push({ text: line.slice(0, first.start), number: null, cut });
  numbers.forEach((number, i) => {
    segments.push({ text: line.slice(number.start, numbers[i + 1]?.start), number, cut });
  });
  return segments;
}

/**
 * The segments of each line of one text, in order; nothing is left out between them. `screensCut`: the first
 * screen of a web page has lost its number.
 */
export function splitLines(lines: readonly string[], screensCut = false): Segment[][] {
  const numbers = acceptSequence(lines, candidatesOf(lines, screensCut));
  let next = 0;
  return lines.map((line, at) => {
    const first = next;
    while (numbers[next]?.line === at) next += 1;
    return cutLine(line, numbers.slice(first, next));
  });
}
