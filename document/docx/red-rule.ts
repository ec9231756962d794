/** A red line of a 版头 as a drawing: it takes no room in the text. */
import {
  HorizontalPositionRelativeFrom,
  type ParagraphChild,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { HEAD } from '../layout/figures.ts';
import type { HeadRule } from '../layout/head-parts.ts';

/** Drawings are placed in EMU, 12700 to the pt, and measured in px. */
const EMU = 12_700;
const PIXELS_PER_POINT = 96 / 72;

/** `top` counts from the top of the paragraph or of the page, in pt; `id` is a number of its own among the lines. */
export function redRule(rule: HeadRule, from: 'paragraph' | 'page', id: number): ParagraphChild {
  const { left, top, length, weight } = rule;
  const vertical = from === 'page' ? VerticalPositionRelativeFrom.PAGE : VerticalPositionRelativeFrom.PARAGRAPH;
  return new ShapeRun({
    type: 'line',
    transformation: { width: length * PIXELS_PER_POINT, height: 0 },
    line: { color: HEAD.red, width: weight },
    altText: { id: String(id), name: `红线 ${id}` },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: Math.round(left * EMU) },
      verticalPosition: { relative: vertical, offset: Math.round((top + weight / 2) * EMU) },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
      zIndex: id,
      layoutInCell: true,
    },
  });
}
