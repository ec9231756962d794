/** A report as the library of past papers (材料) holds it: its papers, and the sections of each. */
import { readDate } from '../fields/date.ts';
import { numbersOf } from '../numbering.ts';
import { blockRank, headingText, isHeading } from '../outline.ts';
import { isSecret } from '../phrases/learn.ts';
import { blockText, type FieldText, fieldText } from '../plain.ts';
import type { Block, HeadingLevel, Report } from '../report.ts';
import { yearInName, yearInTitle } from './year.ts';

/** What heads a section, and its own text: that up to the next heading. */
export interface SectionRecord {
  /** Place in the report of the heading, of other sections of their first block. */
  readonly block: number;
  /** 0 for what no heading heads: the beginning, the end, an annex. */
  readonly level: HeadingLevel | 0;
  /** Headings that lead to it, its own the last, each with its number; none for what no heading heads. */
  readonly path: readonly string[];
  /** Without number. */
  readonly heading: string;
  /** Words of the heading of level 1 that it stands below (`topicOf`); ''. */
  readonly topic: string;
  readonly text: string;
}

export interface PaperRecord {
  /** First and last block (exclusive) in the report. */
  readonly block: number;
  readonly end: number;
  readonly title: string;
  /** The year that it is about; null where nothing says. */
  readonly year: number | null;
  /** Its 成文日期; null where it has none that is whole. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null;
  /** 署名, else 发文机关标志. */
  readonly unit: string;
  /** In reading order. */
  readonly sections: readonly SectionRecord[];
}

/** Where it comes from: what is not said in the paper is often said there. */
export interface PaperPlace {
  /** Name of the file. */
  readonly name: string;
  /** Names of the folders that lead to it, the nearest last. */
  readonly folders: readonly string[];
}

const LONGEST_TOPIC = 20;
/** What differs from year to year in headings that say the same. */
const PASSING =
  /(?:(?:19|20)\d\d|[一二][〇零○九][〇零○一二三四五六七八九]{2})年度?|今年|本年度?|上年|去年|当前|目前|[\s\p{P}]/gu;

/** What a heading is about, whatever the year: 「2024年存在的主要问题」 is 存在的主要问题. */
export function topicOf(heading: string): string {
  return Array.from(heading.replaceAll(PASSING, '')).slice(0, LONGEST_TOPIC).join('');
}

/** Titles begin a paper, but for those of annexes. */
function startsOf(blocks: readonly Block[]): readonly number[] {
  const titles = blocks.flatMap((block, i) => (block.type === 'title' ? [i] : []));
  const own = titles.filter((at) => blocks[at - 1]?.type !== 'annex' && blocks[at - 1]?.type !== 'title');
  return [0, ...own.slice(1)];
}

interface Reading {
  readonly blocks: readonly Block[];
  readonly numbers: readonly string[];
  readonly fields: FieldText;
}

interface Open {
  readonly block: number;
  readonly level: HeadingLevel | 0;
  readonly path: readonly string[];
  readonly heading: string;
  readonly topic: string;
  readonly lines: string[];
}

const front = (block: number): Open => ({ block, level: 0, path: [], heading: '', topic: '', lines: [] });

function headed(at: number, stack: readonly Open[], { blocks, numbers, fields }: Reading): Open | null {
  const block = blocks[at];
  if (!block || !isHeading(block)) return null;
  const heading = headingText(block, fields).replaceAll('\n', '');
  const path = [...(stack.at(-1)?.path ?? []), (numbers[at] ?? '') + heading];
  const topic = block.level === 1 ? topicOf(heading) : (stack[0]?.topic ?? '');
  const rest = block.type === 'runIn' ? [blockText({ type: 'paragraph', content: block.content }, fields)] : [];
  return { block: at, level: block.level, path, heading, topic, lines: rest };
}

/** The mark of an annex with its title. */
function annexed(at: number, { blocks, numbers, fields }: Reading): Open {
  const title = blocks[at + 1];
  const words = title?.type === 'title' ? blockText(title, fields).replaceAll('\n', '') : '';
  return { ...front(at), path: [[numbers[at], words].filter(Boolean).join(' ')], heading: words };
}

/** Text that closes a paper stands in no section. */
function begins(at: number, open: Open, stack: Open[], reading: Reading): Open | null {
  const block = reading.blocks[at];
  if (!block) return null;
  const rank = blockRank(block);
  if (rank === null) return null;
  while ((stack.at(-1)?.level ?? 0) >= rank && stack.length > 0) stack.pop();
  if (block.type === 'annex') return annexed(at, reading);
  return headed(at, stack, reading) ?? (open.level === 0 ? null : front(at));
}

/** Title, unit and date are kept by themselves, and headings head. */
const APART: ReadonlySet<Block['type']> = new Set(['title', 'addressee', 'signature', 'date', 'heading', 'runIn']);

function lineOf(block: Block, fields: FieldText): string {
  return APART.has(block.type) ? '' : blockText(block, fields);
}

function sectionsOf(start: number, end: number, reading: Reading): readonly SectionRecord[] {
  const found: Open[] = [front(start)];
  const stack: Open[] = [];
  for (let at = start; at < end; at += 1) {
    const open = found.at(-1);
    const block = reading.blocks[at];
    if (!open || !block) break;
    const next = begins(at, open, stack, reading);
    if (next !== null) found.push(next);
    if (next !== null && next.level > 0) stack.push(next);
    const line = lineOf(block, reading.fields);
    if (line !== '') (next ?? open).lines.push(line);
  }
  // What closes a paper may hold nothing but its unit and its day.
  const isKept = ({ block, level, path, lines }: Open) =>
    block === start || level > 0 || path.length + lines.length > 0;
  return found.filter(isKept).map(({ lines, ...rest }) => ({ ...rest, text: lines.join('\n') }));
}

function firstOf(type: Block['type'], start: number, end: number, { blocks, fields }: Reading): string {
  const block = blocks.slice(start, end).find((one) => one.type === type);
  return block ? blockText(block, fields).replaceAll('\n', '').trim() : '';
}

/** Of several the last: a 成文日期 may stand below the title and at the end. */
function dateOf(start: number, end: number, { blocks, fields }: Reading): PaperRecord['date'] {
  const block = blocks.slice(start, end).findLast((one) => one.type === 'date');
  const date = block ? readDate(blockText(block, fields).replaceAll(/[\s（）()]/gu, ''), null) : 'notDate';
  if (typeof date === 'string' || date.month === undefined || date.day === undefined) return null;
  return { year: date.year, month: date.month, day: date.day };
}

function firstIn(names: readonly string[]): number | null {
  for (const name of names) {
    const year = yearInName(name);
    if (year !== null) return year;
  }
  return null;
}

function recordOf(start: number, end: number, report: Report, reading: Reading, place: PaperPlace): PaperRecord {
  const title = firstOf('title', start, end, reading);
  const date = dateOf(start, end, reading);
  const named = yearInTitle(title) ?? date?.year ?? firstIn([place.name, ...place.folders.toReversed()]);
  return {
    block: start,
    end,
    title,
    year: named,
    date,
    unit: firstOf('signature', start, end, reading) || (report.head.issuers ?? []).join('、'),
    sections: sectionsOf(start, end, reading),
  };
}

/** The papers of a report: as a rule one, more where a file holds several texts. */
export function recordsOf(report: Report, place: PaperPlace): readonly PaperRecord[] {
  const { blocks } = report;
  const reading = { blocks, numbers: numbersOf(blocks), fields: fieldText(report.fields) };
  const starts = startsOf(blocks);
  return starts.map((start, i) => recordOf(start, starts[i + 1] ?? blocks.length, report, reading, place));
}

/** A paper with a 密级 is taken into no index unasked. */
export const hasSecrecy: (report: Report) => boolean = isSecret;
