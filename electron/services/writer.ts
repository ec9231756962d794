/** Where the services write: in turn, whole or not at all, and never over a file that was only read. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { isSameFile } from './files.ts';
import { type SaveTools, saveFile } from './save.ts';
import { createTurns } from './turns.ts';

export interface Writer {
  /** Keeps a file from being written to for as long as the program runs: a foreign original, a draft of a newer version. */
  readonly protect: (file: string) => void;
  /** Makes the bytes only after it is clear that they may be written. Throws a Failure. */
  readonly write: (file: string, make: () => Promise<Uint8Array>) => Promise<{ readonly bytes: number }>;
}

export function createWriter(tools: SaveTools): Writer {
  const originals = new Set<string>();
  const inTurn = createTurns();

  async function refuseOriginals(file: string): Promise<void> {
    for (const original of originals) {
      if (await isSameFile(original, file)) throw new Failure('SAME_FILE', path.basename(file));
    }
  }

  return {
    protect: (file) => originals.add(path.resolve(file)),
    write: (file, make) =>
      inTurn(file, async () => {
        await refuseOriginals(file);
        const bytes = await make();
        await saveFile(file, bytes, tools);
        return { bytes: bytes.length };
      }),
  };
}
