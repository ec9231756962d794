/** How a line or the start of one is worded as a title (标题). */
import { namesAddressees } from './bodies.ts';
import { CUSTOMARY_HEADINGS } from './customary-headings.ts';
import { isFrameLine } from './frame.ts';
import { insideOf, quotedSpans } from './quotes.ts';
import { MEDIUM_START, STRONG_START } from './sentence-starters.ts';
import { numberAtStart } from './typed-number.ts';

/** Words a title ends with. */
const TITLE_WORD =
  /(?:总结|小结|报告|汇报|方案|情况|材料|计划|要点|通知|意见|请示|函|纪要|提纲|讲话|简报|体会|打算|安排|对策|调查|启示|办法|规定|制度|预案|倡议书|说明|通报|公告|通告|决定|批复|规划|发言|致辞|思路|建议|职责|须知|指南|评估|经验|回顾|述职|活动|信息|工作|范文|模板)(?:稿|书|表)?(?:[0-9]{1,4}字)?(?:\s?[（(【[][^（）()【】[\]]{1,30}[）)】\]])?(?:\s*[-—_|｜]\s*[^。，,]{1,12})?$/;
const TITLE_WORD_INSIDE =
  /(?:总结|报告|汇报|方案|材料|计划)(?:范文|模板)|总结|小结|报告|汇报|方案|情况|材料|计划|要点|通知|意见|请示|函|纪要|提纲|讲话稿?|简报|体会|打算|安排|对策|启示|办法|规定|预案|倡议书|通报|规划|发言稿?|思路/g;
export const TITLE = { least: 4, most: 60 } as const;
/** A title that runs into its text ends within this (字). */
const TITLE_REACH = 90;
/** A line of body text has at least so many characters, or ends like a sentence. */
export const BODY_LINE = 40;

export function isTitleLine(line: string): boolean {
  return (
    line.length >= TITLE.least &&
    line.length <= TITLE.most &&
    !/[。；;！!，,：:、]$/.test(line) &&
    !/[。；;|\t]|[：:]\s?[一1]、/.test(line) &&
    !numberAtStart(line)
  );
}

export function isBodyLine(line: string): boolean {
  return line.length >= BODY_LINE || /[。：:；;]$/.test(line) || numberAtStart(line) !== null;
}

export function endsAsTitle(line: string): boolean {
  return isTitleLine(line) && TITLE_WORD.test(line) && !isFrameLine(line) && !CUSTOMARY_HEADINGS.has(line);
}

/** A first part that is named by a word and a colon. */
const PREFACE = /(?:引言|前言|导言|摘要|概述)[:：]/;

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
  // 「镇人民政府…」 may open a title as well; 「为进一步…」 may not, but 「…工作总结今年以来，」 does.
  STRONG_START.lastIndex = 0;
  const opened = STRONG_START.exec(near);
  if (opened && opened[0].search(TITLE_WORD_INSIDE) < 0) return 0;
  const preface = near.search(PREFACE);
  if (preface >= TITLE.least && isTitleLine(near.slice(0, preface))) return preface;
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
