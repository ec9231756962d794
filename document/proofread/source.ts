/**
 * A text as it was typed, for rules that look at typed numbers, blanks and marks: nothing of it is changed or left out. What
 * each line is (a heading, the title, who signs) is told by reading it as a report.
 */
import { readNumber } from '../numbering.ts';
import { blockText } from '../plain.ts';
import { emptyReport } from '../report.ts';
import { isDate } from '../text/bodies.ts';
import type { Part } from '../text/parts.ts';
import { readParts } from '../text/read.ts';
import { endsAsTitle } from '../text/title-wording.ts';
import { type Manuscript, type Paragraph, settingOf, yearOf } from './manuscript.ts';
import { bare, type Segment, segmentLines, typedText, unitsOf } from './source-segments.ts';

/** 字 */
const LONGEST_TITLE = 60;
/** 成文日期 stands below the title or at the foot; elsewhere a date alone is a cell of a table. */
const DATE_ABOVE = 5;
const DATE_BELOW = 8;

const shownName = (id: string) => id;

const PLAIN = { role: 'paragraph', level: null, number: '', typed: 0, lead: 0 } as const;

/** The rest of a title of several lines is title too. */
function continued(before: Paragraph | undefined, text: string): boolean {
  return before?.role === 'title' && text.length <= 40 && !/[。：；]/u.test(text);
}

/** A number that does not fit its list stays in the text when a report is read; here it counts as what it is. */
function numberOf({ block, typed }: Part, line: string): string {
  const isHead = block.type === 'heading' || block.type === 'runIn';
  if (typed !== '' || !isHead) return typed;
  const plain = line.trimStart();
  return plain.slice(0, readNumber(plain)?.length ?? 0);
}

function described({ text, part, glued }: Segment): Omit<Paragraph, 'part'> {
  if (part === null || part.block.type === 'table') return { ...PLAIN, text };
  const { block } = part;
  const number = numberOf(part, text);
  const typed = number === '' ? 0 : unitsOf(text, bare(number).length);
  const whole = { ...PLAIN, number, typed, text, role: block.type };
  if (block.type === 'heading' && glued) {
    const lead = unitsOf(text, typedText(part).length);
    return { ...whole, level: block.level, role: 'runIn', lead, glued: lead };
  }
  if (block.type === 'heading') return { ...whole, level: block.level };
  if (block.type !== 'runIn') return whole;
  const lead = bare(part.typed + blockText({ ...block, content: [] }, shownName)).length;
  return { ...whole, level: block.level, lead: unitsOf(text, lead) };
}

/** A title that ends with a mark is none for the reader, which loses nothing by that; here the mark is what is looked for. */
function markTitle(paragraphs: Paragraph[]): void {
  const [first] = paragraphs;
  if (first?.role !== 'paragraph' || paragraphs.length < 2 || paragraphs.some(({ role }) => role === 'title')) return;
  const plain = first.text.replace(/[。，；：、,.;:]+\s*$/u, '').trim();
  if (plain.length <= LONGEST_TITLE && !/[。；]/u.test(plain) && endsAsTitle(plain))
    paragraphs[0] = { ...first, role: 'title' };
}

const FIRST_ATTACHMENT = /^\s*附(?:件)?\s*[:：]\s*\S/u;
const NEXT_ATTACHMENT = /^\s*\d{1,2}\s*[.、．，,](?!\d)/u;
/** 字 */
const LONGEST_ATTACHMENT = 80;

/** The same for a 附件说明 with marks that do not belong there. */
function markAttachments(paragraphs: Paragraph[]): void {
  let inList = false;
  paragraphs.forEach((paragraph, i) => {
    const { text, part } = paragraph;
    const brief = text.length <= LONGEST_ATTACHMENT && part === 'main';
    inList = brief && (FIRST_ATTACHMENT.test(text) || (inList && NEXT_ATTACHMENT.test(text)));
    if (inList) paragraphs[i] = { ...PLAIN, role: 'attachmentNote', text, part };
  });
}

const isBlank = (line: string) => bare(line) === '';

/**
 * `paragraphs` are the lines that are not blank, cut where a heading begins in the middle of one. Their `places` name the
 * line, counted from 0 with the blank ones, and where in it they begin.
 */
export function manuscriptOfText(text: string, kind = ''): Manuscript {
  const all = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n|\f/u);
  const numbers = all.flatMap((line, i) => (isBlank(line) ? [] : [i]));
  const segments = segmentLines(
    numbers.map((i) => all[i] ?? ''),
    readParts(text),
  );
  const paragraphs: Paragraph[] = [];
  let part: Paragraph['part'] = 'main';
  segments.forEach((segment, i) => {
    if (segment.part?.block.type === 'annex') part = 'annex';
    const title = segment.part === null && continued(paragraphs.at(-1), segment.text);
    const dated = (i < DATE_ABOVE || i >= segments.length - DATE_BELOW) && isDate(segment.text.trim());
    const told = dated ? { ...PLAIN, role: 'date' as const, text: segment.text } : described(segment);
    paragraphs.push({ ...told, ...(title ? { role: 'title' as const } : {}), part });
  });
  const { layout, head, imprint } = emptyReport;
  const year = yearOf(paragraphs, head);
  markTitle(paragraphs);
  markAttachments(paragraphs);
  const setting = settingOf({ kind, form: layout.form, year, head, imprint });
  const places = segments.map(({ line, start }) => ({ block: numbers[line] ?? 0, offset: start }));
  return { setting, paragraphs, places };
}
