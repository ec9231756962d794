/** 附件说明, 署名, 成文日期 and 附注 at the foot of a text, on lines of their own or run into the last one. */
import { dateAtEnd, isDate, namesSigner } from './bodies.ts';
import { contentOf, type Part, textPart, withoutBlanks } from './parts.ts';
import { numbersIn } from './typed-number.ts';

export interface Closing {
  /** Lines of the body; the last may be the start of a line. */
  readonly rest: readonly string[];
  readonly parts: readonly Part[];
}

const NOTE =
  /^[（(](?:.{0,12}公开|此件|联系人|联系电话|联系方式|联系单位|咨询电话|共印)[^（）()]{0,100}(?:[（(][^（）()]{0,40}[）)][^（）()]{0,40})?[）)]$/;
/** 抄送 and 印发 below the date belong to the 版记; they are kept as text. */
const IMPRINT =
  /^(?:抄送|抄报|主送|报送|分送|主题词|共印|联系人|联系电话|电话|[^。]{2,30}办公室\s*(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日印发)/;
const ATTACHMENT = /^附件\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[:：]\s*(?:[0-9０-９]{1,2}\s*[.．、]\s*)?/;
/** 2.2025年… is the second item, of a year; 2.5亿元 is none. */
const ITEM = /^[0-9０-９]{1,2}\s*[.．、](?:(?![0-9])|(?=(?:19|20)[0-9]{2}\s?年))\s*/;
const ITEM_LENGTH = 80;
const MOST_ITEMS = 40;
const LINES_BELOW_DATE = 6;

const SENTENCE_END = /[。！？；!?;]/;
/** What an annex is called; behind it a signer may follow without a break. */
const ANNEX_NAME =
  /(?:表|名单|方案|清单|台账|汇总|报告|办法|说明|目录|图|预案|细则|意见|通知|材料|资料|总结|计划|简介|要点|指标|体系|数据|照片|复印件|附件)/g;

/** 成文日期 and what may stand beside it: `end` is behind the last line taken. */
interface Tail {
  readonly body: readonly string[];
  readonly parts: readonly Part[];
}

/** Lines of a signature that end at `end`, at most three bodies. */
function signersBefore(lines: readonly string[], end: number): number {
  let start = end;
  while (start > 1 && end - start < 3 && namesSigner(lines[start - 1] ?? '')) start -= 1;
  return start;
}

function parts(type: 'signature' | 'note' | 'paragraph', lines: readonly string[]): Part[] {
  return lines.map((line) => textPart(type, line));
}

/** The name before a date at the end of `text`: at its start or behind a full stop. */
function signerIn(text: string): number {
  const from = Math.max(0, text.length - 60);
  let at = from === 0 ? 0 : -1;
  for (let i = text.length - 1; i >= from; i -= 1) {
    if (!SENTENCE_END.test(text[i] ?? '')) continue;
    at = i + 1;
    break;
  }
  return at;
}

/** 「…特此报告。某某县民政局2024年3月5日」 and 「某某县民政局 2024年3月5日」 */
function tailOfLine(line: string): { before: string; parts: Part[] } | null {
  const dateStart = dateAtEnd(line);
  if (dateStart < 0) return null;
  const date = textPart('date', line.slice(dateStart));
  const text = line.slice(0, dateStart).trimEnd();
  if (text === '') return { before: '', parts: [date] };
  const start = annexedSigner(text) ?? signerIn(text);
  const signer = start < 0 ? '' : text.slice(start).trim();
  if (signer === '') return SENTENCE_END.test(text.at(-1) ?? '') ? { before: text, parts: [date] } : null;
  return namesSigner(signer)
    ? { before: text.slice(0, start).trimEnd(), parts: [textPart('signature', signer), date] }
    : null;
}

/** 「附件：1.任务表2.名单某某县民政局」: where the signer begins. */
function annexedSigner(text: string): number | null {
  const from = Math.max(0, text.length - 300);
  const near = text.slice(from);
  const list = near.lastIndexOf('附件');
  if (list < 0 || SENTENCE_END.test(near.slice(list))) return null;
  const ends = [...near.slice(list + 2).matchAll(ANNEX_NAME)].map(
    ({ 0: word, index }) => list + 2 + index + word.length,
  );
  const end = ends.reverse().find((at) => namesSigner(near.slice(at).trim()));
  return end === undefined ? null : from + end;
}

/** Takes date and signature whose last line is `lines[end - 1]`. */
function takeDate(lines: readonly string[], end: number): Tail | null {
  const last = lines[end - 1] ?? '';
  if (isDate(last)) {
    const start = signersBefore(lines, end - 1);
    return {
      body: lines.slice(0, start),
      parts: [...parts('signature', lines.slice(start, end - 1)), textPart('date', last)],
    };
  }
  if (namesSigner(last) && isDate(lines[end - 2] ?? '')) {
    return {
      body: lines.slice(0, end - 2),
      parts: [textPart('date', lines[end - 2] ?? ''), textPart('signature', last)],
    };
  }
  const found = tailOfLine(last);
  if (!found) return null;
  const before = lines.slice(0, end - 1);
  return { body: found.before === '' ? before : [...before, found.before], parts: found.parts };
}

/** Searches the date from the last line upwards, over 附注 and 版记. */
function takeTail(lines: readonly string[]): Tail {
  for (let end = lines.length; end > Math.max(0, lines.length - LINES_BELOW_DATE); end -= 1) {
    const tail = takeDate(lines, end);
    if (tail && tail.body.length > 0)
      return { body: tail.body, parts: [...tail.parts, ...belowDate(lines.slice(end))] };
    const line = lines[end - 1] ?? '';
    if (!NOTE.test(line) && !IMPRINT.test(line)) break;
  }
  return undatedTail(lines);
}

function belowDate(lines: readonly string[]): Part[] {
  return lines.map((line) => textPart(NOTE.test(line) ? 'note' : 'paragraph', line));
}

/** No date: 附注 at the end, and a name alone behind a full sentence. */
function undatedTail(lines: readonly string[]): Tail {
  let end = lines.length;
  while (end > 1 && NOTE.test(lines[end - 1] ?? '')) end -= 1;
  const signed = end > 2 && namesSigner(lines[end - 1] ?? '') && /[。！：:”]$|^附件|表$/.test(lines[end - 2] ?? '');
  const start = signed ? end - 1 : end;
  return {
    body: lines.slice(0, start),
    parts: [...parts('signature', lines.slice(start, end)), ...parts('note', lines.slice(end))],
  };
}

function attachmentPart(line: string, mark: RegExp): Part {
  const typed = mark.exec(line)?.[0] ?? '';
  // A mark without a name lists nothing.
  if (line.slice(typed.length).trim() === '') return textPart('paragraph', line);
  return {
    block: { type: 'attachmentNote', content: contentOf(line.slice(typed.length)) },
    typed: withoutBlanks(typed),
  };
}

/** 「附件：1.任务表 2.名单」 on one line: where each further item begins. */
function itemsInLine(line: string): string[] {
  const first = ATTACHMENT.exec(line)?.[0] ?? ITEM.exec(line)?.[0] ?? '';
  const starts = [0];
  let value = Number(/([0-9]+)\D*$/.exec(first)?.[1] ?? 0);
  if (value === 0) return [line];
  for (const number of numbersIn(line)) {
    const isNext = number.level === 3 && number.value === value + 1 && number.start >= first.length;
    if (!isNext || !ITEM.test(line.slice(number.start, number.start + 12))) continue;
    starts.push(number.start);
    value += 1;
  }
  return starts.map((start, i) => line.slice(start, starts[i + 1]).trim());
}

function attachmentParts(lines: readonly string[]): Part[] {
  return lines.flatMap(itemsInLine).map((line) => attachmentPart(line, ATTACHMENT.test(line) ? ATTACHMENT : ITEM));
}

/** 附件说明 at the end of the body: a line that begins with 附件：, and the numbered lines below it. */
function takeAttachments(lines: readonly string[]): Closing {
  let start = lines.length;
  let first = -1;
  while (start > 0 && lines.length - start < MOST_ITEMS) {
    const line = lines[start - 1] ?? '';
    if (ATTACHMENT.test(line)) first = start - 1;
    else if (first >= 0 || !ITEM.test(line) || line.length > ITEM_LENGTH || SENTENCE_END.test(line)) break;
    start -= 1;
  }
  if (first >= 0) return { rest: lines.slice(0, first), parts: attachmentParts(joinHeads(lines.slice(first))) };
  return attachmentsInLine(lines);
}

/** 「附件：」 alone on its line belongs to the item below. */
function joinHeads(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above !== undefined && /^附件[^:：]{0,4}[:：]$/.test(above) && !ATTACHMENT.test(line))
      joined[joined.length - 1] = above + line;
    else joined.push(line);
  }
  return joined;
}

/** 「…特此报告。附件：1.任务表2.名单」 */
function attachmentsInLine(lines: readonly string[]): Closing {
  const last = lines.at(-1) ?? '';
  const from = Math.max(0, last.length - 300);
  const found = /[。！]\s*(附件\s*[:：][^。；;！]+)$/.exec(last.slice(from));
  if (!found?.[1]) return { rest: lines, parts: [] };
  const at = last.length - found[1].length;
  return { rest: [...lines.slice(0, -1), last.slice(0, at)], parts: attachmentParts([found[1]]) };
}

/** The foot of one text. */
export function takeClosing(lines: readonly string[]): Closing {
  const tail = takeTail(lines);
  const attachments = takeAttachments(tail.body);
  return { rest: attachments.rest, parts: [...attachments.parts, ...tail.parts] };
}
