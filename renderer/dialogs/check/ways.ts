/** From a finding to the place where it is put right; null where there is none to lead to. */
import type { AbsentCharacter } from '../../../document/layout/font-report.ts';
import type { Notice } from '../../../document/notice.ts';
import type { Finding, LayoutItem } from '../../desk/question.ts';

export function wayToCharacter({ place, character }: AbsentCharacter): Finding | null {
  switch (place.type) {
    case 'block':
      return { type: 'words', block: place.block, words: { offset: place.offset, length: character.length } };
    case 'head':
      return { type: 'layout', at: 'issuers' };
    case 'imprint':
      return { type: 'layout', at: 'copyTo' };
    case 'pageNumber':
      return null;
  }
}

const REMARKS: { readonly [code in Notice['code']]?: LayoutItem } = {
  layoutCopyNumber: 'copyNumber',
  layoutSecrecy: 'secrecy',
  layoutUrgency: 'urgency',
  layoutDocumentNumber: 'documentNumber',
  layoutNoKind: 'form',
  layoutSealBroken: 'seal',
  layoutSealSize: 'seal',
  layoutSealDistorted: 'seal',
  layoutImprintLong: 'copyTo',
};

export function wayToRemark(remark: Notice): Finding | null {
  const at = remark.code === 'layoutDate' && remark.block === null ? 'printDate' : REMARKS[remark.code];
  if (at !== undefined) return { type: 'layout', at };
  if (!('block' in remark) || remark.block === null) return null;
  return { type: 'words', block: remark.block, words: { offset: 0, length: 0 } };
}
