/** What ties the window to its host: who it is, what it tells, what it must know, and the keys. */
import { useEffect, useMemo } from 'react';
import type { MarkedCommand } from '../../electron/contract/menu.ts';
import type { HostEvent } from '../../electron/contract.ts';
import { isComposingKey } from '../keys.ts';
import { runFromOutside, takeKey } from '../shortcuts.ts';
import { onMac } from '../toolbar/platform.ts';
import { words } from '../words.ts';
import { close } from './closing.ts';
import { startCompletion } from './completion.ts';
import { useDesk, useDeskState, useSnapshot, useUnsaved } from './context.tsx';
import { type Desk, settleForms, showReach, tellFailure } from './desk.ts';
import { watchDisk } from './disk.ts';
import { draftName, openGrant } from './files.ts';
import { watchRest } from './history.ts';
import { takeKinds, tellDamagedKinds } from './kinds.ts';
import { takeUnitLayout } from './layout.ts';
import { watchSecrecy } from './no-copies.ts';
import { startPapers } from './papers.ts';
import { tellPhraseTroubles } from './phrases.ts';
import { watchProofreading } from './proofreading.ts';
import { watchOldPapers } from './roll-offer.ts';
import { watchFigures } from './same-figures.ts';
import { takeSeat } from './seat.ts';
import { takeUnits } from './units.ts';

/** The unit's own faces are on the screen as they are in the PDF. */
async function takeOwnFaces(desk: Desk): Promise<void> {
  const ownFaces = await desk.client.call('ownFonts', {});
  if (ownFaces.length > 0) desk.state.set({ ownFaces });
}

async function greet(desk: Desk, stops: (() => void)[]): Promise<void> {
  desk.state.set({ info: await desk.client.call('hostInfo', {}) });
  const seated = await takeSeat(desk, window.sessionStorage);
  stops.push(seated.stop);
  // Whatever else goes wrong, what waits gets its windows.
  await furnish(desk).finally(seated.settle);
}

async function furnish(desk: Desk): Promise<void> {
  await takeKinds(desk);
  await tellDamagedKinds(desk);
  await takeUnitLayout(desk);
  await takeUnits(desk);
  await takeOwnFaces(desk);
  const grant = await desk.client.call('startFile', {});
  if (grant) await openGrant(desk, grant);
}

function hear(desk: Desk, event: HostEvent): void {
  switch (event.type) {
    case 'command':
      runFromOutside(desk, event.command);
      break;
    case 'openFile':
      void openGrant(desk, event.grant);
      break;
    case 'closeRequested':
      void close(desk);
  }
}

function useGreeting(desk: Desk): void {
  useEffect(() => {
    const stops = [
      desk.client.onEvent((event) => hear(desk, event)),
      desk.client.onReach((reachable) => showReach(desk, reachable)),
    ];
    // One can type or paste at once.
    desk.surface.get().handle?.focus();
    greet(desk, stops)
      .then(() => requestIdleCallback(() => void startCompletion(desk).catch(() => {})))
      .then(() => requestIdleCallback(() => void tellPhraseTroubles(desk).catch(() => {})))
      .then(() => requestIdleCallback(() => void startPapers(desk).catch(() => {})))
      .catch((error: unknown) => tellFailure(desk, error));
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk]);
}

/** Chromium tells of a moved caret by an event of its own, and may send the next key first: a command acts where it is now. */
function readCaret(event: KeyboardEvent): void {
  const commands = event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key);
  if (commands && !isComposingKey(event)) document.dispatchEvent(new Event('selectionchange'));
}

function useKeys(desk: Desk): void {
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      readCaret(event);
      takeKey(desk, event, onMac);
    };
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, [desk]);
}

/** What holds of the commands that a menu of the host's own marks. */
function useMarked(): readonly MarkedCommand[] {
  const completion = useDeskState((state) => state.completion);
  const checks = useDeskState((state) => state.checkBeforeExport);
  const carries = useDeskState((state) => state.draftInWord);
  const noCopies = useDeskState((state) => state.noCopies === true);
  const form = useSnapshot((snapshot) => snapshot.paper.layout.form);
  return useMemo(
    () => [
      ...(completion ? (['completion'] as const) : []),
      ...(checks ? (['checkBeforeExport'] as const) : []),
      ...(carries ? (['draftInWord'] as const) : []),
      ...(noCopies ? (['noCopies'] as const) : []),
      `form.${form}` as const,
    ],
    [completion, checks, carries, noCopies, form],
  );
}

/** The title, for the window and for the host. */
function useTitle(desk: Desk): void {
  const title = words.app.titled(
    useDeskState((state) => draftName(state.draft)),
    useUnsaved(),
  );
  const unsaved = useUnsaved();
  const marked = useMarked();
  const known = useDeskState((state) => state.info !== null);
  useEffect(() => {
    document.title = title;
    if (!known) return;
    desk.client
      .call('windowState', { title: title.slice(0, 300), unsaved, marked: [...marked] })
      .catch((error: unknown) => {
        tellFailure(desk, error);
      });
  }, [desk, title, unsaved, marked, known]);
}

/** A browser asks by itself before it closes a page, where what is on the desk could not be kept any more. */
function useUnload(desk: Desk): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      settleForms(desk);
      if (desk.state.get().info?.host === 'electron' || desk.journal.mayGo()) return;
      event.preventDefault();
      // Until it is answered there is time for it.
      void desk.journal.flush();
    };
    const goAway = () => desk.journal.goAway();
    // A page that the browser kept aside and shows again has left its seat: it takes it anew.
    const comeBack = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('beforeunload', ask);
    window.addEventListener('pagehide', goAway);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pageshow', comeBack);
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('pagehide', goAway);
    };
  }, [desk]);
}

/** A file dropped beside the text would otherwise take the place of the whole window. */
function useNoDrop(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}

export function useHost(): void {
  const desk = useDesk();
  useEffect(() => watchFigures(desk), [desk]);
  useEffect(() => watchOldPapers(desk), [desk]);
  useEffect(() => watchProofreading(desk), [desk]);
  useEffect(() => watchDisk(desk), [desk]);
  useEffect(() => watchRest(desk), [desk]);
  useEffect(() => watchSecrecy(desk), [desk]);
  useGreeting(desk);
  useKeys(desk);
  useTitle(desk);
  useUnload(desk);
  useNoDrop();
}
