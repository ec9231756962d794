import { describe, expect, it } from 'vitest';
import { MENU } from '../../electron/contract.ts';
import { COMMANDS, commandForKey, commandOf, runCommand, takeKey } from '../../renderer/commands.ts';
import { fakeDesk, key, section } from './fakes.ts';

interface Pressed extends KeyboardEvent {
  readonly taken: () => boolean;
}

function pressed(press: Partial<KeyboardEvent>): Pressed {
  let taken = false;
  const event = {
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    code: '',
    preventDefault: () => {
      taken = true;
    },
    stopPropagation: () => {},
    taken: () => taken,
    ...press,
  };
  // All that the handler looks at.
  return event as unknown as Pressed;
}

describe('the registry', () => {
  it('holds each command of the menu once, with its words and key', () => {
    const inMenu = MENU.flatMap((menu) => menu.items.map(({ command, label, key: keys }) => [command, label, keys]));
    expect(COMMANDS.map(({ id, label, key: keys }) => [id, label, keys])).toEqual(inMenu);
  });

  it('gives no key to two commands', () => {
    const keys = COMMANDS.flatMap(({ key: keys }) => keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('sets the style that each style command names', () => {
    for (const { id } of COMMANDS.filter(({ id }) => id.startsWith('style.'))) {
      const { desk, editor } = fakeDesk();
      runCommand(desk, id);
      expect(editor.calls).toEqual([`setStyle(${JSON.stringify(id.slice('style.'.length))})`]);
    }
  });

  it('undoes only what can be undone', () => {
    const { desk, editor } = fakeDesk();
    runCommand(desk, 'undo');
    editor.change({ canUndo: true });
    runCommand(desk, 'undo');
    expect(editor.calls).toEqual(['undo()']);
  });

  it('moves the section that holds the caret', () => {
    const { desk, editor } = fakeDesk();
    editor.change({ outline: [section('甲', 1), section('乙', 1)], currentSection: key('乙') });
    runCommand(desk, 'moveUp');
    runCommand(desk, 'demote');
    expect(editor.calls).toEqual(['moveSectionBy("乙",-1)', 'shiftLevel("乙",1)']);
    expect(desk.state.get().announcement).toContain('乙');
  });

  it('moves the section focused in the outline before that of the caret', () => {
    const { desk, editor } = fakeDesk({ focusedSection: key('甲') });
    editor.change({ outline: [section('甲', 1), section('乙', 1)], currentSection: key('乙') });
    runCommand(desk, 'moveDown');
    runCommand(desk, 'promote');
    expect(editor.calls).toEqual(['moveSectionBy("甲",1)', 'shiftLevel("甲",-1)']);
  });

  it('changes nothing in a read-only draft', () => {
    const { desk, editor } = fakeDesk();
    editor.change({ access: 'readOnly', canUndo: true, currentSection: key('甲') });
    for (const { id } of COMMANDS.filter(({ id }) => !['new', 'open', 'exportDocx', 'exportPdf'].includes(id)))
      expect([id, commandOf(id).enabled(desk)]).toEqual([id, false]);
    runCommand(desk, 'style.title');
    expect(editor.calls).toEqual([]);
  });

  it('waits while something is asked', () => {
    const { desk, editor } = fakeDesk();
    editor.change({ canUndo: true, currentSection: key('甲') });
    desk.state.set({ question: { type: 'openFile', answer: () => {} } });
    for (const { id } of COMMANDS.filter((command) => command.enabled(desk))) runCommand(desk, id);
    expect(editor.calls).toEqual([]);
    expect(desk.state.get().question?.type).toBe('openFile');
  });
});

describe('keys', () => {
  it('find the command that names them', () => {
    const press = pressed({ key: 'e', ctrlKey: true });
    expect(commandForKey(press, false)?.id).toBe('exportDocx');
    expect(commandForKey(pressed({ key: 'Z', ctrlKey: true, shiftKey: true }), false)?.id).toBe('redo');
    expect(commandForKey(pressed({ key: 'e' }), false)).toBeNull();
  });

  it('are kept from the browser, even where the command cannot run', () => {
    const { desk, editor } = fakeDesk();
    const press = pressed({ key: 'z', ctrlKey: true });
    takeKey(desk, press, false);
    expect(press.taken()).toBe(true);
    expect(editor.calls).toEqual([]);
  });

  it('are left to an input method while it composes', () => {
    const { desk, editor } = fakeDesk();
    editor.change({ canUndo: true });
    for (const press of [
      pressed({ key: 'z', ctrlKey: true, isComposing: true }),
      pressed({ key: 'z', ctrlKey: true, keyCode: 229 }),
    ]) {
      takeKey(desk, press, false);
      expect(press.taken()).toBe(false);
    }
    expect(editor.calls).toEqual([]);
  });

  it('send no form by the Enter that ends a composition', () => {
    const enter = () => pressed({ key: 'Enter', isComposing: true });
    const [inForm, inText] = [enter(), enter()];
    takeKey(fakeDesk({ inInput: true }).desk, inForm, false);
    takeKey(fakeDesk().desk, inText, false);
    expect([inForm.taken(), inText.taken()]).toEqual([true, false]);
  });

  it('leave undo to a plain input, but not the keys of the window', () => {
    const { desk } = fakeDesk({ inInput: true });
    const undo = pressed({ key: 'z', ctrlKey: true });
    takeKey(desk, undo, false);
    expect(undo.taken()).toBe(false);
    desk.state.set({ question: { type: 'openFile', answer: () => {} } });
    const save = pressed({ key: 's', ctrlKey: true });
    takeKey(desk, save, false);
    expect(save.taken()).toBe(true);
  });
});
