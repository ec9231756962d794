/**
 * What stands behind the end of a paper in the same text: annexes (附件), each behind a line 「附件1」, and the paper that
 * a notice passes on (印发), which begins with its own title behind the date.
 */
import { isDate, namesSigner } from './bodies.ts';
import { withoutBlanks } from './parts.ts';
import { endsAsTitle } from './title-wording.ts';

export interface AnnexText {
  /** The mark as typed, without blanks; '' for a paper that is passed on. */
  readonly mark: string;
  readonly lines: readonly string[];
}

const MARK = /^附\s*件\s*[0-9]{0,2}\s*[:：]?$/;
/** 「附件：」 above 「1.任务表」 opens a list of annexes, not an annex. */
const LIST_HEAD = /[:：]$/;
const ITEM = /^[0-9０-９]{1,2}\s*[.．、]/;

function isMark(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  const next = lines[at + 1] ?? '';
  if (line.length > 8 || !MARK.test(line) || at === 0 || next === '') return false;
  return !(LIST_HEAD.test(line) && ITEM.test(next));
}

/** 「附件2：获奖情况一览表」 above the annex itself. */
const TITLED = /^附\s*件\s*[0-9]{1,2}\s*[:：]?\s*(?=[^\s:：.．、0-9])/;
const TITLE_LENGTH = 50;

/**
 * For each line how many characters of it are the mark of an annex whose title follows on the same line, 0 for none. Such
 * lines above the date are the list of annexes.
 */
export function titledMarks(lines: readonly string[]): readonly number[] {
  const dated = lines.findIndex((line, at) => isDate(line) && at > 0);
  return lines.map((line, at) => {
    if (dated < 0 || at <= dated || line.length > TITLE_LENGTH || /[。；;]/.test(line)) return 0;
    return TITLED.exec(line)?.[0].length ?? 0;
  });
}

/** Lines in brackets between a date and the title below it. */
const NOTE = /^[（(].{2,60}[）)]$/;
const NOTES = 3;

/** The line of the title that follows the date at `at`, or -1. */
function titleBelowDate(lines: readonly string[], at: number): number {
  if (!isDate(lines[at] ?? '') || !namesSigner(lines[at - 1] ?? '') || at < 2) return -1;
  let next = at + 1;
  while (next <= at + NOTES && NOTE.test(lines[next] ?? '')) next += 1;
  return next < lines.length - 1 && endsAsTitle(lines[next] ?? '') ? next : -1;
}

export function splitAnnexes(lines: readonly string[]): { main: readonly string[]; annexes: readonly AnnexText[] } {
  const starts = lines.flatMap((_, at) => {
    if (isMark(lines, at)) return [{ at, mark: withoutBlanks(lines[at] ?? '') }];
    const title = titleBelowDate(lines, at);
    return title < 0 ? [] : [{ at: title, mark: '' }];
  });
  const annexes = starts.map(({ at, mark }, i) => ({
    mark,
    lines: lines.slice(mark === '' ? at : at + 1, starts[i + 1]?.at),
  }));
  return { main: lines.slice(0, starts[0]?.at), annexes };
}
