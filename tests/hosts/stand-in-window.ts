/** Windows and pages of the stand-in of Electron. */
import { EventEmitter } from 'node:events';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Debugger,
  IpcMain,
  IpcMainInvokeEvent,
  PrintToPDFOptions,
  WebContents,
  WebContentsPrintOptions,
} from 'electron';
import type { Members, StandInSession } from './stand-in-session.ts';
import type { Frame, Surface } from './surface.ts';

type Handler = Parameters<IpcMain['handle']>[1];

/** An event that a listener may prevent. */
export class Preventable {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** The page of a window. */
export class StandInContents
  extends EventEmitter
  implements
    Members<
      WebContents,
      'ipc' | 'debugger' | 'send' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'printToPDF' | 'print'
    >,
    Pick<WebContents, 'isDestroyed' | 'reload'>
{
  readonly handlers = new Map<string, Handler>();
  readonly surface: Surface;
  readonly session: StandInSession;
  destroyed = false;
  reloads = 0;
  openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  readonly ipc = {
    handle: (channel: string, handler: Handler): void => {
      if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      this.handlers.set(channel, handler);
    },
  } satisfies Pick<IpcMain, 'handle'>;
  readonly debugger = {
    attached: false,
    attach(): void {
      if (this.attached) throw new Error('Debugger is already attached to the target');
      this.attached = true;
    },
    detach(): void {
      this.attached = false;
    },
    sendCommand: async (method: string, params: object = {}): Promise<unknown> => {
      if (!this.debugger.attached) throw new Error('No target available');
      return this.surface.sendCommand(method, params);
    },
  } satisfies Partial<Record<keyof Debugger, unknown>> & { attached: boolean };

  constructor(session: StandInSession, open: (contents: StandInContents) => Surface) {
    super();
    this.session = session;
    this.surface = open(this);
  }

  async invoke(frame: Frame | null, channel: string, values: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`Error invoking remote method '${channel}': No handler registered`);
    // The two members that the shell looks at.
    const event = { sender: this, senderFrame: frame } as unknown as IpcMainInvokeEvent;
    const answer: unknown = await handler(event, ...(structuredClone(values) as unknown[]));
    return structuredClone(answer);
  }
  send(channel: string, ...values: unknown[]): void {
    this.surface.emit(channel, structuredClone(values));
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setWindowOpenHandler(handler: StandInContents['openHandler']): void {
    this.openHandler = handler;
  }
  webRtcPolicy = 'default';
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  mayNavigate(address: string): boolean {
    const event = Object.assign(new Preventable(), { url: address });
    this.emit('will-navigate', event, address);
    return !event.defaultPrevented;
  }
  /** Electron opens a window unless told otherwise. */
  mayOpen(url: string): boolean {
    const referrer = { url: '', policy: 'default' } as const;
    const details = { url, frameName: '', features: '', disposition: 'new-window', referrer } as const;
    return this.openHandler?.(details).action !== 'deny';
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Uint8Array> {
    return this.surface.printToPDF(options);
  }
  print(options: WebContentsPrintOptions = {}, told: (success: boolean, reason: string) => void = () => {}): void {
    void this.surface.print(options).then((reason) => told(reason === '', reason));
  }
  reload(): void {
    this.reloads += 1;
  }
}
type WindowMember =
  | 'show'
  | 'focus'
  | 'restore'
  | 'isMinimized'
  | 'setTitle'
  | 'setDocumentEdited'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'loadURL';

export class StandInWindow extends EventEmitter implements Pick<BrowserWindow, WindowMember> {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: StandInContents;
  readonly calls: string[] = [];
  title: string;
  edited = false;
  minimized = false;
  readonly #gone: () => void;

  constructor(options: BrowserWindowConstructorOptions, contents: StandInContents, gone: () => void) {
    super();
    this.options = options;
    this.webContents = contents;
    this.title = options.title ?? '';
    this.#gone = gone;
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.surface.load(address);
    this.emit('ready-to-show');
  }
  show(): void {
    this.calls.push('show');
  }
  focus(): void {
    this.calls.push('focus');
  }
  restore(): void {
    this.calls.push('restore');
    this.minimized = false;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setDocumentEdited(edited: boolean): void {
    this.edited = edited;
  }
  /** As the cross in the corner does. */
  close(): void {
    const event = new Preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }
  destroy(): void {
    if (this.webContents.destroyed) return;
    this.webContents.destroyed = true;
    void this.webContents.surface.close();
    this.emit('closed');
    this.#gone();
  }
}
