/** The sections of a sample with their paragraphs; tables and text boxes are passed over. */
import type { WordLooks } from '../read/styles.ts';
import { child, putBefore, type XmlElement, type XmlNode } from '../read/xml.ts';
import { isWrapper, readParagraph, type WordParagraph } from './paragraphs.ts';

export interface WordSection {
  /** `w:sectPr`; undefined where the file gives none. */
  readonly properties: XmlElement | undefined;
  readonly paragraphs: readonly WordParagraph[];
}

/** A section ends with the paragraph that holds its properties; those of the last stand at the end of the text. */
export function sectionsOf(main: XmlElement, looks: WordLooks): readonly WordSection[] {
  const body = child(main, 'w:body');
  const sections: WordSection[] = [];
  let paragraphs: WordParagraph[] = [];
  const waiting: XmlNode[] = [];
  putBefore(waiting, body?.children ?? []);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue;
    if (isWrapper(node)) putBefore(waiting, node.children);
    if (node.name !== 'w:p') continue;
    paragraphs.push(readParagraph(node, looks));
    const properties = child(child(node, 'w:pPr'), 'w:sectPr');
    if (properties === undefined) continue;
    sections.push({ properties, paragraphs });
    paragraphs = [];
  }
  return [...sections, { properties: child(body, 'w:sectPr'), paragraphs }];
}
