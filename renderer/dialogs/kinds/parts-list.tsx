/** The parts of a kind as one list: what is chosen is edited beside it. Alt+↑/↓ moves a part, Delete takes it out. */
import type { KeyboardEvent } from 'react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import { TEXT_PARTS } from '../../../document/kind.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import type { KindDraft, PartDraft, PartType } from './draft.ts';
import { PART_NAMES } from './words.ts';

/** Those put in most come first. */
const TO_ADD: readonly PartType[] = [
  'section',
  'subsection',
  'paragraph',
  ...TEXT_PARTS.filter((t) => t !== 'paragraph'),
];

interface PartsListProps {
  readonly draft: KindDraft;
  readonly chosen: string;
  readonly faulty: ReadonlySet<string>;
  readonly onChoose: (key: string) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onAdd: (type: PartType) => void;
}

const textOf = ({ heading, text }: PartDraft) => (heading.trim() || text.trim() || words.kinds.edit.empty).slice(0, 60);

function Mark({ faulty }: { readonly faulty: boolean }) {
  return faulty ? (
    <span className="tab-dot" role="img" aria-label={words.kinds.edit.faultMark} title={words.kinds.edit.faultMark} />
  ) : null;
}

function Foot({ isPart, onMove, onRemove, onAdd }: Pick<PartsListProps, 'onMove' | 'onRemove' | 'onAdd'> & FootProps) {
  const { edit } = words.kinds;
  return (
    <div className="kind-parts-foot">
      <MenuTrigger>
        <Button className="button quiet">{edit.addPart}</Button>
        <Popover className="popover" placement="top start">
          <Menu
            className="menu"
            aria-label={edit.addPart}
            onAction={(key) => onAdd(TO_ADD.find((type) => type === key) ?? 'section')}
          >
            {TO_ADD.map((type) => (
              <MenuItem key={type} id={type} className="menu-item">
                {PART_NAMES[type]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span className="spring" />
      <Button className="button quiet" isDisabled={!isPart} onPress={() => onMove(-1)}>
        {edit.up}
      </Button>
      <Button className="button quiet" isDisabled={!isPart} onPress={() => onMove(1)}>
        {edit.down}
      </Button>
      <Button className="button quiet" isDisabled={!isPart} onPress={onRemove}>
        {edit.remove}
      </Button>
    </div>
  );
}

interface FootProps {
  /** Something that can be moved and taken out is chosen. */
  readonly isPart: boolean;
}

export function PartsList({ draft, chosen, faulty, onChoose, onMove, onRemove, onAdd }: PartsListProps) {
  const { edit } = words.kinds;
  const isPart = draft.parts.some(({ key }) => key === chosen);
  const choose = (keys: Selection) => {
    const [key] = keys === 'all' ? [] : keys;
    if (typeof key === 'string') onChoose(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPart || isComposingKey(event.nativeEvent)) return;
    if (event.altKey && event.key === 'ArrowUp') onMove(-1);
    else if (event.altKey && event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'Delete') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="kind-parts" onKeyDownCapture={onKeyDown}>
      <ListBox
        aria-label={edit.list}
        className="kind-parts-list"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={choose}
        autoFocus
      >
        <ListBoxItem id="basics" textValue={edit.basics} className="kind-row">
          {edit.basics}
          <Mark faulty={faulty.has('basics')} />
        </ListBoxItem>
        <ListBoxItem id="fields" textValue={edit.fields} className="kind-row kind-row-last">
          {edit.fields}
          <Mark faulty={faulty.has('fields')} />
        </ListBoxItem>
        {draft.parts.map((part) => (
          <ListBoxItem
            key={part.key}
            id={part.key}
            textValue={`${PART_NAMES[part.type]} ${textOf(part)}`}
            className={`kind-row ${part.type} ${part.need}`}
          >
            <span className="kind-row-type">{PART_NAMES[part.type]}</span>
            <span className="kind-row-text">{textOf(part)}</span>
            <Mark faulty={faulty.has(part.key)} />
          </ListBoxItem>
        ))}
      </ListBox>
      <p className="kind-parts-keys">{edit.keys}</p>
      <Foot isPart={isPart} onMove={onMove} onRemove={onRemove} onAdd={onAdd} />
    </div>
  );
}
