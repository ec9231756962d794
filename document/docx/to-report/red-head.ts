/** 版头 of a foreign Word file, where it is plain to see: a red or large 标志 with a 发文字号 below it. */
import type { DocumentHead } from '../../report.ts';
import { type BodyFace, isRedLine, sizeOf } from './faces.ts';
import { inkOf, type WordLine } from './lines.ts';

interface Texted {
  readonly type: 'copyNumber' | 'secrecy' | 'urgency' | 'mark';
  /** Without blanks. */
  readonly text: string;
}

interface Numbered {
  readonly type: 'number';
  /** '' where only names stand on the line. */
  readonly number: string;
  readonly signers: readonly string[];
}

type HeadLine = Texted | Numbered;

const isTexted = (line: HeadLine): line is Texted => line.type !== 'number';

const REACH = 14;
const COPY_NUMBER = /^(?:№|No\.?)?[0-9]{4,8}$/i;
const SECRECY = /^(?:绝密|机密|秘密|内部)(?:\s*★.{0,12})?$/u;
const URGENCY = /^(?:特\s?急|加\s?急|特提|平急)$/u;
const MARK_END = /(?:文件|令|纪要)$/u;
const LONGEST_MARK = 40;
/** The 标志 is at least this much larger than the body (pt). */
const LARGER = 8;
const NUMBER =
  /^([^\s〔[［（(【。，；：]{1,20}\s?[〔［[（(【]\s?(?:19|20)[0-9]{2}\s?[〕］\])）】]\s?第?\s?[0-9]{1,5}\s?号)(?:\s*签发人\s?[：:]\s*([^。；]{1,40}))?$/u;
/** Minutes are counted by themselves: 〔2025〕5号, 第5期. Below a 标志 alone. */
const ISSUE =
  /^[（(]?(?:[〔［[（(【]\s?(?:19|20)[0-9]{2}\s?[〕］\])）】]|(?:19|20)[0-9]{2}\s?年)?\s?第?\s?[0-9]{1,4}\s?[号期次][）)]?$/u;
const SIGNERS = /^签发人\s?[：:]\s*([^。；]{1,40})$/u;

/** 「张 三  李四」: a name of two characters is often spread. */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  let half = '';
  for (const word of text.split(/[\s、，,]+/u).filter((part) => part !== '')) {
    if ([...word].length > 1) {
      if (half !== '') names.push(half);
      half = '';
      names.push(word);
    } else if (half === '') half = word;
    else {
      names.push(half + word);
      half = '';
    }
  }
  return half === '' ? names : [...names, half];
}

/** `isBelow`: a 标志 stands above. */
function headLine(line: WordLine, body: BodyFace, isBelow: boolean): HeadLine | null {
  const { text } = line;
  if (isBelow && ISSUE.test(text)) return { type: 'number', number: inkOf(text), signers: [] };
  if (COPY_NUMBER.test(text)) return { type: 'copyNumber', text: inkOf(text) };
  if (SECRECY.test(text)) return { type: 'secrecy', text: inkOf(text) };
  if (URGENCY.test(text)) return { type: 'urgency', text: inkOf(text) };
  const numbered = NUMBER.exec(text);
  if (numbered?.[1]) return { type: 'number', number: inkOf(numbered[1]), signers: namesIn(numbered[2] ?? '') };
  const signed = SIGNERS.exec(text);
  if (signed?.[1]) return { type: 'number', number: '', signers: namesIn(signed[1]) };
  const isMark = isRedLine(line) || (MARK_END.test(inkOf(text)) && sizeOf(line) >= body.size + LARGER);
  return isMark && text.length <= LONGEST_MARK ? { type: 'mark', text: inkOf(text) } : null;
}

export interface FoundHead {
  readonly head: DocumentHead;
  /** Lines from the first that are part of it. */
  readonly lines: number;
}

/** 「文件」 alone belongs to the name before it. */
function issuersOf(marks: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const mark of marks) {
    if (/^(?:文件|令)$/u.test(mark) && names.length > 0) names[names.length - 1] += mark;
    else names.push(mark);
  }
  return names;
}

/** The lines from the first on that are all parts of a 版头. */
function frontLines(lines: readonly WordLine[], body: BodyFace): readonly HeadLine[] {
  const found: HeadLine[] = [];
  for (const line of lines.slice(0, REACH)) {
    const part = headLine(
      line,
      body,
      found.some(({ type }) => type === 'mark'),
    );
    if (part === null) break;
    found.push(part);
  }
  return found;
}

function headOf(found: readonly HeadLine[]): DocumentHead | null {
  const texts = found.filter(isTexted);
  const numbered = found.filter((line) => !isTexted(line));
  const of = (type: Texted['type']) => texts.filter((line) => line.type === type).map(({ text }) => text);
  const [copyNumbers, secrecies, urgencies, marks] = [of('copyNumber'), of('secrecy'), of('urgency'), of('mark')];
  const numbers = numbered.map(({ number }) => number).filter((number) => number !== '');
  const isHead = marks.length > 0 && (numbers.length > 0 || marks.some((mark) => MARK_END.test(mark)));
  // Two of one kind cannot be held.
  if (!isHead || [copyNumbers, secrecies, urgencies, numbers].some((list) => list.length > 1)) return null;
  const signers = numbered.flatMap((line) => line.signers);
  return {
    ...(copyNumbers[0] ? { copyNumber: copyNumbers[0] } : {}),
    ...(secrecies[0] ? { secrecy: secrecies[0] } : {}),
    ...(urgencies[0] ? { urgency: urgencies[0] } : {}),
    issuers: issuersOf(marks),
    ...(numbers[0] ? { documentNumber: numbers[0] } : {}),
    ...(signers.length > 0 ? { signers } : {}),
  };
}

/** The 版头 at the front; null where there is none, or where something stands in it that is no part of one. */
export function findHead(lines: readonly WordLine[], body: BodyFace): FoundHead | null {
  const found = frontLines(lines, body);
  const head = found.length < lines.length ? headOf(found) : null;
  return head === null ? null : { head, lines: found.length };
}
