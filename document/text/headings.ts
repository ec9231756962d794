/** A numbered segment into blocks: a heading, a heading that opens its paragraph, or a heading and a paragraph. */
import type { HeadingLevel } from '../report.ts';
import { blankEnd } from './blank-end.ts';
import { BEYOND_DOUBT, CONVINCING, findHeadingEnd, LIKELY } from './heading-end.ts';
import { contentOf, type Part, textPart, withoutBlanks } from './parts.ts';
import type { ListStyle } from './siblings.ts';
import type { Segment } from './split.ts';

/** A whole heading on its own is not longer (字); beyond that it is a text that begins with a number. */
const WHOLE = 45;
/** A text of fewer characters is a heading as a whole unless the end of one is beyond doubt (字). */
const BRIEF = 18;
/** A sentence of more characters is seldom a heading (字). */
const LENGTHY = 32;
/** A line without any full stop may be longer and still be a heading. */
const WHOLE_LINE = 70;
/** The first sentence as a heading is not longer: 黑体 and 楷体 (levels 1, 2) suffer a long one, 仿宋 does not need it. */
const SENTENCE = { 1: 60, 2: 60, 3: 45, 4: 45 } as const satisfies Record<HeadingLevel, number>;
/** A heading before a colon is short: 「指导思想：以…」. */
const BEFORE_COLON = 20;
/** The first clause of a long item stands for it in the outline. */
const CLAUSE = { least: 4, most: 30 } as const;

interface Numbered {
  readonly level: HeadingLevel;
  readonly numbering: 'counted' | 'none';
  readonly typed: string;
  /** Stands before the text of a heading that keeps its number. */
  readonly prefix: string;
  readonly style: ListStyle;
  /** A line of its own, in a list whose headings do not run into their text. */
  readonly alone: boolean;
}

function heading({ level, numbering, typed, prefix }: Numbered, text: string): Part {
  return { block: { type: 'heading', level, numbering, content: contentOf(prefix + text) }, typed };
}

/** The heading `text.slice(0, end)` opens the paragraph. */
function runIn(number: Numbered, text: string, end: number): Part[] {
  const { level, numbering, typed, prefix } = number;
  const content = contentOf(text.slice(end));
  if (content.length === 0) return [heading(number, text)];
  const lead = contentOf(prefix + text.slice(0, end));
  return [{ block: { type: 'runIn', level, numbering, lead, content }, typed }];
}

/** The end of the first sentence, closing quotation marks included; -1 where none ends. */
function sentenceEnd(text: string): number {
  const found = /[。！？!?][”’」』）)]*/.exec(text.slice(0, 200));
  return found ? found.index + found[0].length : -1;
}

function colonEnd(text: string): number {
  const colon = text.slice(0, BEFORE_COLON + 1).search(/[：:]/);
  const plain = colon >= 2 && !/[，,；;“《（(0-9]/.test(text.slice(0, colon));
  return plain ? colon + 1 : -1;
}

function clauseEnd(text: string): number {
  const at = text.slice(CLAUSE.least, CLAUSE.most + 1).search(/[，,；;：:]/);
  return at < 0 ? -1 : CLAUSE.least + at + 1;
}

/** A heading that runs into its text, cut where its wording ends. */
function unmarked(number: Numbered, text: string, least: number): Part[] | null {
  const found = findHeadingEnd(text, typeof number.style === 'string' ? 0 : number.style.usual);
  if (!found || found.score < least) return null;
  return [heading(number, text.slice(0, found.end)), textPart('paragraph', text.slice(found.end))];
}

/** How sure the end of a heading must be where all of `sentence` could be one: of several clauses it hardly is. */
function doubt(sentence: string, { style, alone }: Numbered): number {
  if (alone || style === 'marked') return BEYOND_DOUBT;
  const clauses = sentence.split(/[，,]/).length;
  if (clauses === 1 || sentence.length < BRIEF) return BEYOND_DOUBT;
  return clauses > 2 || sentence.length > LENGTHY ? CONVINCING : LIKELY;
}

/** A text that is short enough to be a heading as it stands, unless it shows where one ends. */
function shortText(number: Numbered, text: string, heads: boolean): Part[] {
  const { alone } = number;
  const sentence = sentenceEnd(text);
  const colon = colonEnd(text);
  if (colon > 0) return heads && alone && sentence < 0 ? [heading(number, text)] : runIn(number, text, colon);
  if (!alone || sentence === text.length) {
    const parts = unmarked(number, text, doubt(text, number));
    if (parts) return parts;
  }
  return sentence > 0 ? runIn(number, text, sentence) : [heading(number, text)];
}

function longText(number: Numbered, text: string): Part[] {
  const sentence = sentenceEnd(text);
  const marked = sentence > 0 && sentence <= SENTENCE[number.level];
  const usual = number.style === 'marked' && sentence <= LENGTHY;
  if (marked && (usual || /\s/.test(text[sentence] ?? ''))) return runIn(number, text, sentence);
  const colon = colonEnd(text);
  const least = number.alone || colon > 0 ? BEYOND_DOUBT : CONVINCING;
  const parts = unmarked(number, text, marked ? doubt(text.slice(0, sentence), number) : least);
  if (parts) return parts;
  if (colon > 0) return runIn(number, text, colon);
  if (marked) return runIn(number, text, sentence);
  const clause = clauseEnd(text);
  if (clause > 0) return runIn(number, text, clause);
  return [heading(number, text)];
}

/**
 * The blocks of a segment that begins with a number. No character of it is left out but the number itself. `heads`: a
 * paragraph without a number follows.
 */
export function headingParts(segment: Segment, style: ListStyle = 'single', heads = false): Part[] {
  const { number, cut } = segment;
  if (!number) return [textPart('paragraph', segment.text)];
  const length = number.end - number.start;
  const typed = withoutBlanks(segment.text.slice(0, length));
  const text = segment.text.slice(length).trim();
  // A number without a text numbers nothing.
  if (text === '') return [textPart('paragraph', segment.text)];
  const literal = number.standing === 'literal';
  const numbered: Numbered = {
    level: number.level,
    numbering: literal ? 'none' : 'counted',
    typed: literal ? '' : typed,
    prefix: literal ? typed : '',
    style,
    alone: !cut && style === 'single',
  };
  const blank = blankEnd(text);
  if (blank > 0) return [heading(numbered, text.slice(0, blank)), textPart('paragraph', text.slice(blank))];
  const whole = text.length <= WHOLE || (!cut && text.length <= WHOLE_LINE && sentenceEnd(text) < 0);
  return whole
    ? shortText(numbered, text, heads && number.level <= 2 && !/[；;。，,]$/.test(text))
    : longText(numbered, text);
}
