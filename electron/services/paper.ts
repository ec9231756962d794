/** A report on paper: the PDF to be looked at before, and the print itself where the host does it. */
import { Failure } from '../../document/failure.ts';
import type { Requests } from '../contract.ts';
import { exportReport, pageHtml } from './export.ts';
import { ownFaces } from './font-own.ts';
import type { Powers, Settings } from './powers.ts';

type PaperWork = Pick<Requests, 'previewPdf' | 'stopPreview' | 'printReport'>;

export function paperWork(powers: Powers, settings: Settings): PaperWork {
  const faces = ownFaces(settings);
  /** The PDF that is being made for the window. */
  let making: AbortController | null = null;
  return {
    async previewPdf({ report }) {
      making?.abort();
      const mine = new AbortController();
      making = mine;
      const printPdf = (html: string) => powers.printPdf(html, mine.signal);
      try {
        const { bytes, ...told } = await exportReport(report, 'pdf', { printPdf, now: settings.now, ownFaces: faces });
        return { pdf: Buffer.from(bytes).toString('base64'), ...told };
      } finally {
        if (making === mine) making = null;
      }
    },
    async stopPreview() {
      making?.abort();
      return null;
    },
    async printReport({ report }) {
      if (powers.printPaper === null) throw new Failure('NO_REQUEST', 'printReport');
      return { printed: await powers.printPaper(await pageHtml(report, await faces())) };
    },
  };
}
