/** Parts of the package besides the text that are written by hand: settings, fonts and properties. */

import { FAMILIES, LATIN_OFFICE, officeName } from '../layout/fonts.ts';
import { NEVER_FIRST, NEVER_LAST } from '../layout/kinsoku.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { printable } from '../layout/printable.ts';
import type { FontRole } from '../report.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return printable(text).replace(/[&<>"]/g, (char) => entities[char] ?? char);
}

/**
 * The elements stand in the order of the schema. Marks are not squeezed, and the lists of 禁则 are those that the PDF is
 * broken by; a line before a line break is not spread over the column.
 */
export function settingsXml(): string {
  return `${DECLARATION}<w:settings ${WORD}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(NEVER_LAST)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(NEVER_FIRST)}"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;
}

/** Another name under which Word may have the face. */
const OTHER_NAME: Readonly<Record<FontRole, string>> = {
  fangSong: '仿宋',
  xiaoBiaoSong: '方正小标宋_GBK',
  kai: '楷体',
  hei: 'SimHei',
  song: 'SimSun',
};

function fontXml(role: FontRole, own: PageLayout['fonts']): string {
  const family = role === 'hei' ? 'swiss' : 'roman';
  const other = own[role] === undefined ? `<w:altName w:val="${OTHER_NAME[role]}"/>` : '';
  return `<w:font w:name="${escapeXml(officeName(role, own))}">${other}<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`;
}

export function fontTableXml({ fonts }: PageLayout): string {
  // The keys of a record of roles are roles; a unit may have one family for several of them.
  const roles = (Object.keys(FAMILIES) as FontRole[]).filter(
    (role, i, all) => all.findIndex((other) => officeName(other, fonts) === officeName(role, fonts)) === i,
  );
  const latin = `<w:font w:name="${LATIN_OFFICE}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return `${DECLARATION}<w:fonts ${WORD}>${latin}${roles.map((role) => fontXml(role, fonts)).join('')}</w:fonts>`;
}

export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly now: Date;
}

/** Title, author and dates of the file: the day, in UTC. At what hour somebody worked is nobody's business. */
export function coreXml({ title, author, now }: Properties): string {
  const date = `${now.toISOString().slice(0, 10)}T00:00:00Z`;
  const who = escapeXml(author);
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${who}</dc:creator><cp:lastModifiedBy>${who}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

export function appXml(): string {
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Nigao</Application></Properties>`;
}
