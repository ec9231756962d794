/**
 * 禁则 as Word keeps it: the lists that Word files carry, and what parts at all. The PDF is held to the same, so that a line
 * ends in both at the same character.
 */

/**
 * What no line may begin with, as Word files list it; they may hold 100 characters. The dash is among them: without that
 * Word would end a line inside of ——, which may not be parted (GB/T 15834-2011).
 */
export const NEVER_FIRST = `!%),.:;?]}¢°’”…‥‰′″℃、。々〉》」』】〕〗〞！％），．：；？］｝￠—–-/'"`;
/** What no line may end with. */
export const NEVER_LAST = `$([{£¥‘“〈《「『【〔〖〝（［｛￡￥'"+±№`;

const first = new Set(NEVER_FIRST);
const last = new Set(NEVER_LAST);

/** Characters that Word takes for East Asian by themselves, whatever face they are set in: not “ ” — … · and signs. */
const EAST_ASIAN =
  /[\u1100-\u11ff\u2e80-\u2fff\u3000-\u30ff\u3130-\u318f\u31c0-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\p{Script=Han}]/u;
const DASHES = '-‐–—';
const BLANKS = ' \t\u3000';

/**
 * Whether Word may end a line between two characters: beside a full-width one or after a dash, but not before a figure
 * (2022—2025), unless its lists forbid it. Measured on Word by the makers of the library docx, whose layout does the same.
 */
export function wordParts(before: string, after: string): boolean {
  if (BLANKS.includes(before)) return true;
  if (first.has(after) || last.has(before)) return false;
  if (DASHES.includes(before) && !/[\d-]/.test(after)) return true;
  return EAST_ASIAN.test(before) || EAST_ASIAN.test(after);
}
