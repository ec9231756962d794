/** What a window of the stand-in shows, and what it asks in turn: tests record it, or show it in a real Chromium. */
import type {
  BrowserWindowConstructorOptions,
  PrintToPDFOptions,
  WebContentsPrintOptions,
  WebFrameMain,
} from 'electron';

/** The frame a call came from, as far as the shell looks at it. */
export type Frame = Pick<WebFrameMain, 'url'> & { readonly parent: object | null };

/** What a surface may ask of the window it shows. */
export interface SurfaceTools {
  readonly options: BrowserWindowConstructorOptions;
  /** The session's answer to a request; null where it was cancelled or nobody serves the scheme. */
  readonly answer: (address: string) => Promise<Response | null>;
  /** A call of the preload script. Throws as Electron does where nobody handles the channel. */
  readonly invoke: (frame: Frame | null, channel: string, values: readonly unknown[]) => Promise<unknown>;
  /** False where the window refuses to go to this address by itself. */
  readonly mayNavigate: (address: string) => boolean;
  /** False where the window refuses to open another. */
  readonly mayOpen: (address: string) => boolean;
}

/** What a window shows, and prints. */
export interface Surface {
  readonly load: (address: string) => Promise<void>;
  readonly emit: (channel: string, values: readonly unknown[]) => void;
  readonly printToPDF: (options: PrintToPDFOptions) => Promise<Uint8Array>;
  /** What the system's dialog answers: `''` where it printed, else why not. */
  readonly print: (options: WebContentsPrintOptions) => Promise<string>;
  readonly sendCommand: (method: string, params: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
}
