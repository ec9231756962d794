/** 版头: what there is of it, and how many lines of the first page it takes. */
import type { DocumentHead } from '../report.ts';
import { BLANK_LINES, GRID, HEAD, mmToPt, SIZE } from './figures.ts';
import { textWidth } from './measure.ts';
import type { PageLayout } from './page-layout.ts';

/** The lines above the 发文机关标志, top down (7.2.1 to 7.2.3). */
export interface HeadLine {
  readonly text: string;
  readonly face: 'fangSong' | 'hei';
}

export interface HeadSetting {
  readonly corner: readonly HeadLine[];
  /** One line for each issuing body. */
  readonly marks: readonly string[];
  readonly documentNumber: string;
  readonly signers: string;
  /** Size of the 标志 in pt: smaller where a name would not fit on its line. */
  readonly markSize: number;
  /** In pt from the top of the type area: 标志, the line with the 发文字号, the red line. */
  readonly markTop: number;
  readonly numberTop: number;
  readonly ruleTop: number;
  /** Lines of the page until the title, blank lines below the red line included. */
  readonly lines: number;
}

/** Null where the paper has no head (白头). */
export function headSetting(head: DocumentHead, layout: PageLayout): HeadSetting | null {
  if (layout.form === 'plain') return null;
  const { line, column } = layout.grid;
  const corner: HeadLine[] = [];
  if (head.copyNumber) corner.push({ text: head.copyNumber, face: 'fangSong' });
  if (head.secrecy) corner.push({ text: head.secrecy, face: 'hei' });
  if (head.urgency) corner.push({ text: head.urgency, face: 'hei' });
  const marks = (head.issuers ?? []).filter((issuer) => issuer !== '');
  const documentNumber = head.documentNumber ?? '';
  const signers = (head.signers ?? []).filter((signer) => signer !== '').join('　');
  if (corner.length + marks.length === 0 && documentNumber === '' && signers === '') return null;
  const markTop = mmToPt(HEAD.markTop);
  const longest = Math.max(1, ...marks.map((mark) => textWidth(mark, { size: 1, spacing: 0 })));
  const markSize = Math.max(SIZE.body, Math.min(HEAD.markSize, Math.floor(column / longest)));
  const numberTop = markTop + Math.max(1, marks.length) * markSize + HEAD.linesBelowMark * line;
  const ruleTop = numberTop + line + mmToPt(HEAD.rule) - (line - GRID.glyph) / 2;
  const lines = Math.round(ruleTop / line) + BLANK_LINES.afterHead;
  return { corner, marks, documentNumber, signers, markSize, markTop, numberTop, ruleTop, lines };
}
