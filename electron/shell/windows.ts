/** The windows of the program, each over services of its own; one journal, one menu, one print room for all of them. */
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { PageId, SeatId } from '../contract/keeping.ts';
import type { CommandId, MarkedCommand } from '../contract/menu.ts';
import type { HostEvent, Requests } from '../contract.ts';
import type { Journal } from '../services/journal/journal.ts';
import type { Services } from '../services/services.ts';
import { WINDOW_ADDRESS } from './addresses.ts';
import { sendEvent } from './calls.ts';
import { guardClosing } from './close-guard.ts';
import { bringForward } from './window.ts';

/** What windows are made of. */
export interface WindowTools {
  readonly journal: Journal;
  readonly create: () => BrowserWindow;
  readonly services: (window: BrowserWindow, startFile: string | null) => Services;
  readonly answer: (window: BrowserWindow, requests: Requests) => void;
  /** Shows what holds of the commands that the menu marks. */
  readonly mark: (marked: readonly MarkedCommand[]) => void;
}

/** What the program may ask of them. */
export interface Windows {
  /** Ends once it is shown. */
  readonly open: (startFile: string | null) => Promise<void>;
  /** Shows a file: in the window where it lies, in one that is empty, else in a new one. */
  readonly show: (file: string) => Promise<void>;
  readonly bringForward: () => void;
  /** Ends once seats and files of the windows that were closed are left; where a share does not answer, soon. */
  readonly settled: () => Promise<void>;
  /** A command of the menu, to the window that has the focus or had it last. */
  readonly act: (command: CommandId) => void;
}

/** In ms: a program that ends waits no longer for a share. */
const PATIENCE = 3000;

interface Opened {
  readonly window: BrowserWindow;
  readonly services: Services;
  /** Null until it asked for a seat. */
  sitting: { readonly page: PageId; readonly seat: SeatId } | null;
  marked: readonly MarkedCommand[];
  isLoaded: boolean;
}

/** None is open yet. */
export function createWindows(tools: WindowTools): Windows {
  const { journal } = tools;
  const opened = new Set<Opened>();
  /** Of windows that were closed: what is still to be done for them. */
  const leaving = new Set<Promise<void>>();
  let current: Opened | null = null;

  const send = ({ window }: Opened, event: HostEvent) => sendEvent(window.webContents, event);

  function become(one: Opened): void {
    current = one;
    tools.mark(one.marked);
  }

  /** A page that is gone without a word leaves its seat, too. */
  async function pageGone(one: Opened): Promise<void> {
    const { sitting } = one;
    if (sitting !== null) await journal.pageGone(sitting.page);
  }

  async function leaveAll({ services, sitting }: Opened): Promise<void> {
    const left = sitting === null ? null : journal.leave(sitting.seat, null, true);
    await Promise.allSettled([left, services.locks.leaveAll()]);
  }

  /** A window that is closed has nothing more to tell. */
  function closed(one: Opened): void {
    opened.delete(one);
    if (current === one) current = [...opened].at(-1) ?? null;
    if (current !== null) tools.mark(current.marked);
    const left = leaveAll(one).finally(() => leaving.delete(left));
    leaving.add(left);
  }

  async function settled(): Promise<void> {
    await Promise.all(leaving);
    await journal.close();
  }

  /** A page that was loaded anew has the seat of the one before, whatever it knows of it. */
  function seated(one: Opened): Pick<Requests, 'takeSeat'> {
    return {
      async takeSeat(argument) {
        if (one.sitting !== null && one.sitting.page !== argument.page) await pageGone(one);
        const taken = await one.services.takeSeat({ ...argument, seat: argument.seat ?? one.sitting?.seat ?? null });
        one.sitting = { page: argument.page, seat: taken.seat };
        return taken;
      },
    };
  }

  function requestsOf(one: Opened): Requests {
    const { window, services } = one;
    const mark = (marked: readonly MarkedCommand[]) => {
      one.marked = marked;
      if (current === one) tools.mark(marked);
    };
    const isKept = () => one.sitting !== null && journal.isKept(one.sitting.seat);
    return {
      ...services,
      ...seated(one),
      ...guardClosing(window, { mark, isKept }),
      async openWindow() {
        await open(null);
        return { address: null };
      },
    };
  }

  async function open(startFile: string | null): Promise<void> {
    const window = tools.create();
    const services = tools.services(window, startFile);
    const one: Opened = { window, services, sitting: null, marked: [], isLoaded: false };
    opened.add(one);
    become(one);
    window.on('focus', () => become(one));
    window.on('closed', () => closed(one));
    window.webContents.on('render-process-gone', () => void pageGone(one));
    tools.answer(window, requestsOf(one));
    await window.loadURL(WINDOW_ADDRESS);
    one.isLoaded = true;
  }

  /** The window at whose desk the file lies, or one with an empty desk. */
  async function windowFor(file: string): Promise<{ readonly one: Opened; readonly hasIt: boolean } | null> {
    const page = await journal.pageWith(file);
    const empty = journal.emptyPages();
    const loaded = [...opened].filter(({ isLoaded }) => isLoaded);
    const holder = loaded.find(({ sitting }) => page !== null && sitting?.page === page);
    if (holder) return { one: holder, hasIt: true };
    const free = loaded.find(({ sitting }) => sitting === null || empty.includes(sitting.page));
    return free ? { one: free, hasIt: false } : null;
  }

  return {
    open,
    settled: () => Promise.race([settled(), new Promise<void>((resolve) => setTimeout(resolve, PATIENCE).unref())]),
    async show(file) {
      const place = path.resolve(file);
      const found = await windowFor(place);
      if (found === null) return await open(place);
      bringForward(found.one.window);
      if (!found.hasIt) send(found.one, { type: 'openFile', grant: found.one.services.grantOpened(place) });
    },
    bringForward() {
      if (current !== null) bringForward(current.window);
    },
    act(command) {
      if (current !== null) send(current, { type: 'command', command });
    },
  };
}
