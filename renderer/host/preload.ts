/** Electron: calls go through the bridge that the preload script puts on the window. */
import type { HostEvent, Reply } from '../../electron/contract.ts';
import type { Transport } from './transport.ts';

export interface PreloadBridge {
  call(name: string, argument: unknown): Promise<Reply<unknown>>;
  onEvent(listener: (event: HostEvent) => void): () => void;
}

declare global {
  interface Window {
    readonly nigao?: PreloadBridge;
  }
}

/** The host lives in the same program: it is always within reach. */
export function preloadTransport(bridge: PreloadBridge): Transport {
  return {
    call: (name, argument) => bridge.call(name, argument),
    last: (name, argument) => void bridge.call(name, argument).catch(() => {}),
    onEvent: (listener) => bridge.onEvent(listener),
    onReach: () => () => {},
  };
}
