/**
 * XML of foreign Office files as a tree. Names are told by their namespaces and not by the prefixes a program happened to
 * choose: `w:p` is a paragraph of transitional and of strict files. A DOCTYPE is refused, so that there are no entities.
 */

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8 } from 'fflate';
import { Failure } from '../../failure.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The prefixes this program knows namespaces by; those of a package have none. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}wordprocessingml/2006/main`, 'w:'],
  [`${STRICT}wordprocessingml/main`, 'w:'],
  [`${OFFICE}officeDocument/2006/relationships`, 'r:'],
  [`${STRICT}officeDocument/relationships`, 'r:'],
  [`${OFFICE}drawingml/2006/main`, 'a:'],
  [`${STRICT}drawingml/main`, 'a:'],
  [`${OFFICE}drawingml/2006/wordprocessingDrawing`, 'wp:'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp:'],
  [`${OFFICE}officeDocument/2006/math`, 'm:'],
  [`${STRICT}officeDocument/math`, 'm:'],
  [`${OFFICE}markup-compatibility/2006`, 'mc:'],
  [`${OFFICE}package/2006/relationships`, ''],
  [`${OFFICE}package/2006/content-types`, ''],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps:'],
]);

const TEXT = '#text';
const RAW = '#raw';
const ATTRIBUTES = ':@';

/** Tables within tables within tables: 200 of them are 800 levels. */
const DEEPEST = 4000;

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: TEXT,
  cdataPropName: RAW,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
});

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LAST_POINT = 0x10ffff;

/** The five characters that XML names, and those given by number. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? all;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point > LAST_POINT ? all : String.fromCodePoint(point);
  });
}

type Scope = ReadonlyMap<string, string>;

/** The prefixes that hold inside of an element. */
function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  return new Map([...outer, ...declared.map(([name, uri]): [string, string] => [name.slice(6), unescaped(uri)])]);
}

function qualified(name: string, scope: Scope, otherwise: string): string {
  const colon = name.indexOf(':');
  const uri = colon < 0 ? otherwise : scope.get(name.slice(0, colon));
  const local = name.slice(colon + 1);
  if (uri === undefined) return name;
  if (uri === '') return local;
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? `{${uri}}${local}` : prefix + local;
}

/** As the parser hands a node over: one key with its children, or text, and the attributes beside it. */
type ParsedNode = Readonly<Record<string, unknown>>;

interface Open {
  readonly from: readonly ParsedNode[];
  readonly into: XmlNode[];
  readonly scope: Scope;
  at: number;
}

function attributesOf(raw: Readonly<Record<string, string>>, scope: Scope): ReadonlyMap<string, string> {
  // An attribute without a prefix has no namespace.
  return new Map(Object.entries(raw).map(([name, value]) => [qualified(name, scope, ''), unescaped(value)]));
}

function textOf(node: ParsedNode): string | null {
  if (TEXT in node) return unescaped(String(node[TEXT]));
  if (!(RAW in node)) return null;
  // The parser gives a CDATA as a list with one text.
  const [inner] = node[RAW] as readonly ParsedNode[];
  return String(inner?.[TEXT] ?? '');
}

/** One step into the tree, or one node of it taken over. No call into itself: trees may be thousands of levels deep. */
function step(open: Open[], top: Open): void {
  const node = top.from[top.at];
  top.at += 1;
  if (node === undefined) {
    open.pop();
    return;
  }
  const text = textOf(node);
  if (text !== null) {
    top.into.push(text);
    return;
  }
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name.startsWith('?')) return;
  // Attributes are strings and children nodes: the parser was told to convert nothing.
  const raw = (node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>;
  const scope = scopeOf(raw, top.scope);
  const children: XmlNode[] = [];
  const attributes = attributesOf(raw, scope);
  top.into.push({ name: qualified(name, scope, scope.get('') ?? ''), attributes, children });
  open.push({ from: node[name] as readonly ParsedNode[], into: children, scope, at: 0 });
}

function treeOf(nodes: readonly ParsedNode[]): XmlNode[] {
  const into: XmlNode[] = [];
  const open: Open[] = [{ from: nodes, into, scope: new Map(), at: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) step(open, top);
  return into;
}

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

function parsed(text: string, part: string): XmlNode[] {
  if (XMLValidator.validate(text) !== true) throw new Failure('BROKEN_DRAFT', part);
  try {
    // The form of `preserveOrder`.
    return treeOf(PARSER.parse(text) as readonly ParsedNode[]);
  } catch (cause) {
    throw new Failure('BROKEN_DRAFT', part, { cause });
  }
}

/** The root element of a part; `part` is its name for failures. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const text = decoded(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Failure('UNSUPPORTED_FORMAT', '含有 DOCTYPE 的 Word 文档');
  const root = parsed(text, part).find((node) => typeof node !== 'string');
  if (root === undefined || typeof root === 'string') throw new Failure('BROKEN_DRAFT', part);
  return root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

export function childrenOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter((node): node is XmlElement => typeof node !== 'string') ?? [];
}

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
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
