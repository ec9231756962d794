import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { MENU } from '../../../electron/contract/menu.ts';
import { menuTemplate } from '../../../electron/shell/menu.ts';
import { clickMenu, markedItems } from '../../hosts/stand-in.ts';
import { openDesk } from './desk.ts';

const itemsOf = (entry: MenuItemConstructorOptions) => (Array.isArray(entry.submenu) ? entry.submenu : []);
const menu = (platform: NodeJS.Platform) => menuTemplate(platform, () => {});
const all = (platform: NodeJS.Platform) => menu(platform).flatMap(itemsOf);

describe('the menu', () => {
  it('has every command of the contract, with its label and key, in its place', () => {
    for (const { label, items } of MENU) {
      const shown = itemsOf(menu('linux').find((entry) => entry.label === label) ?? {});
      expect(shown.slice(0, items.length).map((item) => [item.id, item.label, item.accelerator ?? null])).toEqual(
        items.map(({ command, label: name, key }) => [command, name, key]),
      );
    }
  });

  it('takes no key away from the page', () => {
    for (const item of all('linux').filter(({ accelerator }) => accelerator))
      expect(item.registerAccelerator).toBe(false);
  });

  it('offers what the system does: the clipboard, zoom, the end', () => {
    const roles = all('linux').map(({ role }) => role);
    for (const role of ['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'quit'] as const)
      expect(roles).toContain(role);
  });

  it('never offers to reload the page or to look inside it', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const)
      for (const { role } of all(platform)) expect(role ?? '').not.toMatch(/reload|toggledevtools|undo|redo/i);
  });

  it('is Chinese throughout', () => {
    for (const platform of ['linux', 'darwin'] as const)
      for (const item of [...menu(platform), ...all(platform)])
        if (item.type !== 'separator') expect(item.label).toMatch(/\p{Script=Han}/u);
  });

  it('has the end in the menu of the program on macOS', () => {
    expect(menu('darwin')[0]?.label).toBe('拟稿');
    expect(itemsOf(menu('darwin')[0] ?? {}).map(({ role }) => role)).toContain('quit');
  });

  it('marks what the window says holds, also when a click on it comes to nothing', async () => {
    const { standIn, call } = await openDesk();
    const told = (...marked: readonly string[]) => call('windowState', { title: '', unsaved: false, marked });
    await told('completion', 'form.plain');
    expect(markedItems(standIn.menu)).toEqual(['completion', 'form.plain']);
    clickMenu(standIn.menu, 'form.letter');
    clickMenu(standIn.menu, 'form.plain');
    expect(markedItems(standIn.menu)).toEqual(['completion', 'form.plain']);
    await told('form.letter');
    expect(markedItems(standIn.menu)).toEqual(['form.letter']);
  });

  it('tells the window which command was chosen', async () => {
    const { standIn, recorded } = await openDesk();
    const commands = MENU.flatMap(({ items }) => items.map(({ command }) => command));
    for (const command of commands) clickMenu(standIn.menu, command);
    expect(recorded.events).toEqual(commands.map((command) => ({ type: 'command', command })));
  });
});
