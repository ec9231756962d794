/** 版记: what there is of it, and how many lines of the last page it takes. */
import type { Imprint } from '../report.ts';
import { IMPRINT, SIZE } from './figures.ts';
import { countLines } from './lines.ts';
import type { PageLayout } from './page-layout.ts';

export interface ImprintSetting {
  readonly copyTo: string;
  readonly printer: string;
  readonly printDate: string;
  /** Lines of the page. */
  readonly lines: number;
}

/** Null where there is no 版记. */
export function imprintSetting(imprint: Imprint, layout: PageLayout): ImprintSetting | null {
  if (layout.form === 'plain') return null;
  const copyTo = imprint.copyTo ? `抄送：${imprint.copyTo}` : '';
  const printer = imprint.printer ?? '';
  const printDate = imprint.printDate ? imprint.printDate.replace(/(?:印发)?$/u, '印发') : '';
  if (copyTo === '' && printer === '' && printDate === '') return null;
  const hanging = 3 * SIZE.imprint;
  const measure = {
    type: { size: SIZE.imprint, spacing: 0 },
    width: layout.grid.column - 2 * IMPRINT.inset,
    firstIndent: 0,
  };
  const copies =
    copyTo === '' ? 0 : countLines(copyTo, { ...measure, width: measure.width - hanging, firstIndent: -hanging });
  return { copyTo, printer, printDate, lines: copies + (printer || printDate ? 1 : 0) };
}
