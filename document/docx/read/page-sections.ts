/** Sections of a text as far as they matter to what it says: pages turned by a quarter, pages begun, heads and feet named. */
import { attribute, child, childrenOf, putBefore, twipsOf, wordValue, type XmlElement, type XmlNode } from './xml.ts';

export interface PageSection {
  readonly isLandscape: boolean;
  /** Begins on a page of its own. */
  readonly startsPage: boolean;
}

export interface PageSections {
  /** In reading order, at least one. */
  readonly sections: readonly PageSection[];
  /** Relations of heads and feet, each once. */
  readonly references: readonly string[];
}

function sectionOf(properties: XmlElement): PageSection {
  const size = child(properties, 'w:pgSz');
  const width = twipsOf(attribute(size, 'w:w')) ?? 0;
  const height = twipsOf(attribute(size, 'w:h')) ?? 0;
  const type = wordValue(properties, 'w:type');
  return {
    isLandscape: attribute(size, 'w:orient') === 'landscape' || width > height,
    startsPage: type !== 'continuous' && type !== 'nextColumn',
  };
}

/** What holds no end of a section of the text. */
const PASSED = new Set(['w:tbl', 'w:r', 'w:pPr']);

/** Where the end of a section may stand below an element, or the end itself. */
function below(element: XmlElement): readonly XmlNode[] {
  if (PASSED.has(element.name)) return [];
  if (element.name !== 'w:p') return element.children;
  return childrenOf(child(element, 'w:pPr')).filter(({ name }) => name === 'w:sectPr');
}

function propertiesIn(main: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlNode[] = [main];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue;
    if (node.name === 'w:sectPr') found.push(node);
    else putBefore(waiting, below(node));
  }
  return found;
}

const REFERENCES = new Set(['w:headerReference', 'w:footerReference']);

export function pageSectionsOf(main: XmlElement): PageSections {
  const all = propertiesIn(main);
  const named = all.flatMap((properties) => childrenOf(properties).filter(({ name }) => REFERENCES.has(name)));
  const ids = named.flatMap((reference) => attribute(reference, 'r:id') ?? []);
  const sections = all.map(sectionOf);
  return {
    sections: sections.length > 0 ? sections : [{ isLandscape: false, startsPage: false }],
    references: [...new Set(ids)],
  };
}
