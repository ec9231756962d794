/** The elements that sheets and text lie on. */
import type { PageLayout } from '../../document/layout/page-layout.ts';
import { type Desk, mm } from './sheets.ts';

/** The elements of the sheet on the page. */
export interface Ground {
  readonly sheet: HTMLElement;
  readonly under: HTMLElement;
  readonly over: HTMLElement;
}

/** Makes room for all sheets; the style sheet of the text has the names. */
export function sizeGround(sheet: HTMLElement, desk: Desk, layout: PageLayout): void {
  const { steps, height, line, border, sheets } = desk;
  const start = sheets[0]?.type ?? 0;
  const foot = steps.of(mm(layout.portrait.margins.bottom));
  sheet.toggleAttribute(
    'data-wide',
    sheets.some(({ orientation }) => orientation === 'landscape'),
  );
  const values = {
    '--steady-line': steps.css(line),
    '--border': steps.css(border),
    '--desk-height': steps.css(height),
    '--text-top': steps.css(start),
    '--text-height': steps.css(Math.max(0, height - start - foot)),
  };
  for (const [name, value] of Object.entries(values)) {
    if (sheet.style.getPropertyValue(name) !== value) sheet.style.setProperty(name, value);
  }
}
