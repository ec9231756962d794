/**
 * XML of foreign Office files as a lean tree, built while the parser goes through the text: a tree of a parser's own kind took
 * forty times the memory of its text before it could be turned into this one. A Word file is a few elements many times over, so
 * names are held once, and what Word notes for its own comparisons is left out.
 */
import { SaxesParser } from 'saxes';
import { MOST_PREFIXES } from './limits.ts';
import { attributeName, elementName, knownPrefixes, rootScope, type Scope, scopeWith } from './namespaces.ts';

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

export interface XmlLimits {
  readonly elements: number;
  readonly depth: number;
}

const NONE: readonly never[] = [];

interface Open {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly scope: Scope;
  /** Where its children begin among the nodes not yet taken. */
  readonly from: number;
}

interface Growing {
  elements: number;
  /** Of all scopes that were made. */
  prefixes: number;
  readonly limits: XmlLimits;
  readonly root: Scope;
  readonly open: Open[];
  readonly nodes: XmlNode[];
}

/** Word marks with numbers what was typed in one sitting: a third of some files. */
const isNoise = (name: string) => name.startsWith('w:rsid');

/** Names and values of an element as they stand. */
type Raw = readonly (readonly [name: string, value: string])[];

function attributesFrom(raw: Raw, element: string, scope: Scope): readonly string[] {
  if (raw.length === 0) return NONE;
  const list: string[] = [];
  for (const [name, value] of raw) {
    const known = attributeName(name, scope);
    if (isNoise(known)) continue;
    const requires = known === 'Requires' && element === 'mc:Choice';
    list.push(known, requires ? knownPrefixes(value, scope) : value);
  }
  return list.length === 0 ? NONE : list;
}

const declares = (name: string) => name === 'xmlns' || name.startsWith('xmlns:');

/** The prefixes that hold inside of an element. A file that uses one it never declared is read all the same. */
function scopeOf(raw: Raw, outer: Scope, growing: Growing): Scope {
  if (!raw.some(([name]) => declares(name))) return outer;
  const declared = raw.filter(([name]) => declares(name)).map(([name, uri]) => [name.slice(6), uri] as const);
  return scopeWith(outer, declared, (prefixes) => {
    growing.prefixes += prefixes;
    if (growing.prefixes > MOST_PREFIXES) throw new XmlTooLarge();
  });
}

function openElement(growing: Growing, tag: string, raw: Raw): void {
  const { limits, open, nodes } = growing;
  const scope = scopeOf(raw, open.at(-1)?.scope ?? growing.root, growing);
  const name = elementName(tag, scope);
  growing.elements += 1;
  if (growing.elements > limits.elements || open.length >= limits.depth) throw new XmlTooLarge();
  open.push({ name, attributes: attributesFrom(raw, name, scope), scope, from: nodes.length });
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

function closeElement({ open, nodes }: Growing): void {
  const top = open.pop();
  if (top === undefined) throw new XmlError('nothing is open');
  const { name, attributes, from } = top;
  nodes.push({ name, attributes, children: childrenFrom(nodes, from) });
}

/** Characters that no XML may hold, as they stand or by number; other programs write them all the same, and Word leaves them out. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2}|fff[ef])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));/gi;

function parserFor(growing: Growing): SaxesParser {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (cause) => {
    throw new XmlError('not well-formed', { cause });
  });
  // There are no entities but the five of XML, and no way to declare any.
  parser.on('doctype', () => {
    throw new XmlError('a DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => openElement(growing, name, Object.entries(attributes)));
  parser.on('closetag', () => closeElement(growing));
  const add = (text: string) => growing.open.length > 0 && growing.nodes.push(text);
  parser.on('text', add);
  parser.on('cdata', add);
  return parser;
}

/**
 * The root element and how many elements there are. Throws an XmlError for what is not well-formed, an XmlTooLarge beyond the
 * limits. Nothing but what is written in the text is ever read.
 */
export function scanXml(text: string, limits: XmlLimits): { readonly root: XmlElement; readonly elements: number } {
  const growing: Growing = { elements: 0, prefixes: 0, limits, root: rootScope(), open: [], nodes: [] };
  parserFor(growing).write(text.replace(IMPOSSIBLE, '')).close();
  const [root] = growing.nodes;
  if (growing.nodes.length !== 1 || root === undefined || typeof root === 'string')
    throw new XmlError('no single root');
  return { root, elements: growing.elements };
}
