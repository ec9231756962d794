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
/** How much less they have where they would find room for one line more by that. In mm: a px, to which margins are rounded. */
export const LESS_BELOW = 0.35;

/** Sizes of type in pt: 三号 body, 二号 title (7.3.1), 四号 page number (7.5) and 版记 (7.4). Tables: 小四 by practice. */
export const SIZE = { body: 16, title: 22, pageNumber: 14, imprint: 14, table: 12 } as const;

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

/**
 * 加盖印章 (7.3.5.1). Lengths in mm, `right` in 字, `below` in 行. `diameter`: the usual seal of an office, whose room stays
 * free where there is no picture. `right`: room at the right of the date. `below`: how far the middle of name and date lies
 * below that of the seal (居印章中心偏下; not laid down). `gap`: between two seals, which must not touch. `inRow`: seals side by
 * side. `keptLines`: a last paragraph of so many lines goes to the next page with the seal, rather than leave it alone there.
 */
export const SEAL = { diameter: 42, right: 4, below: 0.25, gap: 2, inRow: 3, keptLines: 10 } as const;

/**
 * 加盖签发人签名章 (7.3.5.3): two lines below the text, 4 字 from the right, the signer's title 2 字 to its left, the date one
 * line below. Blank lines in 行, `right` and `aside` in 字; the usual size, in mm, is not laid down.
 */
export const STAMP = { above: 2, below: 1, right: 4, aside: 2, width: 40, height: 20 } as const;

/** 页码 (7.5). `below`: the dash lies 7 mm below the type area. `inset`: 1 字 of its own size, in pt. */
export const PAGE_NUMBER = { dash: '\u2014', below: 7, inset: 14 } as const;

/**
 * Where the foot line has to stand so that the dash lies 7 mm below the type area. Word measures from the edge of the
 * paper to the bottom of a line of exactly 14 pt; Chromium from the type area to the top of the margin box, of a turned one to its right side.
 * `wordTurned`: a cell with turned text, which stands in its middle; the empty foot line of such a page is as far from the
 * edge as leaves the text all its room.
 */
export const PAGE_NUMBER_PLACE = {
  wordFooter: 72.35,
  wordLine: 14,
  printTop: 4,
  printRight: 0.85,
  printTurned: 4.6,
  wordTurned: 24,
  wordTurnedFooter: 28.35,
} as const;

/**
 * Tables (no rule in the standard; lengths in pt): a line of a cell, the space beside its text, the border. Three lines of a
 * cell with its border take two lines of the page. Where 小四 would part figures or words, 五号 and 小五 are tried; of a word
 * with more characters than `longestWord` no notice is taken.
 */
export const TABLE = {
  cellLine: 18,
  cellSide: 4,
  border: 0.5,
  /** Chromium draws no border thinner than a CSS px, on paper as well: so much of the column it takes from the text. */
  drawnBorder: 0.75,
  smaller: [10.5, 9],
  longestWord: 14,
} as const;

/** Room in pt that a line with a picture needs besides the picture: the depth below the base line. */
export const PICTURE_DEPTH = 6;

/**
 * Where glyphs stand, in em. The base line of the shipped faces lies 0.88 below the top of their em square; Word and
 * LibreOffice put it at 0.8 of a line of exact height. `ink`: how far the characters of 小标宋 reach from the base line.
 */
export const BASE_LINE = { em: 0.88, exactLine: 0.8, ink: { above: 0.85, below: 0.09 } } as const;

/** 版头 (7.2). Lengths in mm; the size of the 发文机关标志 in pt and the weight of the red line in pt are not laid down. */
export const HEAD = {
  /** Top of the characters of the 发文机关标志 below the top of the type area (7.2.4); 纪要 as well (10.3). */
  markTop: 35,
  markSize: 36,
  /** From one name to the next where several bodies issue together, in sizes of the 标志. */
  markPitch: 1.25,
  /** Between the names and 「文件」 beside them, in sizes of the 标志. */
  suffixGap: 0.3,
  /** Lines between 标志 and 发文字号 (7.2.5). */
  linesBelowMark: 2,
  /** Names of 签发人 on a line (7.2.6); with more lines than these, more names. */
  signersOnLine: 2,
  mostSignerLines: 10,
  /** The red line below the 发文字号 (7.2.7). */
  rule: 4,
  ruleWeight: 1.5,
  /** Lines of the first page that a 标志 of many names leaves to title, 主送机关 and text (7.2.4: 必须显示正文). */
  linesForText: 6,
  /** The standard says red; screens and offices take this one. */
  red: 'FF0000',
} as const;

/** 信函 (10.1). Lengths in mm, weights in pt (not laid down); `besides` in 字 of 三号. */
export const LETTER = {
  /** Top of the characters of the 发文机关标志 below the edge of the paper. */
  markTop: 30,
  /** Where the first page begins in print. */
  printTop: 20,
  /** The first double line below the 标志, thick over thin; the second above the foot of the paper, thin over thick. */
  ruleBelowMark: 4,
  ruleAboveFoot: 20,
  ruleLength: 170,
  thick: 1.5,
  thin: 0.75,
  gap: 0.75,
  /** 份号 and 发文字号 below the first line. */
  besides: 7 / 8,
} as const;

/** 命令（令）(10.2): top of the 标志 below the top of the type area in mm; lines between 标志, 令号 and text. */
export const ORDER = { markTop: 20, linesBelow: 2 } as const;

/** 纪要 (10.3): 出席, 请假, 列席 one line below the text. */
export const MINUTES = { beforeAttendance: 1 } as const;

/** 版记 (7.4): lines of 0.35 mm outside and 0.25 mm inside; text 1 字 of 四号 from both sides. Weights in pt. */
export const IMPRINT = { outerRule: 1, innerRule: 0.75, inset: 14 } as const;
