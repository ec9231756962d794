/** Invites to fill in 单位资料, where nobody has. Stands in a form or in another dialog; nothing where there is a unit. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { editUnits, putUnits } from '../../desk/units.ts';
import { words } from '../../words.ts';
import { UnitsDialog } from './units-dialog.tsx';

export function UnitInvite() {
  const desk = useDesk();
  const units = useDeskState((state) => state.units);
  const asked = useDeskState((state) => state.question !== null);
  const [open, setOpen] = useState(false);
  if (units.current !== null && !open) return null;
  const { invite, inviteAction } = words.units;
  return (
    <p className="unit-invite">
      {invite}
      {/* A question is open already where this stands in a dialog: then the form opens above it. */}
      <Button className="button quiet" onPress={() => (asked ? setOpen(true) : void editUnits(desk))}>
        {inviteAction}
      </Button>
      {open && (
        <UnitsDialog
          units={units}
          answer={(kept) => {
            setOpen(false);
            if (kept) void putUnits(desk, kept);
          }}
        />
      )}
    </p>
  );
}
