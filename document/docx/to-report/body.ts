/** The body of one text: each paragraph a heading, a heading with its text, or text. Paragraphs stay as they are parted. */
import type { HeadingLevel } from '../../report.ts';
import { contentsLines } from '../../text/contents.ts';
import { headingParts } from '../../text/headings.ts';
import { contentOf, type Part, textPart, withoutBlanks } from '../../text/parts.ts';
import { plainHeadings } from '../../text/plain-headings.ts';
import { type Accepted, acceptSequence, type Candidate } from '../../text/sequence.ts';
import { listStyles } from '../../text/siblings.ts';
import type { Segment } from '../../text/split.ts';
import { numberAtStart } from '../../text/typed-number.ts';
import { type BodyFace, faceEnd, faceLevel, sizeOf, wholeFace } from './faces.ts';
import type { Levels } from './levels.ts';
import type { WordLine } from './lines.ts';

/** What all lines of one text have in common. */
interface Body {
  readonly lines: readonly WordLine[];
  readonly levels: Levels;
  readonly face: BodyFace;
}

/** 1） below 1. is a level of its own. */
function partLevels(candidates: readonly Candidate[], lines: readonly WordLine[]): readonly Candidate[] {
  const isClosed = ({ level, line, end }: Candidate) =>
    level === 3 && /[)）]/.test((lines[line]?.text ?? '')[end - 1] ?? '');
  const closed = new Set(candidates.filter((each) => lines[each.line]?.level === null && isClosed(each)));
  const both = closed.size > 0 && candidates.some((each) => each.level === 3 && !closed.has(each));
  return both ? candidates.map((each) => (closed.has(each) ? { ...each, level: 4 } : each)) : candidates;
}

const deeper = (level: number, shift: number): HeadingLevel => {
  const sum = Math.min(4, level + shift);
  return sum === 1 || sum === 2 || sum === 3 ? sum : 4;
};

/** The number a line begins with, typed or automatic, as a heading of the level it has by its style or by its form. */
function candidateOf(line: WordLine, at: number, { shift, of }: Levels, isContents: boolean): Candidate[] {
  const styled = of(line);
  const typed = isContents ? null : numberAtStart(line.text);
  if (styled !== null) {
    const end = typed?.end ?? line.numberLength;
    return [{ level: styled, value: typed?.value ?? 1, start: 0, end, line: at, place: 'line' }];
  }
  return typed === null ? [] : [{ ...typed, level: deeper(typed.level, shift), line: at, place: 'line' }];
}

function numbersOf({ lines, levels }: Body): ReadonlyMap<number, Accepted> {
  const contents = contentsLines(lines.map(({ text }) => text));
  const candidates = lines.flatMap((line, at) => candidateOf(line, at, levels, contents[at] ?? false));
  const texts = lines.map(({ text }) => text);
  return new Map(acceptSequence(texts, partLevels(candidates, lines)).map((number) => [number.line, number]));
}

/** The longest heading that is told by its face, its number left out (字). */
const LONGEST_LEAD = 60;
const LONGEST_HEADING = 45;
const SENTENCE_END = /[。！？!?](?:[”’」』）)]*)/u;
/** 一是, 首先: parts of a sequence of sentences, which are emphasised and no headings. */
const ENUMERATES = /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,、]|首先|其次|再次|最后)/u;

interface Headed {
  readonly level: HeadingLevel;
  readonly numbering: 'counted' | 'none';
  readonly typed: string;
  /** The text without `typed`. */
  readonly text: string;
}

function headingPart({ level, numbering, typed, text }: Headed): Part {
  return { block: { type: 'heading', level, numbering, content: contentOf(text) }, typed: withoutBlanks(typed) };
}

/** The first `end` characters of the text are the heading. */
function runInPart(headed: Headed, end: number): Part {
  const { level, numbering, typed, text } = headed;
  const lead = contentOf(text.slice(0, end));
  const content = contentOf(text.slice(end));
  if (lead.length === 0 || content.length === 0) return headingPart(headed);
  return { block: { type: 'runIn', level, numbering, lead, content }, typed: withoutBlanks(typed) };
}

/** Where the heading ends that another look sets apart from its text; -1 where none does. */
function leadByFace(line: WordLine, from: number, face: BodyFace): number {
  const end = faceEnd(line);
  const [first] = line.stretches;
  if (end <= from || first === undefined || end >= line.text.length) return -1;
  const standsOut = first.isBold || faceLevel(first.family, face) !== null;
  const length = line.text.slice(from, end).trim().length;
  return standsOut && length >= 2 && length <= LONGEST_LEAD ? end - from : -1;
}

function firstSentence(text: string): number {
  const found = SENTENCE_END.exec(text.slice(0, LONGEST_LEAD + 1));
  return found ? found.index + found[0].length : -1;
}

/** A paragraph with the style of a heading; where it goes on behind a first sentence, that sentence is the heading. */
function styledPart(line: WordLine, level: HeadingLevel, number: Accepted | undefined, { levels, face }: Body): Part {
  const end = number?.end ?? line.numberLength;
  const counts = end > 0 && !line.isBullet && end < line.text.length && !levels.isTooDeep(line);
  const typed = counts ? line.text.slice(0, end) : '';
  const headed: Headed = { level, numbering: counts ? 'counted' : 'none', typed, text: line.text.slice(typed.length) };
  const lead = line.leadLength > 0 ? line.leadLength - typed.length : leadByFace(line, typed.length, face);
  if (lead > 0) return runInPart(headed, lead);
  const sentence = headed.text.length > LONGEST_HEADING || counts ? firstSentence(headed.text) : -1;
  return sentence > 0 && sentence < headed.text.length ? runInPart(headed, sentence) : headingPart(headed);
}

/** A heading and the text behind it are one paragraph in Word, and stay one. */
function joined(parts: readonly Part[]): readonly Part[] {
  const [first, second] = parts;
  if (parts.length !== 2 || first?.block.type !== 'heading' || second?.block.type !== 'paragraph') return parts;
  const { level, numbering, content } = first.block;
  if (content.length === 0 || second.block.content.length === 0) return parts;
  return [
    { block: { type: 'runIn', level, numbering, lead: content, content: second.block.content }, typed: first.typed },
  ];
}

/** A numbered paragraph whose heading has another look than its text. */
function numberedByFace(line: WordLine, number: Accepted, face: BodyFace): Part | null {
  const lead = leadByFace(line, number.end, face);
  if (lead <= 0) return null;
  const counts = number.standing === 'counted';
  const typed = counts ? line.text.slice(0, number.end) : '';
  const end = counts ? lead : number.end + lead;
  const text = line.text.slice(typed.length);
  return runInPart({ level: number.level, numbering: counts ? 'counted' : 'none', typed, text }, end);
}

/** 黑体 in the middle, unless it is the name of a table or picture. */
function isCentredHead(line: WordLine, face: BodyFace): boolean {
  const isNamed = /^目\s*[录次]$|^(?:续?表|图)\s*[0-9一二三四五六七八九十]|[表图单]$/u.test(line.text);
  return line.align === 'centre' && wholeFace(line, face) === 1 && sizeOf(line) >= face.size && !isNamed;
}

/** A line without a number that has the face of headings, as a whole or up to its first full stop. */
function byFace(line: WordLine, face: BodyFace): Part | null {
  if ((line.align !== 'left' && !isCentredHead(line, face)) || line.numberLength > 0 || ENUMERATES.test(line.text))
    return null;
  const plain = { numbering: 'none', typed: '', text: line.text } as const;
  const whole = wholeFace(line, face);
  if (whole !== null) {
    const isHeading = line.text.length <= LONGEST_HEADING && !/[。；，：;,:]$/u.test(line.text);
    return isHeading ? headingPart({ ...plain, level: whole }) : null;
  }
  const level = faceLevel(line.stretches[0]?.family, face);
  const end = leadByFace(line, 0, face);
  if (level === null || end <= 0 || !/[。：]\s*$/u.test(line.text.slice(0, end))) return null;
  return runInPart({ ...plain, level }, end);
}

/** A customary heading on a line of its own, or text. */
function byWords({ text }: WordLine, isHeading: boolean): Part {
  return isHeading ? headingPart({ level: 1, numbering: 'none', typed: '', text }) : textPart('paragraph', text);
}

interface Around {
  readonly segments: readonly Segment[];
  readonly styles: ReturnType<typeof listStyles>;
  readonly plain: ReadonlySet<number>;
}

function lineParts(body: Body, at: number, number: Accepted | undefined, around: Around): readonly Part[] {
  const line = body.lines[at];
  const segment = around.segments[at];
  if (line === undefined || segment === undefined) return [];
  const styled = body.levels.of(line);
  if (styled !== null) return [styledPart(line, styled, number, body)];
  if (number === undefined) return [byFace(line, body.face) ?? byWords(line, around.plain.has(at))];
  const set = numberedByFace(line, number, body.face);
  if (set !== null) return [set];
  return joined(headingParts(segment, around.styles[at], around.segments[at + 1]?.number === null));
}

/** Those whose heading its face tells say nothing of where others of their list end. */
function wordedOnly(segments: readonly Segment[], { lines, face }: Body): readonly Segment[] {
  return segments.map((segment, at) => {
    const line = lines[at];
    const isSet = line !== undefined && segment.number !== null && leadByFace(line, segment.number.end, face) > 0;
    return isSet ? { ...segment, number: null } : segment;
  });
}

/** `levels` and `face` are those of the whole file. */
export function bodyParts(lines: readonly WordLine[], levels: Levels, face: BodyFace): readonly Part[] {
  const body: Body = { lines, levels, face };
  const numbers = numbersOf(body);
  const segments = lines.map(({ text }, at): Segment => ({ text, number: numbers.get(at) ?? null, cut: false }));
  const around: Around = { segments, styles: listStyles(wordedOnly(segments, body)), plain: plainHeadings(segments) };
  return lines.flatMap((_, at) => lineParts(body, at, numbers.get(at), around));
}
