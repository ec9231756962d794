/** The menus, for hosts without a menu of their own; and the name of the draft. */
import { Check } from 'lucide-react';
import { useEffect } from 'react';
import {
  Button,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
  Toolbar,
} from 'react-aria-components';
import { type CommandId, MENU } from '../../electron/contract/menu.ts';
import { commandOf, runCommand } from '../commands.ts';
import { useDesk, useDeskState, useUnsaved } from '../desk/context.tsx';
import { type Desk, snapshotOf } from '../desk/desk.ts';
import { draftName } from '../desk/files.ts';
import { overlayGone } from '../desk/overlays.ts';
import type { DeskState } from '../desk/state.ts';
import { keyLabel } from '../keys.ts';
import { words } from '../words.ts';
import { onMac } from './platform.ts';

type Top = (typeof MENU)[number];

/** A line stands above these: what follows is of another sort. */
const BEGIN: ReadonlySet<CommandId> = new Set([
  'history',
  'saveAsKind',
  'exportDocx',
  'preview',
  'units',
  'moveUp',
  'completion',
  'phrases',
  'insertTable',
  'table.deleteRows',
  'table.mergeCells',
  'table.headToHere',
  'table.landscape',
  'fixFinding',
  'fixAll',
  'rules',
  'wordLists',
  'form.plain',
  'check',
  'limit',
  'style.title',
  'emphasis.bold',
]);

type Item = Top['items'][number];

const isForm = ({ command }: Item) => command.startsWith('form.');

/** Once menus and dialogs are gone: the focus goes from the menu bar, or from nowhere, into the text. */
async function goOnWriting(desk: Desk): Promise<void> {
  await overlayGone();
  const focused = desk.focused();
  // What a dialog was called from may be gone: a message that is done with.
  const isNowhere = focused === null || focused === document.body;
  const goesOn = isNowhere || focused.matches('.menu-button[aria-expanded="false"]');
  if (goesOn && desk.state.get().question === null) desk.surface.get().handle?.focus();
}

function Entry({ item: { command, label, key } }: { readonly item: Item }) {
  const desk = useDesk();
  return (
    <MenuItem
      id={command}
      className={BEGIN.has(command) ? 'menu-item begins' : 'menu-item'}
      textValue={label}
      isDisabled={!commandOf(command).enabled(desk)}
      // What switches something would stay open otherwise, above the dialog that it opens.
      shouldCloseOnSelect
      onAction={() => {
        runCommand(desk, command);
        void goOnWriting(desk);
      }}
    >
      {({ isSelected }) => (
        <>
          {isSelected && <Check className="icon menu-check" aria-hidden />}
          <Text slot="label">{label}</Text>
          {key !== null && <Keyboard>{keyLabel(key, onMac)}</Keyboard>}
        </>
      )}
    </MenuItem>
  );
}

/** The forms of a paper: one of them is the paper's own. */
function Forms({ items }: { readonly items: readonly Item[] }) {
  const { form } = snapshotOf(useDesk()).paper.layout;
  return (
    <MenuSection
      aria-label={words.layout.form}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[`form.${form}` satisfies CommandId]}
    >
      {items.map((item) => (
        <Entry key={item.command} item={item} />
      ))}
    </MenuSection>
  );
}

/** What is switched on and off from the menu, with what says whether it is on. */
const SWITCHES: { readonly [command in CommandId]?: (state: DeskState) => boolean } = {
  completion: (state) => state.completion,
  checkBeforeExport: (state) => state.checkBeforeExport,
  draftInWord: (state) => state.draftInWord,
  noCopies: (state) => state.noCopies === true,
};

interface SwitchProps {
  readonly item: Item;
  readonly isOn: (state: DeskState) => boolean;
}

/** A mark stands before it while it is on. */
function Switch({ item, isOn }: SwitchProps) {
  const on = useDeskState(isOn);
  return (
    <MenuSection aria-label={item.label} selectionMode="multiple" selectedKeys={on ? [item.command] : []}>
      <Entry item={item} />
    </MenuSection>
  );
}

/** Stands only while the menu is open, so that it shows what can be done and what holds at that moment. */
function Items({ menu }: { readonly menu: Top }) {
  const items: readonly Item[] = menu.items;
  const first = items.findIndex(isForm);
  const entry = (item: Item) => {
    const isOn = SWITCHES[item.command];
    return isOn ? <Switch key={item.command} item={item} isOn={isOn} /> : <Entry key={item.command} item={item} />;
  };
  const entries = (some: readonly Item[]) => some.map(entry);
  const forms = items.filter(isForm);
  const isMarked = forms.length > 0 || items.some(({ command }) => SWITCHES[command] !== undefined);
  return (
    <Menu className={isMarked ? 'menu marked' : 'menu'} aria-label={menu.label}>
      {entries(items.slice(0, Math.max(0, first)))}
      {forms.length > 0 && <Forms items={forms} />}
      {entries(items.slice(Math.max(0, first) + forms.length))}
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

/** A dialog gives the focus back to the menu that it was called from; one goes on writing in the text instead. */
function useTextAfterDialogs(): void {
  const desk = useDesk();
  const asking = useDeskState(({ question }) => question !== null);
  useEffect(() => {
    if (asking) return;
    void goOnWriting(desk);
  }, [desk, asking]);
}

export function MenuBar() {
  useTextAfterDialogs();
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
