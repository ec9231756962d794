/** 版头 and 版记: what there is of them, and how many lines of the page they take. */
import type { DocumentHead, Imprint } from '../report.ts';
import { BLANK_LINES, GRID, HEAD, IMPRINT, mmToPt, SIZE } from './figures.ts';
import { countLines } from './lines.ts';
import { textWidth } from './measure.ts';

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
export function headSetting(head: DocumentHead): HeadSetting | null {
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
  const markSize = Math.max(SIZE.body, Math.min(HEAD.markSize, Math.floor(GRID.column / longest)));
  const numberTop = markTop + Math.max(1, marks.length) * markSize + HEAD.linesBelowMark * GRID.line;
  const ruleTop = numberTop + GRID.line + mmToPt(HEAD.rule) - (GRID.line - GRID.glyph) / 2;
  const lines = Math.round(ruleTop / GRID.line) + BLANK_LINES.afterHead;
  return { corner, marks, documentNumber, signers, markSize, markTop, numberTop, ruleTop, lines };
}

export interface ImprintSetting {
  readonly copyTo: string;
  readonly printer: string;
  readonly printDate: string;
  /** Lines of the page. */
  readonly lines: number;
}

/** Null where there is no 版记. */
export function imprintSetting(imprint: Imprint): ImprintSetting | null {
  const copyTo = imprint.copyTo ? `抄送：${imprint.copyTo}` : '';
  const printer = imprint.printer ?? '';
  const printDate = imprint.printDate ? imprint.printDate.replace(/(?:印发)?$/u, '印发') : '';
  if (copyTo === '' && printer === '' && printDate === '') return null;
  const hanging = 3 * SIZE.imprint;
  const measure = { type: { size: SIZE.imprint, spacing: 0 }, width: GRID.column - 2 * IMPRINT.inset, firstIndent: 0 };
  const copies =
    copyTo === '' ? 0 : countLines(copyTo, { ...measure, width: measure.width - hanging, firstIndent: -hanging });
  return { copyTo, printer, printDate, lines: copies + (printer || printDate ? 1 : 0) };
}
