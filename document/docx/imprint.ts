/** 版记 of a Word file. */
import {
  BorderStyle,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { IMPRINT, SIZE, twips } from '../layout/figures.ts';
import { imprintSetting } from '../layout/imprint.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { Report } from '../report.ts';
import { HAIRLINE, spacer } from './blocks.ts';
import { textRuns } from './runs.ts';
import { STYLE } from './styles.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function rule(weight: number) {
  return { style: BorderStyle.SINGLE, size: Math.round(weight * 8), color: '000000' };
}

function imprintRow(paragraph: Paragraph, first: boolean, last: boolean, layout: PageLayout): TableRow {
  const top = rule(first ? IMPRINT.outerRule : IMPRINT.innerRule);
  const bottom = rule(last ? IMPRINT.outerRule : IMPRINT.innerRule);
  const cell = new TableCell({
    width: { size: twips(layout.grid.column), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top, bottom, left: NO_BORDER, right: NO_BORDER },
    children: [paragraph],
  });
  return new TableRow({ cantSplit: true, children: [cell] });
}

function imprintParagraphs(report: Report, layout: PageLayout): Paragraph[] {
  const imprint = imprintSetting(report.imprint, layout);
  if (imprint === null) return [];
  const { copyTo, printer, printDate } = imprint;
  const side = twips(IMPRINT.inset);
  const hanging = twips(3 * SIZE.imprint);
  const copy = new Paragraph({
    style: STYLE.imprint,
    indent: { left: side + hanging, hanging, right: side },
    children: textRuns(copyTo),
  });
  const print = new Paragraph({
    style: STYLE.imprint,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(layout.grid.column) - side }],
    children: textRuns(`${printer}\t${printDate}`),
  });
  return [...(copyTo === '' ? [] : [copy]), ...(printer === '' && printDate === '' ? [] : [print])];
}

/** 版记: a table that hangs on the foot of the type area of the page it comes to stand on (7.4.1). */
export function imprintParts(report: Report, layout: PageLayout): (Paragraph | Table)[] {
  const paragraphs = imprintParagraphs(report, layout);
  if (paragraphs.length === 0) return [];
  const table = new Table({
    width: { size: twips(layout.grid.column), type: WidthType.DXA },
    columnWidths: [twips(layout.grid.column)],
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: paragraphs.map((paragraph, i) => imprintRow(paragraph, i === 0, i === paragraphs.length - 1, layout)),
  });
  return [table, spacer(HAIRLINE)];
}
