/** How components read the desk: by selectors, so that a key in the text draws nothing that did not change. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { CommandId } from '../../electron/contract/menu.ts';
import { commandOf } from '../commands.ts';
import type { EditorSnapshot } from '../editor/handle.ts';
import type { ProofreadState } from '../proofread/state.ts';
import { type Desk, isUnsaved, snapshotOf, subscribeSnapshot } from './desk.ts';
import type { DeskState } from './state.ts';

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk above this component');
  return desk;
}

/** `select` must give the same object while nothing changed. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  const { state } = useDesk();
  return useSyncExternalStore(state.subscribe, () => select(state.get()));
}

/** `select` must give the same object while nothing changed: members of the snapshot, or plain values of them. */
export function useSnapshot<T>(select: (snapshot: EditorSnapshot) => T): T {
  const desk = useDesk();
  const subscribe = useCallback((listener: () => void) => subscribeSnapshot(desk, listener), [desk]);
  return useSyncExternalStore(subscribe, () => select(snapshotOf(desk)));
}

/** As `useSnapshot`, but drawn at leisure. */
export function useSnapshotAtLeisure<T>(select: (snapshot: EditorSnapshot) => T): T {
  const desk = useDesk();
  return useSyncExternalStore(desk.leisure, () => select(snapshotOf(desk)));
}

/** `select` must give the same object while nothing changed. */
export function useProofreading<T>(select: (state: ProofreadState) => T): T {
  const { state } = useDesk().proofreading;
  return useSyncExternalStore(state.subscribe, () => select(state.get()));
}

/** A plain value that depends on both the desk and the text. */
function useBoth<T extends string | number | boolean>(read: (desk: Desk) => T): T {
  const desk = useDesk();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [desk.state.subscribe(listener), subscribeSnapshot(desk, listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [desk],
  );
  return useSyncExternalStore(subscribe, () => read(desk));
}

export const useUnsaved = () => useBoth(isUnsaved);
export const useEnabled = (id: CommandId) => useBoth((desk) => commandOf(id).enabled(desk));
