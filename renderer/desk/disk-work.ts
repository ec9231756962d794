/** What saving asks of whoever watches the file on the disk (`disk.ts`), so that neither has to know the other. */
import type { Failure } from '../../document/failure.ts';

/** What is asked of it around a save. */
export interface DiskWork {
  /** Whether a save may go to the file of the draft, which somebody else may have open too. */
  readonly mayStore: () => Promise<'save' | 'saveAs' | 'stop'>;
  /** The file is no longer what the window knows; asks what shall become of it. True where the draft is safe in a file then. */
  readonly settle: (found: Failure) => Promise<boolean>;
}

/** Where nobody watches: what went wrong is told. */
export const noDisk = (tell: (found: Failure) => void): DiskWork => ({
  mayStore: async () => 'save',
  async settle(found) {
    tell(found);
    return false;
  },
});
