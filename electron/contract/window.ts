/** The window and its host: what the host is, and what is told of the window. */
import * as v from 'valibot';
import { MARKED_COMMANDS } from './menu.ts';

/** Which host this is, and what it leaves to the window. */
export interface HostInfo {
  readonly host: 'electron' | 'loopback';
  readonly platform: string;
  readonly version: string;
  /** `native`: the host asks for files itself; `panel`: the window shows its own file panel. */
  readonly dialogs: 'native' | 'panel';
  /** `host`: the host prints by the system's own dialog; `window`: the window prints the PDF through its browser. */
  readonly printing: 'host' | 'window';
}

/** The check of each request's argument. */
export const windowArguments = {
  hostInfo: v.strictObject({}),
  /** One more window. */
  openWindow: v.strictObject({}),
  /**
   * Tells the host what closing the window would lose, and what to call the window. `marked`: what holds of the commands that are
   * shown with a mark.
   */
  windowState: v.strictObject({
    title: v.pipe(v.string(), v.maxLength(300)),
    unsaved: v.boolean(),
    marked: v.array(v.picklist(MARKED_COMMANDS)),
  }),
  /** The window agrees to be closed, after `closeRequested`. */
  closeWindow: v.strictObject({}),
} as const;

/** What each request gives. */
export interface WindowAnswers {
  hostInfo: HostInfo;
  /** `address`: where the host has no window to open, the page opens this address by itself; good once. */
  openWindow: { readonly address: string | null };
  windowState: null;
  closeWindow: null;
}
