/** Merged cells of the first sheet of a workbook: readers give their value in the first cell only. */

/** Rows and columns from 0, both ends in it. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet with more of them is no list of phrases. No pattern here looks beyond the next `<`: they stay linear. */
const MOST_MERGES = 20_000;
const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/gu;

/** A is 1. */
export function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function attribute(element: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(element)?.[1] ?? '';
}

/** The part that holds the first sheet, by the texts of xl/workbook.xml and its relations; '' where they name none. */
function firstSheetPart(workbook: string, relations: string): string {
  const sheet = /<(?:\w+:)?sheet\s[^<>]*>/u.exec(workbook)?.[0] ?? '';
  const id = attribute(sheet, 'id');
  const all = relations.match(/<(?:\w+:)?Relationship\s[^<>]*>/gu) ?? [];
  const target = attribute(all.find((each) => id !== '' && attribute(each, 'Id') === id) ?? '', 'Target');
  if (target === '') return '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** `part` gives the text of a part of the workbook, '' where there is none. */
export function mergesOf(part: (name: string) => string): readonly Merge[] {
  const sheet = part(firstSheetPart(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels')));
  return [...sheet.matchAll(MERGE)].slice(0, MOST_MERGES).map(([, left = 'A', top, right = 'A', bottom]) => ({
    top: Number(top) - 1,
    bottom: Number(bottom) - 1,
    left: columnOf(left) - 1,
    right: columnOf(right) - 1,
  }));
}
