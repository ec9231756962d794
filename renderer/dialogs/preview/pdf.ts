/** PDFs drawn by pdf.js, which is loaded only when the first one is to be seen: it is as large as the rest of the window. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** In pt. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly done: Promise<void>;
  /** A drawing that is given up leaves its canvas as it is; `done` then rejects. */
  cancel(): void;
}

export interface Pdf {
  readonly pages: readonly PageSize[];
  /** Page `index` on the canvas, at `scale` px a pt. The canvas takes the size of the page. */
  draw(index: number, canvas: HTMLCanvasElement, scale: number): Drawing;
  close(): void;
}

/** The build for older browsers: that of the machine may be some years old. */
async function load() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;
  return pdfjs;
}

async function pagesOf(document: PDFDocumentProxy): Promise<readonly PDFPageProxy[]> {
  return await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
}

function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number): Drawing {
  const viewport = page.getViewport({ scale });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  const task = page.render({ canvas, viewport });
  return { done: task.promise, cancel: () => task.cancel() };
}

/** Takes the bytes over. All fonts lie in the file, pictures are plain: nothing else is fetched, compiled or evaluated. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocument, VerbosityLevel } = await load();
  const loading = getDocument({
    data: bytes,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pages = await pagesOf(await loading.promise);
    return {
      pages: pages.map((page) => {
        const { width, height } = page.getViewport({ scale: 1 });
        return { width, height };
      }),
      draw(index, canvas, scale) {
        const page = pages[index];
        if (!page) throw new RangeError(`no page ${index}`);
        return draw(page, canvas, scale);
      },
      close: () => void loading.destroy(),
    };
  } catch (error) {
    void loading.destroy();
    throw error;
  }
}
