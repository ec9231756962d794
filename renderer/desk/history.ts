/** 版本: the versions of the document on the desk are kept by the host; here is what the window tells it, and when. */
import { deltaBetween } from '../../document/delta.ts';
import { Failure, type FailureCode } from '../../document/failure.ts';
import type { VersionReason } from '../../document/history/version.ts';
import { blockText, countCharacters, fieldText } from '../../document/plain.ts';
import type { Block, Report } from '../../document/report.ts';
import { spliceBetween } from '../../document/splice.ts';
import type { DocumentPlace } from '../../electron/contract/history.ts';
import type { SeatId } from '../../electron/contract/keeping.ts';
import { failureWords } from '../../electron/words.ts';
import { words } from '../words.ts';
import { type Desk, isUnsaved, snapshotOf, tell } from './desk.ts';

/** Stand in until the host gave a seat. */
const seats = new WeakMap<Desk, SeatId>();

/** The seat of the window: what has no file is known by it. */
function seatOf(desk: Desk): SeatId {
  const { seat: taken } = desk.state.get();
  if (taken !== null) return taken;
  // The brand is given here and by the host only.
  const seat = seats.get(desk) ?? (crypto.randomUUID() as SeatId);
  seats.set(desk, seat);
  return seat;
}

/** By what the host knows the document on the desk. */
export function placeOf(desk: Desk): DocumentPlace {
  return { seat: seatOf(desk), file: desk.state.get().draft.target?.file ?? null };
}

/** The list of versions is read again. */
export function historyChanged(desk: Desk): void {
  desk.state.set({ historyChanges: desk.state.get().historyChanges + 1 });
}

/** That nothing could be kept is told once, until something could. */
const told = new WeakSet<Desk>();

/** `code`: why no version could be kept; null where one was. */
export function tellKept(desk: Desk, code: FailureCode | null): void {
  historyChanged(desk);
  if (code === null) told.delete(desk);
  if (code === null || told.has(desk)) return;
  told.add(desk);
  tell(desk, { tone: 'info', text: words.history.strips.unkept(failureWords(code, '')) });
}

/** Keeps this state of the document as a version. Never fails: that it could not be kept is told. */
export async function keepVersion(
  desk: Desk,
  report: Report,
  reason: Exclude<VersionReason, 'saved'>,
  place: DocumentPlace = placeOf(desk),
): Promise<void> {
  if (desk.state.get().noCopies) return;
  try {
    await desk.client.call('keepVersion', { place, report, reason });
    tellKept(desk, null);
  } catch (error) {
    // A host that is gone is told by itself.
    if (error instanceof Failure && error.code !== 'HOST_GONE') tellKept(desk, error.code);
  }
}

/** The text on the desk is about to be given up. */
export async function keepGivenUp(desk: Desk): Promise<void> {
  const report = desk.surface.get().handle?.read();
  if (report && snapshotOf(desk).characters > 0) await keepVersion(desk, report, 'before');
}

/** Another document lies on the desk from now on: what was kept of one without a file is no longer its past. */
export function beginHistory(desk: Desk): void {
  void desk.client.call('leaveHistory', { seat: seatOf(desk) }).then(
    () => historyChanged(desk),
    () => {},
  );
}

/** ms without a change after which the text is at rest, and of writing on after which a version is kept all the same. */
export const REST = { pause: 2 * 60_000, most: 10 * 60_000 } as const;

/** 字 that have to be others before a version is kept by itself: about half a sentence. */
export const LEAST_CHANGED = 10;

/** 字 of the longer side of what became another. What both have in front and behind is not counted. */
export function changedCharacters(before: Report, after: Report): number {
  const delta = deltaBetween(before, after);
  if (delta === null) return 0;
  const { at, removed, put } = delta.blocks;
  const text = (report: Report, blocks: readonly Block[]) => {
    const fields = fieldText(report.fields);
    return [...blocks.map((block) => blockText(block, fields)).join('\n')];
  };
  const words = spliceBetween(text(before, before.blocks.slice(at, at + removed)), text(after, put));
  const most = Math.max(words.removed, words.put.length);
  // Parts beside the text, and pictures, have no words of their own.
  if (most === 0) return LEAST_CHANGED;
  return Math.max(words.removed, countCharacters(words.put.join('')));
}

/** The text as it was kept last, or as it came onto the desk. */
interface Known {
  readonly opened: number;
  readonly revision: number;
  readonly report: Report;
}

function knownNow(desk: Desk): Known | null {
  const { handle } = desk.surface.get();
  if (!handle) return null;
  return { opened: desk.state.get().opened, revision: handle.snapshot().revision, report: handle.read() };
}

/**
 * Keeps a version where the text is at rest, and every ten minutes of writing on: two minutes are longer than a sentence takes
 * to think of, and what is written in ten is as much as one likes to write again. Gives what stops it.
 */
export function watchRest(desk: Desk): () => void {
  let known = knownNow(desk);
  let seen = known?.revision ?? 0;
  let resting: ReturnType<typeof setTimeout> | null = null;
  let writing: ReturnType<typeof setTimeout> | null = null;

  function forget(): void {
    if (resting !== null) clearTimeout(resting);
    if (writing !== null) clearTimeout(writing);
    resting = null;
    writing = null;
  }

  async function keep(): Promise<void> {
    forget();
    const place = placeOf(desk);
    await desk.composition.ended();
    const now = knownNow(desk);
    if (!now || !known || now.opened !== known.opened || snapshotOf(desk).access === 'readOnly') return;
    if (changedCharacters(known.report, now.report) < LEAST_CHANGED) return;
    known = now;
    await keepVersion(desk, now.report, 'rest', place);
  }

  function changed(): void {
    const { opened } = desk.state.get();
    const { revision } = snapshotOf(desk);
    if (known === null || opened !== known.opened) {
      forget();
      known = knownNow(desk);
      seen = revision;
    }
    if (revision === seen) return;
    seen = revision;
    if (resting !== null) clearTimeout(resting);
    resting = setTimeout(() => void keep(), REST.pause);
    writing ??= setTimeout(() => void keep(), REST.most);
  }

  /** What was saved is a version already. */
  function saved(): void {
    if (isUnsaved(desk) || known?.revision === snapshotOf(desk).revision) return;
    forget();
    known = knownNow(desk);
  }

  const stops = [
    desk.leisure(changed),
    desk.state.subscribe(() => desk.state.get().opened !== known?.opened && changed()),
  ];
  let { historyChanges } = desk.state.get();
  stops.push(
    desk.state.subscribe(() => {
      if (desk.state.get().historyChanges === historyChanges) return;
      ({ historyChanges } = desk.state.get());
      saved();
    }),
  );
  return () => {
    forget();
    for (const stop of stops) stop();
  };
}
