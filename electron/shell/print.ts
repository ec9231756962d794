/** HTML to PDF by Electron's own engine: a hidden page without scripts, in a session of its own that serves only that page. */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type PrintToPDFOptions, type Session, session, type WebContents } from 'electron';
import { Failure } from '../../document/failure.ts';
import type { WindowFiles } from '../services/window/files.ts';
import { PRINT_POLICY } from '../services/window/policy.ts';
import { printAddress, printPath, SCHEME } from './addresses.ts';
import { guardSession } from './guards.ts';
import { answerFile, answerText, notFound } from './scheme.ts';

/** A4 comes from the page's own CSS; tags and bookmarks from its headings. */
const OPTIONS: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: false,
};

/** Longer than any report takes; a page that hangs must not hold the person up for ever. */
const PATIENCE_MS = 120_000;

/** Asks for every face, also those that only page numbers use, and names the families that cannot be had. */
const LOAD_FONTS = `Promise.allSettled([...document.fonts].map((face) => face.load())).then(() =>
  [...document.fonts].filter((face) => face.status !== 'loaded').map((face) => face.family).join(' '))`;

export interface PrintRoom {
  readonly print: (html: string) => Promise<Uint8Array>;
}

function servePages(room: Session, pages: ReadonlyMap<string, string>, fonts: WindowFiles): void {
  room.protocol.handle(SCHEME, async (request) => {
    const place = printPath(request.url);
    const html = pages.get(place?.page ?? '');
    if (request.method !== 'GET' || !place || html === undefined) return notFound();
    if (place.path === '/') return answerText(html, 'text/html; charset=utf-8', PRINT_POLICY);
    return answerFile(await fonts.find(place.path), PRINT_POLICY);
  });
}

function openHidden(room: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: room,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
    },
  });
}

/** Printing does not wait for fonts. The page itself runs no script; the engine's own protocol may still ask it. */
async function loadFonts({ debugger: protocol }: WebContents): Promise<void> {
  protocol.attach();
  try {
    const answer = await protocol.sendCommand('Runtime.evaluate', {
      expression: LOAD_FONTS,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.result?.value !== '') throw new Error(`fonts missing: ${answer.result?.value}`);
  } finally {
    protocol.detach();
  }
}

async function printPage(window: BrowserWindow, address: string): Promise<Uint8Array> {
  await window.loadURL(address);
  await loadFonts(window.webContents);
  return window.webContents.printToPDF(OPTIONS);
}

function orGivenUp<T>(work: Promise<T>, window: BrowserWindow): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), PATIENCE_MS);
    window.webContents.on('render-process-gone', () => reject(new Error('page gone')));
  });
  return Promise.race([work, givenUp]).finally(() => clearTimeout(timer));
}

/** `fonts` answers below each page, at `fonts/<file>`. */
export function createPrintRoom(fonts: WindowFiles): PrintRoom {
  const room = session.fromPartition('nigao-print');
  const pages = new Map<string, string>();
  guardSession(room, (address) => pages.has(printPath(address)?.page ?? ''));
  servePages(room, pages, fonts);
  return {
    async print(html) {
      const id = randomUUID();
      pages.set(id, html);
      const window = openHidden(room);
      try {
        return await orGivenUp(printPage(window, printAddress(id)), window);
      } catch (cause) {
        throw new Failure('PRINT_FAILED', '', { cause });
      } finally {
        window.destroy();
        pages.delete(id);
      }
    },
  };
}
