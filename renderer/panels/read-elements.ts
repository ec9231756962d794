/** What of the standard's elements stands in the text, as the panel shows it. */
import { fieldText, inlineText } from '../../document/plain.ts';
import type { Report } from '../../document/report.ts';

export const ELEMENTS = ['title', 'addressee', 'signature', 'date'] as const;
export type ElementType = (typeof ELEMENTS)[number];

/** The text of the first block of each type that has any, '' where there is none. Two who sign are parted by 、. */
export function readElements(report: Report): Readonly<Record<ElementType, string>> {
  const fields = fieldText(report.fields);
  const textsOf = (type: ElementType) =>
    report.blocks
      .flatMap((block) => (block.type === type ? [inlineText(block.content, fields).replaceAll('\n', '')] : []))
      .filter((text) => text.trim() !== '');
  return {
    title: textsOf('title')[0] ?? '',
    addressee: textsOf('addressee')[0] ?? '',
    signature: textsOf('signature').join('、'),
    date: textsOf('date')[0] ?? '',
  };
}
