/** The versions as the host lists them, read again whenever there may be others. */
import { useEffect, useState } from 'react';
import type { LostDocument, Versions } from '../../../electron/contract/history.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { tellFailure } from '../../desk/desk.ts';
import { placeOf } from '../../desk/history.ts';

export interface Listed {
  readonly versions: Versions;
  /** Told where nothing lies on the desk that has versions of its own. */
  readonly lost: readonly LostDocument[];
}

/** Null until the host has told. */
export function useHistory(): Listed | null {
  const desk = useDesk();
  const changes = useDeskState((state) => state.historyChanges);
  const opened = useDeskState((state) => state.opened);
  const file = useDeskState((state) => state.draft.target?.file ?? null);
  const seat = useDeskState((state) => state.seat);
  const known = useDeskState((state) => state.info !== null);
  const [listed, setListed] = useState<Listed | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for depends on the desk as it is then
  useEffect(() => {
    if (!known) return;
    let isLate = false;
    const read = async () => {
      const versions = await desk.client.call('versions', { place: placeOf(desk) });
      const lost = file === null ? await desk.client.call('lostDocuments', {}) : [];
      if (!isLate) setListed({ versions, lost });
    };
    read().catch((error: unknown) => isLate || tellFailure(desk, error));
    return () => {
      isLate = true;
    };
  }, [desk, changes, opened, file, seat, known]);
  return listed;
}
