/** The units of this machine, and what is done with one as a whole. */
import { Copy, Plus, Trash2 } from 'lucide-react';
import { Button, ListBox, ListBoxItem, type Selection, Text } from 'react-aria-components';
import { words } from '../../words.ts';
import type { UnitsDraft } from './draft.ts';

interface UnitListProps {
  readonly draft: UnitsDraft;
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
  readonly onCurrent: (id: string) => void;
  readonly onAdd: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

type ListProps = Pick<UnitListProps, 'draft' | 'shown' | 'onShow' | 'onCurrent'>;

function List({ draft, shown, onShow, onCurrent }: ListProps) {
  const { units } = words;
  const show = (keys: Selection) => {
    const [id] = keys === 'all' ? [] : keys;
    if (typeof id === 'string') onShow(id);
  };
  const items = draft.units.map((unit) => ({ ...unit, isCurrent: unit.id === draft.current }));
  return (
    <ListBox
      aria-label={units.list}
      className="unit-list"
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={shown === null ? [] : [shown]}
      onSelectionChange={show}
      onAction={(id) => onCurrent(String(id))}
    >
      {({ id, fullName, shortName, isCurrent }) => (
        <ListBoxItem id={id} textValue={fullName || units.unnamed} className="unit-entry">
          <Text slot="label" className={fullName === '' ? 'unit-name none' : 'unit-name'}>
            {fullName === '' ? units.unnamed : fullName}
          </Text>
          <Text slot="description" className="unit-about">
            {isCurrent && <span className="unit-current">{units.current}</span>}
            {shortName}
          </Text>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

export function UnitList({ onAdd, onCopy, onRemove, ...list }: UnitListProps) {
  const { units } = words;
  const none = list.shown === null;
  return (
    <div className="unit-side">
      <List {...list} />
      <div className="unit-deeds">
        <Button className="button quiet" onPress={onAdd}>
          <Plus className="icon" aria-hidden />
          {units.add}
        </Button>
        <Button className="button quiet" isDisabled={none} onPress={onCopy}>
          <Copy className="icon" aria-hidden />
          {units.copy}
        </Button>
        <Button className="button quiet" isDisabled={none} onPress={onRemove}>
          <Trash2 className="icon" aria-hidden />
          {units.remove}
        </Button>
      </div>
    </div>
  );
}
