/** What is said of last year's paper that became this year's draft (以上年材料起草). */
import type { RollRemark } from '../../document/roll/roll.ts';

type PaperElement = Extract<RollRemark, { type: 'paper' }>['elements'][number];

const ELEMENTS: Readonly<Record<PaperElement, string>> = {
  copyNumber: '份号',
  secrecy: '密级',
  urgency: '紧急程度',
  issuers: '发文机关标志',
  documentNumber: '发文字号',
  signers: '签发人',
  addressee: '主送机关',
  copyTo: '抄送机关',
  printer: '印发机关',
  printDate: '印发日期',
};

export function rollRemarkWords(remark: RollRemark): string {
  if (remark.type === 'noYear') return '原稿中没有找到年份，年份都没有改，请逐处确认。';
  const names = remark.elements.map((element) => ELEMENTS[element]).join('、');
  return `版头、版记中的${names}仍是原稿的，请在“版式与版头版记”中修改。`;
}
