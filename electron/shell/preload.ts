/** The bridge in the window: `window.nigao`. Runs sandboxed; nothing of Electron is handed on. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { ARGUMENTS, type HostEvent, type Reply } from '../contract.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './addresses.ts';

/** What the window sees. */
export interface Bridge {
  readonly call: (name: string, argument: unknown) => Promise<Reply<unknown>>;
  /** Gives back what ends the listening. */
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
}

const bridge: Bridge = {
  async call(name, argument) {
    // Names that the contract does not hold do not even reach the other side.
    if (!Object.hasOwn(ARGUMENTS, name)) return { ok: false, code: 'NO_REQUEST', detail: String(name).slice(0, 40) };
    return ipcRenderer.invoke(CALL_CHANNEL, name, argument);
  },
  onEvent(listener) {
    const hear = (_event: IpcRendererEvent, event: HostEvent) => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => ipcRenderer.off(EVENT_CHANNEL, hear);
  },
};

contextBridge.exposeInMainWorld('nigao', bridge);
