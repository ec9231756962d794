/** Shortcuts: written as Electron's accelerators, matched against key events, shown to people. */

/** What of a key event decides. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const ARROWS: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};
const SHOWN: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/**
 * Whether the event presses that character, that function key, or Enter. Where a modifier or a layout turns the key into something else than a
 * Latin letter or a digit (Option+0 is º), its place on the board decides.
 */
function pressesCharacter(press: KeyPress, character: string): boolean {
  if (/^F\d|^Enter$/.test(character)) return press.key === character;
  if (/^[a-z0-9]$/i.test(press.key)) return press.key.toUpperCase() === character;
  return press.code === `Key${character}` || press.code === `Digit${character}`;
}

/** `mac`: CmdOrCtrl is the Command key. */
export function matchesKey(press: KeyPress, accelerator: string, mac: boolean): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const main = parts.includes('CmdOrCtrl');
  const modifiers =
    press.ctrlKey === (main && !mac) &&
    press.metaKey === (main && mac) &&
    press.altKey === parts.includes('Alt') &&
    press.shiftKey === parts.includes('Shift');
  if (!modifiers) return false;
  const arrow = ARROWS[key];
  return arrow === undefined ? pressesCharacter(press, key) : press.key === arrow;
}

/** True while an input method is at work: such a key belongs to it and to nobody else. */
export function isComposingKey(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** As people read it: `Ctrl+Shift+S`, `Alt+Shift+↑`, on a Mac `⇧⌘S`. */
export function keyLabel(accelerator: string, mac: boolean): string {
  const parts = accelerator.split('+').map((part) => SHOWN[part] ?? part);
  if (!mac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+');
  const signs: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Alt: '⌥', Shift: '⇧' };
  return parts.map((part) => signs[part] ?? part).join('');
}
