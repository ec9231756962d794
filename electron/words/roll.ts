/** What is said of last year's paper that became this year's draft (以上年材料起草). */
import type { RollRemark } from '../../document/roll/roll.ts';
import { PAPER_PARTS } from './paper-parts.ts';

export function rollRemarkWords(remark: RollRemark): string {
  if (remark.type === 'noYear') return '原稿中没有找到年份，年份都没有改，请逐处确认。';
  const names = remark.elements.map((element) => PAPER_PARTS[element]).join('、');
  return `${names}仍是原稿的，请在“版式与版头版记”中修改。`;
}
