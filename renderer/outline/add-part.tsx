/** 添加部分…: the parts of the kind that are not there, required or not. */
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { partsAbsent } from '../../document/parts.ts';
import { useDesk, useSnapshot, useSnapshotAtLeisure } from '../desk/context.tsx';
import { addPart } from '../desk/sections.ts';
import { words } from '../words.ts';
import { useKind } from './guides.ts';

function useAbsent() {
  const kind = useKind();
  const outline = useSnapshotAtLeisure((snapshot) => snapshot.outline);
  const fields = useSnapshot((snapshot) => snapshot.fields);
  return useMemo(() => (kind ? partsAbsent(kind, outline, fields) : []), [kind, outline, fields]);
}

export function AddPart() {
  const desk = useDesk();
  const editable = useSnapshot((snapshot) => snapshot.access === 'editable');
  const absent = useAbsent();
  const kind = useKind();
  const { sections } = words;
  if (!kind?.parts.some(({ type }) => type === 'section')) return null;
  return (
    <MenuTrigger>
      <Button className="button quiet add-part" isDisabled={!editable}>
        <Plus className="icon" aria-hidden />
        {sections.addPart}
      </Button>
      <Popover className="popover" placement="bottom end" offset={2}>
        <Menu className="menu" aria-label={sections.addPartHint}>
          {absent.length === 0 && (
            <MenuItem className="menu-item" isDisabled textValue={sections.allThere}>
              <Text slot="label">{sections.allThere}</Text>
            </MenuItem>
          )}
          {absent.map(({ section, heading, before }) => (
            <MenuItem
              key={section.heading}
              id={section.heading}
              className="menu-item"
              textValue={heading}
              onAction={() => addPart(desk, section, heading, before?.key ?? null)}
            >
              <Text slot="label">{heading}</Text>
              {section.need === 'optional' && <Text slot="description">{sections.optional}</Text>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
