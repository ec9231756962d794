/** Numbers of documents (文号): 某政发〔2019〕5号, 国务院令第720号. */
import type { Reading } from './reading.ts';

const NUMBERS =
  /(?:[\p{Script=Han}A-Za-z]{1,24})?[〔［[【](?:19|20)\d{2}\s?年?[〕］\]】]\s?第?\s?\d{1,5}\s?号?|[\p{Script=Han}A-Za-z]{2,24}[（(](?:19|20)\d{2}[）)]\s?第?\s?\d{1,5}\s?号|\p{Script=Han}{0,8}令第\s?\d{1,5}\s?号/gu;
/** Words that lead up to a number and are no part of its 代字. */
const LEADING =
  /^.*(?:根据|按照|依据|依照|遵照|关于|见|印发|下发|转发|制发|出台|落实|贯彻|执行|文号|编号|通过|以|及|和|与|的|为|由)(?=.)/u;

/** The number without what leads up to it. */
function startOf(words: string): number {
  const code = /^[\p{Script=Han}A-Za-z]*/u.exec(words)?.[0] ?? '';
  return LEADING.exec(code)?.[0].length ?? 0;
}

export function findDocumentNumbers(reading: Reading): void {
  const { text } = reading;
  if (!text.includes('号') && !/[〔［[【]/u.test(text)) return;
  for (const { 0: words, index } of text.matchAll(NUMBERS)) {
    reading.take({ type: 'documentNumber', start: index + startOf(words), end: index + words.length });
  }
}
