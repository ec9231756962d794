/**
 * Lines into segments: each begins with a heading number or holds a paragraph. Text without line breaks is cut at the
 * numbers inside its lines; where lines are broken properly, a number inside a paragraph stays there.
 */
import type { HeadingLevel } from '../report.ts';
import { insideOf, quotedSpans } from './quotes.ts';
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

function placeOf(line: string, number: TypedNumber, properLines: boolean): Place | null {
  const before = line.slice(Math.max(0, number.start - 3), number.start).trimEnd();
  const last = before.at(-1) ?? '';
  if (/[，,]$/.test(line.slice(number.start, number.end))) return null;
  if (properLines) return FULL_STOP.test(last) ? 'sentence' : null;
  // 比分3:1.下半场
  if (/[0-9][:：]$/.test(before) || COUNTS.test(before)) return null;
  if (number.level === 1 && NUMERAL_WORD.test(before)) return null;
  return SENTENCE_END.test(last) ? 'sentence' : 'middle';
}

function inlineCandidates(line: string, at: number, forms: LineForms, runOn: boolean): Candidate[] {
  const numbers = numbersIn(line).filter((number) => number.start > 0 && mayCut(forms, number.level, runOn));
  if (numbers.length === 0) return [];
  const quoted = insideOf(quotedSpans(line));
  const properLines = forms.own.size > 0;
  return numbers.flatMap((number): Candidate[] => {
    if (quoted(number.start)) return [];
    const place = placeOf(line, number, properLines);
    return place === null ? [] : [{ ...number, line: at, place }];
  });
}

/**
 * Some web pages number the screens of a paper: each line begins with 1、 2、 3、 and breaks off in mid-sentence.
 * Such numbers are no headings.
 */
function areScreens(lines: readonly string[], starts: readonly (TypedNumber | null)[]): boolean {
  if (lines.length < 2) return false;
  const rising = starts.every((number, i) => number?.level === 3 && number.value === i + 1);
  return rising && lines.slice(0, -1).every((line) => line.length > RUN_ON && !/[。！？!?：:；;”）)]$/.test(line));
}

function candidatesOf(lines: readonly string[]): Candidate[] {
  const typed = lines.map(numberAtStart);
  const starts = areScreens(lines, typed) ? typed.map(() => null) : typed;
  const forms = lineForms(starts);
  const total = lines.reduce((sum, line) => sum + line.length, 0);
  const candidates: Candidate[] = [];
  lines.forEach((line, at) => {
    const start = starts[at];
    if (start) candidates.push({ ...start, line: at, place: 'line' });
    if (line.length < RUN_ON && lines.length > 1) return;
    const runOn = line.length >= RUN_ON_AMONG_LINES || line.length * 2 >= total;
    for (const candidate of inlineCandidates(line, at, forms, runOn)) candidates.push(candidate);
  });
  return candidates;
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

/** The segments of each line of one text, in order; nothing is left out between them. */
export function splitLines(lines: readonly string[]): Segment[][] {
  const byLine = Map.groupBy(acceptSequence(lines, candidatesOf(lines)), (number) => number.line);
  return lines.map((line, at) => cutLine(line, byLine.get(at) ?? []));
}
