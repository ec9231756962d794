/** Inline text as runs of a Word file. */
import { type IRunOptions, Tab, TextRun } from 'docx';
import { printable } from '../layout/printable.ts';
import { blankText, type FieldText } from '../plain.ts';
import type { Inline, InlineText, TextRun as ReportTextRun } from '../report.ts';
import { STYLE } from './styles.ts';

/** The options of a run that this program sets. */
export type RunLook = Pick<IRunOptions, 'style' | 'bold' | 'italics' | 'underline' | 'color' | 'font' | 'size'>;

/** Each run repeats the hint: without it Word sets “ ” — … in the Latin face. */
const HINT = { hint: 'eastAsia' } as const;

/** What the hint would send to the Chinese face, which has no such characters: they stand in the Latin one, as in the PDF. */
const LATIN =
  /([\u00a1\u00aa\u00af\u00b2-\u00b4\u00b6\u00b8-\u00ba\u00bc-\u00bf\u00e0\u00e1\u00e8-\u00ea\u00ec\u00ed\u00f2\u00f3\u00f9\u00fa\u00fc]+)/u;
const NO_HINT = { hint: 'default' } as const;

/** A text without line breaks. */
function lineRuns(line: string, look: RunLook, broken: boolean): TextRun[] {
  const parts = line.split(LATIN);
  return parts.flatMap((part, k) => {
    const before = broken && k === 0 ? { break: 1 } : {};
    if (part === '' && (k > 0 || !broken) && parts.length > 1) return [];
    const children = part.split('\t').flatMap((words, n) => (n === 0 ? [words] : [new Tab(), words]));
    const font = k % 2 === 1 ? NO_HINT : HINT;
    return [new TextRun({ font, ...look, ...before, children: children.filter((child) => child !== '') })];
  });
}

/** A text as runs. Line breaks and tabs inside of it become those of Word. */
export function textRuns(text: string, look: RunLook = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .flatMap((line, i) => lineRuns(line, look, i > 0));
}

/** A computed number, none for ''. Whoever reads the file tells it from a number that was typed into the text. */
export function numberRuns(number: string): TextRun[] {
  return number === '' ? [] : textRuns(number, { style: STYLE.number });
}

function emphasisLook(run: ReportTextRun): RunLook {
  const kinds = run.emphasis ?? [];
  return {
    ...(kinds.includes('bold') ? { bold: true } : {}),
    ...(kinds.includes('italic') ? { italics: true } : {}),
    ...(kinds.includes('underline') ? { underline: {} } : {}),
  };
}

function runsOf(run: Inline, fields: FieldText, look: RunLook): TextRun[] {
  switch (run.type) {
    case 'text':
      return run.text === '' ? [] : textRuns(run.text, { ...look, ...emphasisLook(run) });
    case 'field':
      return textRuns(fields(run.field), look);
    case 'blank':
      return textRuns(blankText(run), look);
    case 'break':
      return textRuns('\n', look).slice(1);
  }
}

export function inlineRuns(content: InlineText, fields: FieldText, look: RunLook = {}): TextRun[] {
  return content.flatMap((run) => runsOf(run, fields, look));
}
