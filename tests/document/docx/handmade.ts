/** Word files written by hand, as other programs write them: small, and with whatever prefixes and parts a test needs. */
import { strToU8, type Zippable, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org';
const RELATION = `${OFFICE}/officeDocument/2006/relationships`;
const WORD = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${RELATION}"`;

const OUTSIDE = ' TargetMode="External"';

export interface Handmade {
  /** Contents of `w:body`. */
  readonly body: string;
  /** Contents of `w:styles`, `w:settings` and of the theme's `a:fontScheme`. */
  readonly styles?: string;
  readonly settings?: string;
  readonly fontScheme?: string;
  /** Contents of the feet, related as rF0, rF1… */
  readonly footers?: readonly string[];
  /** Contents of a head, related as rH. */
  readonly header?: string;
  /** Contents of `w:numbering`, `w:footnotes`, `w:endnotes` and `w:comments`. */
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Pictures and other parts that are no XML, by their relation. */
  readonly media?: readonly Medium[];
}

export interface Medium {
  readonly id: string;
  /** Last word of the relation's type: `image`. */
  readonly type: string;
  /** From the folder `word`; with `outside` an address that nothing lies at. */
  readonly target: string;
  readonly data: Uint8Array | 'outside';
}

function relations(entries: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string {
  const all = entries.map(
    ([id, type, target, mode = '']) =>
      `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"${mode}/>`,
  );
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${all.join('')}</Relationships>`;
}

const TYPES = 'application/vnd.openxmlformats';
const typeOf = (target: string) => {
  const name = target.replace(/\d*\.xml$/, '').replace(/^.*\//, '');
  return name === 'theme'
    ? `${TYPES}-officedocument.theme+xml`
    : `${TYPES}-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name}+xml`;
};

/** What each part is: other programs do not open a file without it. */
function contentTypes(targets: readonly string[]): string {
  const overrides = targets.map((target) => `<Override PartName="/word/${target}" ContentType="${typeOf(target)}"/>`);
  return `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="${TYPES}-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="gif" ContentType="image/gif"/>${overrides.join('')}</Types>`;
}

/** Parts of the text that have an element of the same name. */
const NOTES = ['numbering', 'footnotes', 'endnotes', 'comments'] as const;

function partsOf(file: Handmade): Record<string, string> {
  const { body, styles, settings, fontScheme, footers = [], header, media = [] } = file;
  const own: [string, string, string, string][] = [];
  for (const name of NOTES) {
    const inner = file[name];
    if (inner !== undefined) own.push([`r-${name}`, name, `${name}.xml`, `<w:${name} ${WORD}>${inner}</w:${name}>`]);
  }
  if (styles !== undefined) own.push(['rS', 'styles', 'styles.xml', `<w:styles ${WORD}>${styles}</w:styles>`]);
  if (settings !== undefined)
    own.push(['rE', 'settings', 'settings.xml', `<w:settings ${WORD}>${settings}</w:settings>`]);
  if (fontScheme !== undefined) {
    const theme = `<a:theme xmlns:a="${OFFICE}/drawingml/2006/main"><a:themeElements><a:fontScheme>${fontScheme}</a:fontScheme></a:themeElements></a:theme>`;
    own.push(['rT', 'theme', 'theme/theme1.xml', theme]);
  }
  footers.forEach((foot, i) => {
    own.push([`rF${i}`, 'footer', `footer${i}.xml`, `<w:ftr ${WORD}>${foot}</w:ftr>`]);
  });
  if (header !== undefined) own.push(['rH', 'header', 'header1.xml', `<w:hdr ${WORD}>${header}</w:hdr>`]);
  return {
    '[Content_Types].xml': contentTypes(['document.xml', ...own.map(([, , target]) => target)]),
    '_rels/.rels': relations([['r1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ...own.map(([id, type, target]) => [id, type, target] as const),
      ...media.map(({ id, type, target, data }) => [id, type, target, data === 'outside' ? OUTSIDE : ''] as const),
    ]),
    ...Object.fromEntries(own.map(([, , target, xml]) => [`word/${target}`, xml])),
  };
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, data] of Object.entries(parts)) zippable[path] = typeof data === 'string' ? strToU8(data) : data;
  return zipSync(zippable);
}

/** A Word file; `change` may rewrite each part before it is packed. */
export function wordFile(file: Handmade, change: (path: string, xml: string) => string = (_, xml) => xml): Uint8Array {
  const parts = Object.entries(partsOf(file)).map(([path, xml]): [string, string] => [path, change(path, xml)]);
  const media = (file.media ?? []).flatMap(({ target, data }): [string, Uint8Array][] =>
    data === 'outside' ? [] : [[`word/${target}`, data]],
  );
  return zipOf(Object.fromEntries<string | Uint8Array>([...parts, ...media]));
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function para(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

export const font = (name: string, pt: number) => `<w:rFonts w:eastAsia="${name}"/><w:sz w:val="${pt * 2}"/>`;

/** A `PAGE` field as Word writes it. */
export const pageField = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Margins of the standard, in twips. */
export const STANDARD_MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1588 };

export function section(margins = STANDARD_MARGINS, more = ''): string {
  const { top, right, bottom, left } = margins;
  return `<w:sectPr>${more}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:gutter="0"/></w:sectPr>`;
}

export const BODY_TEXT = '全年各项工作任务圆满完成，群众满意度稳步提升，现将有关情况汇报如下。';
export const FANG = font('仿宋_GB2312', 16);
export const exact = (pt: number) => `<w:spacing w:line="${pt * 20}" w:lineRule="exact"/>`;
export const TITLE = para(run('关于全年工作情况的报告', font('方正小标宋简体', 22)), '<w:jc w:val="center"/>');
export const NUMBERED = `<w:footerReference w:type="default" r:id="rF0"/><w:footerReference w:type="even" r:id="rF1"/>`;
export const foot = (align: string, content = `${run('— ')}${pageField}${run(' —')}`) =>
  para(content, `<w:jc w:val="${align}"/>`);
export const FEET = {
  footers: [foot('right'), foot('left')],
  settings: '<w:evenAndOddHeaders/>',
};
export const body = (properties = exact(28.95), look = FANG) => para(run(BODY_TEXT, look), properties).repeat(5);

/** The last section, with the margins of the standard and its page numbers. */
export const LAST = section(STANDARD_MARGINS, NUMBERED);

/** A GIF of one dot. */
export const SMALL_GIF = Uint8Array.from(
  'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;',
  (char) => char.charCodeAt(0),
);
