/** Text that a tracked change took out. */
import { putBefore, type XmlElement, type XmlNode } from './xml.ts';

const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': ' ', 'w:cr': ' ', 'w:noBreakHyphen': '-' };
const TEXTS = new Set(['w:delText', 'w:t', 'm:t']);
/** Nothing of these shows. */
const SILENT = new Set(['w:rPr', 'w:pPr', 'w:instrText', 'w:delInstrText', 'mc:Fallback']);

/** All text below an element, with a blank between paragraphs. */
export function removedText(element: XmlElement): string {
  const waiting: XmlNode[] = [element];
  const found: string[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string' || SILENT.has(node.name)) continue;
    if (TEXTS.has(node.name)) found.push(node.children.filter((inner) => typeof inner === 'string').join(''));
    else found.push(SIGNS[node.name] ?? (node.name === 'w:p' && found.length > 0 ? ' ' : ''));
    putBefore(waiting, node.children);
  }
  return found.join('').trim();
}
