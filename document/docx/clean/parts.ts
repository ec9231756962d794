/** The parts of a Word file on their way to a clean one: by their paths, with the relations between them. */
import { strFromU8 } from 'fflate';
import { Failure } from '../../failure.ts';
import { partPath } from '../part-path.ts';
import { DEEPEST, LARGEST_PART, LARGEST_XML, MOST_ELEMENTS } from '../read/limits.ts';
import { XmlError, XmlTooLarge } from '../read/xml-scan.ts';
import { openZip } from '../read/zip.ts';
import {
  attributeOf,
  elementsOf,
  everyElement,
  isElement,
  type Markup,
  type MarkupFile,
  parseMarkup,
} from './markup.ts';

/** Bytes of all parts, unpacked. */
const LARGEST_FILE = 200_000_000;

/** A Word file, unpacked. `elements`, `xml`: how many elements and bytes of XML may still be read of it. */
export interface Package {
  readonly bytes: Map<string, Uint8Array>;
  /** The names of the parts by themselves in small letters: they are told apart without regard to case. */
  readonly spelled: ReadonlyMap<string, string>;
  /** Parts that are XML, once they were asked for. */
  readonly files: Map<string, MarkupFile>;
  elements: number;
  xml: number;
}

/** Throws a Failure with TOO_LARGE or BROKEN_DRAFT. */
export function unpack(file: Uint8Array): Package {
  const zip = openZip(file);
  const bytes = new Map<string, Uint8Array>();
  let left = LARGEST_FILE;
  for (const name of zip.names) {
    if (name.endsWith('/')) continue;
    const part = zip.read(name, left);
    if (part === null) continue;
    left -= part.length;
    bytes.set(name, part);
  }
  const spelled = new Map([...bytes.keys()].map((name) => [name.toLowerCase(), name]));
  return { bytes, spelled, files: new Map(), elements: MOST_ELEMENTS, xml: LARGEST_XML };
}

function parsed(bytes: Uint8Array, path: string, most: number): MarkupFile {
  try {
    return parseMarkup(strFromU8(bytes), { elements: most, depth: DEEPEST });
  } catch (cause) {
    if (cause instanceof XmlTooLarge) throw new Failure('TOO_LARGE', '', { cause });
    if (cause instanceof XmlError) throw new Failure('BROKEN_DRAFT', path, { cause });
    throw cause;
  }
}

/** The part as XML, to be changed in place; null where there is none. */
export function fileAt(pack: Package, path: string): MarkupFile | null {
  const known = pack.files.get(path);
  if (known) return known;
  const bytes = pack.bytes.get(path);
  if (bytes === undefined) return null;
  if (bytes.length > Math.min(LARGEST_PART, pack.xml)) throw new Failure('TOO_LARGE');
  const file = parsed(bytes, path, pack.elements);
  pack.xml -= bytes.length;
  for (const _ of everyElement(file.root)) pack.elements -= 1;
  pack.files.set(path, file);
  return file;
}

/** One line of a part's list. `type`: the last word of its type. */
export interface Relation {
  readonly element: Markup;
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** Null outside of the file. */
  readonly path: string | null;
}

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Where the relations of a part stand; of the package for ''. */
export const relationsPath = (path: string) =>
  path === ''
    ? '_rels/.rels'
    : `${folderOf(path)}/_rels/${path.slice(path.lastIndexOf('/') + 1)}.rels`.replace(/^\//, '');

/** The name that the part has in the file; the path itself where there is none. */
export const nameIn = (pack: Package, path: string): string => pack.spelled.get(path.toLowerCase()) ?? path;

/** Those of the part at a path; of the whole file for ''. */
export function relationsOf(pack: Package, path: string): readonly Relation[] {
  const file = fileAt(pack, nameIn(pack, relationsPath(path)));
  return elementsOf(file?.root).flatMap((element) => {
    const target = attributeOf(element, 'Target');
    if (element.name !== 'Relationship' || target === undefined) return [];
    const isOutside = attributeOf(element, 'TargetMode') === 'External';
    const type = (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '';
    const inside = isOutside ? null : nameIn(pack, partPath(folderOf(path), target));
    return [{ element, id: attributeOf(element, 'Id') ?? '', type, target, path: inside }];
  });
}

/** Takes them out of the list of the part at a path. */
export function dropRelations(pack: Package, path: string, dropped: ReadonlySet<Markup>): void {
  const root = fileAt(pack, nameIn(pack, relationsPath(path)))?.root;
  if (root) root.children = root.children.filter((piece) => !isElement(piece) || !dropped.has(piece));
}
