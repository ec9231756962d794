/** The menus, for hosts without a menu of their own; and the name of the draft. */
import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover, Text, Toolbar } from 'react-aria-components';
import { type CommandId, MENU } from '../../electron/contract.ts';
import { commandOf, runCommand } from '../commands.ts';
import { useDesk, useDeskState, useUnsaved } from '../desk/context.tsx';
import { draftName } from '../desk/files.ts';
import { keyLabel } from '../keys.ts';
import { words } from '../words.ts';
import { onMac } from './platform.ts';

type Top = (typeof MENU)[number];

/** A line stands above these: what follows is of another sort. */
const BEGIN: ReadonlySet<CommandId> = new Set([
  'exportDocx',
  'preview',
  'moveUp',
  'table.deleteRows',
  'table.mergeCells',
  'table.headToHere',
  'table.landscape',
  'form.plain',
  'check',
  'style.title',
  'emphasis.bold',
]);

/** Stands only while the menu is open, so that it shows what can be done at that moment. */
function Items({ menu }: { readonly menu: Top }) {
  const desk = useDesk();
  return (
    <Menu className="menu" aria-label={menu.label}>
      {menu.items.map(({ command, label, key }) => (
        <MenuItem
          key={command}
          className={BEGIN.has(command) ? 'menu-item begins' : 'menu-item'}
          textValue={label}
          isDisabled={!commandOf(command).enabled(desk)}
          onAction={() => runCommand(desk, command)}
        >
          <Text slot="label">{label}</Text>
          {key !== null && <Keyboard>{keyLabel(key, onMac)}</Keyboard>}
        </MenuItem>
      ))}
    </Menu>
  );
}

function DropDown({ menu }: { readonly menu: Top }) {
  return (
    <MenuTrigger>
      <Button className="menu-button">{menu.label}</Button>
      <Popover className="popover" placement="bottom start" offset={2}>
        <Items menu={menu} />
      </Popover>
    </MenuTrigger>
  );
}

function DraftName() {
  const name = useDeskState((state) => draftName(state.draft));
  const unsaved = useUnsaved();
  return (
    <div className="draft-name" title={name}>
      {unsaved && <span className="unsaved-dot" aria-hidden />}
      {name}
    </div>
  );
}

export function MenuBar() {
  return (
    <header className="menu-bar">
      <span className="app-mark" aria-hidden>
        拟
      </span>
      <Toolbar className="menus" aria-label={words.menu.label}>
        {MENU.map((menu) => (
          <DropDown key={menu.label} menu={menu} />
        ))}
      </Toolbar>
      <DraftName />
    </header>
  );
}
