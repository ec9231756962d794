import { describe, expect, it } from 'vitest';
import { isComposingKey, type KeyPress, keyLabel, matchesKey } from '../../renderer/keys.ts';

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}

describe('shortcuts', () => {
  it('match their letter with exactly their modifiers', () => {
    expect(matchesKey(press('s', { ctrlKey: true }), 'CmdOrCtrl+S', false)).toBe(true);
    expect(matchesKey(press('s'), 'CmdOrCtrl+S', false)).toBe(false);
    expect(matchesKey(press('s', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+S', false)).toBe(false);
    expect(matchesKey(press('s', { ctrlKey: true, altKey: true }), 'CmdOrCtrl+S', false)).toBe(false);
    expect(matchesKey(press('S', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+S', false)).toBe(true);
  });

  it('match with Caps Lock on', () => {
    expect(matchesKey(press('S', { ctrlKey: true }), 'CmdOrCtrl+S', false)).toBe(true);
  });

  it('take the Command key on a Mac and leave Control alone', () => {
    expect(matchesKey(press('s', { metaKey: true }), 'CmdOrCtrl+S', true)).toBe(true);
    expect(matchesKey(press('s', { ctrlKey: true }), 'CmdOrCtrl+S', true)).toBe(false);
    expect(matchesKey(press('s', { metaKey: true }), 'CmdOrCtrl+S', false)).toBe(false);
  });

  it('match arrows by their names in the menu', () => {
    const keys = { altKey: true, shiftKey: true };
    expect(matchesKey(press('ArrowUp', keys), 'Alt+Shift+Up', false)).toBe(true);
    expect(matchesKey(press('ArrowDown', keys), 'Alt+Shift+Up', false)).toBe(false);
  });

  it('match function keys by name, with exactly their modifiers', () => {
    expect(matchesKey(press('F2', { ctrlKey: true }), 'CmdOrCtrl+F2', false)).toBe(true);
    expect(matchesKey(press('F2', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+F2', false)).toBe(false);
    expect(matchesKey(press('f', { ctrlKey: true }), 'CmdOrCtrl+F2', false)).toBe(false);
    expect(keyLabel('CmdOrCtrl+Shift+F2', false)).toBe('Ctrl+Shift+F2');
  });

  it('go by the place on the board where a modifier or a layout changes the character', () => {
    const option = { metaKey: true, altKey: true, code: 'Digit0' };
    expect(matchesKey(press('º', option), 'CmdOrCtrl+Alt+0', true)).toBe(true);
    expect(matchesKey(press('ы', { ctrlKey: true, code: 'KeyS' }), 'CmdOrCtrl+S', false)).toBe(true);
  });

  it('go by the letter where the layout puts Latin letters elsewhere', () => {
    const azerty = press('a', { ctrlKey: true, code: 'KeyQ' });
    expect(matchesKey(azerty, 'CmdOrCtrl+A', false)).toBe(true);
    expect(matchesKey(azerty, 'CmdOrCtrl+Q', false)).toBe(false);
  });

  it('are shown as people read them', () => {
    expect(keyLabel('CmdOrCtrl+Shift+S', false)).toBe('Ctrl+Shift+S');
    expect(keyLabel('Alt+Shift+Up', false)).toBe('Alt+Shift+↑');
    expect(keyLabel('CmdOrCtrl+Shift+S', true)).toBe('⌘⇧S');
  });

  it('know a key that belongs to an input method', () => {
    expect(isComposingKey({ isComposing: true, keyCode: 83 })).toBe(true);
    expect(isComposingKey({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposingKey({ isComposing: false, keyCode: 83 })).toBe(false);
  });
});
