/** 标题, 副标题 and 主送机关 at the head of a text: on lines of their own, or run into the first sentence. */
import { isDate, namesAddressees, namesSigner } from './bodies.ts';
import { isFrameLine, stuckInFront } from './frame.ts';
import { linesPart, type Part, textPart } from './parts.ts';
import { insideOf, quotedSpans } from './quotes.ts';
import { MEDIUM_START, STRONG_START } from './sentence-starters.ts';
import { numberAtStart } from './typed-number.ts';

export interface Opening {
  readonly parts: readonly Part[];
  /** Lines of the body; the first may be the rest of a line. */
  readonly rest: readonly string[];
  /** Lines before the title that look like the frame of a web page. They are among `parts`. */
  readonly remnants: readonly string[];
}

/** Words a title ends with. */
const TITLE_WORD =
  /(?:总结|小结|报告|汇报|方案|情况|材料|计划|要点|通知|意见|请示|函|纪要|提纲|讲话|简报|体会|打算|安排|办法|规定|制度|预案|倡议书|说明|通报|公告|通告|决定|批复|规划|发言|致辞|思路|建议|职责|须知|指南|评估|经验|回顾|述职|活动|信息|工作|范文)(?:稿|书|表)?(?:[0-9]{1,4}字)?(?:[（(【[][^（）()【】[\]]{1,30}[）)】\]])?$/;
const TITLE_WORD_INSIDE =
  /总结|小结|报告|汇报|方案|情况|材料|计划|要点|通知|意见|请示|函|纪要|提纲|讲话稿?|简报|体会|打算|安排|办法|规定|预案|倡议书|通报|规划|发言稿?|思路/g;
const JOINED = /^(?:暨|及|和|与|——|—)/;
const TITLE = { least: 4, most: 60 } as const;
/** A title that runs into its text ends within this (字). */
const TITLE_REACH = 90;
/** A line of body text has at least so many characters, or ends like a sentence. */
const BODY_LINE = 40;
const SEARCHED_LINES = 10;

export function isTitleLine(line: string): boolean {
  return (
    line.length >= TITLE.least &&
    line.length <= TITLE.most &&
    !/[。；;！!，,：:、]$/.test(line) &&
    !/[。；;|\t]/.test(line) &&
    !numberAtStart(line)
  );
}

export function isBodyLine(line: string): boolean {
  return line.length >= BODY_LINE || /[。：:；;]$/.test(line) || numberAtStart(line) !== null;
}

export function endsAsTitle(line: string): boolean {
  return isTitleLine(line) && TITLE_WORD.test(line) && !isFrameLine(line);
}

/** Lines of the title as a range, or null. The last line that is worded as a title before the text counts. */
function titleLines(lines: readonly string[]): { start: number; end: number } | null {
  let end = 0;
  const reach = Math.min(lines.length, SEARCHED_LINES);
  for (let i = 0; i < reach; i += 1) {
    const line = lines[i] ?? '';
    if (endsAsTitle(line)) end = i + 1;
    else if (isBodyLine(line) && !isFrameLine(line)) break;
  }
  if (end === 0) return untypicalTitle(lines);
  let start = end - 1;
  const above = lines[start - 1] ?? '';
  const broken =
    JOINED.test(lines[start] ?? '') || (isTitleLine(above) && !TITLE_WORD.test(above) && above.length <= 30);
  if (start > 0 && broken && !isFrameLine(above) && isTitleLine(above)) start -= 1;
  return { start, end };
}

/** A short first line before a text is its title, whatever its words. */
function untypicalTitle(lines: readonly string[]): { start: number; end: number } | null {
  const [first = '', second = ''] = lines;
  const short = isTitleLine(first) && first.length <= BODY_LINE && !isFrameLine(first) && !isDate(first);
  return short && isBodyLine(second) ? { start: 0, end: 1 } : null;
}

function subtitleLines(lines: readonly string[], from: number): number {
  let at = from;
  while (at < Math.min(lines.length - 1, from + 3)) {
    const line = lines[at] ?? '';
    const bracketed = /^[（(][^（）()]{2,40}[）)]$/.test(line);
    if (!(bracketed || /^(?:——|--|—)/.test(line) || isDate(line) || namesSigner(line)) || line.length > TITLE.most)
      break;
    at += 1;
  }
  return at;
}

function remnantParts(lines: readonly string[]): Part[] {
  return lines.map((line) => textPart('paragraph', line));
}

function openingOfLines(lines: readonly string[]): Opening | null {
  const found = titleLines(lines);
  if (!found) return null;
  const remnants = lines.slice(0, found.start);
  const end = subtitleLines(lines, found.end);
  const title = titleParts(lines.slice(found.start, found.end));
  const subtitles = lines.slice(found.end, end).map((line) => textPart('subtitle', line));
  const parts = [...remnantParts(remnants), ...title.parts, ...subtitles];
  return { parts, rest: lines.slice(end), remnants: [...remnants, ...title.remnants] };
}

/** Advertising stuck to the title becomes a paragraph before it. */
function titleParts(lines: readonly string[]): { parts: Part[]; remnants: string[] } {
  const [first = '', ...others] = lines;
  const cut = stuckInFront(first);
  const remnants = cut > 0 ? [first.slice(0, cut).trim()] : [];
  return { parts: [...remnantParts(remnants), linesPart('title', [first.slice(cut), ...others])], remnants };
}

function startsSentence(text: string, at: number): boolean {
  STRONG_START.lastIndex = at;
  if (STRONG_START.test(text)) return true;
  MEDIUM_START.lastIndex = at;
  return MEDIUM_START.test(text);
}

function followsTitle(line: string, at: number): boolean {
  const rest = line.slice(at, at + 80);
  const number = numberAtStart(rest.trimStart());
  if (number?.value === 1 || /^\s/.test(rest)) return true;
  const colon = rest.search(/[：:]/);
  if (colon > 0 && namesAddressees(rest.slice(0, colon))) return true;
  return startsSentence(line, at);
}

/** Where the title ends that runs into the first sentence of `line`; 0 where there is none. */
export function titleEnd(line: string): number {
  const near = line.slice(0, TITLE_REACH);
  // 「镇人民政府…」 may open a title as well; 「为进一步…」 may not.
  STRONG_START.lastIndex = 0;
  if (STRONG_START.test(near)) return 0;
  const quoted = insideOf(quotedSpans(near));
  for (const { 0: word, index } of near.matchAll(TITLE_WORD_INSIDE)) {
    const behind = index + word.length;
    const bracket = /^[（(【[][^（）()【】[\]]{1,30}[）)】\]]/.exec(near.slice(behind))?.[0].length ?? 0;
    const end = behind + bracket;
    if (/[。；;，,]/.test(near.slice(0, index).replace(/[“《（(][^”》）)]*[”》）)]/g, ''))) return 0;
    if (end >= TITLE.least && !quoted(end) && end < line.length && followsTitle(line, end)) return end;
  }
  return 0;
}

function openingOfRunOn(lines: readonly string[]): Opening | null {
  const [first = '', ...others] = lines;
  const end = first.length > TITLE.most ? titleEnd(first) : 0;
  if (end === 0) return null;
  const { parts, remnants } = titleParts([first.slice(0, end)]);
  return { parts, remnants, rest: [first.slice(end).trim(), ...others] };
}

/** 主送机关 at the start of the first line, with its colon. */
export function takeAddressee(lines: readonly string[]): { parts: readonly Part[]; rest: readonly string[] } {
  const [first = '', ...others] = lines;
  const colon = first.slice(0, 200).search(/[：:]/);
  if (colon < 0 || !namesAddressees(first.slice(0, colon))) return { parts: [], rest: lines };
  const rest = first.slice(colon + 1).trim();
  return { parts: [textPart('addressee', first.slice(0, colon + 1))], rest: rest === '' ? others : [rest, ...others] };
}

/** A title that is known already leaves only what stands below it. */
function belowTitle(lines: readonly string[]): Opening {
  const end = subtitleLines(lines, 0);
  return { parts: lines.slice(0, end).map((line) => textPart('subtitle', line)), rest: lines.slice(end), remnants: [] };
}

/** The head of one text. `titled`: its title is known already (the mark of a piece showed it). */
export function takeOpening(lines: readonly string[], titled: boolean): Opening {
  const untitled: Opening = { parts: [], rest: lines, remnants: [] };
  const opening = titled ? belowTitle(lines) : (openingOfLines(lines) ?? openingOfRunOn(lines) ?? untitled);
  const { parts, rest } = takeAddressee(opening.rest);
  return { ...opening, parts: [...opening.parts, ...parts], rest };
}
