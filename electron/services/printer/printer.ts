/** HTML to PDF through a browser of the machine, kept warm between prints. */
import { Failure } from '../../../document/failure.ts';
import { createTurns } from '../turns.ts';
import { type Browser, launch } from './browser.ts';
import { findBrowsers } from './find-browser.ts';
import { type FontFiles, openPage, type Page } from './page.ts';

export interface PrinterOptions {
  /** Folder of the font files that the document names as `fonts/…`. */
  readonly fonts: string;
  /** The unit's own fonts by their names below `fonts/` (`own/….ttf`), and where they lie; asked whenever one is named. */
  readonly own?: () => Promise<ReadonlyMap<string, string>>;
  /** Paths of browsers, the best first; the machine's own unless given. */
  readonly browsers?: () => Promise<readonly string[]>;
  /** For one print, in ms. */
  readonly timeoutMs?: number;
}

export interface Printer {
  /** Starts the browser and fetches the fonts, so that the first print is as fast as the next. Throws as `print` does. */
  readonly warm: () => Promise<void>;
  /** Throws a Failure: NO_BROWSER where there is none, else PRINT_FAILED, also when `signal` aborts. */
  readonly print: (html: string, signal?: AbortSignal) => Promise<Uint8Array>;
  /** Ends the browser and removes its profile. A print after that starts it anew. */
  readonly close: () => Promise<void>;
}

/** Enough for a thousand pages on a slow machine. */
const TIMEOUT_MS = 180_000;

/** A browser with the page it prints in. */
interface Press {
  readonly browser: Browser;
  readonly page: Page;
}

/** The first of the browsers that can be started: one that is there may still be broken, or closed off. */
async function launchAny(browsers: readonly string[]): Promise<Browser> {
  if (browsers.length === 0) throw new Failure('NO_BROWSER');
  let cause: unknown;
  for (const executable of browsers) {
    try {
      return await launch(executable);
    } catch (error) {
      cause = error;
    }
  }
  throw new Failure('PRINT_FAILED', '', { cause });
}

async function openPress(browsers: readonly string[], fonts: FontFiles): Promise<Press> {
  const browser = await launchAny(browsers);
  try {
    return { browser, page: await openPage(browser.pipe, fonts) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Rejects as soon as the signal aborts or the browser ends, whatever the work still waits for. */
function watched<T>(work: Promise<T>, browser: Browser, signal: AbortSignal): Promise<T> {
  const given = new Promise<never>((_, reject) => {
    const give = () => reject(signal.reason);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    browser.gone.then(() => reject(new Error('the browser ended')), reject);
  });
  return Promise.race([work, given]);
}

function printFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('PRINT_FAILED', '', { cause: error });
}

export function createPrinter(options: PrinterOptions): Printer {
  const { browsers = () => findBrowsers(), timeoutMs = TIMEOUT_MS } = options;
  const fonts: FontFiles = { folder: options.fonts, own: options.own ?? (async () => new Map()) };
  const inTurn = createTurns();
  let live: Promise<Press> | null = null;

  /** The running press, or a new one; forgotten as soon as its browser ends. */
  function running(): Promise<Press> {
    if (live) return live;
    const opened = browsers().then((found) => openPress(found, fonts));
    live = opened;
    const forget = () => {
      if (live === opened) live = null;
    };
    opened.then((press) => press.browser.gone.then(forget), forget);
    return opened;
  }

  async function close(): Promise<void> {
    const press = await live?.catch(() => null);
    await press?.browser.close();
  }

  /** One thing at a time. After a failure the browser is ended: whatever hangs in it goes with it. */
  function work<T>(signal: AbortSignal, task: (page: Page) => Promise<T>): Promise<T> {
    return inTurn('page', async () => {
      try {
        signal.throwIfAborted();
        const { browser, page } = await running();
        return await watched(task(page), browser, signal);
      } catch (error) {
        await close();
        throw printFailure(error);
      }
    });
  }

  return {
    warm: () => work(AbortSignal.timeout(timeoutMs), (page) => page.fetchFonts()),
    print(html, signal) {
      const limit = AbortSignal.timeout(timeoutMs);
      return work(signal ? AbortSignal.any([signal, limit]) : limit, (page) => page.print(html));
    },
    close,
  };
}
