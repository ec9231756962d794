/** The unit that writes now, and the others to choose from: for those who write for several. */
import { Building2, Check } from 'lucide-react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components';
import { currentUnit } from '../../../document/unit.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { editUnits, switchUnit } from '../../desk/units.ts';
import { words } from '../../words.ts';

/** Nothing where there is one unit or none. */
export function UnitSwitch() {
  const desk = useDesk();
  const units = useDeskState((state) => state.units);
  const current = currentUnit(units);
  if (units.units.length < 2 || current === null) return null;
  const { edit, list, switchHint, switchLabel } = words.units;
  return (
    <MenuTrigger>
      <Button className="unit-switch" aria-label={switchLabel(current.fullName)}>
        <Building2 className="icon" aria-hidden />
        <span title={switchHint}>{current.shortName || current.fullName}</span>
      </Button>
      <Popover className="popover" placement="top start" offset={2}>
        <Menu className="menu marked" aria-label={list}>
          <MenuSection
            aria-label={list}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[current.id]}
            items={units.units}
          >
            {({ id, fullName }) => (
              <MenuItem
                id={id}
                className="menu-item"
                textValue={fullName}
                onAction={() => id !== current.id && void switchUnit(desk, id)}
              >
                {({ isSelected }) => (
                  <>
                    {isSelected && <Check className="icon menu-check" aria-hidden />}
                    <Text slot="label">{fullName}</Text>
                  </>
                )}
              </MenuItem>
            )}
          </MenuSection>
          <MenuItem id="" className="menu-item begins" textValue={edit} onAction={() => void editUnits(desk)}>
            <Text slot="label">{edit}</Text>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
