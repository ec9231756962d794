/**
 * 版头 of a Word file: paragraphs of exact height from the top of the type area to the line of the title, so that Word,
 * WPS and LibreOffice all begin the text on the same line. The red lines are drawings: a paragraph border would add its
 * own height, and not the same in each program.
 */
import {
  AlignmentType,
  Footer,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
} from 'docx';
import { BASE_LINE, halfPoints, mmToPt, twips } from '../layout/figures.ts';
import { LATIN_OFFICE, officeName } from '../layout/fonts.ts';
import { headSetting } from '../layout/head.ts';
import { type MarkSetting, nameBaseLine } from '../layout/head-mark.ts';
import type { HeadRow, HeadSetting, HeadText } from '../layout/head-parts.ts';
import { widthOf } from '../layout/head-rows.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { Report } from '../report.ts';
import { jointMark } from './joint-mark.ts';
import { redRule } from './red-rule.ts';
import { type RunLook, textRuns } from './runs.ts';
import { STYLE } from './styles.ts';

/** A part of the head in the flow of the text. In twips from the top of the type area. */
interface FlowPart {
  readonly top: number;
  readonly height: number;
  readonly part: Paragraph | Table;
}

/** Top in twips of a line of exact height (pt) with this base line. */
function lineTop(baseLine: number, height: number): number {
  return twips(baseLine - BASE_LINE.exactLine * height);
}

export function exactly(height: number) {
  return { line: height, lineRule: LineRuleType.EXACT };
}

function gap(height: number, children: readonly ParagraphChild[] = []): Paragraph {
  return new Paragraph({ style: STYLE.normal, spacing: exactly(height), children });
}

function lookOf({ face, size }: HeadText, { fonts }: PageLayout): RunLook {
  const sized = { size: halfPoints(size) };
  if (face === 'fangSong') return sized;
  const font = { hint: 'eastAsia', ascii: LATIN_OFFICE, hAnsi: LATIN_OFFICE, eastAsia: officeName(face, fonts) };
  return { ...sized, font };
}

/** Texts at their tab stops; one that goes on where another ends needs none, and one that is centred stands alone. */
function tabbed(row: HeadRow, layout: PageLayout): IParagraphOptions {
  let end = 0;
  const tabStops: { type: 'left' | 'right'; position: number }[] = [];
  const children = row.texts.flatMap((text) => {
    const { across } = text;
    const joined = across.side === 'left' && across.at < end + 1;
    if (across.side === 'left') end = across.at + widthOf(text.text, text.size);
    if (joined || across.side === 'centre') return textRuns(text.text, lookOf(text, layout));
    tabStops.push({ type: TabStopType[across.side === 'left' ? 'LEFT' : 'RIGHT'], position: twips(across.at) });
    return textRuns(`\t${text.text}`, lookOf(text, layout));
  });
  return { tabStops, children };
}

function isCentred({ texts }: HeadRow): boolean {
  return texts.length === 0 || texts.some((text) => text.across.side === 'centre');
}

function rowPart(row: HeadRow, style: string, layout: PageLayout, drawings: readonly ParagraphChild[] = []): FlowPart {
  const { children = [], ...look } = tabbed(row, layout);
  const height = twips(row.height);
  const part = new Paragraph({
    style,
    ...(isCentred(row) ? {} : { alignment: AlignmentType.LEFT }),
    ...look,
    ...(height === twips(layout.grid.line) ? {} : { spacing: exactly(height) }),
    children: [...children, ...drawings],
  });
  return { top: lineTop(row.baseLine, row.height), height, part };
}

function markParagraph(mark: MarkSetting, look: IParagraphOptions): Paragraph {
  return new Paragraph({
    style: STYLE.mark,
    ...look,
    children: textRuns(mark.names.join(''), { size: halfPoints(mark.size) }),
  });
}

function markPart(mark: MarkSetting): FlowPart {
  const top = lineTop(nameBaseLine(mark, 0), mark.pitch);
  const height = twips(mark.pitch) * mark.names.length;
  const part = mark.names.length > 1 ? jointMark(mark) : markParagraph(mark, { spacing: exactly(twips(mark.pitch)) });
  return { top, height, part };
}

/** What the parts leave free between them is filled. */
function stacked(parts: readonly FlowPart[], start: number, end: number): (Paragraph | Table)[] {
  let y = start;
  const stack = parts.flatMap(({ top, height, part }) => {
    const above = top - y;
    y += Math.max(0, above) + height;
    return above > 0 ? [gap(above), part] : [part];
  });
  return end > y ? [...stack, gap(end - y)] : stack;
}

/** The rows below the 标志; the last carries the red line, placed from its own top. */
function rowParts(head: HeadSetting, layout: PageLayout): FlowPart[] {
  return head.rows.map((row, i) => {
    if (i < head.rows.length - 1) return rowPart(row, STYLE.documentNumber, layout);
    const top = row.baseLine - BASE_LINE.exactLine * row.height;
    const rules = head.rules.map((rule, k) => redRule({ ...rule, top: rule.top - top }, 'paragraph', k + 1));
    return rowPart(row, STYLE.documentNumber, layout, rules);
  });
}

function standingParts(head: HeadSetting, layout: PageLayout): (Paragraph | Table)[] {
  const corner = head.corner.map((row) => rowPart(row, STYLE.corner, layout));
  const marks = head.mark === null ? [] : [markPart(head.mark)];
  const end = head.lines * twips(layout.grid.line);
  return stacked([...corner, ...marks, ...rowParts(head, layout)], 0, end);
}

/** How far a frame sticks out of the column at both sides, in twips: where a hair of it is free, LibreOffice sets text there. */
const FRAME_OUT = 10;

/** The 标志 of a letter begins above the type area: it stands in a frame on the page, and the text goes on below it. */
function framedMark(mark: MarkSetting, layout: PageLayout): { readonly foot: number; readonly part: Paragraph } {
  const { exactLine } = BASE_LINE;
  // The frame has to reach from above the type area into it, or text would stand above it or beside it.
  const height = twips(Math.max(mark.size, mark.baseLine / exactLine, (2 - mark.baseLine) / (1 - exactLine)));
  const top = twips(mark.baseLine) - Math.round(exactLine * height);
  const part = markParagraph(mark, {
    spacing: exactly(height),
    frame: {
      type: 'absolute',
      position: { x: -FRAME_OUT, y: twips(mmToPt(layout.portrait.margins.top)) + top },
      width: twips(layout.grid.column) + 2 * FRAME_OUT,
      height,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
      rule: HeightRule.EXACT,
    },
  });
  return { foot: top + height, part };
}

/** 信函: its lines are wider than the type area and placed on the page. */
function letterParts(head: HeadSetting, layout: PageLayout): (Paragraph | Table)[] {
  const edge = mmToPt(layout.portrait.margins.top);
  const frame = head.mark === null ? null : framedMark(head.mark, layout);
  const rules = head.rules.map((rule, k) => redRule({ ...rule, top: edge + rule.top }, 'page', k + 1));
  const start = frame?.foot ?? 0;
  const anchor: FlowPart = { top: start, height: 20, part: gap(20, rules) };
  const rows = head.rows.map((row) => rowPart(row, STYLE.corner, layout));
  const stack = stacked([anchor, ...rows], start, head.lines * twips(layout.grid.line));
  return frame === null ? stack : [frame.part, ...stack];
}

/** 版头, down to the first line of the title. */
export function headParts(report: Report, layout: PageLayout): (Paragraph | Table)[] {
  const head = headSetting(report.head, layout);
  if (head === null) return [];
  return layout.form === 'letter' ? letterParts(head, layout) : standingParts(head, layout);
}

/** The foot of a letter's first page: its lines, and no number (GB/T 9704-2012, 10.1). Null where that page is no other. */
export function firstPageFoot(report: Report, layout: PageLayout): Footer | null {
  const rules = headSetting(report.head, layout)?.footRules ?? [];
  if (rules.length === 0) return null;
  const edge = mmToPt(layout.portrait.margins.top);
  const children = rules.map((rule, k) => redRule({ ...rule, top: edge + rule.top }, 'page', k + 11));
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, children })] });
}
