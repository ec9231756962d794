/**
 * How each block of a report is set: what stands before it, where it is indented, what it stays together with. Decided
 * here once for the PDF, the Word file and the count of pages.
 */
import { numbersOf } from '../numbering.ts';
import { blockText, type FieldText, fieldText } from '../plain.ts';
import type { Block, Report } from '../report.ts';
import { attendanceLeads } from './attendance.ts';
import { BLANK_LINES, FIRST_LINE_INDENT, MINUTES } from './figures.ts';
import { keptTogether } from './keeping.ts';
import { textWidth } from './measure.ts';
import { layoutOf, type Orientation, type PageGeometry, type PageLayout } from './page-layout.ts';
import { type SealPlace, type SignOffSetting, signOffSettings } from './seals.ts';
import { titleBreaks } from './title.ts';

/** Indents in pt. `first` counts from the left indent and may be negative (a hanging one). */
export interface Indents {
  readonly first: number;
  readonly left: number;
  readonly right: number;
}

export interface SetBlock {
  readonly block: Block;
  /** Printed before its text: `一、` `附件：1.`, or ''. */
  readonly number: string;
  /** Lines (行) left blank before it; they vanish at the top of a page. */
  readonly blankLines: number;
  /** It begins another page (另面). */
  readonly newPage: boolean;
  /** It stays on one page with the first line of what follows. */
  readonly keepNext: boolean;
  /** 署名 and 成文日期 that stand below the title instead of at the end, as papers without a red head have them. */
  readonly belowTitle: boolean;
  readonly indents: Indents;
  /** Length (UTF-16) of the 「出席：」 it begins with, in 黑体; 0 for all but the lists of a 纪要. */
  readonly lead: number;
  /** Where the further lines of a title begin, as `titleBreaks` gives them; `[]` for all else. */
  readonly breaks: readonly number[];
  /** Seals and stamps that lie over it. */
  readonly seals: readonly SealPlace[];
  /** Of 署名 and 成文日期 at the end of a text; null for all else. */
  readonly signOff: SignOffSetting | null;
  readonly orientation: Orientation;
}

/** What holds for all blocks of a report. */
export interface Sheet {
  readonly layout: PageLayout;
  readonly fields: FieldText;
}

export interface TypesetReport extends Sheet {
  readonly blocks: readonly SetBlock[];
}

/** The page on which a block stands. */
export function pageOf(set: Pick<SetBlock, 'orientation'>, layout: PageLayout): PageGeometry {
  return layout[set.orientation];
}

const NONE: Indents = { first: 0, left: 0, right: 0 };
const FIRST_LINE: Indents = { first: FIRST_LINE_INDENT, left: 0, right: 0 };

function isSignOff(block: Block | undefined): boolean {
  return block?.type === 'signature' || block?.type === 'date';
}

function isTitle(block: Block | undefined): boolean {
  return block?.type === 'title' || block?.type === 'subtitle';
}

/** True for each block of the group at a title: the title itself, its second line, and unit and date below it. */
export function titleGroups(blocks: readonly Block[]): readonly boolean[] {
  let inGroup = false;
  return blocks.map((block) => {
    inGroup = isTitle(block) || (inGroup && isSignOff(block));
    return inGroup;
  });
}

function blankLinesBefore(blocks: readonly Block[], i: number, grouped: readonly boolean[]): number {
  const block = blocks[i];
  const before = blocks[i - 1];
  if (before === undefined) return 0;
  if (grouped[i]) {
    if (before.type === 'annex') return BLANK_LINES.afterAnnexMark;
    return grouped[i - 1] ? 0 : BLANK_LINES.afterTitle;
  }
  if (grouped[i - 1]) return BLANK_LINES.afterTitle;
  if (block?.type === 'attachmentNote') return before.type === 'attachmentNote' ? 0 : BLANK_LINES.beforeAttachments;
  return 0;
}

/**
 * 附件说明 (7.3.4): the mark begins 2 字 in, 「附件：」 only at the first; turn-over lines align with the first character of
 * the name, further items with the number of the first.
 */
function attachmentIndents(number: string): Indents {
  const word = '附件：';
  const start = FIRST_LINE_INDENT + (number.startsWith(word) ? 0 : textWidth(word));
  const mark = textWidth(number);
  return { first: -mark, left: start + mark, right: 0 };
}

/** 出席 (10.3): 2 字 in, turn-over lines align with the first character after the colon. */
function attendanceIndents(word: string): Indents {
  const width = textWidth(word);
  return { first: -width, left: FIRST_LINE_INDENT + width, right: 0 };
}

/** The first of the lists has a blank line before it. */
function beginsList(leads: readonly number[], i: number): number {
  return leads[i] && !leads[i - 1] ? MINUTES.beforeAttendance : 0;
}

/** `lead` is the 「出席：」 of a list in a 纪要, or ''. */
function indentsOf(block: Block, number: string, lead: string): Indents {
  if (lead !== '') return attendanceIndents(lead);
  switch (block.type) {
    case 'paragraph':
    case 'note':
    case 'heading':
    case 'runIn':
      return FIRST_LINE;
    case 'attachmentNote':
      return attachmentIndents(number);
    default:
      return NONE;
  }
}

function orientationOf(block: Block | undefined): Orientation {
  const turned = block?.type === 'table' && block.page === 'landscape' && block.rows.length > 0;
  return turned ? 'landscape' : 'portrait';
}

/** Whether the page lies another way from here on. */
function turnsPage(blocks: readonly Block[], i: number): boolean {
  return i > 0 && orientationOf(blocks[i]) !== orientationOf(blocks[i - 1]);
}

const NO_BREAKS: readonly number[] = [];

function breaksOf(block: Block, { layout, fields }: Sheet): readonly number[] {
  if (block.type !== 'title') return NO_BREAKS;
  return titleBreaks(blockText(block, fields), layout.titleSize, layout.grid.column);
}

const NO_SEALS: readonly SealPlace[] = [];

/** Sets every block of a report. */
export function typeset(report: Report): TypesetReport {
  const { blocks } = report;
  const sheet: Sheet = { layout: layoutOf(report.layout), fields: fieldText(report.fields) };
  const numbers = numbersOf(blocks);
  const grouped = titleGroups(blocks);
  const leads = attendanceLeads(blocks, sheet.layout.form, sheet.fields);
  const signOffs = signOffSettings(report, sheet.layout, sheet.fields, grouped);
  const set = blocks.map((block, i): SetBlock => {
    const number = numbers[i] ?? '';
    const inTitle = grouped[i] ?? false;
    const signOff = signOffs[i] ?? null;
    const lead = leads[i] ?? 0;
    const words = lead === 0 ? '' : blockText(block, sheet.fields).slice(0, lead);
    const turns = turnsPage(blocks, i);
    const blankLines = signOff?.blankLines ?? Math.max(beginsList(leads, i), blankLinesBefore(blocks, i, grouped));
    return {
      block,
      number,
      // At the top of a page that is begun by force renderers would keep them.
      blankLines: turns ? 0 : blankLines,
      newPage: block.type === 'annex' || turns,
      keepNext: false,
      belowTitle: inTitle && isSignOff(block),
      indents: signOff ? { first: 0, left: 0, right: signOff.right } : indentsOf(block, number, words),
      lead,
      breaks: breaksOf(block, sheet),
      seals: signOff?.seals ?? NO_SEALS,
      signOff,
      orientation: orientationOf(block),
    };
  });
  const kept = keptTogether(set, report.signing.manner !== 'unsealed', sheet);
  return { ...sheet, blocks: set.map((block, i) => (kept[i] ? { ...block, keepNext: true } : block)) };
}
