/** Shortcuts: which command a key means, and where it must not be taken. */
import type { CommandId } from '../electron/contract/menu.ts';
import { COMMANDS, type Command, commandOf, runCommand } from './commands.ts';
import type { Desk } from './desk/desk.ts';
import { closeMenu, overlayGone } from './desk/overlays.ts';
import { isComposingKey, type KeyPress, matchesKey } from './keys.ts';

/** By a key, or by the host's own menu: a menu of the page that is open closes first, since nothing may open below it. */
export function runFromOutside(desk: Desk, id: CommandId): void {
  if (desk.state.get().question === null && closeMenu(desk)) void overlayGone().then(() => runCommand(desk, id));
  else runCommand(desk, id);
}

/** Further keys of the same command that people know from elsewhere. */
const ALSO: readonly { readonly key: string; readonly id: CommandId }[] = [
  { key: 'CmdOrCtrl+Shift+Z', id: 'redo' },
  // Word and WPS.
  { key: 'F12', id: 'saveAs' },
];

export function commandForKey(press: KeyPress, mac: boolean): Command | null {
  const named = COMMANDS.find((command) => command.key !== null && matchesKey(press, command.key, mac));
  if (named) return named;
  const also = ALSO.find((other) => matchesKey(press, other.key, mac));
  return also ? commandOf(also.id) : null;
}

/** Undo inside a plain input is the input's own, as are the arrows. */
const inInput = (desk: Desk) => desk.focused()?.matches('input, textarea') ?? false;
const TEXT_ONLY: ReadonlySet<CommandId> = new Set([
  'undo',
  'redo',
  'confirmCarried',
  'moveUp',
  'moveDown',
  'promote',
  'demote',
  'emphasis.bold',
  'emphasis.underline',
  'pasteText',
]);

/** The browser answers the key itself, with what is on the clipboard; the text is only told how to take it. */
const BROWSERS_OWN: ReadonlySet<CommandId> = new Set(['pasteText']);

/** Pressed twice these mean more than pressed once: a key that is held down is pressed once. */
const ASKED_TWICE: ReadonlySet<CommandId> = new Set(['exportDocx', 'exportPdf']);

/** The one place where shortcuts are taken: before the text sees the key, and never while an input method composes. */
export function takeKey(desk: Desk, event: KeyboardEvent, mac: boolean): void {
  if (isComposingKey(event)) {
    // It ends the composition, and must not send the form as well.
    if (event.key === 'Enter' && inInput(desk)) event.preventDefault();
    return;
  }
  const command = commandForKey(event, mac);
  if (command && event.repeat && ASKED_TWICE.has(command.id)) {
    event.preventDefault();
    return;
  }
  if (!command || (inInput(desk) && TEXT_ONLY.has(command.id))) return;
  if (BROWSERS_OWN.has(command.id)) {
    if (desk.focused()?.closest('.editor-text')) desk.surface.get().handle?.pasteNextAsText();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  runFromOutside(desk, command.id);
}
