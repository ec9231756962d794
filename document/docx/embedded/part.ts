/**
 * The part of a Word file that the draft travels in: custom XML, which Word keeps and LibreOffice too. What it holds is the text
 * of a `.nigao` file with a fingerprint of what was to be seen beside it.
 */

/** Of the root element. */
const DRAFT_NAMESPACE = 'urn:nigao:draft';
export const DRAFT_ELEMENT = `{${DRAFT_NAMESPACE}}draft`;

export interface EmbeddedDraft {
  /** Text of a `.nigao` file with its pictures named. */
  readonly draft: string;
  readonly fingerprint: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
/** Names this kind of part; it is the same in every file. */
const STORE = '{6B1F3C52-9A3D-4E57-8C1B-5D0E7F2A4C91}';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** JSON escapes control characters by itself, but not the two code points that XML may not hold. */
function escaped(text: string): string {
  return text
    .replace(/[\uFFFE\uFFFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** The parts by their paths. */
export function draftParts({ draft, fingerprint }: EmbeddedDraft): ReadonlyMap<string, string> {
  const item = `<n:draft xmlns:n="${DRAFT_NAMESPACE}" version="1" fingerprint="${escaped(fingerprint)}">${escaped(draft)}</n:draft>`;
  const properties = `<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="${OFFICE}/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${DRAFT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  const relations = `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;
  return new Map([
    ['customXml/item1.xml', DECLARATION + item],
    ['customXml/itemProps1.xml', DECLARATION + properties],
    ['customXml/_rels/item1.xml.rels', DECLARATION + relations],
  ]);
}

const TYPE = `<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
const RELATION = `<Relationship Id="rIdDraft" Type="${RELATIONS}/customXml" Target="../customXml/item1.xml"/>`;

/** What lists of parts and relations say of it, by their paths; for all other parts nothing changes. */
export function withDraftListed(path: string, xml: string): string {
  if (path === '[Content_Types].xml') return xml.replace('</Types>', `${TYPE}</Types>`);
  return path === 'word/_rels/document.xml.rels' ? xml.replace('</Relationships>', `${RELATION}</Relationships>`) : xml;
}
