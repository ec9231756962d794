/**
 * Every figure of the page, once. Clauses are those of GB/T 9704-2012; what the standard leaves open says so.
 *
 * One grid serves the editor, the PDF and the Word file. 28 glyphs of 16 pt are 158.0 mm and do not fit into 156 mm, so
 * each glyph is set 0.25 pt narrower, on the 15.75 pt of the printing trade's own 三号. A line of 28.95 pt is the
 * widest that gives 22 of them in 225 mm with whole twentieths of a point.
 */

const POINTS_PER_MM = 72 / 25.4;

/** mm to pt. */
export function mmToPt(mm: number): number {
  return mm * POINTS_PER_MM;
}

/** pt to whole twips (twentieths of a point, the unit of Word files). */
export function twips(pt: number): number {
  return Math.round(pt * 20);
}

/** pt to whole half-points (the unit of font sizes in Word files). */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** A4, in mm (5.1). */
export const PAPER = { width: 210, height: 297 } as const;

/** 版心, in mm (5.2.1). */
const TYPE_AREA = { width: 156, height: 225 } as const;

const TOP = 37;
const LEFT = 28;

/** 天头 37 mm ± 1, 订口 28 mm ± 1 (5.2.1), and what the type area then leaves at the other sides: 26 and 35 mm. */
export const MARGIN = {
  top: TOP,
  left: LEFT,
  right: PAPER.width - LEFT - TYPE_AREA.width,
  bottom: PAPER.height - TOP - TYPE_AREA.height,
} as const;

/**
 * 22 lines of 28 characters fill the type area (5.2.3). Lengths in pt. Glyph, spacing and pitch hold for every paper; a
 * unit's own margins and line pitch change the rest (`page-layout.ts`).
 */
export const GRID = {
  lines: 22,
  chars: 28,
  /** From one line to the next. */
  line: 28.95,
  /** 三号 (5.2.2). */
  glyph: 16,
  /** Added to each character. */
  spacing: -0.25,
  /** One 字 of the body. */
  pitch: 15.75,
  /** The column: 590 CSS px, 8850 twips, 156.1 mm. */
  column: 442.5,
} as const;

/**
 * Room below line 22, in mm: borders of tables may stick out of the grid there. The margin of the foot is smaller by as
 * much, and the right margin is what the column leaves.
 */
export const SLACK_BELOW = 0.5;

/** Sizes of type in pt: 三号 body, 二号 title (7.3.1), 四号 page number (7.5) and 版记 (7.4). Tables: practice. */
export const SIZE = { body: 16, title: 22, pageNumber: 14, imprint: 14, table: 14 } as const;

/** Each paragraph begins 2 字 to the right (7.3.3): as Word counts them, 2 × 16 pt. In pt. */
export const FIRST_LINE_INDENT = 32;

/** The same in hundredths of a 字, as `w:firstLineChars` counts. */
export const FIRST_LINE_CHARS = 200;

/** Lines left blank before an element, in 行. */
export const BLANK_LINES = {
  /** 主送机关 one line below the title (7.3.2). */
  afterTitle: 1,
  /** The title two lines below the red line (7.3.1). */
  afterHead: 2,
  /** The title of an annex stands on its third line (7.3.7). */
  afterAnnexMark: 1,
  /** 附件说明 one line below the text (7.3.4). */
  beforeAttachments: 1,
  /** 署名 without a seal one line below the text (7.3.5.2). */
  beforeSignature: 1,
} as const;

/** 署名 and 成文日期 without a seal (7.3.5.2), in 字. */
export const SIGN_OFF = { right: 2, dateStep: 2, dateAlone: 4 } as const;

/** 页码 (7.5). `below`: the dash lies 7 mm below the type area. `inset`: 1 字 of its own size, in pt. */
export const PAGE_NUMBER = { dash: '\u2014', below: 7, inset: 14 } as const;

/**
 * Where the foot line has to stand so that the dash lies 7 mm below the type area. Word measures from the edge of the
 * paper to the bottom of a line of exactly 14 pt; Chromium from the type area to the top of the margin box.
 */
export const PAGE_NUMBER_PLACE = { wordFooter: 72.35, wordLine: 14, printTop: 4, printRight: 0.85 } as const;

/** Tables (no rule in the standard): a line of a cell in pt, the space beside its text in pt, the border in pt. */
export const TABLE = { cellLine: 20, cellSide: 4, border: 0.5 } as const;

/** Room in pt that a line with a picture needs besides the picture: the depth below the base line. */
export const PICTURE_DEPTH = 6;

/** 版头 (7.2). Lengths in mm; the size of the 发文机关标志 in pt and the weight of the red line in pt are not laid down. */
export const HEAD = {
  /** Top of the 发文机关标志 below the top of the type area (7.2.4). */
  markTop: 35,
  markSize: 36,
  /** Lines between 标志 and 发文字号 (7.2.5). */
  linesBelowMark: 2,
  /** The red line below the 发文字号 (7.2.7). */
  rule: 4,
  ruleWeight: 1.5,
  /** The standard says red; screens and offices take this one. */
  red: 'FF0000',
} as const;

/** 版记 (7.4): lines of 0.35 mm outside and 0.25 mm inside; text 1 字 of 四号 from both sides. Weights in pt. */
export const IMPRINT = { outerRule: 1, innerRule: 0.75, inset: 14 } as const;
