/** What lies over the page: menus that are open, and the focus that comes back when they and dialogs go. */
import type { Desk } from './desk.ts';

/** A dialog or a menu gives the focus back in the frame after it is gone; what takes the focus itself has to wait for that. */
export function overlayGone(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function') return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Closes the menu that holds the focus, as Escape does; false where there is none. */
export function closeMenu(desk: Desk): boolean {
  const focused = desk.focused();
  if (!focused?.closest('.popover')) return false;
  focused.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  return true;
}
