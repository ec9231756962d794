/** How calls and events travel between the window and its host. */
import type { HostEvent, Reply } from '../../electron/contract.ts';

/** What a browser still sends of a page that goes away is bounded (64 KiB in all); headers need a little of it. */
export const LAST_BYTES = 60_000;

export interface Transport {
  /** Rejects when the host cannot be reached; whatever the host says comes as a reply. */
  call(name: string, argument: unknown): Promise<Reply<unknown>>;
  /** Sends what nobody waits for an answer to, also while the page goes away: at most `LAST_BYTES` of it then. */
  last(name: string, argument: unknown): void;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Told `false` when the host seems to be gone and `true` when it is back. */
  onReach(listener: (reachable: boolean) => void): () => void;
}
