/** A report as the bytes of a file that is handed in or passed on. */
import type { OwnFace } from '../../document/layout/fonts.ts';
import { remarksOf } from '../../document/layout/remarks.ts';
import type { Notice } from '../../document/notice.ts';
import { withCleanPictures } from '../../document/pictures/of-report.ts';
import { blockText, fieldText, reportText } from '../../document/plain.ts';
import type { Report } from '../../document/report.ts';
import type { ExportFormat } from '../contract/files.ts';
import { countPdfPages } from './pdf-pages.ts';
import { withPrintPreferences } from './pdf-preferences.ts';
import { withoutHours } from './pdf-times.ts';
import type { Powers, Settings } from './powers.ts';

export interface Exported {
  readonly bytes: Uint8Array;
  /** Known for PDF only. */
  readonly pages: number | null;
  /** What of the layout could not be as the standard or the report wants it. */
  readonly notices: readonly Notice[];
}

export type ExportTools = Pick<Powers, 'printPdf'> &
  Pick<Settings, 'now'> & {
    /** The unit's own faces, where whoever prints serves them. */
    readonly ownFaces?: () => Promise<readonly OwnFace[]>;
    /** Whether the draft travels in the Word file (文稿信息); it does where nothing is said. */
    readonly word?: 'withDraft' | 'bare';
  };

/** Where the print HTML looks for font files; whoever prints it answers there. */
const PRINT_FONTS = 'fonts/';

const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** The body that signs the paper is its author: nothing of the machine or its user goes into the file. */
function author(report: Report): string {
  const signature = report.blocks.find((block) => block.type === 'signature');
  return signature ? blockText(signature, fieldText(report.fields)).replaceAll('\n', '') : '';
}

async function toDocx(report: Report, tools: ExportTools): Promise<Exported> {
  const { writeDocx } = await import('../../document/docx/write.ts');
  const meta = { author: author(report), now: tools.now() };
  return {
    bytes: await writeDocx(report, tools.word === 'bare' ? meta : { ...meta, draft: 'embedded' }),
    pages: null,
    notices: remarksOf(report),
  };
}

/** What is printed, to a file or to paper: whoever prints it answers the fonts at `fonts/`. */
export async function pageHtml(report: Report, own: readonly OwnFace[] = []): Promise<string> {
  const { printHtml } = await import('../../document/print/html.ts');
  return printHtml(report, { fonts: PRINT_FONTS, own });
}

async function toPdf(report: Report, tools: ExportTools): Promise<Exported> {
  const bytes = withPrintPreferences(
    withoutHours(await tools.printPdf(await pageHtml(report, await tools.ownFaces?.()))),
  );
  return { bytes, pages: countPdfPages(bytes), notices: remarksOf(report) };
}

/** With byte order mark and CRLF: older 记事本 and WPS take any other UTF-8 text for GBK, and LF for no line end. */
function toTxt(report: Report): Exported {
  return { bytes: encode(`\uFEFF${reportText(report).replaceAll('\n', '\r\n')}\r\n`), pages: null, notices: [] };
}

async function toHtml(report: Report): Promise<Exported> {
  const { printHtml } = await import('../../document/print/html.ts');
  return { bytes: encode(printHtml(report, { fonts: null })), pages: null, notices: [] };
}

/** Makes the bytes of one format; writes nothing. What cameras and programs put into pictures stays here. */
export async function exportReport(whole: Report, format: ExportFormat, tools: ExportTools): Promise<Exported> {
  const report = withCleanPictures(whole);
  switch (format) {
    case 'docx':
      return await toDocx(report, tools);
    case 'pdf':
      return await toPdf(report, tools);
    case 'txt':
      return toTxt(report);
    case 'html':
      return await toHtml(report);
  }
}
