/** HTML to PDF by Electron's own engine: a hidden page without scripts, in a session of its own that serves only that page. */
import { randomUUID } from 'node:crypto';
import {
  BrowserWindow,
  type PrintToPDFOptions,
  type Session,
  session,
  type WebContents,
  type WebContentsPrintOptions,
} from 'electron';
import { Failure } from '../../document/failure.ts';
import { OWN_FAMILIES } from '../../document/layout/fonts.ts';
import type { GuardLog } from '../services/guards.ts';
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

/**
 * The system's dialog, two-sided from the start. Margins are left to the page: any margin given here, none too, would be
 * put in the place of those of its CSS, and the page numbers that stand in them would go.
 */
const PAPER_OPTIONS: WebContentsPrintOptions = {
  silent: false,
  printBackground: true,
  duplexMode: 'longEdge',
  pageSize: 'A4',
};

/** Longer than any report takes; a page that hangs must not hold the person up for ever. */
const PATIENCE_MS = 120_000;

/**
 * Asks for every face, also those that only page numbers use, and names the families that cannot be had. For a font of the
 * unit's own that the engine refuses the shipped face stands in.
 */
const LOAD_FONTS = `Promise.allSettled([...document.fonts].map((face) => face.load())).then(() =>
  [...document.fonts].filter((face) => face.status !== 'loaded' && !face.family.includes('${OWN_FAMILIES}'))
    .map((face) => face.family).join(' '))`;

export interface PrintRoom {
  /** To a PDF. When `signal` aborts, the page is gone at once. */
  readonly print: (html: string, signal?: AbortSignal) => Promise<Uint8Array>;
  /** To paper, by the system's dialog. False where the person gave up in it. */
  readonly paper: (html: string) => Promise<boolean>;
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

async function showPage(window: BrowserWindow, address: string): Promise<void> {
  await window.loadURL(address);
  await loadFonts(window.webContents);
}

async function printPage(window: BrowserWindow, address: string): Promise<Uint8Array> {
  await showPage(window, address);
  return window.webContents.printToPDF(OPTIONS);
}

/** The person may take all the time they want in the dialog. */
function printPaper(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print(PAPER_OPTIONS, (success, reason) => {
      if (success || /cancel/i.test(reason)) resolve(success);
      else reject(new Error(reason));
    });
  });
}

function orGivenUp<T>(work: Promise<T>, window: BrowserWindow, signal?: AbortSignal): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), PATIENCE_MS);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    window.webContents.on('render-process-gone', () => reject(new Error('page gone')));
  });
  return Promise.race([work, givenUp]).finally(() => clearTimeout(timer));
}

/** `fonts` answers below each page, at `fonts/<file>`. */
export function createPrintRoom(fonts: WindowFiles, { note }: GuardLog): PrintRoom {
  const room = session.fromPartition('nigao-print');
  const pages = new Map<string, string>();
  guardSession(room, { isOwn: (address) => pages.has(printPath(address)?.page ?? ''), note, devTools: false });
  servePages(room, pages, fonts);
  /** Shows the page to the work alone, and lets go of it afterwards. */
  async function onPage<T>(html: string, work: (window: BrowserWindow, address: string) => Promise<T>): Promise<T> {
    const id = randomUUID();
    pages.set(id, html);
    const window = openHidden(room);
    try {
      return await work(window, printAddress(id));
    } finally {
      window.destroy();
      pages.delete(id);
    }
  }
  const failing = (code: 'PRINT_FAILED' | 'PAPER_FAILED') => (cause: unknown) => {
    throw new Failure(code, '', { cause });
  };
  return {
    print(html, signal) {
      const work = onPage(html, (window, address) => orGivenUp(printPage(window, address), window, signal));
      return work.catch(failing('PRINT_FAILED'));
    },
    paper(html) {
      const work = onPage(html, async (window, address) => {
        await orGivenUp(showPage(window, address), window);
        return await printPaper(window.webContents);
      });
      return work.catch(failing('PAPER_FAILED'));
    },
  };
}
