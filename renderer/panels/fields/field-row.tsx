/** A field of the report in the panel: its value as it is typed, and what can be done with it. */
import { Crosshair, Ellipsis } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Derivation, Field, RecordList } from '../../../document/report.ts';
import { useDesk, useSnapshot } from '../../desk/context.tsx';
import type { Desk } from '../../desk/desk.ts';
import { editField, editRecords, insertField, locateField, removeField } from '../../desk/fields.ts';
import { words } from '../../words.ts';
import { ComputedRow, ListRow } from './computed-row.tsx';
import { readTyped } from './reading.ts';
import { TypedInput } from './typed-input.tsx';
import { useSuggestions } from './use-suggestions.ts';
import { useTyped } from './use-typed.ts';

interface RowProps {
  readonly field: Field;
  /** It stands in the text and has no value. */
  readonly open: boolean;
  /** The text shows it, or something that follows from it. */
  readonly used: boolean;
}

interface ToolsProps {
  readonly field: Field;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Whoever puts a field in goes on writing there. */
function insertAndGo(desk: Desk, id: string): void {
  insertField(desk, id);
  desk.surface.get().handle?.focus();
}

const DEEDS = { locate: locateField, insert: insertAndGo, edit: editField, remove: removeField } as const;
type Deed = keyof typeof DEEDS;
const { menu: DEED_NAMES } = words.fields.panel;

/** Out of the way of Tab, which goes from value to value; with the keyboard the menu opens as menus of the context do. */
function Tools({ field, isOpen, onOpenChange }: ToolsProps) {
  const desk = useDesk();
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  const { locate, more } = words.fields.panel;
  const disabled: readonly Deed[] = readOnly ? ['insert', 'edit', 'remove'] : [];
  const act = (key: unknown) => {
    const deed = (Object.keys(DEEDS) as Deed[]).find((each) => each === key); // the keys written out above
    // While the menu is open, and until it has given the focus back, nothing else can have it.
    if (deed) requestAnimationFrame(() => requestAnimationFrame(() => void DEEDS[deed](desk, field.id)));
  };
  return (
    <span className="value-tools">
      <Button
        className="value-tool"
        aria-label={locate}
        excludeFromTabOrder
        preventFocusOnPress
        onPress={() => locateField(desk, field.id)}
      >
        <Crosshair className="icon" aria-hidden />
      </Button>
      <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
        <Button className="value-tool" aria-label={more} excludeFromTabOrder>
          <Ellipsis className="icon" aria-hidden />
        </Button>
        <Popover className="popover value-popover">
          <Menu className="menu" autoFocus="first" aria-label={field.name} disabledKeys={disabled} onAction={act}>
            {(Object.keys(DEEDS) as Deed[]).map((deed) => (
              <MenuItem key={deed} id={deed} className="menu-item">
                {DEED_NAMES[deed]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  );
}

type ValueProps = Pick<RowProps, 'field' | 'open'> & { readonly tools: ReactNode; readonly opensMenu: KeyTaker };

function ValueRow({ field, open, tools, opensMenu }: ValueProps) {
  const desk = useDesk();
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  // Read here, so that a value just given shows in the same frame and the old one does not flash up.
  const value = useSnapshot((snapshot) => snapshot.fields.find(({ id }) => id === field.id)?.value ?? '');
  const { typed, type, take, onKeyDown } = useTyped(desk, field);
  const suggestions = useSuggestions(field.type);
  const pick = (text: string) => {
    type(text);
    take();
  };
  return (
    <TypedInput
      label={field.name}
      type={field.type}
      {...(field.unit !== undefined && { unit: field.unit })}
      value={typed ?? value}
      onType={type}
      onPick={pick}
      onLeave={take}
      onKeyDown={(event) => opensMenu(event) || onKeyDown(event)}
      open={open && typed === null}
      isReadOnly={readOnly}
      suggestions={suggestions}
      // While it is typed there is nothing to be said of it yet.
      odd={typed === null ? readTyped(field, value, desk.now()).odd : ''}
      tools={tools}
    />
  );
}

/** True where the key was meant for it. */
type KeyTaker = (event: KeyboardEvent) => boolean;

export type Sourced<S extends Derivation | RecordList> = Field & { readonly source: S };

export const hasList = (field: Field): field is Sourced<RecordList> => field.source?.type === 'list';
export const isComputed = (field: Field): field is Sourced<Derivation> =>
  field.source !== undefined && field.source.type !== 'list';

/** A row is drawn anew only when its own field changed. */
export const FieldRow = memo(function FieldRow({ field, open, used }: RowProps) {
  const desk = useDesk();
  const [menuOpen, setMenuOpen] = useState(false);
  const opensMenu: KeyTaker = (event) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return false;
    event.preventDefault();
    setMenuOpen(true);
    return true;
  };
  const tools = (
    <>
      {!used && <span className="value-unused">{words.fields.panel.unused}</span>}
      <Tools field={field} isOpen={menuOpen} onOpenChange={setMenuOpen} />
    </>
  );
  if (isComputed(field)) return <ComputedRow field={field} tools={tools} onKeyDown={opensMenu} />;
  if (hasList(field) || field.type === 'records')
    return (
      <ListRow
        field={field}
        open={open}
        tools={tools}
        onEdit={() => void editRecords(desk, field.id)}
        onKeyDown={opensMenu}
      />
    );
  return <ValueRow field={field} open={open} tools={tools} opensMenu={opensMenu} />;
});
