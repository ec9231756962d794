/** Sessions of the stand-in of Electron: what a page may ask for, and who answers it. */
import { EventEmitter } from 'node:events';
import type { Protocol, Session } from 'electron';

type SchemeHandler = Parameters<Protocol['handle']>[1];
type RequestFilter = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
type Asked = { readonly requestingUrl?: string; readonly isMainFrame: boolean };
type PermissionAnswer = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[2];

/** Names that Electron's own class has: a misspelt or vanished one does not compile. */
export type Members<T, K extends keyof T> = Record<K, unknown>;

type SessionMember =
  | 'protocol'
  | 'webRequest'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled';

export class StandInSession extends EventEmitter implements Members<Session, SessionMember> {
  readonly schemes = new Map<string, SchemeHandler>();
  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (this.schemes.has(scheme)) throw new Error(`${scheme} is already handled`);
      this.schemes.set(scheme, handler);
    },
  } satisfies Partial<Record<keyof Protocol, unknown>>;
  #filter: RequestFilter = (_details, answer) => answer({});
  readonly webRequest = {
    onBeforeRequest: (filter: RequestFilter): void => {
      this.#filter = filter;
    },
  } satisfies Partial<Record<keyof Session['webRequest'], unknown>>;
  permissionRequest: ((contents: unknown, permission: string, answer: PermissionAnswer, asked: Asked) => void) | null =
    null;
  permissionCheck: ((contents: unknown, permission: string, origin: string, asked: Asked) => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  spellChecker = true;

  setPermissionRequestHandler(handler: StandInSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: StandInSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: StandInSession['devicePermission']): void {
    this.devicePermission = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spellChecker = isEnabled;
  }

  async answer(address: string): Promise<Response | null> {
    const { promise: cancelled, resolve } = Promise.withResolvers<boolean>();
    this.#filter({ url: address }, ({ cancel }) => resolve(cancel === true));
    const handler = (await cancelled) ? undefined : this.schemes.get(new URL(address).protocol.slice(0, -1));
    return handler ? handler(new Request(address)) : null;
  }
}
