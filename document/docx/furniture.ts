/** Page numbers, 版头 and 版记 of a Word file. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  LineRuleType,
  OverlapType,
  PageNumber,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { GRID, HEAD, halfPoints, IMPRINT, mmToPt, PAGE_NUMBER, SIZE, twips } from '../layout/figures.ts';
import { FAMILIES, LATIN_OFFICE } from '../layout/fonts.ts';
import { type HeadSetting, headSetting, imprintSetting } from '../layout/head.ts';
import type { Report } from '../report.ts';
import { HAIRLINE, spacer } from './blocks.ts';
import { textRuns } from './runs.ts';
import { STYLE } from './styles.ts';

/** `— 1 —`, 1 字 from the right on odd pages and from the left on even ones (7.5). */
export function pageNumber(pages: 'odd' | 'even'): Footer {
  const inset = twips(PAGE_NUMBER.inset);
  const even = pages === 'even';
  const { dash } = PAGE_NUMBER;
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment: even ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: even ? { left: inset } : { right: inset },
        children: [new TextRun({ font: { hint: 'eastAsia' }, children: [`${dash} `, PageNumber.CURRENT, ` ${dash}`] })],
      }),
    ],
  });
}

function face(role: 'hei' | 'kai') {
  const { office } = FAMILIES[role];
  return { hint: 'eastAsia', ascii: LATIN_OFFICE, hAnsi: LATIN_OFFICE, eastAsia: office };
}

function numberLine(head: HeadSetting): Paragraph {
  const look = {
    spacing: { before: twips(HEAD.linesBelowMark * GRID.line) },
    // The border is counted from the foot of the line, half its leading below the characters.
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: HEAD.ruleWeight * 8,
        color: HEAD.red,
        space: Math.round(mmToPt(HEAD.rule) - (GRID.line - GRID.glyph) / 2),
      },
    },
  };
  if (head.signers === '') {
    return new Paragraph({ style: STYLE.documentNumber, ...look, children: textRuns(head.documentNumber) });
  }
  const inset = twips(GRID.pitch);
  return new Paragraph({
    style: STYLE.documentNumber,
    ...look,
    alignment: AlignmentType.LEFT,
    tabStops: [
      { type: TabStopType.LEFT, position: inset },
      { type: TabStopType.RIGHT, position: twips(GRID.column) - inset },
    ],
    children: [...textRuns(`\t${head.documentNumber}\t签发人：`), ...textRuns(head.signers, { font: face('kai') })],
  });
}

/** 版头, down to the first line of the title. */
export function headParts(report: Report): Paragraph[] {
  const head = headSetting(report.head);
  if (head === null) return [];
  const corner = head.corner.map(
    (line) =>
      new Paragraph({
        style: STYLE.corner,
        children: textRuns(line.text, line.face === 'hei' ? { font: face('hei') } : {}),
      }),
  );
  const marks = head.marks.length === 0 ? [''] : head.marks;
  const above = twips(head.markTop) - corner.length * twips(GRID.line);
  const below = twips(head.lines * GRID.line) - twips(head.numberTop) - twips(GRID.line);
  return [
    ...corner,
    ...(above > 0 ? [spacer(above)] : []),
    ...marks.map((mark) => {
      const size = { line: twips(head.markSize), lineRule: LineRuleType.EXACT };
      return new Paragraph({
        style: STYLE.mark,
        spacing: size,
        children: textRuns(mark, { size: halfPoints(head.markSize) }),
      });
    }),
    numberLine(head),
    ...(below > 0 ? [spacer(below)] : []),
  ];
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function rule(weight: number) {
  return { style: BorderStyle.SINGLE, size: Math.round(weight * 8), color: '000000' };
}

function imprintRow(paragraph: Paragraph, first: boolean, last: boolean): TableRow {
  const top = rule(first ? IMPRINT.outerRule : IMPRINT.innerRule);
  const bottom = rule(last ? IMPRINT.outerRule : IMPRINT.innerRule);
  const cell = new TableCell({
    width: { size: twips(GRID.column), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top, bottom, left: NO_BORDER, right: NO_BORDER },
    children: [paragraph],
  });
  return new TableRow({ cantSplit: true, children: [cell] });
}

function imprintParagraphs(report: Report): Paragraph[] {
  const imprint = imprintSetting(report.imprint);
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
    tabStops: [{ type: TabStopType.RIGHT, position: twips(GRID.column) - side }],
    children: textRuns(`${printer}\t${printDate}`),
  });
  return [...(copyTo === '' ? [] : [copy]), ...(printer === '' && printDate === '' ? [] : [print])];
}

/** 版记: a table that hangs on the foot of the type area of the page it comes to stand on (7.4.1). */
export function imprintParts(report: Report): (Paragraph | Table)[] {
  const paragraphs = imprintParagraphs(report);
  if (paragraphs.length === 0) return [];
  const table = new Table({
    width: { size: twips(GRID.column), type: WidthType.DXA },
    columnWidths: [twips(GRID.column)],
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: paragraphs.map((paragraph, i) => imprintRow(paragraph, i === 0, i === paragraphs.length - 1)),
  });
  return [table, spacer(HAIRLINE)];
}
