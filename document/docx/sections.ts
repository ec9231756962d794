/**
 * Sections of a Word file: the text upright, tables that lie across in sections of their own. Page numbers go on through
 * all of them.
 */
import {
  BorderStyle,
  DocumentGridType,
  Footer,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  OverlapType,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { mmToPt, PAGE_NUMBER_PLACE, twips } from '../layout/figures.ts';
import { footMargin, type Orientation, type PageGeometry, type PageLayout } from '../layout/page-layout.ts';
import { HAIRLINE, spacer } from './blocks.ts';
import { numberParagraph, pageNumber } from './page-number.ts';
import { STYLE } from './styles.ts';

/** Parts of the text that stand on pages of one orientation. */
export interface Stretch {
  readonly orientation: Orientation;
  /** Its pages have no number: those of a 版记 behind an empty page (7.5). */
  readonly unnumbered?: true;
  readonly parts: readonly (Paragraph | Table)[];
}

/**
 * Word has 16 pt where Chromium has 15.996 (sizes in 64ths of a px): a full line is 0.11 pt longer in it, and has so much
 * more room, so that both end it at the same character. In twips.
 */
const FULL_LINE_LONGER = 2;

/** The library takes the sides of the upright sheet and turns them itself. The right margin is what the column leaves. */
function pageProperties(page: PageGeometry) {
  const { orientation, width, height, margins, grid } = page;
  const paper = { width: twips(mmToPt(width)), height: twips(mmToPt(height)) };
  const left = twips(mmToPt(margins.left));
  const lying = { orientation: PageOrientation.LANDSCAPE, width: paper.height, height: paper.width };
  return {
    size: orientation === 'landscape' ? lying : paper,
    margin: {
      top: twips(mmToPt(margins.top)),
      bottom: twips(mmToPt(footMargin(page))),
      left,
      right: paper.width - left - twips(grid.column) - FULL_LINE_LONGER,
      header: 851,
      footer: twips(orientation === 'landscape' ? PAGE_NUMBER_PLACE.wordTurnedFooter : PAGE_NUMBER_PLACE.wordFooter),
      gutter: 0,
    },
  };
}

const NO_MARGINS = { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 };
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

/**
 * The number of a page that lies across stays where it is on the upright sheet (GB/T 9704-2012, 7.5): beside the table,
 * turned with it. A cell with turned text that hangs on the page is what Word, WPS and LibreOffice all place alike, if
 * the text stands in the middle of it: in a line of exact height they put turned text at different places.
 */
function turnedNumber(pages: 'odd' | 'even', layout: PageLayout): Footer {
  const { margins, height } = layout.landscape;
  const thickness = twips(PAGE_NUMBER_PLACE.wordTurned);
  const middle = twips(PAGE_NUMBER_PLACE.wordFooter + PAGE_NUMBER_PLACE.wordLine / 2);
  const length = twips(mmToPt(height - margins.top - margins.bottom));
  const cell = new TableCell({
    width: { size: thickness, type: WidthType.DXA },
    margins: NO_MARGINS,
    borders: NO_BORDERS,
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [numberParagraph(pages, layout, { spacing: { line: 240, lineRule: LineRuleType.AUTO } })],
  });
  const table = new Table({
    width: { size: thickness, type: WidthType.DXA },
    columnWidths: [thickness],
    layout: TableLayoutType.FIXED,
    // Of the table too: LibreOffice moves a hanging one by the margin that its style has.
    margins: NO_MARGINS,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: middle - thickness / 2,
      absoluteVerticalPosition: twips(mmToPt(margins.top)),
      overlap: OverlapType.NEVER,
    },
    rows: [new TableRow({ height: { value: length, rule: HeightRule.EXACT }, children: [cell] })],
  });
  return new Footer({ children: [table, new Paragraph({ style: STYLE.footer })] });
}

/** The feet of the pages: for a sheet without numbers as for an upright one. */
function feet({ orientation, unnumbered }: Stretch, layout: PageLayout) {
  if (unnumbered) {
    const empty = () => new Footer({ children: [new Paragraph({ style: STYLE.footer })] });
    return { default: empty(), even: empty() };
  }
  const foot = orientation === 'landscape' && layout.pageNumberPlace !== 'none' ? turnedNumber : pageNumber;
  return { default: foot('odd', layout), even: foot('even', layout) };
}

/** A section is ended by a paragraph: behind a table by one that can hardly be seen. */
function ended({ parts }: Stretch): readonly (Paragraph | Table)[] {
  return parts.at(-1) instanceof Table ? [...parts, spacer(HAIRLINE)] : parts;
}

/** Neighbours of one orientation and with the same feet share a section. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const sections: Stretch[] = [];
  for (const stretch of stretches) {
    const last = sections.at(-1);
    if (stretch.parts.length === 0) continue;
    const isSame = last?.orientation === stretch.orientation && last.unnumbered === stretch.unnumbered;
    if (!isSame) sections.push(stretch);
    else sections[sections.length - 1] = { ...last, parts: [...last.parts, ...stretch.parts] };
  }
  return sections.length === 0 ? [{ orientation: 'portrait', parts: [] }] : sections;
}

/** The sections of a text, in order; always at least one. `first` is the foot of the first page where that has its own. */
export function sectionsOf(stretches: readonly Stretch[], layout: PageLayout, first: Footer | null): ISectionOptions[] {
  return joined(stretches).map((stretch, i) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: i === 0 && first !== null,
      page: pageProperties(layout[stretch.orientation]),
      // A grid of lines would cost a line on each page with a table in LibreOffice; exact lines need none.
      grid: { type: DocumentGridType.DEFAULT, linePitch: twips(layout.grid.line) },
    },
    footers: { ...feet(stretch, layout), ...(i === 0 && first !== null ? { first } : {}) },
    children: ended(stretch),
  }));
}
