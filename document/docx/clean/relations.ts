/** The relations between the parts: those that tell something are cut, and what nothing leads to any more goes. */
import { isPath } from '../../file-path.ts';
import { attributeOf, isElement, type Markup, writeMarkup } from './markup.ts';
import { dropRelations, fileAt, nameIn, type Package, type Relation, relationsOf, relationsPath } from './parts.ts';
import { TEXT_ROOTS } from './text.ts';
import type { TraceCode, Traces } from './traces.ts';

/** Relations that go with the part they lead to, by the last word of their type. */
const CUT: ReadonlyMap<string, TraceCode> = new Map<string, TraceCode>([
  ['comments', 'comments'],
  ['commentsExtended', 'comments'],
  ['commentsIds', 'comments'],
  ['commentsExtensible', 'comments'],
  ['people', 'comments'],
  ['documenttasks', 'comments'],
  ['custom-properties', 'custom'],
  ['classificationlabels', 'custom'],
  ['customXml', 'data'],
  ['attachedTemplate', 'paths'],
  ['mailMergeSource', 'paths'],
  ['mailMergeHeaderSource', 'paths'],
  ['recipientData', 'paths'],
  ['transform', 'paths'],
  ['printerSettings', 'printer'],
  ['thumbnail', 'thumbnail'],
  ['origin', 'signature'],
]);

/** Relations that are followed only where the text names them: left over where it does not. */
const NAMED = new Set([
  'image',
  'hyperlink',
  'oleObject',
  'package',
  'chart',
  'diagramData',
  'diagramLayout',
  'control',
]);

/** Why a relation goes; null for one that stays. */
function cutBecause({ type, path, target }: Relation): TraceCode | null {
  const code = CUT.get(type);
  if (code !== undefined) return code;
  if (path !== null) return null;
  // A linked picture: whoever opens the file looks for it there.
  return type === 'image' || isPath(target) ? 'paths' : null;
}

/** Cuts relations of a part; gives the ids that are no more. */
export function cutRelations(pack: Package, path: string, traces: Traces): ReadonlySet<string> {
  const dropped = new Map<Markup, string>();
  for (const relation of relationsOf(pack, path)) {
    const code = cutBecause(relation);
    if (code === null) continue;
    dropped.set(relation.element, relation.id);
    if (code !== 'comments') traces.add(code, code === 'paths' ? relation.target : '');
  }
  if (dropped.size > 0) dropRelations(pack, path, new Set(dropped.keys()));
  return new Set(dropped.values());
}

/** Relations that the text named before and does not any more. */
export function dropLoose(pack: Package, traces: Traces): void {
  for (const [path, { root, pieces }] of pack.files) {
    if (!TEXT_ROOTS.test(root.name)) continue;
    const named = valuesIn(writeMarkup(pieces));
    const loose = relationsOf(pack, path).filter(({ id, type }) => NAMED.has(type) && !named.has(id));
    if (loose.length === 0) continue;
    traces.add('unused', '', loose.length);
    dropRelations(pack, path, new Set(loose.map(({ element }) => element)));
  }
}

/** All that stands in quotation marks and could be the id of a relation. */
const valuesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/=\s*["']([^"'<>]{1,255})["']/g)].map(([, value = '']) => value));

/** What can be reached from the beginning; the lists themselves are not counted. */
function reachable(pack: Package): ReadonlySet<string> {
  const seen = new Set<string>(['']);
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { path: next } of relationsOf(pack, path)) {
      if (next === null || seen.has(next) || !pack.bytes.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

/** Parts that nothing leads to. */
export function dropUnreachable(pack: Package): void {
  const seen = reachable(pack);
  const lists = new Set([...seen].map((path) => nameIn(pack, relationsPath(path))));
  for (const path of [...pack.bytes.keys()]) {
    if (path === '[Content_Types].xml' || seen.has(path) || lists.has(path)) continue;
    pack.bytes.delete(path);
    pack.files.delete(path);
  }
}

/** The list of types names no part that is gone. */
export function trimTypes(pack: Package): void {
  const root = fileAt(pack, '[Content_Types].xml')?.root;
  if (!root) return;
  const there = new Set([...pack.bytes.keys()].map((path) => path.toLowerCase()));
  root.children = root.children.filter((piece) => {
    const part = isElement(piece) ? attributeOf(piece, 'PartName') : undefined;
    return part === undefined || there.has(part.replace(/^\//, '').toLowerCase());
  });
}
