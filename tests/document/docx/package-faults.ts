/** What is wrong with the package of a Word file: types of its parts and relations between them. */
import { attribute, attributesOf, childrenOf, type XmlElement } from '../../../document/docx/read/xml.ts';
import { allOf, doubles, type Part, type WordFile } from './word-file.ts';

export function* typeFaults({ paths, parts }: WordFile): Generator<string> {
  const types = childrenOf(parts.find(({ path }) => path === '[Content_Types].xml')?.root);
  const extensions = new Set(types.map((type) => attribute(type, 'Extension')?.toLowerCase()));
  const overrides = new Set(types.flatMap((type) => attribute(type, 'PartName')?.slice(1) ?? []));
  for (const path of paths) {
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    if (path !== '[Content_Types].xml' && !overrides.has(path) && !extensions.has(extension))
      yield `no type of ${path}`;
  }
  for (const path of overrides) if (!paths.has(path)) yield `a type of ${path}, which is missing`;
}

/** The path of a part that relations in `path` name. */
function targetPath(path: string, target: string): string {
  const folder = path.replace(/_rels\/[^/]*$/, '');
  return target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
}

/** Relations of one part to parts that are there, each by an id of its own. */
function* listFaults({ path, root }: Part, paths: ReadonlySet<string>): Generator<string> {
  for (const id of doubles(idsOf(root))) yield `${path}: ${id} stands twice`;
  for (const relation of childrenOf(root)) {
    const target = targetPath(path, attribute(relation, 'Target') ?? '');
    if (attribute(relation, 'TargetMode') === 'External') yield `${path}: ${target} lies outside`;
    else if (!paths.has(target)) yield `${path}: ${target} is missing`;
  }
}

function idsOf(root: XmlElement): readonly string[] {
  return childrenOf(root).map((relation) => attribute(relation, 'Id') ?? '');
}

/** Uses of relations that the part does not have. */
function* unresolved({ path, root }: Part, ids: readonly string[]): Generator<string> {
  const used = [...allOf(root)].flatMap((element) => [...attributesOf(element)]);
  for (const [name, value] of used) {
    if (/^r:(?:id|embed|link)$/.test(name) && !ids.includes(value)) yield `${path}: no relation ${value}`;
  }
}

function ownerOf(path: string): string {
  return path.replace('_rels/', '').replace(/\.rels$/, '');
}

export function* relationFaults({ paths, parts }: WordFile): Generator<string> {
  const lists = parts.filter(({ path }) => path.endsWith('.rels'));
  for (const list of lists) yield* listFaults(list, paths);
  for (const part of parts.filter(({ path }) => !path.endsWith('.rels'))) {
    const list = lists.find(({ path }) => ownerOf(path) === part.path);
    yield* unresolved(part, list ? idsOf(list.root) : []);
  }
}
