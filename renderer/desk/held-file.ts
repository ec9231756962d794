/** Who else has the draft's file open: told in a strip, asked about before a save. */
import type { FileHolder } from '../../electron/contract/drafts.ts';
import { diskWords } from '../dialogs/disk/words.ts';
import { ask, type Desk, dismissKinds, tell } from './desk.ts';
import type { DiskWork } from './disk-work.ts';

/** Somebody else who has the file open. */
interface Sitting {
  readonly holder: FileHolder;
  /** The person was asked, and saves all the same. */
  readonly isAgreed: boolean;
}

/** The window at its file. */
export interface AtFile {
  /** The file may be another than before. */
  readonly follow: () => void;
  /** Whoever had it may be gone. */
  readonly again: () => Promise<void>;
  readonly other: () => Sitting | null;
  /** The person saves all the same. */
  readonly agree: () => void;
}

/** Keeps the host told of the file that the window works at, and tells of others who do. */
export function sitAtFile(desk: Desk): AtFile {
  let at: string | null = null;
  let other: Sitting | null = null;
  const take = (holder: FileHolder | null) => {
    const isNew = holder !== null && other === null;
    other = holder && { holder, isAgreed: other?.isAgreed ?? false };
    if (holder === null) dismissKinds(desk, 'held');
    if (isNew) tell(desk, { tone: 'info', text: diskWords.held(holder, desk.now()), kind: 'held' });
  };
  const inquire = async () => {
    const { seat, draft } = desk.state.get();
    if (seat === null) return;
    const file = draft.target?.file ?? null;
    const holder = await desk.client.call('sitAtFile', { seat, file }).catch(() => null);
    if ((desk.state.get().draft.target?.file ?? null) === file) take(holder);
  };
  return {
    follow() {
      const { seat, draft } = desk.state.get();
      const now = seat === null ? null : `${seat} ${draft.target?.file ?? ''}`;
      if (now === at || (at === null && draft.target === null)) return;
      at = now;
      other = null;
      void inquire();
    },
    again: async () => {
      if (other !== null) await inquire();
    },
    other: () => other,
    agree() {
      other = other && { ...other, isAgreed: true };
      dismissKinds(desk, 'held');
    },
  };
}

/** Whether a save may go to the file, which somebody else may have open too: the person is asked once. */
export async function mayStoreHeld(desk: Desk, seat: AtFile): ReturnType<DiskWork['mayStore']> {
  const before = seat.other();
  if (before === null || before.isAgreed) return 'save';
  await seat.again();
  const now = seat.other();
  if (now === null) return 'save';
  const way = await ask(desk, { type: 'heldFile', holder: now.holder });
  if (way === 'save') seat.agree();
  return way ?? 'stop';
}
