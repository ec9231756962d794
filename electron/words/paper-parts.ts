/** What the parts of 版头 and 版记 are called. */
import type { PaperPart } from '../../document/compare/changes.ts';

export const PAPER_PARTS: Readonly<Record<PaperPart['part'], string>> = {
  copyNumber: '份号',
  secrecy: '密级',
  urgency: '紧急程度',
  issuers: '发文机关标志',
  documentNumber: '发文字号',
  signers: '签发人',
  addressee: '版记主送机关',
  copyTo: '抄送机关',
  printer: '印发机关',
  printDate: '印发日期',
};
