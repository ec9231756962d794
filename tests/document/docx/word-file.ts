/** A Word file unpacked and parsed, for the checks of its structure. */
import { unzipSync } from 'fflate';
import { childrenOf, parseXml, type XmlElement } from '../../../document/docx/read/xml.ts';

export interface Part {
  readonly path: string;
  readonly root: XmlElement;
}

export interface WordFile {
  readonly paths: ReadonlySet<string>;
  readonly parts: readonly Part[];
}

export function openFile(bytes: Uint8Array): WordFile {
  const unpacked = unzipSync(bytes);
  const parts = Object.entries(unpacked)
    .filter(([path]) => /\.(?:xml|rels)$/.test(path))
    .map(([path, data]) => ({ path, root: parseXml(data, path) }));
  return { paths: new Set(Object.keys(unpacked)), parts };
}

/** An element and all below it. */
export function* allOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const below of childrenOf(element)) yield* allOf(below);
}

export const named = (root: XmlElement, name: string) => [...allOf(root)].filter((element) => element.name === name);
export const textOf = (element: XmlElement) => element.children.filter((node) => typeof node === 'string').join('');

export function partAt(file: WordFile, path: string): XmlElement {
  const part = file.parts.find((candidate) => candidate.path === path);
  if (part === undefined) throw new Error(`no ${path}`);
  return part.root;
}

export const number = (text: string | undefined) => Number(text ?? Number.NaN);

/** Those that stand behind another of the same name. */
export function doubles<T>(list: readonly T[]): readonly T[] {
  return list.filter((item, i) => list.indexOf(item) < i);
}
