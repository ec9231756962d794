/** Names of Office's XML by their namespaces: `w:p` is a paragraph of transitional and of strict files, whatever prefix it has. */

const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/';

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
  [`${OFFICE}drawingml/2006/picture`, 'pic:'],
  [`${STRICT}drawingml/picture`, 'pic:'],
  [`${OFFICE}drawingml/2006/chart`, 'c:'],
  [`${STRICT}drawingml/chart`, 'c:'],
  [`${OFFICE}drawingml/2006/diagram`, 'dgm:'],
  [`${STRICT}drawingml/diagram`, 'dgm:'],
  [`${OFFICE}officeDocument/2006/math`, 'm:'],
  [`${STRICT}officeDocument/math`, 'm:'],
  [`${OFFICE}markup-compatibility/2006`, 'mc:'],
  [`${OFFICE}package/2006/relationships`, ''],
  [`${OFFICE}package/2006/content-types`, ''],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['urn:schemas-microsoft-com:office:office', 'o:'],
  [`${MICROSOFT}word/2010/wordprocessingShape`, 'wps:'],
  [`${MICROSOFT}word/2010/wordprocessingGroup`, 'wpg:'],
  [`${MICROSOFT}word/2010/wordprocessingCanvas`, 'wpc:'],
  [`${MICROSOFT}word/2010/wordprocessingDrawing`, 'wp14:'],
  [`${MICROSOFT}word/2010/wordml`, 'w14:'],
  [`${MICROSOFT}word/2012/wordml`, 'w15:'],
  [`${MICROSOFT}word/2015/wordml/symex`, 'w16se:'],
  [`${MICROSOFT}drawing/2010/main`, 'a14:'],
]);

/** Prefixes that hold inside of an element, with the names already told by them. */
export interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
  /** Scopes within it that were made before, by what they declare. */
  readonly inner: Map<string, Scope>;
}

type Declared = readonly (readonly [prefix: string, uri: string])[];

function newScope(uris: ReadonlyMap<string, string>): Scope {
  return { uris, elements: new Map(), attributes: new Map(), inner: new Map() };
}

/** Nothing is declared outside of the root; one for each part, so that nothing of a file stays behind. */
export const rootScope = (): Scope => newScope(new Map());

/** Files declare the same for each of many drawings: what was made once is taken again. `made` is told how large a new scope is. */
export function scopeWith(outer: Scope, declared: Declared, made: (prefixes: number) => void): Scope {
  const key = JSON.stringify(declared);
  const known = outer.inner.get(key);
  if (known !== undefined) return known;
  made(outer.uris.size + declared.length);
  const scope = newScope(new Map([...outer.uris, ...declared]));
  outer.inner.set(key, scope);
  return scope;
}

function qualified(name: string, uri: string | undefined): string {
  if (uri === undefined) return name;
  const local = name.slice(name.indexOf(':') + 1);
  if (uri === '') return local;
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? `{${uri}}${local}` : prefix + local;
}

function uriOf(name: string, scope: Scope, otherwise: string): string | undefined {
  const colon = name.indexOf(':');
  return colon < 0 ? otherwise : scope.uris.get(name.slice(0, colon));
}

export function elementName(name: string, scope: Scope): string {
  const known = scope.elements.get(name);
  if (known !== undefined) return known;
  const made = qualified(name, uriOf(name, scope, scope.uris.get('') ?? ''));
  scope.elements.set(name, made);
  return made;
}

/** An attribute without a prefix has no namespace. */
export function attributeName(name: string, scope: Scope): string {
  const known = scope.attributes.get(name);
  if (known !== undefined) return known;
  const made = qualified(name, uriOf(name, scope, ''));
  scope.attributes.set(name, made);
  return made;
}

/** A list of prefixes in the ones of this program, those that it does not know as `?`: what a branch of alternatives requires. */
export function knownPrefixes(list: string, scope: Scope): string {
  const words = list.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => PREFIXES.get(scope.uris.get(word) ?? '')?.slice(0, -1) ?? '?').join(' ');
}
