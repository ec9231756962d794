/** 版头 (GB/T 9704-2012, 7.2 and 10): what there is of it, where it stands, and how many lines of the first page it takes. */
import type { DocumentHead } from '../report.ts';
import { BLANK_LINES, GRID, HEAD, mmToPt, ORDER } from './figures.ts';
import { type MarkSetting, type MarkText, markFoot, markSetting, markText } from './head-mark.ts';
import type { HeadRow, HeadRule, HeadSetting, HeadText } from './head-parts.ts';
import { baseLineOf, cornerText, numberText, signerRows } from './head-rows.ts';
import { letterSetting } from './letter.ts';
import type { PageLayout } from './page-layout.ts';

/** One line each, without blanks around them; what is empty is not there. */
function cleaned(head: DocumentHead): DocumentHead {
  const clean = (text: string | undefined) => (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const filled = (texts: readonly string[] | undefined) => (texts ?? []).map(clean).filter((text) => text !== '');
  return {
    copyNumber: clean(head.copyNumber),
    secrecy: clean(head.secrecy),
    urgency: clean(head.urgency),
    documentNumber: clean(head.documentNumber),
    issuers: filled(head.issuers),
    signers: filled(head.signers),
  };
}

function isEmpty(head: DocumentHead): boolean {
  return Object.values(head).every((part) => part.length === 0);
}

/** The lines above the 标志 close up; where they would reach into it they stand closer. */
function cornerRows({ copyNumber = '', secrecy = '', urgency = '' }: DocumentHead, top: number, layout: PageLayout) {
  const { line, column } = layout.grid;
  const texts: HeadText[] = [];
  if (copyNumber !== '') texts.push(cornerText(copyNumber, 'fangSong', column));
  for (const text of [secrecy, urgency]) if (text !== '') texts.push(cornerText(text, 'hei', column));
  const pitch = Math.min(line, top / Math.max(1, texts.length));
  return texts.map((text, i): HeadRow => ({ texts: [text], baseLine: baseLineOf(i * pitch, pitch), height: pitch }));
}

/** 发文字号 centred, or beside the 签发人 (7.2.5); a 令 has none of these. The place of a number to come is kept. */
function numberRows({ documentNumber = '', signers = [] }: DocumentHead, layout: PageLayout): readonly HeadText[][] {
  const { column } = layout.grid;
  if (signers.length > 0 && layout.form !== 'order') return signerRows(documentNumber, signers, column);
  return documentNumber === '' ? [[]] : [[numberText(documentNumber, { side: 'centre' }, column)]];
}

/** From the foot of the 标志 down to the title, in pt; blank lines included. */
function below(rows: number, layout: PageLayout): number {
  const { line } = layout.grid;
  const rule = layout.form === 'order' ? 0 : mmToPt(HEAD.rule) - (line - GRID.glyph) / 2;
  return (HEAD.linesBelowMark + rows + BLANK_LINES.afterHead) * line + rule;
}

function placeMark(text: MarkText, top: number, rows: number, layout: PageLayout): MarkSetting {
  const { lines, line, column } = layout.grid;
  // Half a line may be lost where the title goes to the next line of the grid.
  const room = (lines - 0.5) * line - top - below(rows, layout);
  return markSetting(text, { column, top, room, roomWithText: room - HEAD.linesForText * line });
}

/** The red line is as long as the type area is wide (7.2.7). */
function redLine(foot: number, { grid, portrait }: PageLayout): HeadRule {
  const { left, right } = portrait.margins;
  const length = mmToPt(portrait.width - left - right);
  const top = foot + mmToPt(HEAD.rule) - (grid.line - GRID.glyph) / 2;
  return { left: (grid.column - length) / 2, top, length, weight: HEAD.ruleWeight };
}

/** 文件, 纪要 and 令: they differ in the place of the 标志, and a 令 has no red line (10.2). */
function standing(head: DocumentHead, layout: PageLayout): HeadSetting {
  const { line, lines: most } = layout.grid;
  const order = layout.form === 'order';
  const top = mmToPt(order ? ORDER.markTop : HEAD.markTop);
  const texts = numberRows(head, layout);
  const text = markText(head.issuers ?? [], layout.form);
  const mark = placeMark(text, top, texts.length, layout);
  const numberTop = markFoot(mark) + HEAD.linesBelowMark * line;
  const rows = texts.map(
    (row, i): HeadRow => ({
      texts: row,
      baseLine: baseLineOf(numberTop + i * line, line),
      height: line,
    }),
  );
  const foot = numberTop + rows.length * line;
  const rules = order ? [] : [redLine(foot, layout)];
  const end = rules[0]?.top ?? foot;
  return {
    corner: cornerRows(head, top, layout),
    mark: text.names.length === 0 ? null : mark,
    rows,
    rules,
    footRules: [],
    lines: Math.min(most, Math.round(end / line) + BLANK_LINES.afterHead),
  };
}

/** Null where the paper has no head (白头). The lines of a letter are there even while nothing stands between them. */
export function headSetting(given: DocumentHead, layout: PageLayout): HeadSetting | null {
  const head = cleaned(given);
  if (layout.form === 'letter') return letterSetting(head, layout);
  return layout.form === 'plain' || isEmpty(head) ? null : standing(head, layout);
}
