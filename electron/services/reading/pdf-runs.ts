/** The text of a PDF as it stands on its pages: runs of characters with their places. */
/// <reference path="./pdf-worker.d.ts" />
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';

/** Characters drawn in one go. Lengths in pt, counted from the top left corner of the page as it is read. */
export interface PdfRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line the characters stand on. */
  readonly base: number;
  /** Of the type. */
  readonly size: number;
  /** Turned text is a watermark, or the name of a binding. */
  readonly isUpright: boolean;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;
type Matrix = readonly [number, number, number, number, number, number];

/** Beyond this a file is a book, not a report. */
const MOST_PAGES = 2000;

/**
 * pdf.js looks for a canvas when it is loaded and complains on standard error where there is none. Nothing is drawn here, so
 * that a place of that name is enough.
 */
function standInForCanvas(): void {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
  }
}

let loaded: Promise<Pdfjs> | null = null;

function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= (async () => {
    standInForCanvas();
    // It registers itself: pdf.js then needs no file of its own to be found, and runs in this very thread.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loaded;
}

/** The tables by which Chinese faces that are not in the file name their characters: beside the bundle, else the package's own. */
function characterMaps(): string {
  if (import.meta.url.endsWith('.ts')) {
    const inside = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    return `${path.join(path.dirname(inside), 'cmaps')}${path.sep}`;
  }
  return `${path.join(import.meta.dirname, 'cmaps')}${path.sep}`;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

async function openDocument(bytes: Uint8Array, name: string): Promise<{ pdf: PdfDocument; end: () => Promise<void> }> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    data: bytes,
    cMapUrl: characterMaps(),
    cMapPacked: true,
    // Nothing but text is wanted: no forms, no faces of the system, no pictures.
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  });
  try {
    return { pdf: await task.promise, end: () => task.destroy() };
  } catch (cause) {
    await task.destroy();
    if (nameOf(cause) === 'PasswordException') throw new Failure('ENCRYPTED', name, { cause });
    throw new Failure('BROKEN_DRAFT', name, { cause });
  }
}

/** The one matrix after the other. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function runOf(item: Item, view: Matrix): PdfRun {
  // pdf.js gives six numbers.
  const [a, b, c, d, left, base] = times(view, item.transform as unknown as Matrix);
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const isUpright = Math.abs(b) <= Math.abs(a) * 0.05 && a >= 0;
  return { text: item.str, left, right: left + item.width, base, size, isUpright };
}

async function readPage(pdf: PdfDocument, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  // The characters as they are: what looks like a ligature may be a character of its own.
  const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const view = viewport.transform as unknown as Matrix; // six numbers, too
  const runs = items.flatMap((item) => ('str' in item && item.str !== '' ? [runOf(item, view)] : []));
  page.cleanup();
  return { width: viewport.width, height: viewport.height, runs };
}

/** All pages of a PDF. Throws a Failure: ENCRYPTED, BROKEN_DRAFT, TOO_LARGE. `bytes` cannot be used afterwards. */
export async function readPdfPages(bytes: Uint8Array, name: string): Promise<readonly PdfPage[]> {
  const { pdf, end } = await openDocument(bytes, name);
  try {
    if (pdf.numPages > MOST_PAGES) throw new Failure('TOO_LARGE', name);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
    return pages;
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure('BROKEN_DRAFT', name, { cause });
  } finally {
    await end();
  }
}
