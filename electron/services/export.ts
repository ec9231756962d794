/** A report as the bytes of a file that is handed in or passed on. */
import { blockText, fieldText, reportText } from '../../document/plain.ts';
import type { Report } from '../../document/report.ts';
import type { ExportFormat } from '../contract.ts';
import { countPdfPages } from './pdf-pages.ts';
import type { Powers, Settings } from './powers.ts';

export interface Exported {
  readonly bytes: Uint8Array;
  /** Known for PDF only. */
  readonly pages: number | null;
}

export type ExportTools = Pick<Powers, 'printPdf'> & Pick<Settings, 'now'>;

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
  return { bytes: await writeDocx(report, { author: author(report), now: tools.now() }), pages: null };
}

async function toPdf(report: Report, tools: ExportTools): Promise<Exported> {
  const { printHtml } = await import('../../document/print/html.ts');
  const bytes = await tools.printPdf(printHtml(report, { fonts: PRINT_FONTS }));
  return { bytes, pages: countPdfPages(bytes) };
}

/** With byte order mark and CRLF: older 记事本 and WPS take any other UTF-8 text for GBK, and LF for no line end. */
function toTxt(report: Report): Exported {
  return { bytes: encode(`\uFEFF${reportText(report).replaceAll('\n', '\r\n')}\r\n`), pages: null };
}

async function toHtml(report: Report): Promise<Exported> {
  const { printHtml } = await import('../../document/print/html.ts');
  return { bytes: encode(printHtml(report, { fonts: null })), pages: null };
}

/** Makes the bytes of one format; writes nothing. */
export async function exportReport(report: Report, format: ExportFormat, tools: ExportTools): Promise<Exported> {
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
