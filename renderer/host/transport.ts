/** How calls and events travel between the window and its host. */
import type { HostEvent, Reply } from '../../electron/contract.ts';

export interface Transport {
  /** Rejects when the host cannot be reached; whatever the host says comes as a reply. */
  call(name: string, argument: unknown): Promise<Reply<unknown>>;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Told `false` when the host seems to be gone and `true` when it is back. */
  onReach(listener: (reachable: boolean) => void): () => void;
}
