/**
 * XML as a tree that keeps how it was written: what nobody changes comes out byte for byte. The text was found well-formed
 * before (`scanXml`), so that tags are all there is to look for. Nothing goes by calls into itself.
 */
import { attributeName, elementName, rootScope, type Scope, scopeWith } from '../read/namespaces.ts';
import { scanXml, type XmlLimits } from '../read/xml-scan.ts';

/** An element, to be changed in place. */
export interface Markup {
  /** With the prefix that this program knows its namespace by: `w:p`. */
  readonly name: string;
  /** The tag as it was written; of an element without content with its slash. */
  open: string;
  /** '' where the tag closes itself. */
  readonly close: string;
  children: Piece[];
  readonly scope: Scope;
}

/** Texts, comments and instructions are strings, as they were written. */
export type Piece = Markup | string;

/** A part that is XML. */
export interface MarkupFile {
  /** Of the top level: declaration, root, what stands around. */
  readonly pieces: readonly Piece[];
  readonly root: Markup;
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type RawAttribute = readonly [name: string, value: string];

const rawAttributes = (open: string): readonly RawAttribute[] =>
  [...open.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, double ?? single ?? '']);

const declares = (name: string) => name === 'xmlns' || name.startsWith('xmlns:');

function scopeOf(open: string, outer: Scope): Scope {
  if (!open.includes('xmlns')) return outer;
  const declared = rawAttributes(open).filter(([name]) => declares(name));
  return scopeWith(
    outer,
    declared.map(([name, uri]) => [name.slice(6), uri] as const),
    () => {},
  );
}

/** Behind the `>` of a tag that begins at `from`; one in quotation marks is none. */
function endOfTag(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '>') return at + 1;
    if (char === '"' || char === "'") at = text.indexOf(char, at + 1);
  }
  return text.length;
}

const OPAQUE: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Behind what is neither a tag nor text; null for these. */
function endOfOpaque(text: string, from: number): number | null {
  const found = OPAQUE.find(([start]) => text.startsWith(start, from));
  return found ? text.indexOf(found[1], from + found[0].length) + found[1].length : null;
}

interface Growing {
  readonly element: { readonly name: string; readonly open: string; readonly scope: Scope } | null;
  readonly children: Piece[];
}

function openTag(tag: string, outer: Scope) {
  const raw = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const scope = scopeOf(tag, outer);
  return { name: elementName(raw, scope), open: tag, scope };
}

function pieceAt(text: string, at: number): string {
  if (text[at] !== '<') {
    const next = text.indexOf('<', at);
    return text.slice(at, next < 0 ? text.length : next);
  }
  return text.slice(at, endOfOpaque(text, at) ?? endOfTag(text, at));
}

const isTag = (piece: string) => piece[0] === '<' && piece[1] !== '!' && piece[1] !== '?';

/** Throws what `scanXml` throws. */
export function parseMarkup(text: string, limits: XmlLimits): MarkupFile {
  scanXml(text, limits);
  const outermost = rootScope();
  const open: Growing[] = [{ element: null, children: [] }];
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at);
    at += piece.length;
    take(piece, open, outermost);
  }
  const pieces = open[0]?.children ?? [];
  const root = pieces.find((piece): piece is Markup => typeof piece !== 'string');
  if (root === undefined) throw new RangeError('a text that was scanned has a root');
  return { pieces, root };
}

function take(piece: string, open: Growing[], outermost: Scope): void {
  const top = open.at(-1);
  if (top === undefined) return;
  if (!isTag(piece)) {
    top.children.push(piece);
  } else if (piece[1] === '/') {
    open.pop();
    if (top.element) open.at(-1)?.children.push({ ...top.element, close: piece, children: top.children });
  } else {
    const element = openTag(piece, top.element?.scope ?? outermost);
    if (piece.endsWith('/>')) top.children.push({ ...element, close: '', children: [] });
    else open.push({ element, children: [] });
  }
}

/** What `parseMarkup` read, and what was changed of it. */
export function writeMarkup(pieces: readonly Piece[]): string {
  const written: string[] = [];
  const waiting: Piece[] = [...pieces].reverse();
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    if (typeof piece === 'string') {
      written.push(piece);
      continue;
    }
    written.push(piece.open);
    waiting.push(piece.close);
    for (let i = piece.children.length - 1; i >= 0; i -= 1) waiting.push(piece.children[i] ?? '');
  }
  return written.join('');
}

/** Neither text nor comment. */
export const isElement = (piece: Piece): piece is Markup => typeof piece !== 'string';
/** The elements right below; none of one that is not there. */
export const elementsOf = (markup: Markup | undefined): readonly Markup[] => markup?.children.filter(isElement) ?? [];
/** The first of this name right below. */
export const childOf = (markup: Markup | undefined, name: string): Markup | undefined =>
  elementsOf(markup).find((element) => element.name === name);

/** All elements, each before what is in it. */
export function* everyElement(root: Markup): Generator<Markup> {
  const waiting: Markup[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    const inner = elementsOf(element);
    for (let i = inner.length - 1; i >= 0; i -= 1) {
      const next = inner[i];
      if (next) waiting.push(next);
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** A character by its number; one that is none stays as it was written. */
function byNumber(written: string, number: number): string {
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : written;
}

/** A text or value with its entities as the characters that they mean. */
export const decoded = (value: string): string =>
  value.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (all, name, decimal, hex) =>
    name ? (ENTITIES[name] ?? all) : byNumber(all, decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

/** The value as it is meant; undefined where it is not given. */
export function attributeOf(markup: Markup | undefined, name: string): string | undefined {
  if (markup === undefined) return undefined;
  const found = rawAttributes(markup.open).find(([raw]) => attributeName(raw, markup.scope) === name);
  return found && decoded(found[1]);
}

/** Takes attributes out of a tag; gives how many. */
export function dropAttributes(markup: Markup, isDropped: (name: string, value: string) => boolean): number {
  let dropped = 0;
  markup.open = markup.open.replace(ATTRIBUTE, (all, raw: string, double?: string, single?: string) => {
    const isOut = !declares(raw) && isDropped(attributeName(raw, markup.scope), decoded(double ?? single ?? ''));
    if (isOut) dropped += 1;
    return isOut ? '' : all;
  });
  return dropped;
}

/** All text below an element, as it is meant. */
export function textBelow(markup: Markup): string {
  let text = '';
  const waiting: Piece[] = [markup];
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    if (typeof piece === 'string') text += piece.startsWith('<') ? '' : decoded(piece);
    else for (let i = piece.children.length - 1; i >= 0; i -= 1) waiting.push(piece.children[i] ?? '');
  }
  return text;
}

/** An on-off property: there without a value it is on. */
export function isSwitchedOn(property: Markup): boolean {
  return !/^(?:0|false|off)$/.test(attributeOf(property, 'w:val') ?? '1');
}
