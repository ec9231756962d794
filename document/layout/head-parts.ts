/** What a 版头 consists of once it is set (GB/T 9704-2012, 7.2 and 10). */
import type { FontRole } from '../report.ts';
import type { MarkSetting } from './head-mark.ts';

/** Where a text stands across the column: its left or right edge in pt from the left edge of the column, or centred. */
export type Across =
  | { readonly side: 'left'; readonly at: number }
  | { readonly side: 'right'; readonly at: number }
  | { readonly side: 'centre' };

export interface HeadText {
  readonly text: string;
  readonly face: FontRole;
  /** In pt. */
  readonly size: number;
  readonly across: Across;
}

/** Texts on one base line, from left to right. */
export interface HeadRow {
  readonly texts: readonly HeadText[];
  /** In pt from the top of the type area. */
  readonly baseLine: number;
  /** Of a line of text, in pt. */
  readonly height: number;
}

/** A red line. In pt, across from the left edge of the column, down from the top of the type area to its upper edge. */
export interface HeadRule {
  readonly left: number;
  readonly top: number;
  readonly length: number;
  readonly weight: number;
}

export interface HeadSetting {
  /** 份号, 密级, 紧急程度 above the 标志, top down. */
  readonly corner: readonly HeadRow[];
  readonly mark: MarkSetting | null;
  /** What stands below the 标志, top down; a row without texts keeps the place of the 发文字号. */
  readonly rows: readonly HeadRow[];
  readonly rules: readonly HeadRule[];
  /** Lines at the foot of the first page, outside of the type area (信函). */
  readonly footRules: readonly HeadRule[];
  /** Lines of the page until the title, blank ones included. */
  readonly lines: number;
}
