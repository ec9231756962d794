/** 「改一处，提醒别处」: notices that a figure was changed in one place, and offers the others where it still stands. */
import {
  changedField,
  changedFigure,
  type FigureChange,
  sameFigures,
  sectionOf,
  writtenLike,
} from '../../document/fields/same-figures.ts';
import type { Block, Field, Report } from '../../document/report.ts';
import type { EditorHandle, NewWords } from '../editor/handle.ts';
import { words } from '../words.ts';
import { ask, type Desk, dismissKinds, fromBeside, settleForms, snapshotOf, tell } from './desk.ts';
import type { ListedPlace } from './question.ts';

/** What was there when it was last looked at. */
type Seen = Pick<Report, 'blocks' | 'fields'>;

/** Blocks that are not the same in two states, between those that are at the start and at the end. */
interface Differing {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  /** Place of the first of them. */
  readonly at: number;
}

/** Compares objects, not words: a block that was not touched is the same one. */
function differing(before: readonly Block[], after: readonly Block[]): Differing {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at += 1;
  let end = 0;
  while (end < most - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { before: before.slice(at, before.length - end), after: after.slice(at, after.length - end), at };
}

/** ms after which a figure that was being written is looked at again */
const AGAIN = 1000;
/** 3次 in the running text stands elsewhere by chance; in a field it was set apart on purpose. */
const ONE_DIGIT = /^[\d０-９]$/u;
/** More than this at once was pasted or moved, not typed. */
const TYPED = 8;

type Look =
  | { readonly type: 'changed'; readonly change: FigureChange }
  /** A figure is being written, or may yet be; what was seen before stays what is compared with. */
  | { readonly type: 'writing' | 'inHand' }
  | { readonly type: 'nothing' };

function lookAtBlocks(seen: Seen, now: Seen, caretBlock: number | null, atFigure: () => boolean): Look {
  const { before, after, at } = differing(seen.blocks, now.blocks);
  if (before.length === 0 || before.length > TYPED || after.length > TYPED) return { type: 'nothing' };
  const inHand = before.length === 1 && after.length === 1 && at === caretBlock;
  if (inHand && atFigure()) return { type: 'writing' };
  const change = changedFigure(before, after, now.fields);
  if (change) return { type: 'changed', change };
  return { type: inHand ? 'inHand' : 'nothing' };
}

function lookAtFields(seen: Seen, now: Seen): FigureChange | null {
  if (seen.fields === now.fields) return null;
  const before = new Map<string, Field>(seen.fields.map((field) => [field.id, field]));
  for (const field of now.fields) {
    const old = before.get(field.id);
    const change = old && old !== field ? changedField(old, field, now) : null;
    if (change) return change;
  }
  return null;
}

function dismissOffers(desk: Desk): void {
  dismissKinds(desk, 'sameFigures');
  if (desk.state.get().figureChange) desk.state.set({ figureChange: null });
}

const nameOf = ({ from, to }: FigureChange) =>
  [from.type, from.text, from.type === 'amount' ? from.unit : '', to.text].join('\t');

function offer(desk: Desk, change: FigureChange, now: Seen): void {
  const places = sameFigures(now, change.from);
  if (places.length === 0) return;
  dismissOffers(desk);
  const { from, to } = change;
  desk.state.set({ figureChange: change });
  tell(desk, { tone: 'info', kind: 'sameFigures', text: words.sameFigures.offer(from.text, to.text, places.length) });
}

/** Looks at leisure, never with a key. Each change is offered once as long as the report is open. Gives what stops it. */
export function watchFigures(desk: Desk): () => void {
  let seen: Seen | null = null;
  let opened = -1;
  let again: ReturnType<typeof setTimeout> | null = null;
  const offered = new Set<string>();

  function begin(now: Seen): void {
    seen = now;
    opened = desk.state.get().opened;
    offered.clear();
    dismissOffers(desk);
  }

  function notice(change: FigureChange | null, now: Seen): void {
    if (change === null || offered.has(nameOf(change))) return;
    offered.add(nameOf(change));
    offer(desk, change, now);
  }

  /** What undo puts back was not changed by hand. */
  function undone(before: Seen, now: Seen): void {
    const same = before.fields === now.fields && differing(before.blocks, now.blocks).before.length === 0;
    if (!same) dismissOffers(desk);
    seen = now;
  }

  function compare(before: Seen, now: Seen, handle: EditorHandle): void {
    const looked = lookAtBlocks(before, now, snapshotOf(desk).currentBlock, () => handle.isFigureAtCaret());
    notice(lookAtFields(before, now), now);
    if (looked.type === 'changed' && !ONE_DIGIT.test(looked.change.from.text)) notice(looked.change, now);
    const waits = looked.type === 'writing' || looked.type === 'inHand';
    seen = waits ? { blocks: before.blocks, fields: now.fields } : now;
    // A caret that moves on within its paragraph is not told.
    if (looked.type === 'writing') again = setTimeout(lookNow, AGAIN);
  }

  function look(handle: EditorHandle): void {
    const now = handle.read();
    if (seen === null || opened !== desk.state.get().opened) begin(now);
    else if (snapshotOf(desk).canRedo) undone(seen, now);
    else compare(seen, now, handle);
  }

  function lookNow(): void {
    if (again !== null) clearTimeout(again);
    again = null;
    const { handle } = desk.surface.get();
    if (handle && !desk.composition.active()) look(handle);
  }

  /** What is opened is seen at once: one may change a figure before there was any leisure. */
  function seeOpened(): void {
    const { handle } = desk.surface.get();
    if (handle && opened !== desk.state.get().opened) begin(handle.read());
  }

  const stops = [desk.leisure(lookNow), desk.state.subscribe(seeOpened)];
  return () => {
    for (const stop of stops) stop();
    if (again !== null) clearTimeout(again);
  };
}

/** More than these nobody looks through. */
const LISTED = 500;

function listed(
  report: Report,
  { from, to }: FigureChange,
): { readonly places: readonly ListedPlace[]; readonly more: number } {
  const all = sameFigures(report, from);
  const places = all.slice(0, LISTED).map((place) => ({
    ...place,
    section: sectionOf(report, place.block),
    next: writtenLike(place, to),
  }));
  return { places, more: all.length - places.length };
}

const newWords = ({ block, offset, length, text, next }: ListedPlace): NewWords => ({
  block,
  offset,
  length,
  old: text,
  text: next,
});

/** Lists the other places of the figure that was changed last, and changes those that are chosen. */
export async function reviewFigures(desk: Desk): Promise<void> {
  const { handle } = desk.surface.get();
  const change = desk.state.get().figureChange;
  if (!handle || !change) return;
  await desk.composition.ended();
  settleForms(desk);
  const { places, more } = listed(handle.read(), change);
  dismissOffers(desk);
  if (places.length === 0) {
    tell(desk, { tone: 'done', text: words.sameFigures.none(change.from.text) });
    return;
  }
  const chosen = await ask(desk, { type: 'sameFigures', change, places, more });
  if (!chosen || chosen.length === 0) return;
  const count = fromBeside(desk, (editor) => editor.replaceWords(chosen.map(newWords)));
  tell(desk, { tone: 'done', text: words.sameFigures.done(count ?? 0, change.to.text) });
}
