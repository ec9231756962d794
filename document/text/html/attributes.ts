/** Attributes of a tag and declarations of a style. Linear in their length, whatever stands in them. */
import { decodeEntities } from '../entities.ts';

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

export type Attributes = ReadonlyMap<string, string>;

const NONE: Attributes = new Map();

/** By name in small letters; of two of one name the first counts, as in a browser. */
export function attributesOf(source: string): Attributes {
  if (source === '') return NONE;
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}

export type Declarations = ReadonlyMap<string, string>;

/** By property in small letters; values in small letters but for what is a name. */
export function declarationsOf(style: string): Declarations {
  if (style === '') return NONE;
  const found = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration
      .slice(colon + 1)
      .trim()
      .replace(/\s?!important$/i, '');
    found.set(declaration.slice(0, colon).trim().toLowerCase(), value.toLowerCase());
  }
  return found;
}
