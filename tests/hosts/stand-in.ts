/**
 * A stand-in for the module `electron`: the few calls that `electron/shell` makes, so that the real main process and the
 * built preload run without Electron's binary. It proves wiring (channels, arguments, senders, the scheme, menus, window
 * options), never Electron's own behaviour: its sandbox, its dialogs, its menus. What a window shows is a `Surface`.
 */
import { EventEmitter } from 'node:events';
import path from 'node:path';
import type {
  App,
  BrowserWindowConstructorOptions,
  CustomScheme,
  Dialog,
  MenuItemConstructorOptions,
  OpenDialogReturnValue,
  SaveDialogReturnValue,
} from 'electron';
import { StandInSession } from './stand-in-session.ts';
import { StandInContents, StandInWindow } from './stand-in-window.ts';
import type { Surface, SurfaceTools } from './surface.ts';

export interface StandInOptions {
  readonly openSurface: (tools: SurfaceTools) => Surface;
  /** What `app.getAppPath()` tells: the folder with `dist/` and `templates/`. */
  readonly appFolder: string;
  readonly documents: string;
  readonly isFirst?: boolean;
  /** Whether the program counts as packed; false unless given. */
  readonly isPackaged?: boolean;
  /** Switches on the command line, without their dashes. */
  readonly switches?: readonly string[];
}

/** What the shell did, and what a person would answer. */
export interface StandIn {
  /** To be handed to `vi.doMock('electron', …)`. */
  readonly module: Record<string, unknown>;
  readonly app: EventEmitter;
  readonly windows: readonly StandInWindow[];
  readonly defaultSession: StandInSession;
  readonly sessions: ReadonlyMap<string, StandInSession>;
  readonly switches: ReadonlyMap<string, string | undefined>;
  readonly privileged: readonly CustomScheme[];
  readonly menu: readonly MenuItemConstructorOptions[];
  /** Names of calls of `app` that matter by their order and number. */
  readonly appCalls: readonly string[];
  /** Options that dialogs were shown with. */
  readonly dialogs: readonly { readonly type: 'open' | 'save' | 'message'; readonly options: unknown }[];
  /** What the person answers in the next dialogs, one for each; where none is left they cancel. */
  readonly answers: { readonly open: string[]; readonly save: string[]; message: number };
  /** Resolves when the window has loaded its page. */
  readonly shown: Promise<StandInWindow>;
}

interface Records {
  readonly windows: StandInWindow[];
  readonly sessions: Map<string, StandInSession>;
  readonly switches: Map<string, string | undefined>;
  readonly privileged: CustomScheme[];
  readonly menu: MenuItemConstructorOptions[];
  readonly appCalls: string[];
  readonly dialogs: { type: 'open' | 'save' | 'message'; options: unknown }[];
  readonly answers: StandIn['answers'];
}

function standInApp(options: StandInOptions, records: Records) {
  const called =
    (name: string) =>
    (...values: unknown[]): void => {
      records.appCalls.push([name, ...values].join(' '));
    };
  const members = {
    isPackaged: options.isPackaged ?? false,
    whenReady: async () => {},
    requestSingleInstanceLock: () => options.isFirst ?? true,
    getVersion: () => '0.0.0',
    getAppPath: () => options.appFolder,
    getPath: (name) => (name === 'userData' ? path.join(options.documents, '.config/nigao') : options.documents),
    enableSandbox: called('enableSandbox'),
    quit: called('quit'),
    exit: called('exit'),
  } satisfies Partial<App>;
  const commandLine = {
    appendSwitch: (name: string, value?: string) => {
      records.switches.set(name, value);
    },
    hasSwitch: (name: string) => records.switches.has(name),
    removeSwitch: (name: string) => {
      records.switches.delete(name);
    },
  } satisfies Pick<App['commandLine'], 'appendSwitch' | 'hasSwitch' | 'removeSwitch'>;
  return Object.assign(new EventEmitter(), members, { commandLine });
}

function standInDialog(records: Records) {
  const shown = (type: Records['dialogs'][number]['type'], options: unknown) => records.dialogs.push({ type, options });
  return {
    showOpenDialog: async (_window: unknown, options: unknown): Promise<OpenDialogReturnValue> => {
      shown('open', options);
      const file = records.answers.open.shift();
      return { canceled: file === undefined, filePaths: file === undefined ? [] : [file] };
    },
    showSaveDialog: async (_window: unknown, options: unknown): Promise<SaveDialogReturnValue> => {
      shown('save', options);
      const file = records.answers.save.shift();
      return { canceled: file === undefined, filePath: file ?? '' };
    },
    showMessageBox: async (_window: unknown, options: unknown) => {
      shown('message', options);
      return { response: records.answers.message, checkboxChecked: false };
    },
    showErrorBox: (title: string, content: string) => {
      shown('message', { title, content });
    },
  } satisfies Partial<Record<keyof Dialog, unknown>>;
}

function sessionOf(given: unknown, otherwise: StandInSession): StandInSession {
  return given instanceof StandInSession ? given : otherwise;
}

/** Each call is a program of its own. */
export function createStandIn(options: StandInOptions): StandIn {
  const records: Records = {
    windows: [],
    sessions: new Map(),
    switches: new Map((options.switches ?? []).map((name) => [name, undefined])),
    privileged: [],
    menu: [],
    appCalls: [],
    dialogs: [],
    answers: { open: [], save: [], message: 0 },
  };
  const defaultSession = new StandInSession();
  const app = standInApp(options, records);
  const { promise: shown, resolve: isShown } = Promise.withResolvers<StandInWindow>();

  class StandInBrowserWindow extends StandInWindow {
    constructor(given: BrowserWindowConstructorOptions) {
      const session = sessionOf(given.webPreferences?.session, defaultSession);
      const contents = new StandInContents(session, (own) =>
        options.openSurface({
          options: given,
          answer: (address) => session.answer(address),
          invoke: (frame, channel, values) => own.invoke(frame, channel, values),
          mayNavigate: (address) => own.mayNavigate(address),
          mayOpen: (address) => own.mayOpen(address),
        }),
      );
      super(given, contents, () => {
        if (records.windows.every((window) => window.webContents.destroyed)) app.emit('window-all-closed');
      });
      records.windows.push(this);
      app.emit('web-contents-created', {}, contents);
    }
    override async loadURL(address: string): Promise<void> {
      await super.loadURL(address);
      isShown(this);
    }
  }

  const module = {
    app,
    BrowserWindow: StandInBrowserWindow,
    dialog: standInDialog(records),
    protocol: Object.assign(defaultSession.protocol, {
      registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
        records.privileged.push(...schemes);
      },
    }),
    session: {
      defaultSession,
      fromPartition: (name: string) => {
        const known = records.sessions.get(name) ?? new StandInSession();
        records.sessions.set(name, known);
        return known;
      },
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({
        template,
        getMenuItemById: (id: string) => itemsOf(template).find((item) => item.id === id) ?? null,
      }),
      setApplicationMenu: ({ template }: { template: MenuItemConstructorOptions[] }) => {
        records.menu.splice(0, records.menu.length, ...template);
      },
    },
  };
  return { ...records, module, app, defaultSession, shown };
}

function itemsOf(menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

/** Ids of the items with a mark before them. */
export function markedItems(menu: readonly MenuItemConstructorOptions[]): readonly (string | undefined)[] {
  return itemsOf(menu).flatMap(({ id, checked }) => (checked ? [id] : []));
}

/** Clicks the menu item of a command; one that can be marked changes its mark by itself. Throws where the menu has none. */
export function clickMenu(menu: readonly MenuItemConstructorOptions[], command: string): void {
  const item = itemsOf(menu).find(({ id }) => id === command);
  if (!item?.click) throw new Error(`the menu has no ${command}`);
  if (item.type === 'checkbox') item.checked = !item.checked;
  // The shell's items take no arguments.
  (item.click as () => void)();
}
