/**
 * The lines of a title, broken by meaning as on paper, without a mark in the text: floats at both sides leave each line just
 * the room that its words need.
 */

import type { SetBlock } from '../../document/layout/typeset.ts';
import { blockText, type FieldText } from '../../document/plain.ts';
import type { Desk } from './sheets.ts';

/** Room at each side of a line beyond its words, in parts of the size of its type: half a character does not fit. */
const SLACK = 0.2;
/** Kept clear of the lines above and below, in steps: half a pixel of the screen. */
const EDGE = 32;

/** The lines of a title as texts; one where it is not broken. */
export function titleLines(set: SetBlock, fields: FieldText): readonly string[] {
  const text = blockText(set.block, fields);
  const edges = [0, ...set.breaks, text.length];
  return edges.slice(1).flatMap((end, i) => text.slice(edges[i], end).split('\n'));
}

let context: CanvasRenderingContext2D | null = null;

/** Widths as the browser draws them: the figures and Latin letters of each face have their own. CSS px. */
function widthsOf(dom: HTMLElement, lines: readonly string[]): readonly number[] {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return lines.map(() => 0);
  const style = getComputedStyle(dom);
  // Of the size as it stands in the style sheet, whatever the zoom.
  context.font = `${style.fontSize} ${style.fontFamily}`;
  context.fontKerning = 'none';
  const measure = context;
  return lines.map((line) => measure.measureText(line).width);
}

function outline(insets: readonly number[], desk: Desk, side: 'left' | 'right', width: number): string {
  const x = (inset: number) => `${Math.round((side === 'left' ? inset : width - inset) * 100) / 100}px`;
  const points = insets.flatMap((inset, k) => {
    const top = desk.steps.css(k * desk.line + EDGE);
    const foot = desk.steps.css((k + 1) * desk.line - EDGE);
    return [`${x(0)} ${top}`, `${x(inset)} ${top}`, `${x(inset)} ${foot}`, `${x(0)} ${foot}`];
  });
  return `polygon(${points.join(',')})`;
}

/** What has to be set on the element of a title; null where its lines need no help. */
export function titleStyles(
  dom: HTMLElement,
  lines: readonly string[],
  column: number,
  desk: Desk,
): Readonly<Record<'--left-of-lines' | '--right-of-lines' | '--lines-height', string>> | null {
  if (lines.length < 2) return null;
  const size = Number.parseFloat(getComputedStyle(dom).fontSize);
  const insets = widthsOf(dom, lines).map((width) => Math.max(0, (column - width) / 2 - SLACK * size));
  return {
    '--left-of-lines': outline(insets, desk, 'left', column / 2),
    '--right-of-lines': outline(insets, desk, 'right', column / 2),
    '--lines-height': desk.steps.css(lines.length * desk.line),
  };
}
