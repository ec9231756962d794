/** What is done with what was carried over from last year's paper (沿用): gone through, confirmed, written anew, taken back. */
import type { Field } from '../../document/report.ts';
import { countCarried, placedCarried } from '../../document/roll/marks.ts';
import type { CarriedChange } from '../editor/handle.ts';
import { carriedWords } from '../panels/fields/carried-words.ts';
import { type CarriedRow, carriedRows } from './carried-rows.ts';
import { announce, type Desk, fromBeside, settleForms, snapshotOf, tell } from './desk.ts';

/** What becomes of a row: confirmed as it stands, other words, or the old ones again. */
export type CarriedDeed =
  | { readonly type: 'confirm' }
  | { readonly type: 'change'; readonly to: string }
  | { readonly type: 'takeBack' };

function changeOf({ place, type, from, text }: CarriedRow, deed: CarriedDeed): CarriedChange | null {
  if (place.type === 'field') return null;
  const at = { block: place.block, offset: place.offset, length: text.length, old: text };
  switch (deed.type) {
    case 'confirm':
      return { ...at, text, carried: null };
    case 'change':
      return { ...at, text: deed.to, carried: null };
    case 'takeBack':
      return { ...at, text: from, carried: { type, from } };
  }
}

function fieldAfter(field: Field, deed: CarriedDeed): Field {
  const { carried, ...plain } = field;
  switch (deed.type) {
    case 'confirm':
      return plain;
    case 'change':
      return { ...plain, value: deed.to };
    case 'takeBack':
      return carried ? { ...plain, value: carried.from, carried } : plain;
  }
}

/** One undo. Gives how many there are still to be confirmed. */
export function settleCarried(desk: Desk, rows: readonly CarriedRow[], deed: CarriedDeed): number {
  settleForms(desk);
  const ids = new Set(rows.flatMap(({ place }) => (place.type === 'field' ? [place.id] : [])));
  const changes = rows.flatMap((row) => changeOf(row, deed) ?? []);
  fromBeside(desk, (handle) =>
    handle.asOne(() => {
      if (changes.length > 0) handle.changeCarried(changes);
      if (ids.size > 0)
        handle.setFields(snapshotOf(desk).fields.map((field) => (ids.has(field.id) ? fieldAfter(field, deed) : field)));
    }),
  );
  const left = leftToConfirm(desk);
  if (deed.type !== 'takeBack')
    announce(desk, left === 0 ? carriedWords.confirmedAll : carriedWords.confirmedLeft(left));
  return left;
}

/** How many there are still to be confirmed. */
function leftToConfirm(desk: Desk): number {
  const { handle } = desk.surface.get();
  return handle ? countCarried(handle.read()) : 0;
}

type Placed = ReturnType<typeof placedCarried>[number];

function goTo(desk: Desk, { block, offset, text }: Pick<Placed, 'block' | 'offset' | 'text'>): void {
  desk.surface.get().handle?.goToWords(block, { offset, length: text.length });
}

/** Selects the words of a row in the text. A field is gone to at its first place. */
export function goToCarried(desk: Desk, { place, text }: CarriedRow): void {
  const { handle } = desk.surface.get();
  if (!handle) return;
  if (place.type === 'words') {
    goTo(desk, { ...place, text });
    return;
  }
  const found = placedCarried(handle.read()).find(({ field }) => field === place.id);
  if (found) goTo(desk, found);
}

interface Caret {
  readonly block: number;
  readonly offset: number;
}

function caretOf(desk: Desk): Caret {
  const block = snapshotOf(desk).currentBlock ?? -1;
  return { block, offset: desk.surface.get().handle?.caretOffset() ?? 0 };
}

const holds = ({ block, offset, text }: Placed, caret: Caret) =>
  block === caret.block && offset <= caret.offset && caret.offset < offset + text.length;

/** The next one from the caret, round the end; null where there is none. */
function nextOf(places: readonly Placed[], caret: Caret, step: -1 | 1): Placed | null {
  const isBehind = ({ block, offset }: Placed) =>
    block > caret.block || (block === caret.block && offset > caret.offset);
  const isBefore = (place: Placed) => !isBehind(place) && !holds(place, caret);
  const found = step === 1 ? places.find(isBehind) : places.findLast(isBefore);
  return found ?? (step === 1 ? places[0] : places.at(-1)) ?? null;
}

/** Goes to the next one, or the one before, round the end. */
export async function stepCarried(desk: Desk, step: -1 | 1): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
  const { handle } = desk.surface.get();
  if (!handle) return;
  const next = nextOf(placedCarried(handle.read()), caretOf(desk), step);
  if (next) goTo(desk, next);
  else tell(desk, { tone: 'done', text: carriedWords.none });
}

/** Confirms the one at the caret and goes on to the next, as one who looks through them does. */
export async function confirmAtCaret(desk: Desk): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
  const { handle } = desk.surface.get();
  if (!handle) return;
  const caret = caretOf(desk);
  const places = placedCarried(handle.read());
  const at = places.find((place) => holds(place, caret));
  if (!at) {
    tell(desk, { tone: 'done', text: places.length === 0 ? carriedWords.none : carriedWords.notHere });
    return;
  }
  const rows = carriedRows(handle.read(), null, desk.now().getFullYear());
  const row = rows.find(({ place }) =>
    place.type === 'field' ? place.id === at.field : place.block === at.block && place.offset === at.offset,
  );
  if (!row) return;
  if (settleCarried(desk, [row], { type: 'confirm' }) > 0) await stepCarried(desk, 1);
  else tell(desk, { tone: 'done', text: carriedWords.confirmedAll });
}
