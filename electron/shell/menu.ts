/** The menu bar: the commands of the contract, and beside them what the system itself does. */
import type { Menu, MenuItemConstructorOptions } from 'electron';
import { type CommandId, MARKED_COMMANDS, type MarkedCommand, MENU } from '../contract/menu.ts';

type Item = MenuItemConstructorOptions;
type Act = (command: CommandId) => void;

const LINE: Item = { type: 'separator' };

/** Asked with any command. */
const isMarked = (command: CommandId) => (MARKED_COMMANDS as readonly CommandId[]).includes(command);

/**
 * Keys are shown, not taken: the window handles them itself, as in every host, and so that none is taken from an input
 * method that is composing. (macOS always takes the keys of its menus, after the page.)
 */
function commandItem(entry: (typeof MENU)[number]['items'][number], act: Act): Item {
  const { command, label, key } = entry;
  const mark: Item = isMarked(command) ? { type: 'checkbox', checked: false } : {};
  const item: Item = { id: command, label, click: () => act(command), ...mark };
  return key === null ? item : { ...item, accelerator: key, registerAccelerator: false };
}

const role = (name: NonNullable<Item['role']>, label: string): Item => ({ role: name, label });

/** What follows the contract's own items under a label. */
function systemItems(label: string, platform: NodeJS.Platform): Item[] {
  if (label === '编辑')
    return [LINE, role('cut', '剪切'), role('copy', '复制'), role('paste', '粘贴'), role('selectAll', '全选')];
  if (label === '文件') return platform === 'darwin' ? [LINE, role('close', '关闭窗口')] : [LINE, role('quit', '退出')];
  return [];
}

function viewMenu(): Item {
  const zoom = [role('zoomIn', '放大'), role('zoomOut', '缩小'), role('resetZoom', '实际大小')];
  return { label: '视图', submenu: [...zoom, LINE, role('togglefullscreen', '全屏')] };
}

/** macOS has a menu of the program's own before all others. */
function programMenu(): Item {
  const hide = [role('hide', '隐藏拟稿'), role('hideOthers', '隐藏其他'), role('unhide', '全部显示')];
  return { label: '拟稿', submenu: [role('about', '关于拟稿'), LINE, ...hide, LINE, role('quit', '退出拟稿')] };
}

export function menuTemplate(platform: NodeJS.Platform, act: Act): Item[] {
  const own = MENU.map(({ label, items }): Item => {
    const commands = items.map((entry) => commandItem(entry, act));
    return { label, submenu: [...commands, ...systemItems(label, platform)] };
  });
  // 帮助 comes last on every system.
  return [...(platform === 'darwin' ? [programMenu()] : []), ...own.slice(0, -1), viewMenu(), ...own.slice(-1)];
}

/** Shows what holds; a click turns the mark of its item by itself, whatever comes of the command. */
export function markMenu(menu: Pick<Menu, 'getMenuItemById'>, marked: readonly MarkedCommand[]): void {
  for (const command of MARKED_COMMANDS) {
    const item = menu.getMenuItemById(command);
    if (item) item.checked = marked.includes(command);
  }
}
