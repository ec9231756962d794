/** The parts of a foreign Word file, found by their relations as Word finds them. */
import { Failure } from '../../failure.ts';
import { partPath } from '../part-path.ts';
import { nameZip } from './foreign.ts';
import { LARGEST_PART, LARGEST_XML, MOST_ELEMENTS } from './limits.ts';
import { attribute, childrenOf, parsePart, type XmlElement } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `footer`. */
  readonly type: string;
  /** Where it lies: null outside of the file, which is never fetched. */
  readonly path: string | null;
}

/** What a relation leads to that is no XML: a picture. */
export type Linked =
  | { readonly type: 'outside' }
  | { readonly type: 'missing' }
  | { readonly type: 'inside'; readonly path: string };

/** A part with the relations that count inside of it. */
export interface WordPart {
  readonly root: XmlElement;
  readonly linked: (id: string) => Linked;
}

export interface WordPackage {
  readonly main: XmlElement;
  /** `main` with its relations. */
  readonly text: WordPart;
  /** The part that the text has of a type: `styles`, `settings`, `theme`; null where there is none. */
  readonly related: (type: string) => XmlElement | null;
  /** The part behind a relation of the text, by its id. */
  readonly byId: (id: string) => XmlElement | null;
  /** The same with its relations. */
  readonly partOf: (type: string) => WordPart | null;
  readonly partById: (id: string) => WordPart | null;
  /** All parts of a type, in the order of the relations. */
  readonly allRelated: (type: string) => readonly XmlElement[];
  /** How many parts of a type the text has. */
  readonly count: (type: string) => number;
  /** The bytes of an entry, by its path; null where there is none. Throws a Failure as `Zip` does. */
  readonly bytes: (path: string, most: number) => Uint8Array | null;
}

/** Reads the parts of one file as XML; all of them together have a limit. */
function partReader(zip: Zip): (path: string) => XmlElement | null {
  let bytesLeft = LARGEST_XML;
  let elementsLeft = MOST_ELEMENTS;
  return (path) => {
    const bytes = zip.read(path, Math.min(LARGEST_PART, bytesLeft));
    if (bytes === null) return null;
    bytesLeft -= bytes.length;
    const { root, elements } = parsePart(bytes, path, elementsLeft);
    elementsLeft -= elements;
    return root;
  };
}

type ReadPart = ReturnType<typeof partReader>;

function relationsOf(read: ReadPart, folder: string, name: string): readonly Relation[] {
  const root = read(partPath(folder, `_rels/${name}.rels`));
  return childrenOf(root ?? undefined).flatMap((relation) => {
    const target = attribute(relation, 'Target');
    if (relation.name !== 'Relationship' || target === undefined) return [];
    const type = (attribute(relation, 'Type') ?? '').split('/').at(-1) ?? '';
    const outside = attribute(relation, 'TargetMode') === 'External';
    return [{ id: attribute(relation, 'Id') ?? '', type, path: outside ? null : partPath(folder, target) }];
  });
}

function relationsOfPart(read: ReadPart, path: string): readonly Relation[] {
  const slash = path.lastIndexOf('/');
  return relationsOf(read, path.slice(0, Math.max(0, slash)), path.slice(slash + 1));
}

/** Names of files are told apart without regard to case, as entries of the zip are found. */
function remembered<T>(make: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const key = path.toLowerCase();
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(path);
    known.set(key, made);
    return made;
  };
}

function linkedBy(relations: readonly Relation[]): WordPart['linked'] {
  const paths = new Map(relations.map(({ id, path }) => [id, path]));
  return (id) => {
    const path = paths.get(id);
    if (path === undefined) return { type: 'missing' };
    return path === null ? { type: 'outside' } : { type: 'inside', path };
  };
}

function partMaker(read: ReadPart): (path: string) => WordPart | null {
  return remembered((path) => {
    const root = read(path);
    return root === null ? null : { root, linked: linkedBy(relationsOfPart(read, path)) };
  });
}

/** Opens a Word file. What is none is a Failure. */
export function openWord(bytes: Uint8Array): WordPackage {
  const zip = openZip(bytes);
  const read = partReader(zip);
  const named = relationsOf(read, '', '').find((relation) => relation.type === 'officeDocument')?.path;
  const path = named ?? 'word/document.xml';
  const main = read(path);
  if (main === null || main.name !== 'w:document')
    throw new Failure('UNSUPPORTED_FORMAT', nameZip(zip.names, main?.name));
  const relations = relationsOfPart(read, path);
  const part = partMaker(read);
  const follow = (relation: Relation | undefined) => (relation?.path ? part(relation.path) : null);
  const ofType = (type: string) => relations.filter((relation) => relation.type === type);
  const partOf = (type: string) => follow(ofType(type)[0]);
  const byRelation = new Map(relations.toReversed().map((relation) => [relation.id, relation]));
  const partById = (id: string) => follow(byRelation.get(id));
  return {
    main,
    text: { root: main, linked: linkedBy(relations) },
    related: (type) => partOf(type)?.root ?? null,
    byId: (id) => partById(id)?.root ?? null,
    partOf,
    partById,
    allRelated: (type) => ofType(type).flatMap((relation) => follow(relation)?.root ?? []),
    count: (type) => ofType(type).length,
    bytes: zip.read,
  };
}
