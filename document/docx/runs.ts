/** Inline text as runs of a Word file. */
import { type IRunOptions, Tab, TextRun } from 'docx';
import { printable } from '../layout/printable.ts';
import type { FieldText } from '../plain.ts';
import type { Inline, InlineText, TextRun as ReportTextRun } from '../report.ts';

/** The options of a run that this program sets. */
export type RunLook = Pick<IRunOptions, 'style' | 'bold' | 'italics' | 'underline' | 'color' | 'font' | 'size'>;

/** Each run repeats the hint: without it Word sets “ ” — … in the Latin face. */
const HINT = { hint: 'eastAsia' } as const;

/** A text as runs. Line breaks and tabs inside of it become those of Word. */
export function textRuns(text: string, look: RunLook = {}): TextRun[] {
  const options = { font: HINT, ...look };
  return printable(text)
    .split('\n')
    .map((line, i) => {
      const parts = line.split('\t').flatMap((part, k) => (k === 0 ? [part] : [new Tab(), part]));
      const children = parts.filter((part) => part !== '');
      return new TextRun({ ...options, ...(i > 0 ? { break: 1 } : {}), children });
    });
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
    case 'break':
      return textRuns('\n', look).slice(1);
  }
}

export function inlineRuns(content: InlineText, fields: FieldText, look: RunLook = {}): TextRun[] {
  return content.flatMap((run) => runsOf(run, fields, look));
}
