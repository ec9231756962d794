/** A PDF with a text layer into a report. */
import { Failure } from '../../../document/failure.ts';
import type { Noted, Notice } from '../../../document/notice.ts';
import type { Report } from '../../../document/report.ts';
import { type ReadOptions, readText } from '../../../document/text/read.ts';
import { withoutFrame } from './pdf-frame.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { type PdfPage, readPdfPages } from './pdf-runs.ts';

/** The share of characters without a meaning from which on a text is not to be read. */
const MOST_UNKNOWN = 0.2;
const UNKNOWN = /[\uFFFD\p{Co}\p{Cn}\p{Cc}]/gu;

/** A scan has none; faces without a table of their characters give signs that mean nothing. */
function isReadable(text: string): boolean {
  const characters = text.replaceAll(/\s/g, '');
  const unknown = characters.match(UNKNOWN)?.length ?? 0;
  return characters.length > 0 && unknown <= characters.length * MOST_UNKNOWN;
}

function turnedText(pages: readonly PdfPage[]): readonly string[] {
  const turned = pages.flatMap(({ runs }) => runs.filter((run) => !run.isUpright && run.text.trim() !== ''));
  return [...new Set(turned.map((run) => run.text.trim()))];
}

function noticesOf(numbers: number, frame: readonly string[], joined: number): Notice[] {
  const left: Notice[] = numbers + frame.length === 0 ? [] : [{ code: 'pdfFrame', numbers, texts: frame }];
  return joined === 0 ? left : [...left, { code: 'pdfJoined', count: joined }];
}

/** Throws a Failure: ENCRYPTED, BROKEN_DRAFT, TOO_LARGE, NO_TEXT_LAYER, EMPTY, NO_SUCH_PIECE. */
export async function readPdf(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Noted<Report>> {
  const pages = await readPdfPages(bytes, name);
  const { pages: rows, frame, numbers } = withoutFrame(pages);
  const { lines, joined } = paragraphsOf(rows);
  const text = lines.join('\n');
  if (!isReadable(text)) throw new Failure('NO_TEXT_LAYER', name);
  const { value, notices } = readText(text, options);
  return { value, notices: [...noticesOf(numbers, [...frame, ...turnedText(pages)], joined), ...notices] };
}
