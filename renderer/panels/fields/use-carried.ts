/** What is to be confirmed, read at leisure: never with a key. */
import { useEffect, useMemo, useState } from 'react';
import type { Lists } from '../../../document/proofread/lists.ts';
import { countCarried } from '../../../document/roll/marks.ts';
import { type CarriedRow, carriedRows } from '../../desk/carried-rows.ts';
import { useDesk, useSnapshotAtLeisure } from '../../desk/context.tsx';

/** How much is still to be confirmed. */
export function useCarriedCount(): number {
  const desk = useDesk();
  const revision = useSnapshotAtLeisure((snapshot) => snapshot.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is what makes the text worth reading again
  return useMemo(() => {
    const { handle } = desk.surface.get();
    return handle ? countCarried(handle.read()) : 0;
  }, [desk, revision]);
}

/** Asked for once something is to be confirmed; null until they are there, or where they cannot be had. */
function useLists(wanted: boolean): Lists | null {
  const desk = useDesk();
  const [lists, setLists] = useState<Lists | null>(null);
  useEffect(() => {
    if (!wanted || lists !== null) return;
    let gone = false;
    // Without them there are fewer suggestions, and nothing else is missing.
    desk.client.call('lists', {}).then(
      (read) => gone || setLists(read),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [desk, wanted, lists]);
  return lists;
}

export function useCarriedRows(): readonly CarriedRow[] {
  const desk = useDesk();
  const revision = useSnapshotAtLeisure((snapshot) => snapshot.revision);
  const lists = useLists(useCarriedCount() > 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  return useMemo(() => {
    const { handle } = desk.surface.get();
    return handle ? carriedRows(handle.read(), lists, desk.now().getFullYear()) : [];
  }, [desk, revision, lists]);
}
