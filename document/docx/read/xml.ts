/** Parts of foreign Office files as XML trees (`xml-scan.ts`), and how to look into one. A DOCTYPE is refused: no entities. */

import { strFromU8 } from 'fflate';
import { Failure } from '../../failure.ts';
import { DEEPEST, MOST_ELEMENTS } from './limits.ts';
import { scanXml, type XmlElement, type XmlNode, XmlTooLarge } from './xml-scan.ts';

export type { XmlElement, XmlNode } from './xml-scan.ts';

/** UTF-8, or UTF-16 with its mark, as Office writes it. */
function decoded(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide) return strFromU8(bytes).replace(/^\uFEFF/, '');
  const little = bytes[0] === 0xff;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, little));
  return text;
}

/** The root element of a part, with the number of its elements. `part` is its name for failures; `most` elements are read. */
export function parsePart(
  bytes: Uint8Array,
  part: string,
  most: number,
): { readonly root: XmlElement; readonly elements: number } {
  const text = decoded(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Failure('UNSUPPORTED_FORMAT', '含有 DOCTYPE 的 Word 文档');
  try {
    return scanXml(text, { elements: most, depth: DEEPEST });
  } catch (cause) {
    if (cause instanceof XmlTooLarge) throw new Failure('TOO_LARGE', '', { cause });
    throw new Failure('BROKEN_DRAFT', part, { cause });
  }
}

/** The root element of a part; `part` is its name for failures. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  return parsePart(bytes, part, MOST_ELEMENTS).root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter((node): node is XmlElement => typeof node !== 'string') ?? [];
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const list = element?.attributes ?? [];
  for (let i = 0; i < list.length; i += 2) if (list[i] === name) return list[i + 1];
  return undefined;
}

/** Puts nodes on a list of what is still to be read, the first of them on top. */
export function putBefore(waiting: XmlNode[], nodes: readonly XmlNode[]): void {
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i];
    if (node !== undefined) waiting.push(node);
  }
}

/** Names and values of all attributes. */
export function attributesOf({ attributes }: XmlElement): readonly (readonly [name: string, value: string])[] {
  const pairs: [string, string][] = [];
  for (let i = 0; i < attributes.length; i += 2) pairs.push([attributes[i] ?? '', attributes[i + 1] ?? '']);
  return pairs;
}

/** `w:val` of the child of that name. */
export function wordValue(element: XmlElement | undefined, name: string): string | undefined {
  return attribute(child(element, name), 'w:val');
}

/** An on-off property: there without a value it is on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = child(element, name);
  return property !== undefined && !/^(?:0|false|off)$/.test(attribute(property, 'w:val') ?? '1');
}

const UNITS: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};

/** A length in twips; strict files may give it with a unit (`12.7mm`). Undefined for what is no length. */
export function twipsOf(value: string | undefined): number | undefined {
  const found = /^(-?\d{1,9}(?:\.\d{1,9})?)(mm|cm|in|pt|pc|pi)?$/.exec(value?.trim() ?? '');
  if (!found) return undefined;
  return Number(found[1]) * (found[2] === undefined ? 1 : (UNITS[found[2]] ?? 1));
}
