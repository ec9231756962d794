/** The loopback host as a whole: services, door, printer and, where asked, a window in a browser of the system. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import project from '../../package.json' with { type: 'json' };
import type { HostEvent, Requests } from '../contract.ts';
import { ownFontSource } from '../services/font-own.ts';
import { createGuardLog } from '../services/guards.ts';
import { findWindowBrowser, thisMachine } from '../services/printer/find-browser.ts';
import { createPrinter } from '../services/printer/printer.ts';
import { createServices } from '../services/services.ts';
import { stateFolder } from '../services/state-folder.ts';
import { windowFiles } from '../services/window/files.ts';
import { type AppWindow, keptInputSetting, openAppWindow } from './browser.ts';
import { loopbackPowers } from './powers.ts';
import { windowClosed } from './presence.ts';
import { type Loopback, startLoopback } from './server.ts';

export interface HostOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Opens a window in a browser of the system, if there is one. */
  readonly open: boolean;
  /** The person's home folder: where the file panel begins. */
  readonly home: string;
  /** Folder of the built window. */
  readonly rendererDir: string;
  /** Folder that holds `kinds/` and `fonts/`. */
  readonly templatesDir: string;
  /** A file named when the program was started. */
  readonly startFile?: string | null;
}

export interface Host {
  readonly origin: string;
  /** The start address, good once. Where a window was opened it is the one that window uses, good for a minute. */
  readonly address: string;
  /** How the browser that was started to show the window ended; null where none was started. */
  readonly browserEnd: AppWindow['end'] | null;
  /** Resolves when the window that was opened has been closed; never where none was, or it could not be shown. */
  readonly windowClosed: Promise<void>;
  /** A start address for one more window, good once, for a minute. */
  readonly newAddress: () => string;
  readonly send: (event: HostEvent) => void;
  /** Ends the door and the printer. A window stays: whoever wrote in it can still copy the text out. */
  readonly close: () => Promise<void>;
}

/** A reload takes less; a window that was closed by mistake and opened again takes more. */
const AWAY_MS = 3_000;
/** As long as its start address is good. */
const ARRIVAL_MS = 60_000;

async function openWindow(address: string, state: string): Promise<AppWindow | null> {
  const browser = await findWindowBrowser();
  const profile = path.join(state, 'browser');
  return browser === null ? null : openAppWindow(browser, address, profile, keptInputSetting(state));
}

function closedWindow(window: AppWindow | null, loopback: Loopback): Promise<void> {
  if (!window) return new Promise(() => {});
  const { windows } = loopback;
  return windowClosed({ browser: window.end, windows, awayMs: AWAY_MS, arrivalMs: ARRIVAL_MS });
}

/** While a place for a PDF is looked for, the printer makes itself ready: from cold it takes a second or two. */
function warmedByPanel(requests: Requests, warm: () => Promise<void>): Requests {
  return {
    ...requests,
    listFolder(argument) {
      // A machine without a browser hears of it when it prints.
      if (argument.show === 'pdf') warm().catch(() => {});
      return requests.listFolder(argument);
    },
  };
}

/** Throws a Failure with PORT_TAKEN. That no browser can be opened is no failure. */
export async function startHost(options: HostOptions): Promise<Host> {
  const fonts = path.join(options.templatesDir, 'fonts');
  const state = stateFolder(thisMachine(), options.home);
  const ownFonts = ownFontSource(state);
  const printer = createPrinter({ fonts, own: ownFonts.files });
  const guards = createGuardLog(new Date());
  const services = createServices(loopbackPowers(printer.print), {
    version: project.version,
    platform: process.platform,
    templates: options.templatesDir,
    home: options.home,
    state,
    ownFonts: true,
    ownFolders: [options.rendererDir, options.templatesDir, import.meta.dirname],
    guards,
    startFile: options.startFile ?? null,
    now: () => new Date(),
    randomId: randomUUID,
  });
  const files = windowFiles({ renderer: options.rendererDir, fonts, own: ownFonts.files });
  // Where the window is in a browser that the person opened, that has to open the next one as well.
  const openAnother = async () => {
    const window = options.open ? await openWindow(loopback.newAddress(), state) : null;
    return { address: window ? null : loopback.newAddress() };
  };
  const requests: Requests = { ...warmedByPanel(services, printer.warm), openWindow: openAnother };
  const loopback = await startLoopback({
    requests,
    files,
    port: options.port,
    guards,
  });
  loopback.windows.onGone((page) => void services.pageGone(page));
  const own = loopback.newAddress();
  const window = options.open ? await openWindow(own, state) : null;
  // In no browser's command line, only before the person: it waits until they have a browser.
  const address = window ? own : loopback.newAddress(Number.POSITIVE_INFINITY);
  return {
    origin: loopback.origin,
    address,
    browserEnd: window?.end ?? null,
    windowClosed: closedWindow(window, loopback),
    newAddress: () => loopback.newAddress(),
    send: loopback.send,
    async close() {
      await loopback.close();
      await services.locks.leaveAll();
      await services.journal.close();
      await printer.close();
    },
  };
}
