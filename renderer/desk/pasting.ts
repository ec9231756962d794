/** Pasting: what is told of it, and pasting as mere text. */
import { noticeWords } from '../../electron/words.ts';
import type { PasteTold } from '../editor/handle.ts';
import { keyLabel } from '../keys.ts';
import { pasteWords } from '../status/paste-words.ts';
import { onMac } from '../toolbar/platform.ts';
import { type Desk, dismiss, tell } from './desk.ts';
import { toldOf } from './opening.ts';
import type { Strip } from './strip.ts';

/** The look alone is lost with each paste, and is what one pastes here for. */
const isLoss = ({ code }: PasteTold['notices'][number]) => code !== 'foreignLook' && code !== 'blanks';

/** A line that went into its line tells of nothing but what is missing in it, plain paragraphs of nothing at all. */
function isTold(told: PasteTold): boolean {
  if (told.type === 'line') return told.notices.some(isLoss);
  return told.type !== 'blocks' || told.notices.length > 0 || told.headings + told.tables > 0;
}

/** Told once, above the text; with what is missing it stays until it is closed. */
export function tellPasted(desk: Desk, told: PasteTold): void {
  if (!isTold(told)) return;
  const { notices } = told;
  const tone = notices.some(isLoss) ? 'info' : 'done';
  desk.state.set({ told: toldOf('pasted', '', notices) });
  tell(desk, {
    tone,
    kind: 'pasted',
    text: pasteWords.told(told),
    details: notices.map(noticeWords),
    outcomeOf: 'pasting',
  });
  watchPaste(desk);
}

const strips = (desk: Desk) => desk.state.get().strips.filter(({ kind }) => kind === 'pasted');

/** Once the text is changed there is nothing left to take back; what is told without a loss goes with that. */
function settle(desk: Desk): void {
  for (const { id, tone } of strips(desk)) if (tone === 'done') dismiss(desk, id);
  const settled = ({ kind, ...strip }: Strip): Strip => ({ ...strip, kind: kind === 'pasted' ? 'message' : kind });
  desk.state.set({ strips: desk.state.get().strips.map(settled) });
}

function watchPaste(desk: Desk): void {
  const stop = desk.leisure(() => {
    if (strips(desk).length > 0 && desk.surface.get().handle?.canKeepTextOnly()) return;
    stop();
    settle(desk);
  });
}

/** From the message: the same once more as mere text. */
export function keepTextOnly(desk: Desk): void {
  const { handle } = desk.surface.get();
  handle?.keepTextOnly();
  for (const { id } of strips(desk)) dismiss(desk, id);
  handle?.focus();
}

/** From the message: takes the paste back. */
export function undoPaste(desk: Desk): void {
  const { handle } = desk.surface.get();
  if (handle?.canKeepTextOnly()) handle.undo();
  for (const { id } of strips(desk)) dismiss(desk, id);
  handle?.focus();
}

const PASTE_TEXT_KEY = 'CmdOrCtrl+Shift+V';

/** From the menu. Hosts that keep the clipboard to themselves leave it to the key, which the browser answers. */
export async function pasteText(desk: Desk): Promise<void> {
  const { handle } = desk.surface.get();
  handle?.focus();
  const text = await navigator.clipboard.readText().catch(() => null);
  if (text === null) tell(desk, { tone: 'info', text: pasteWords.pressKeys(keyLabel(PASTE_TEXT_KEY, onMac)) });
  else if (text.trim() === '') tell(desk, { tone: 'info', text: pasteWords.empty });
  else handle?.insertPlain(text);
}
