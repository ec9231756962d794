/** What the rest of the window knows of its journal. */

/** How the desk is kept: `off` where no copies are wanted on this machine, `failing` where the disk does not take it. */
export type JournalState = 'none' | 'ready' | 'failing' | 'off';

/** What the rest of the window may ask of the journal. */
export interface JournalWork {
  /** Ends once all that is on the desk is on the disk; false where it cannot be brought there. */
  readonly flush: () => Promise<boolean>;
  /** The window closes or is loaded anew. Nothing is told after this. */
  readonly leave: (keep: boolean) => Promise<void>;
  /** True where the page may go away at this moment and nothing is lost: then `goAway` tells what is left to tell. */
  readonly mayGo: () => boolean;
  readonly goAway: () => void;
  /** The switch 不在本机留副本 was turned. */
  readonly again: () => void;
}

/** Before a seat is taken, and after it is left: nothing is kept. */
export const noJournal: JournalWork = {
  flush: async () => false,
  leave: async () => {},
  mayGo: () => false,
  goAway: () => {},
  again: () => {},
};
