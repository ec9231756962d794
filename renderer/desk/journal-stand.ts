/** What is told of a desk: the text at one moment, and what changed since another. */
import { deltaBetween } from '../../document/delta.ts';
import type { Report } from '../../document/report.ts';
import type { DeskFacts, DeskView, ToldDesk } from '../../electron/contract/keeping.ts';
import { isAsOpened } from './as-opened.ts';
import { type Desk, isUnsaved, snapshotOf } from './desk.ts';

/** The text at one moment, with what else is true of the desk then. */
export interface Stand {
  readonly report: Report;
  readonly facts: DeskFacts;
  readonly target: ToldDesk['target'];
  readonly revision: number;
  /** Which report lies on the desk. */
  readonly opened: number;
}

/** As the host has it on the disk. */
export interface Answered extends Stand {
  readonly number: number;
}

/** What is in view now. */
export function viewOf(desk: Desk): DeskView {
  const { handle, scroller } = desk.surface.get();
  const block = handle?.snapshot().currentBlock ?? null;
  const offset = block === null ? null : (handle?.caretOffset() ?? null);
  return { caret: block === null || offset === null ? null : { block, offset }, scroll: scroller?.get() ?? 0 };
}

/** Whether what is on the desk is anywhere else. */
export function stateOf(desk: Desk): DeskFacts['state'] {
  if (desk.state.get().draft.target !== null && !isUnsaved(desk)) return 'saved';
  return isAsOpened(desk) ? 'read' : 'unsaved';
}

/** Null while there is no editor. */
export function standOf(desk: Desk): Stand | null {
  const { handle } = desk.surface.get();
  if (!handle) return null;
  const report = handle.read();
  const { draft, opened } = desk.state.get();
  const { name, access, target, version } = draft;
  const facts: DeskFacts = { name, access, state: stateOf(desk), version, view: viewOf(desk) };
  return { report, facts, target: target?.file ?? null, revision: handle.snapshot().revision, opened };
}

/** What is in view takes no part. */
export const isSameDesk = (a: Stand, b: Stand) =>
  a.revision === b.revision &&
  a.opened === b.opened &&
  a.target === b.target &&
  a.facts.name === b.facts.name &&
  a.facts.state === b.facts.state &&
  a.facts.version === b.facts.version;

/** Told only where it differs. */
export const isSameView = (a: DeskView, b: DeskView) =>
  a.scroll === b.scroll && a.caret?.block === b.caret?.block && a.caret?.offset === b.caret?.offset;

/** `before`: what the host has; null, or of another report, all is told. */
export function toldDesk(stand: Stand, number: number, before: Answered | null): ToldDesk {
  const { report, facts, target, opened } = stand;
  if (before === null || before.opened !== opened) return { type: 'whole', number, report, facts, target };
  const delta = deltaBetween(before.report, report);
  return { type: 'delta', number, onto: before.number, delta, facts, target };
}

/** Nothing was ever written or named on this desk: an empty sheet needs no seat kept. */
export function isUntouched(desk: Desk): boolean {
  const { characters, outline, fields } = snapshotOf(desk);
  const { draft } = desk.state.get();
  return draft.name === null && characters === 0 && outline.length === 0 && fields.length === 0;
}

/** What a JSON text takes in bytes. */
export const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
