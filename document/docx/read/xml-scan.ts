/**
 * XML of foreign Office files as a tree, in one walk over the text. A tree of a parser's own kind took forty times the memory of
 * its text before it could be turned into this one; a Word file is a few elements many times over, so names are held once, and
 * what Word notes for its own comparisons is left out.
 */
import { attributeName, elementName, knownPrefixes, type Scope, scopeWith } from './namespaces.ts';

export interface XmlElement {
  readonly name: string;
  /** Names and values in turn. */
  readonly attributes: readonly string[];
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The text is no well-formed XML. */
export class XmlError extends Error {}

/** The text has more elements, or more within each other, than allowed. */
export class XmlTooLarge extends Error {}

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

const NONE: readonly never[] = [];

interface Open {
  readonly tag: string;
  readonly name: string;
  readonly attributes: readonly string[];
  readonly scope: Scope;
  /** Where its children begin among the nodes not yet taken. */
  readonly from: number;
}

interface Scan {
  readonly text: string;
  at: number;
  elements: number;
  readonly limits: { readonly elements: number; readonly depth: number };
  readonly open: Open[];
  readonly nodes: XmlNode[];
}

/** The place behind the next `end`; what has no end is no XML. */
function behind(scan: Scan, end: string, from: number): number {
  const found = scan.text.indexOf(end, from);
  if (found < 0) throw new XmlError(`no ${end}`);
  return found + end.length;
}

const isBlank = (code: number) => code === 32 || (code >= 9 && code <= 13);
const SLASH = 47;
const EQUALS = 61;
const CLOSE = 62;
const EXCLAMATION = 33;
const QUESTION = 63;
const QUOTES = [34, 39];

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (isBlank(text.charCodeAt(next))) next += 1;
  return next;
}

const endsName = (code: number) => isBlank(code) || code === EQUALS || code === SLASH || code === CLOSE;

/** The end of a name: a blank, `=`, `/`, `>` or the end of the text. */
function nameEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !endsName(text.charCodeAt(end))) end += 1;
  return end;
}

/** One attribute as it stands; null where the tag ends. Leaves `scan.at` behind it. */
function nextAttribute(scan: Scan): readonly [name: string, value: string] | null {
  const { text } = scan;
  const at = skipBlanks(text, scan.at);
  const code = text.charCodeAt(at);
  if (code === SLASH || code === CLOSE) {
    scan.at = at;
    return null;
  }
  const end = nameEnd(text, at);
  const equals = skipBlanks(text, end);
  const quote = skipBlanks(text, equals + 1);
  if (end === at || text.charCodeAt(equals) !== EQUALS || !QUOTES.includes(text.charCodeAt(quote)))
    throw new XmlError('an attribute without a value');
  scan.at = behind(scan, text.charAt(quote), quote + 1);
  return [text.slice(at, end), text.slice(quote + 1, scan.at - 1)];
}

/** Word marks with numbers what was typed in one sitting: a third of some files. */
const isNoise = (name: string) => name.startsWith('w:rsid');

/** Names and values of an element as they stand. */
type Raw = readonly (readonly [name: string, value: string])[];

function rawAttributes(scan: Scan): Raw {
  const code = scan.text.charCodeAt(scan.at);
  if (code === CLOSE || code === SLASH) return NONE;
  const raw: (readonly [string, string])[] = [];
  for (let next = nextAttribute(scan); next !== null; next = nextAttribute(scan)) raw.push(next);
  return raw;
}

function attributesFrom(raw: Raw, element: string, scope: Scope): readonly string[] {
  if (raw.length === 0) return NONE;
  const list: string[] = [];
  for (const [name, value] of raw) {
    const known = attributeName(name, scope);
    if (isNoise(known)) continue;
    const requires = known === 'Requires' && element === 'mc:Choice';
    list.push(known, requires ? knownPrefixes(value, scope) : unescaped(value));
  }
  return list.length === 0 ? NONE : list;
}

const declares = (name: string) => name === 'xmlns' || name.startsWith('xmlns:');

/** The prefixes that hold inside of an element. */
function scopeOf(raw: Raw, outer: Scope): Scope {
  if (!raw.some(([name]) => declares(name))) return outer;
  const declared = raw.filter(([name]) => declares(name));
  return scopeWith(
    outer,
    declared.map(([name, uri]) => [name.slice(6), unescaped(uri)]),
  );
}

/** Blanks between elements are how a file was written, not what it says. */
function childrenFrom(nodes: XmlNode[], from: number): readonly XmlNode[] {
  const count = nodes.length - from;
  const last = count === 1 ? nodes.pop() : undefined;
  if (last !== undefined) return [last];
  if (count === 0) return NONE;
  const own = nodes.splice(from);
  return own.some((node) => typeof node === 'string')
    ? own.filter((node) => typeof node !== 'string' || /\S/.test(node))
    : own;
}

function closeElement(scan: Scan, tag: string): void {
  const top = scan.open.pop();
  if (top === undefined || top.tag !== tag) throw new XmlError(`</${tag}>`);
  const { name, attributes, from } = top;
  scan.nodes.push({ name, attributes, children: childrenFrom(scan.nodes, from) });
}

const ROOT_SCOPE = scopeWith(null, []);

function openElement(scan: Scan): void {
  const end = nameEnd(scan.text, scan.at);
  const tag = scan.text.slice(scan.at, end);
  if (tag === '') throw new XmlError('<');
  scan.at = end;
  const raw = rawAttributes(scan);
  const scope = scopeOf(raw, scan.open.at(-1)?.scope ?? ROOT_SCOPE);
  const name = elementName(tag, scope);
  scan.elements += 1;
  if (scan.elements > scan.limits.elements || scan.open.length >= scan.limits.depth) throw new XmlTooLarge();
  scan.open.push({ tag, name, attributes: attributesFrom(raw, name, scope), scope, from: scan.nodes.length });
  const isEmpty = scan.text.charCodeAt(scan.at) === SLASH;
  if (isEmpty) closeElement(scan, tag);
  scan.at += isEmpty ? 1 : 0;
  if (scan.text.charCodeAt(scan.at) !== CLOSE) throw new XmlError(tag);
  scan.at += 1;
}

function addText(scan: Scan, text: string): void {
  if (scan.open.length > 0) scan.nodes.push(text);
  else if (/\S/.test(text)) throw new XmlError('text outside of the root');
}

/** Comments and instructions are no content; CDATA is text as it stands. */
function readMarked(scan: Scan): void {
  const { text, at } = scan;
  if (text.startsWith('!--', at)) scan.at = behind(scan, '-->', at + 3);
  else if (text.startsWith('![CDATA[', at)) {
    scan.at = behind(scan, ']]>', at + 8);
    addText(scan, text.slice(at + 8, scan.at - 3));
  } else throw new XmlError('<!');
}

function readTag(scan: Scan): void {
  switch (scan.text.charCodeAt(scan.at)) {
    case EXCLAMATION:
      readMarked(scan);
      break;
    case QUESTION:
      scan.at = behind(scan, '?>', scan.at);
      break;
    case SLASH: {
      const end = behind(scan, '>', scan.at);
      closeElement(scan, scan.text.slice(scan.at + 1, end - 1).trimEnd());
      scan.at = end;
      break;
    }
    default:
      openElement(scan);
  }
}

/**
 * The root element and how many elements there are. Throws an XmlError for what is not well-formed, an XmlTooLarge beyond the
 * limits. Nothing but what is written in the text is ever read: there are no entities but the five of XML.
 */
export function scanXml(
  text: string,
  limits: Scan['limits'],
): { readonly root: XmlElement; readonly elements: number } {
  const scan: Scan = { text, at: 0, elements: 0, limits, open: [], nodes: [] };
  for (let tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', scan.at)) {
    if (tag > scan.at) addText(scan, unescaped(text.slice(scan.at, tag)));
    scan.at = tag + 1;
    readTag(scan);
  }
  if (/\S/.test(text.slice(scan.at))) throw new XmlError('text outside of the root');
  const [root] = scan.nodes;
  if (scan.open.length > 0 || scan.nodes.length !== 1 || root === undefined || typeof root === 'string')
    throw new XmlError('no single root');
  return { root, elements: scan.elements };
}
