/** The properties of the file (docProps). */
import { strToU8 } from 'fflate';
import { attributeOf, elementsOf, textBelow } from './markup.ts';
import { fileAt, type Package, relationsOf } from './parts.ts';
import type { TraceCode, Traces } from './traces.ts';

/** Properties of a file, in bytes. */
const LARGEST_PROPERTIES = 1_000_000;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const EMPTY_CORE = `${DECLARATION}<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties"/>`;
const EMPTY_APP = `${DECLARATION}<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"/>`;

const CORE: readonly (readonly [name: string, code: TraceCode])[] = [
  ['creator', 'author'],
  ['lastModifiedBy', 'lastAuthor'],
];
const APP: readonly (readonly [name: string, code: TraceCode])[] = [
  ['Company', 'company'],
  ['Manager', 'company'],
  ['Template', 'paths'],
  ['HyperlinkBase', 'paths'],
];

const localName = (name: string) => name.slice(Math.max(name.lastIndexOf('}'), name.lastIndexOf(':')) + 1);

/** Notes what the properties say, and leaves none. */
function empty(pack: Package, path: string, named: typeof CORE, bare: string, traces: Traces): void {
  const size = pack.bytes.get(path)?.length ?? 0;
  // One that is out of all measure is not read; it goes all the same.
  const root = size > LARGEST_PROPERTIES ? undefined : fileAt(pack, path)?.root;
  if (size > LARGEST_PROPERTIES) traces.add('properties');
  for (const property of elementsOf(root)) {
    const value = textBelow(property).trim();
    if (value === '') continue;
    const code = named.find(([name]) => name === localName(property.name))?.[1] ?? 'properties';
    // Of what is no name or path how much there is is enough.
    traces.add(code, code === 'properties' ? '' : value);
  }
  if (size === 0) return;
  pack.files.delete(path);
  pack.bytes.set(path, strToU8(bare));
}

/** Author, company, dates and the like, also those that somebody made up. */
export function cleanProperties(pack: Package, traces: Traces): void {
  for (const { type, path } of relationsOf(pack, '')) {
    if (path !== null && type === 'core-properties') empty(pack, path, CORE, EMPTY_CORE, traces);
    if (path !== null && type === 'extended-properties') empty(pack, path, APP, EMPTY_APP, traces);
    const custom = path !== null && type === 'custom-properties' ? fileAt(pack, path) : null;
    for (const property of elementsOf(custom?.root)) traces.add('custom', attributeOf(property, 'name') ?? '');
  }
}
