/** Signs as they are typed, in the one form that reading goes on with. */

/** Full-width figures, letters and marks as half-width ones; blanks gone. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/gu, '')
    .replace(/[−﹣]/gu, '-')
    .replace(/￥/gu, '¥');
}
