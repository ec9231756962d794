/** 版头 and 版记 from their lines, as they are shown. */
import type { DocumentHead, Imprint, PaperForm } from '../../report.ts';

const COPY_NUMBER = /^[0-9]{1,8}$/;
const URGENCY = /^(?:特急|加急|特提|平急|急件)$/;

/** What stands above the 标志: 份号, 密级, 紧急程度 in this order, any of them left out. */
export function cornerOf(lines: readonly string[]): DocumentHead {
  const [first, second, third] = lines;
  if (first === undefined) return {};
  if (third !== undefined && second !== undefined) return { copyNumber: first, secrecy: second, urgency: third };
  if (second === undefined) {
    if (COPY_NUMBER.test(first)) return { copyNumber: first };
    return URGENCY.test(first) ? { urgency: first } : { secrecy: first };
  }
  if (!COPY_NUMBER.test(first)) return { secrecy: first, urgency: second };
  return URGENCY.test(second) ? { copyNumber: first, urgency: second } : { copyNumber: first, secrecy: second };
}

export const SIGNERS = '签发人：';
const NUMBER = /[〔［[（(【][12][0-9]{3}[〕］\])）】]|号$/u;

/** One line below the 标志: what stands at the left, and the names. */
function numberRow(row: readonly string[], isFirst: boolean): { number: string; names: readonly string[] } {
  const at = row.findIndex((text) => text.startsWith(SIGNERS));
  if (at >= 0) {
    const first = (row[at] ?? '').slice(SIGNERS.length);
    return { number: row.slice(0, at).join(' '), names: [first, ...row.slice(at + 1)] };
  }
  const isNumber = !isFirst && NUMBER.test(row[0] ?? '');
  return isNumber ? { number: row[0] ?? '', names: row.slice(1) } : { number: '', names: row };
}

/**
 * 发文字号 and 签发人, line by line, each with what stands on it from left to right. 「签发人：」 begins the names; the number
 * stands at the left of the last line.
 */
export function numberOf(rows: readonly (readonly string[])[]): DocumentHead {
  const texts = rows.flat();
  if (!texts.some((text) => text.startsWith(SIGNERS))) {
    return texts.length === 0 ? {} : { documentNumber: texts.join(' ') };
  }
  const found = rows.map((row, i) => numberRow(row, i === 0));
  const signers = found.flatMap(({ names }) => names).filter((name) => name !== '');
  const documentNumber = found.map(({ number }) => number).findLast((number) => number !== '');
  return { ...(documentNumber ? { documentNumber } : {}), ...(signers.length === 0 ? {} : { signers }) };
}

/** The form whose 标志 it is; `isLetter` where nothing stands below it. */
export function formOf(issuers: readonly string[], isLetter: boolean): PaperForm {
  if (isLetter) return 'letter';
  const ends = (end: RegExp) => issuers.some((name) => end.test(name));
  if (ends(/纪要$/u)) return 'minutes';
  return ends(/(?:命令|令)$/u) ? 'order' : 'document';
}

const NAMES = /^(主送|抄送)[：:]/u;

/** A line of a 版记 with what stands on it from left to right. */
export function imprintOf(rows: readonly (readonly string[])[]): Imprint {
  const imprint: { -readonly [part in keyof Imprint]: string } = {};
  for (const row of rows) {
    const [first = '', second] = row;
    const mark = second === undefined ? NAMES.exec(first) : null;
    if (mark) imprint[mark[1] === '主送' ? 'addressee' : 'copyTo'] = first.slice(mark[0].length);
    else for (const text of row) addPrinting(imprint, text);
  }
  return imprint;
}

function addPrinting(imprint: { printer?: string; printDate?: string }, text: string): void {
  const day = /^(.*?)印发$/su.exec(text)?.[1];
  if (day === undefined || (day === '' && text !== '印发')) {
    if (text !== '') imprint.printer = (imprint.printer ?? '') + text;
  } else if (day !== '') imprint.printDate = day;
}
