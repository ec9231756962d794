/** What was decided so far: which changes are accepted, and which of them change a field in all of its places. */
import { useMemo, useState } from 'react';
import type { Decisions } from '../../../document/compare/apply.ts';

export interface Deciding extends Decisions {
  accept(ids: readonly number[], accepted: boolean): void;
  toggle(id: number): void;
  setEverywhere(id: number, everywhere: boolean): void;
}

function withIds(set: ReadonlySet<number>, ids: readonly number[], included: boolean): ReadonlySet<number> {
  const next = new Set(set);
  for (const id of ids) {
    if (included) next.add(id);
    else next.delete(id);
  }
  return next;
}

const NOTHING: ReadonlySet<number> = new Set();

export function useDeciding(): Deciding {
  const [accepted, setAccepted] = useState(NOTHING);
  const [everywhere, setWide] = useState(NOTHING);
  return useMemo(
    () => ({
      accepted,
      everywhere,
      accept: (ids, isAccepted) => setAccepted((before) => withIds(before, ids, isAccepted)),
      toggle: (id) => setAccepted((before) => withIds(before, [id], !before.has(id))),
      setEverywhere: (id, wide) => setWide((before) => withIds(before, [id], wide)),
    }),
    [accepted, everywhere],
  );
}
