/** 版记: what there is of it, and how many lines of the last page it takes. */
import type { Imprint } from '../report.ts';
import { IMPRINT, SIZE } from './figures.ts';
import { countLines } from './lines.ts';
import { textWidth } from './measure.ts';
import type { PageLayout } from './page-layout.ts';

export interface ImprintSetting {
  /** With 「主送：」 and a full stop, or ''. */
  readonly addressee: string;
  /** With 「抄送：」 and a full stop, or ''. */
  readonly copyTo: string;
  /** '' in a letter, which has no such line (10.1). */
  readonly printer: string;
  /** With 「印发」, or ''. */
  readonly printDate: string;
  /** 印发机关 and 印发日期 have no room on one line and stand on lines of their own. */
  readonly parted: boolean;
  /** Rules above, between and below; a letter has none (10.1). */
  readonly ruled: boolean;
  /** Lines of the page. */
  readonly lines: number;
}

/** Turn-over lines align with the first character behind the colon; the mark is three characters. In pt. */
export const IMPRINT_HANGING = 3 * SIZE.imprint;

const TYPE = { size: SIZE.imprint, spacing: 0 };

/** 「抄送：某局、某局。」: the names end with a full stop (7.4.2). */
function named(mark: string, names: string | undefined): string {
  const text = (names ?? '').replace(/[\s：:]+$/u, '');
  if (text === '') return '';
  return `${mark}：${text}${/[。．.！!]$/u.test(text) ? '' : '。'}`;
}

function linesOf(text: string, width: number, hanging: number): number {
  if (text === '') return 0;
  return countLines(text, { type: TYPE, width: width - hanging, firstIndent: -hanging });
}

/** Null where there is no 版记. */
export function imprintSetting(imprint: Imprint, layout: PageLayout): ImprintSetting | null {
  if (layout.form === 'plain') return null;
  const letter = layout.form === 'letter';
  const addressee = named('主送', imprint.addressee);
  const copyTo = named('抄送', imprint.copyTo);
  const printer = letter ? '' : (imprint.printer ?? '').trim();
  const day = letter ? '' : (imprint.printDate ?? '').trim();
  const printDate = day === '' ? '' : day.replace(/(?:印发)?$/u, '印发');
  if (addressee + copyTo + printer + printDate === '') return null;
  const width = layout.grid.column - 2 * IMPRINT.inset;
  const parted = printer !== '' && printDate !== '' && textWidth(printer + printDate, TYPE) + SIZE.imprint > width;
  const printing = parted
    ? linesOf(printer, width, 0) + linesOf(printDate, width, 0)
    : linesOf(printer || printDate, width, 0);
  const names = linesOf(addressee, width, IMPRINT_HANGING) + linesOf(copyTo, width, IMPRINT_HANGING);
  return { addressee, copyTo, printer, printDate, parted, ruled: !letter, lines: names + printing };
}
