/** What the right button of the mouse, or the menu key, offers on a row of the outline. */
import { useRef } from 'react';
import { Keyboard, Menu, MenuItem, Popover, SubmenuTrigger, Text } from 'react-aria-components';
import type { SectionGuide } from '../../document/guide.ts';
import { useDesk, useSnapshot } from '../desk/context.tsx';
import { type Desk, fromBeside } from '../desk/desk.ts';
import type { EditorHandle, SectionNode } from '../editor/handle.ts';
import { words } from '../words.ts';
import { sectionName } from './row.tsx';
import { useHeadings } from './wordings.tsx';

/** A row, and where its menu is asked for, in px of the window. */
export interface MenuPlace {
  readonly section: SectionNode;
  readonly guide: SectionGuide;
  /** Its neighbours of the same level, above and below. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly left: number;
  readonly top: number;
}

interface RowMenuProps {
  readonly place: MenuPlace;
  readonly onDelete: (section: SectionNode) => void;
  readonly onClose: () => void;
}

type Change = (handle: EditorHandle) => unknown;

function movesOf(desk: Desk, { section, isFirst, isLast }: MenuPlace) {
  const { deeds } = words.outline;
  const { key, level } = section;
  const move = (label: string, can: boolean, change: Change) => ({ label, can, take: () => fromBeside(desk, change) });
  return [
    move(deeds.promote, level > 1, (handle) => handle.shiftLevel(key, -1)),
    move(deeds.demote, level < 4, (handle) => handle.shiftLevel(key, 1)),
    move(deeds.up, !isFirst, (handle) => handle.moveSectionBy(key, -1)),
    move(deeds.down, !isLast, (handle) => handle.moveSectionBy(key, 1)),
  ];
}

function Headings({ place, editable }: { readonly place: MenuPlace; readonly editable: boolean }) {
  const headings = useHeadings(place.section, place.guide.stands);
  const label = words.outline.deeds.otherHeading;
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" isDisabled={!editable} textValue={label}>
        <Text slot="label">{label}</Text>
        <span className="menu-more" aria-hidden>
          ›
        </span>
      </MenuItem>
      <Popover className="popover wordings">
        <Menu className="menu" aria-label={label}>
          {headings.map(({ text, take }) => (
            <MenuItem key={text} className="menu-item wording" textValue={text} onAction={take}>
              <Text slot="label">{text}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

export function RowMenu({ place, onDelete, onClose }: RowMenuProps) {
  const desk = useDesk();
  const editable = useSnapshot((snapshot) => snapshot.access === 'editable');
  const at = useRef<HTMLSpanElement>(null);
  const { deeds, menu } = words.outline;
  return (
    <>
      <span ref={at} className="menu-place" style={{ left: place.left, top: place.top }} />
      <Popover
        className="popover"
        triggerRef={at}
        isOpen
        placement="bottom start"
        offset={0}
        onOpenChange={(open) => !open && onClose()}
      >
        <Menu className="menu" aria-label={menu(sectionName(place.section))} onClose={onClose} autoFocus>
          {movesOf(desk, place).map(({ label, can, take }) => (
            <MenuItem
              key={label}
              className="menu-item"
              isDisabled={!editable || !can}
              textValue={label}
              onAction={take}
            >
              <Text slot="label">{label}</Text>
            </MenuItem>
          ))}
          <Headings place={place} editable={editable} />
          <MenuItem
            className="menu-item begins"
            isDisabled={!editable}
            textValue={deeds.delete}
            onAction={() => onDelete(place.section)}
          >
            <Text slot="label">{deeds.delete}</Text>
            <Keyboard>Delete</Keyboard>
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
