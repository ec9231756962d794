/** Where the services write: in turn, whole or not at all, and never over a file that was only read. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { isSameFile } from './files.ts';
import { createTidier } from './leftovers.ts';
import type { RefuseOwnPlaces } from './own-places.ts';
import { type AroundRename, type SaveTools, saveFile } from './save.ts';
import { createTurns } from './turns.ts';

export interface Writer {
  /** Keeps a file from being written to for as long as the program runs: a foreign original, a draft of a newer version. */
  readonly protect: (file: string) => void;
  /** Makes the bytes only after it is clear that they may be written. `around`: the last look before they are in place. Throws a Failure. */
  readonly write: (
    file: string,
    make: () => Promise<Uint8Array>,
    around?: (bytes: Uint8Array) => AroundRename,
  ) => Promise<{ readonly bytes: number }>;
}

/** `refuseOwn`: the folders of the program's own, looked at before each write, since links may be changed after a grant was given. */
export function createWriter(tools: SaveTools, refuseOwn: RefuseOwnPlaces = async () => {}): Writer {
  const originals = new Set<string>();
  const inTurn = createTurns();
  const tidy = createTidier(tools.disk);

  async function refuseOriginals(file: string): Promise<void> {
    for (const original of originals) {
      if (await isSameFile(original, file)) throw new Failure('SAME_FILE', path.basename(file));
    }
  }

  return {
    protect: (file) => originals.add(path.resolve(file)),
    write: (file, make, around) =>
      inTurn(file, async () => {
        await refuseOriginals(file);
        await refuseOwn(file);
        const bytes = await make();
        await saveFile(file, bytes, tools, around?.(bytes));
        tidy(file);
        return { bytes: bytes.length };
      }),
  };
}
