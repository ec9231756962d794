/** `word/styles.xml`, written by hand: the library leaves out half of what Chinese paragraphs need. */
import {
  FIRST_LINE_CHARS,
  FIRST_LINE_INDENT,
  GRID,
  HEAD,
  halfPoints,
  IMPRINT,
  PAGE_NUMBER_PLACE,
  SIGN_OFF,
  SIZE,
  TABLE,
  twips,
} from '../layout/figures.ts';
import { LATIN_OFFICE, officeName } from '../layout/fonts.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { FontRole } from '../report.ts';
import { headingName, STYLE_NAME } from './style-names.ts';

/** Ids of the styles. Readers go by the names: some programs write their own ids. */
export const STYLE = {
  normal: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  body: 'NGBody',
  addressee: 'NGAddressee',
  attachment: 'NGAttachment',
  signature: 'NGSignature',
  date: 'NGDate',
  note: 'NGNote',
  attendance: 'NGAttendance',
  attendanceWord: 'NGAttendanceWord',
  annex: 'NGAnnex',
  cell: 'NGCell',
  picture: 'NGPicture',
  footer: 'Footer',
  corner: 'NGCorner',
  mark: 'NGMark',
  documentNumber: 'NGNumber',
  imprint: 'NGImprint',
  /** What follows a run-in heading in its paragraph. */
  runInText: 'NGRunInText',
  /** Numbers that were computed. */
  number: 'NGComputed',
} as const;

export function headingStyle(level: 1 | 2 | 3 | 4): string {
  return `Heading${level}`;
}

/** Figures and Latin letters of titles, 发文机关标志 and page number are those of their own face, as they are in the PDF. */
const OWN_LATIN = new Set<FontRole>(['xiaoBiaoSong', 'song']);

/** `hint` makes “ ” — … take the Chinese face. */
function fonts(role: FontRole, { fonts: own }: PageLayout): string {
  const latin = OWN_LATIN.has(role) ? officeName(role, own) : LATIN_OFFICE;
  return `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${officeName(role, own)}" w:cs="${LATIN_OFFICE}"/>`;
}

function size(pt: number): string {
  return `<w:sz w:val="${halfPoints(pt)}"/><w:szCs w:val="${halfPoints(pt)}"/>`;
}

const WIDE_SPACING = '<w:spacing w:val="0"/>';
const FIRST_LINE = `<w:ind w:firstLineChars="${FIRST_LINE_CHARS}" w:firstLine="${twips(FIRST_LINE_INDENT)}"/>`;
const RED = `<w:color w:val="${HEAD.red}"/>`;

interface Style {
  readonly id: string;
  readonly name: string;
  /** Contents of `w:pPr` and `w:rPr` in the order of the schema. */
  readonly paragraph?: string;
  readonly run?: string;
  readonly next?: string;
  /** A style that Word itself knows by this name. */
  readonly builtIn?: boolean;
}

function exactly(pt: number): string {
  return `<w:spacing w:line="${twips(pt)}" w:lineRule="exact"/>`;
}

function rightIndent(chars: number): string {
  return `<w:ind w:right="${twips(chars * GRID.pitch)}"/><w:jc w:val="right"/>`;
}

function heading(level: 1 | 2 | 3 | 4, role: FontRole, layout: PageLayout): Style {
  return {
    id: headingStyle(level),
    name: headingName(level),
    paragraph: `<w:keepNext/><w:keepLines/>${FIRST_LINE}<w:outlineLvl w:val="${level - 1}"/>`,
    run: role === 'fangSong' ? '' : fonts(role, layout),
    next: STYLE.body,
    builtIn: true,
  };
}

const IMPRINT_SIDE = twips(IMPRINT.inset);
const CENTRED = '<w:jc w:val="center"/>';
const SMALL_TYPE = WIDE_SPACING + size(SIZE.table);

function textStyles(layout: PageLayout): readonly Style[] {
  return [
    {
      id: STYLE.title,
      name: STYLE_NAME.title,
      paragraph: `<w:keepNext/><w:keepLines/>${CENTRED}`,
      run: fonts('xiaoBiaoSong', layout) + WIDE_SPACING + size(layout.titleSize),
      next: STYLE.body,
      builtIn: true,
    },
    {
      id: STYLE.subtitle,
      name: STYLE_NAME.subtitle,
      paragraph: CENTRED,
      run: fonts('kai', layout),
      next: STYLE.body,
      builtIn: true,
    },
    heading(1, 'hei', layout),
    heading(2, 'kai', layout),
    heading(3, 'fangSong', layout),
    heading(4, 'fangSong', layout),
    { id: STYLE.body, name: STYLE_NAME.body, paragraph: FIRST_LINE },
    { id: STYLE.addressee, name: STYLE_NAME.addressee, next: STYLE.body },
    { id: STYLE.attachment, name: STYLE_NAME.attachment },
    { id: STYLE.signature, name: STYLE_NAME.signature, paragraph: rightIndent(SIGN_OFF.right), next: STYLE.date },
    { id: STYLE.date, name: STYLE_NAME.date, paragraph: rightIndent(SIGN_OFF.dateAlone) },
    { id: STYLE.note, name: STYLE_NAME.note, paragraph: FIRST_LINE },
    { id: STYLE.attendance, name: STYLE_NAME.attendance },
    {
      id: STYLE.annex,
      name: STYLE_NAME.annex,
      paragraph: '<w:keepNext/><w:pageBreakBefore/>',
      run: fonts('hei', layout),
      next: STYLE.title,
    },
    { id: STYLE.cell, name: STYLE_NAME.cell, paragraph: exactly(TABLE.cellLine) + CENTRED, run: SMALL_TYPE },
    { id: STYLE.picture, name: STYLE_NAME.picture, paragraph: CENTRED },
  ];
}

/** Of what stands outside of the text: 版头, 版记 and page number. */
function paperStyles(layout: PageLayout): readonly Style[] {
  return [
    {
      id: STYLE.footer,
      name: STYLE_NAME.footer,
      paragraph: exactly(PAGE_NUMBER_PLACE.wordLine),
      run: fonts('song', layout) + WIDE_SPACING + size(SIZE.pageNumber),
      builtIn: true,
    },
    { id: STYLE.corner, name: STYLE_NAME.corner },
    {
      id: STYLE.mark,
      name: STYLE_NAME.mark,
      paragraph: exactly(HEAD.markSize) + CENTRED,
      run: fonts('xiaoBiaoSong', layout) + RED + WIDE_SPACING + size(HEAD.markSize),
    },
    { id: STYLE.documentNumber, name: STYLE_NAME.documentNumber, paragraph: CENTRED },
    {
      id: STYLE.imprint,
      name: STYLE_NAME.imprint,
      paragraph: `<w:ind w:left="${IMPRINT_SIDE}" w:right="${IMPRINT_SIDE}"/>`,
      run: WIDE_SPACING + size(SIZE.imprint),
    },
  ];
}

function wrap(tag: string, content: string | undefined): string {
  return content ? `<w:${tag}>${content}</w:${tag}>` : '';
}

function styleXml(style: Style): string {
  const custom = style.builtIn ? '' : ' w:customStyle="1"';
  const next = style.next ? `<w:next w:val="${style.next}"/>` : '';
  return `<w:style w:type="paragraph"${custom} w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="${STYLE.normal}"/>${next}<w:qFormat/>${wrap('pPr', style.paragraph)}${wrap('rPr', style.run)}</w:style>`;
}

function defaults(layout: PageLayout): string {
  return `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('fangSong', layout)}${size(GRID.glyph)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

/**
 * What renderers do differently is off: hanging marks, blanks between Han and Latin, the grid of the section. The size is
 * repeated because LibreOffice takes the base of the grid from here.
 */
function normal({ grid }: PageLayout): string {
  const line = `<w:spacing w:before="0" w:after="0" w:line="${twips(grid.line)}" w:lineRule="exact"/>`;
  return `<w:style w:type="paragraph" w:default="1" w:styleId="${STYLE.normal}"><w:name w:val="${STYLE_NAME.normal}"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>${line}<w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="${twips(GRID.spacing)}"/>${size(GRID.glyph)}</w:rPr></w:style>`;
}

function characterStyles(layout: PageLayout): string {
  return `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="${STYLE.runInText}"><w:name w:val="${STYLE_NAME.runInText}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${fonts('fangSong', layout)}</w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="${STYLE.attendanceWord}"><w:name w:val="${STYLE_NAME.attendanceWord}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${fonts('hei', layout)}</w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="${STYLE.number}"><w:name w:val="${STYLE_NAME.number}"/><w:basedOn w:val="DefaultParagraphFont"/></w:style>`;
}

const SIDE = twips(TABLE.cellSide);
const TABLE_STYLE = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${SIDE}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="${SIDE}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** All styles of a report's Word file, with names that offices know and outline levels for the headings. */
export function stylesXml(layout: PageLayout): string {
  const styles = [defaults(layout), normal(layout), characterStyles(layout), TABLE_STYLE];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles.join('')}${[...textStyles(layout), ...paperStyles(layout)].map(styleXml).join('')}</w:styles>`;
}
