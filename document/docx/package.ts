/** The zip of a Word file: what the library packed, without the parts a report does not use and with one time for all. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Parts that the library always adds. They name styles, lists and theme fonts that a report does not have. */
const UNUSED: readonly string[] = [
  'word/footnotes.xml',
  'word/_rels/footnotes.xml.rels',
  'word/endnotes.xml',
  'word/_rels/endnotes.xml.rels',
  'word/numbering.xml',
  'word/theme/theme1.xml',
  'docProps/custom.xml',
];

/** The earliest time a zip can hold, so that equal reports give equal files. */
const ZIP_TIME = '1980-01-01T00:00:00';

/** Takes out of a list of parts or relations those that point to a part that is left out. */
function withoutUnused(xml: string): string {
  return xml.replace(/<(?:Override|Relationship)\b[^>]*>/g, (element) => {
    const target = /(?:PartName|Target)="\/?([^"]*)"/.exec(element)?.[1] ?? '';
    return UNUSED.some((part) => part === target || part === `word/${target}`) ? '' : element;
  });
}

function isList(path: string): boolean {
  return path === '[Content_Types].xml' || path.endsWith('.rels');
}

/** Parts that may hold drawings. */
function isText(path: string): boolean {
  return /^word\/(?:document|footer\d+|header\d+)\.xml$/.test(path);
}

/** Word wants each drawing of a file to have a number of its own; those who make them know only their own. */
function drawingNumbers(): (xml: string) => string {
  let last = 0;
  return (xml) =>
    xml.replace(/(<wp:docPr\b[^>]*?\sid=")[^"]*"/g, (_, before: string) => {
      last += 1;
      return `${before}${last}"`;
    });
}

/** Programs that look at the first bytes of a file know Word files by these parts at the front. */
const FRONT: readonly string[] = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** Adds parts to a packed file; `listed` puts them on the lists of parts and relations. Equal parts give equal bytes. */
export function withParts(
  file: Uint8Array,
  added: ReadonlyMap<string, string>,
  listed: (path: string, xml: string) => string,
): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(file)))
    parts[path] = [isList(path) ? strToU8(listed(path, strFromU8(bytes))) : bytes, { mtime: ZIP_TIME }];
  for (const [path, xml] of added) parts[path] = [strToU8(xml), { mtime: ZIP_TIME }];
  return zipSync(parts, { level: 6, mtime: ZIP_TIME });
}

/** Packs the parts anew. Equal parts give equal bytes. */
export function repack(file: Uint8Array): Uint8Array {
  const unpacked = unzipSync(file);
  const order = new Set([...FRONT, ...Object.keys(unpacked)]);
  const numbered = drawingNumbers();
  const parts: Zippable = {};
  for (const path of order) {
    const bytes = unpacked[path];
    if (bytes === undefined || UNUSED.includes(path)) continue;
    const rewrite = isList(path) ? withoutUnused : isText(path) ? numbered : null;
    parts[path] = [rewrite === null ? bytes : strToU8(rewrite(strFromU8(bytes))), { mtime: ZIP_TIME }];
  }
  return zipSync(parts, { level: 6, mtime: ZIP_TIME });
}
