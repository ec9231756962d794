/** What a text typed as a paragraph plainly is by its words and its place: 主送机关, 附件说明, 署名 above 成文日期. */
import { $isTextNode } from 'lexical';
import { isDate, namesAddressees, namesSigner } from '../../document/text/bodies.ts';
import { $neighbour } from './chunks.ts';
import { $isSlotNode } from './nodes/blank.ts';
import { $isBlockNode, type BlockNode } from './nodes/block.ts';

/** 「附件：」 and the number behind it; both are computed. */
const ANNEX = /^\s*附件\s*\d{0,2}\s*[：:]\s*(?:\d{1,2}\s*[.．、](?!\d)\s*)?/u;
const ANNEX_NUMBER = /^\s*\d{1,2}\s*[.．、](?!\d)\s*/u;

/** Units at the start of an annex's name that are computed; 0 where there are none, or nothing follows them. */
function $annexMark(block: BlockNode, mark: RegExp): number {
  const first = block.getFirstChild();
  if (!$isTextNode(first) || $isSlotNode(first)) return 0;
  const length = mark.exec(first.getTextContent())?.[0].length ?? 0;
  return length < block.getTextContentSize() ? length : 0;
}

function $cut(block: BlockNode, length: number): void {
  const first = block.getFirstChild();
  if (length > 0 && $isTextNode(first)) first.spliceText(0, length, '');
}

/** Takes 「附件：1.」 or 「2.」 away from what becomes an annex's name. */
export function $takeAnnexMark(block: BlockNode): void {
  $cut(block, $annexMark(block, ANNEX) || $annexMark(block, ANNEX_NUMBER));
}

function $isBelowTitle(block: BlockNode): boolean {
  const above = $neighbour(block, true);
  return $isBlockNode(above) && ['title', 'subtitle'].includes(above.getBlockStyle());
}

function $isAddressee(block: BlockNode): boolean {
  const text = block.getTextContent().trim();
  return /[：:]$/u.test(text) && namesAddressees(text.slice(0, -1)) && $isBelowTitle(block);
}

/** The text above a date that names the body which signs. */
function $signer(date: BlockNode): BlockNode | null {
  if (!isDate(date.getTextContent().trim())) return null;
  const above = $neighbour(date, true);
  if (!$isBlockNode(above)) return null;
  if (above.getBlockStyle() === 'signature') return above;
  return above.getBlockStyle() === 'paragraph' && namesSigner(above.getTextContent().trim()) ? above : null;
}

type Taking = (block: BlockNode) => void;

/** The next name of the list goes on in the line that Enter opened. */
function $beginAnnexes(block: BlockNode): void {
  $takeAnnexMark(block);
  block.setBlockStyle('attachmentNote');
  const next = $neighbour(block, false);
  if ($isBlockNode(next) && next.isEmpty()) next.setBlockStyle('attachmentNote');
}

function $taking(block: BlockNode): Taking | null {
  const style = block.getBlockStyle();
  if (style === 'attachmentNote') return $annexMark(block, ANNEX_NUMBER) > 0 ? $takeAnnexMark : null;
  if (style !== 'paragraph') return null;
  if ($annexMark(block, ANNEX) > 0) return $beginAnnexes;
  if ($isAddressee(block)) return (addressee) => addressee.setBlockStyle('addressee');
  const signer = $signer(block);
  if (signer === null) return null;
  return (date) => {
    signer.setBlockStyle('signature');
    date.setBlockStyle('date');
  };
}

export function $isTypedElement(block: BlockNode): boolean {
  return $taking(block) !== null;
}

/** Makes the text what it plainly is; false where its words do not say. */
export function $takeTypedElement(block: BlockNode): boolean {
  const $take = $taking(block);
  $take?.(block);
  return $take !== null;
}
