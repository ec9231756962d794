/**
 * A PDF to paper through the browser that shows this window: it prints the PDF itself, not a page about it. One that shows
 * no PDFs prints the pages as pictures.
 */
import { openPdf, type Pdf } from '../dialogs/preview/pdf.ts';

/** What is kept of the last print: a browser reads from it for as long as its dialog is open, and tells of no end. */
let last: (() => void) | null = null;

function openFrame(bytes: Uint8Array<ArrayBuffer>): Promise<HTMLIFrameElement> {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  last = () => {
    frame.remove();
    URL.revokeObjectURL(address);
  };
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(frame), { once: true });
    frame.src = address;
    document.body.append(frame);
  });
}

/** px a pt: 200 dots an inch. */
const SHARP = 200 / 72;

async function picturesOf(pdf: Pdf): Promise<readonly HTMLImageElement[]> {
  const canvas = document.createElement('canvas');
  const pictures: HTMLImageElement[] = [];
  for (const index of pdf.pages.keys()) {
    await pdf.draw(index, canvas, SHARP).done;
    const picture = new Image();
    picture.src = canvas.toDataURL('image/png');
    await picture.decode();
    pictures.push(picture);
  }
  return pictures;
}

async function printPictures(bytes: Uint8Array): Promise<void> {
  const pdf = await openPdf(bytes);
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  last = () => sheets.remove();
  try {
    sheets.append(...(await picturesOf(pdf)));
  } finally {
    pdf.close();
  }
  document.body.append(sheets);
  window.addEventListener('afterprint', () => sheets.remove(), { once: true });
  window.print();
}

export async function printPdf(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  last?.();
  last = null;
  if (!navigator.pdfViewerEnabled) return printPictures(bytes);
  // The focus stays in the text.
  const frame = await openFrame(bytes);
  frame.contentWindow?.print();
}
