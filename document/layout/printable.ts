/** What of a text can be printed or written into XML. */

/** Control characters, halves of surrogate pairs and noncharacters; tabs and line breaks stay. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Leaves out what neither a page can show nor XML may hold. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}
