/** The desk of one window: its state, the editor on it, the host behind it. */
import { Failure } from '../../document/failure.ts';
import { notSavedWords } from '../../electron/words/saving.ts';
import { failureWords } from '../../electron/words.ts';
import { type EditorHandle, type EditorSnapshot, emptySnapshot } from '../editor/handle.ts';
import type { HostClient } from '../host/client.ts';
import type { Client, Found } from '../proofread/client.ts';
import { noFindings, type ProofreadState } from '../proofread/state.ts';
import { createStore, type Store } from '../store.ts';
import type { Composition } from './composing.ts';
import { type DiskWork, noDisk } from './disk-work.ts';
import { type JournalWork, noJournal } from './journal-work.ts';
import { atLeisure, type Subscribe } from './leisure.ts';
import type { Question } from './question.ts';
import { type DeskState, initialDesk } from './state.ts';
import type { Strip, StripKind } from './strip.ts';

/** How far the page is scrolled, in px. */
export interface Scroller {
  readonly get: () => number;
  readonly set: (top: number) => void;
}

export interface Surface {
  readonly handle: EditorHandle | null;
  readonly scroller: Scroller | null;
}

/** What reads the text for 校对, and what it found last. */
export interface Proofreading {
  readonly state: Store<ProofreadState>;
  /** Null until the word lists are there. */
  client: Client | null;
  found: Found | null;
  /** Reads the text as it is now; resolves once what was found is that of the text, false where it cannot be had. */
  refresh: () => Promise<boolean>;
}

export interface Desk {
  readonly client: HostClient;
  readonly composition: Composition;
  readonly now: () => Date;
  /** The element that has the focus. */
  readonly focused: () => HTMLElement | null;
  readonly state: Store<DeskState>;
  readonly surface: Store<Surface>;
  /** Changes of the snapshot, told at leisure. */
  readonly leisure: Subscribe;
  /** Takes over what is typed into a form beside the text and not yet in the report. */
  readonly pending: Set<() => void>;
  readonly proofreading: Proofreading;
  /** Keeps what is on the desk, once the window has its seat. */
  journal: JournalWork;
  /** Looks after the file of the draft, once the window watches it. */
  disk: DiskWork;
}

export interface DeskParts {
  readonly client: HostClient;
  readonly composition: Composition;
  readonly now: () => Date;
  readonly focused: () => HTMLElement | null;
}

/** ms */
const LEISURE = { pause: 250, most: 1000 };

export function createDesk(parts: DeskParts): Desk {
  const state = createStore<DeskState>(initialDesk);
  parts.composition.subscribe((composing) => state.set({ composing }));
  const surface = createStore<Surface>({ handle: null, scroller: null });
  const leisure = atLeisure((listener) => subscribeSnapshot({ surface }, listener), LEISURE);
  const proofreading: Proofreading = {
    state: createStore(noFindings),
    client: null,
    found: null,
    refresh: async () => false,
  };
  const disk = noDisk((failure) => tellFailure(desk, failure, 'saving'));
  const desk: Desk = { ...parts, state, surface, leisure, pending: new Set(), proofreading, journal: noJournal, disk };
  return desk;
}

export function snapshotOf(desk: Desk): EditorSnapshot {
  return desk.surface.get().handle?.snapshot() ?? emptySnapshot;
}

/** The editor tells of itself once it stands; from then on its first content counts as saved. */
export function putEditor(desk: Desk, handle: EditorHandle | null): void {
  desk.surface.set({ handle });
  const { draft } = desk.state.get();
  if (handle) desk.state.set({ draft: { ...draft, savedRevision: handle.snapshot().revision } });
}

/** Told of every change in the text's snapshot, whichever editor stands at the time. */
export function subscribeSnapshot(desk: Pick<Desk, 'surface'>, listener: () => void): () => void {
  let stop = desk.surface.get().handle?.subscribe(listener);
  const stopSurface = desk.surface.subscribe(() => {
    stop?.();
    stop = desk.surface.get().handle?.subscribe(listener);
    listener();
  });
  return () => {
    stop?.();
    stopSurface();
  };
}

export function isUnsaved(desk: Desk): boolean {
  const { draft } = desk.state.get();
  const { revision, access } = snapshotOf(desk);
  return access === 'editable' && revision !== draft.savedRevision;
}

/** Takes over half-filled forms and blanks, so that what is seen is what is in the report. */
export function settleForms(desk: Desk): void {
  for (const take of [...desk.pending]) take();
  desk.surface.get().handle?.settle();
}

/** Changes the text from beside it. The editor puts its caret into the page, and the focus with it; here it goes back. */
export function fromBeside<T>(desk: Desk, change: (handle: EditorHandle) => T): T | null {
  const { handle } = desk.surface.get();
  if (!handle) return null;
  const before = desk.focused();
  const result = change(handle);
  if (before && before !== desk.focused() && before.isConnected) before.focus({ preventScroll: true });
  return result;
}

let strips = 0;

type NewStrip = Pick<Strip, 'tone' | 'text'> & Partial<Strip>;

/** The new message takes the place of this one: the same words, a result, or what came of the same work before. */
function isReplaced(old: Strip, { text, outcomeOf = null }: NewStrip): boolean {
  return old.text === text || old.tone === 'done' || (outcomeOf !== null && old.outcomeOf === outcomeOf);
}

/** Shows a message above the text. The same words are not shown twice, and a new result takes the place of the last. */
export function tell(desk: Desk, strip: NewStrip): void {
  strips += 1;
  const others = desk.state.get().strips.filter((old) => !isReplaced(old, strip));
  desk.state.set({ strips: [...others, { details: [], kind: 'message', outcomeOf: null, ...strip, id: strips }] });
}

/** Takes one strip away. */
export function dismiss(desk: Desk, id: number): void {
  desk.state.set({ strips: desk.state.get().strips.filter((strip) => strip.id !== id) });
}

/** Takes all strips of these kinds away. */
export function dismissKinds(desk: Desk, ...kinds: readonly StripKind[]): void {
  const { strips } = desk.state.get();
  if (strips.some(({ kind }) => kinds.includes(kind)))
    desk.state.set({ strips: strips.filter(({ kind }) => !kinds.includes(kind)) });
}

/** Tells a screen reader. Of the same words again it would hear nothing, unless something of them differs. */
export function announce(desk: Desk, text: string): void {
  desk.state.set({ announcement: text === desk.state.get().announcement ? `${text}\u00a0` : text });
}

function failureKind({ code }: Failure, work: Strip['outcomeOf']): Strip['kind'] {
  if (code === 'HOST_GONE') return 'hostGone';
  return work === 'saving' ? 'notSaved' : 'message';
}

/** Says what went wrong. What is no Failure is a fault of the program itself. */
export function tellFailure(desk: Desk, error: unknown, work: Strip['outcomeOf'] = null): void {
  const failure =
    error instanceof Failure ? error : new Failure('INTERNAL', error instanceof Error ? error.message : '');
  if (failure !== error) console.error(error);
  const kind = failureKind(failure, work);
  // A host that is gone is told until it is back.
  const outcomeOf = kind === 'hostGone' ? null : work;
  const { code, detail } = failure;
  const text = (work === 'saving' ? notSavedWords(code, detail) : null) ?? failureWords(code, detail);
  tell(desk, { tone: 'failure', text, kind, outcomeOf });
}

/** The strip about a lost host goes when the host is back. */
export function showReach(desk: Desk, reachable: boolean): void {
  const { strips } = desk.state.get();
  if (!reachable) tellFailure(desk, new Failure('HOST_GONE'));
  else if (strips.some((s) => s.kind === 'hostGone'))
    desk.state.set({ strips: strips.filter((s) => s.kind !== 'hostGone') });
}

type Asking<Q> = Q extends Question ? Omit<Q, 'answer'> : never;
type AnswerTo<T extends Question['type']> = Parameters<Extract<Question, { type: T }>['answer']>[0];

function whenAnswered(desk: Desk): Promise<void> {
  return new Promise((resolve) => {
    const stop = desk.state.subscribe(() => {
      if (desk.state.get().question !== null) return;
      stop();
      resolve();
    });
  });
}

/** Ends where no question is open: at once, or once the open ones are answered. */
export async function untilFree(desk: Desk): Promise<void> {
  while (desk.state.get().question !== null) await whenAnswered(desk);
}

/** Puts a question and waits for the answer; where another is still open, after that one. */
export async function ask<T extends Question['type']>(
  desk: Desk,
  question: Extract<Asking<Question>, { type: T }>,
): Promise<AnswerTo<T>> {
  while (desk.state.get().question !== null) await whenAnswered(desk);
  return new Promise((resolve) => {
    const answer = (value: AnswerTo<T>) => {
      desk.state.set({ question: null });
      resolve(value);
    };
    // `answer` and the rest belong to the same `T`; the compiler cannot put the two halves together.
    desk.state.set({ question: { ...question, answer } as unknown as Question });
  });
}
