/**
 * 版记 of a Word file: a table that hangs on the foot of the type area of the page it comes to stand on (7.4.1), which is how
 * offices make it in Word and WPS.
 */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import { IMPRINT, mmToPt, twips } from '../layout/figures.ts';
import { IMPRINT_HANGING, type ImprintSetting, imprintSetting } from '../layout/imprint.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { Pagination } from '../layout/pages.ts';
import type { Report } from '../report.ts';
import { HAIRLINE, spacer } from './blocks.ts';
import { textRuns } from './runs.ts';
import type { Stretch } from './sections.ts';
import { STYLE } from './styles.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 };

/** `weight` in pt; 0 for none. */
function rule(weight: number) {
  return weight === 0 ? NO_BORDER : { style: BorderStyle.SINGLE, size: Math.round(weight * 8), color: '000000' };
}

/** The paragraphs between two rules, as options of their own. */
function partsOf({ addressee, copyTo, printer, printDate, parted }: ImprintSetting, layout: PageLayout) {
  const side = twips(IMPRINT.inset);
  const hanging = twips(IMPRINT_HANGING);
  const names = [addressee, copyTo]
    .filter((text) => text !== '')
    .map((text): IParagraphOptions => {
      return { indent: { left: side + hanging, hanging, right: side }, children: textRuns(text) };
    });
  const end = { type: TabStopType.RIGHT, position: twips(layout.grid.column) - side };
  const day: IParagraphOptions = { alignment: AlignmentType.RIGHT, children: textRuns(printDate) };
  const line: IParagraphOptions = { tabStops: [end], children: textRuns(`${printer}\t${printDate}`) };
  const printing = printer + printDate === '' ? [] : parted ? [{ children: textRuns(printer) }, day] : [line];
  return [names, printing].filter((part) => part.length > 0);
}

function row(
  part: readonly IParagraphOptions[],
  weights: { top: number; bottom: number },
  line: number,
  width: number,
): TableRow {
  const spacing = { line: twips(line), lineRule: LineRuleType.EXACT };
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: NO_MARGINS,
    borders: { top: rule(weights.top), bottom: rule(weights.bottom), left: NO_BORDER, right: NO_BORDER },
    children: part.map((look) => new Paragraph({ style: STYLE.imprint, spacing, ...look })),
  });
  return new TableRow({ children: [cell] });
}

/** What the rules take of the height the lines of text give, so that the whole is as high as computed. */
function rowsOf(imprint: ImprintSetting, layout: PageLayout): TableRow[] {
  const parts = partsOf(imprint, layout);
  const { outerRule, innerRule } = IMPRINT;
  const rules = imprint.ruled ? 2 * outerRule + (parts.length - 1) * innerRule : 0;
  const line = layout.grid.line - rules / imprint.lines;
  return parts.map((part, k) => {
    const top = k === 0 ? outerRule : innerRule;
    const bottom = k === parts.length - 1 ? outerRule : innerRule;
    return row(part, imprint.ruled ? { top, bottom } : { top: 0, bottom: 0 }, line, twips(layout.grid.column));
  });
}

/** LibreOffice before 24 leaves a table as wide as the column in the flow of the text, unless it hangs on the paper. */
function atFoot({ portrait }: PageLayout) {
  return {
    horizontalAnchor: TableAnchorType.PAGE,
    verticalAnchor: TableAnchorType.MARGIN,
    absoluteHorizontalPosition: twips(mmToPt(portrait.margins.left)),
    relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    overlap: OverlapType.NEVER,
  };
}

/** Longer than a page it stands in the flow of the text: nothing that hangs goes on over pages in every program. */
function tableOf(imprint: ImprintSetting, layout: PageLayout): Table {
  const width = twips(layout.grid.column);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    margins: NO_MARGINS,
    ...(imprint.lines > layout.grid.lines ? {} : { float: atFoot(layout) }),
    rows: rowsOf(imprint, layout),
  });
}

/** Begins a page and can hardly be seen. */
function pageBegin(): Paragraph {
  const spacing = { line: HAIRLINE, lineRule: LineRuleType.EXACT };
  return new Paragraph({ style: STYLE.normal, pageBreakBefore: true, spacing });
}

/** 版记, with the empty page before it where one has to be: both have no number then (7.5). `[]` where there is none. */
export function imprintStretches(
  report: Report,
  layout: PageLayout,
  { pages, blocks, imprint: at }: Pagination,
): readonly Stretch[] {
  const imprint = imprintSetting(report.imprint, layout);
  if (imprint === null || at === null) return [];
  const { used = 0, numbered = true } = pages[at.page] ?? {};
  // A table with text before it that lies across has a section of its own, which begins a page.
  const lying = pages.at(blocks.at(-1)?.page ?? 0)?.orientation === 'landscape';
  const alone = used === 0 && at.page > 0;
  // LibreOffice begins no section with what hangs.
  const begins = alone ? [numbered && lying ? spacer(HAIRLINE) : pageBegin()] : [];
  const parts = [...begins, tableOf(imprint, layout), spacer(HAIRLINE)];
  if (numbered) return [{ orientation: 'portrait', parts }];
  return [{ orientation: 'portrait', unnumbered: true, parts: [spacer(HAIRLINE), ...parts] }];
}
