/** A report as it is handed out: as a file, as pages to be looked at, on paper. */
import * as v from 'valibot';
import type { OwnFace } from '../../document/layout/fonts.ts';
import type { Notice } from '../../document/notice.ts';
import { reportSchema } from '../../document/schema.ts';
import type { MadePdf, ReportFacts } from './facts.ts';
import { EXPORT_FORMATS, fileId } from './files.ts';

/** The check of each request's argument. */
export const exportArguments = {
  exportFile: v.strictObject({ file: fileId, format: v.picklist(EXPORT_FORMATS), report: reportSchema }),
  /** Makes the PDF without writing it. One at a time: a new request gives up the one before. */
  previewPdf: v.strictObject({ report: reportSchema }),
  /** Gives up the PDF that is being made, if any. */
  stopPreview: v.strictObject({}),
  /** Pages, fonts, open fields and empty sections, without making a file. */
  exportReport: v.strictObject({ report: reportSchema }),
  /** The unit's own faces that the host serves below `fonts/`. */
  ownFonts: v.strictObject({}),
  /** Hosts that print by themselves only (`HostInfo.printing`). */
  printReport: v.strictObject({ report: reportSchema }),
} as const;

/** What each request gives. */
export interface ExportAnswers {
  exportFile: { readonly bytes: number; readonly pages: number | null; readonly notices: readonly Notice[] };
  previewPdf: MadePdf;
  stopPreview: null;
  exportReport: ReportFacts;
  ownFonts: readonly OwnFace[];
  /** False where the person gave up in the system's dialog. */
  printReport: { readonly printed: boolean };
}
