/** 状态: how long the text is, whether it is safe, and that nothing leaves the machine. */
import { Check, CircleDot, Lock, ShieldCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { runCommand } from '../commands.ts';
import { useDesk, useDeskState, useSnapshot, useSnapshotAtLeisure, useUnsaved } from '../desk/context.tsx';
import { UnitSwitch } from '../dialogs/units/unit-switch.tsx';
import { words } from '../words.ts';
import { CarriedLeft } from './carried.tsx';
import { Characters } from './characters.tsx';

function SavedState() {
  const unsaved = useUnsaved();
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  const named = useDeskState((state) => state.draft.name !== null);
  const { status } = words;
  if (readOnly)
    return (
      <span className="saved-state">
        <Lock className="icon" aria-hidden />
        {status.readOnly}
      </span>
    );
  if (unsaved)
    return (
      <span className="saved-state unsaved">
        <CircleDot className="icon" aria-hidden />
        {status.unsaved}
      </span>
    );
  return (
    <span className="saved-state">
      {named && <Check className="icon" aria-hidden />}
      {named ? status.saved : status.blank}
    </span>
  );
}

function Working() {
  const working = useDeskState((state) => state.working[0]);
  return working === undefined ? null : <span className="working">{words.status[working]}</span>;
}

/** Nothing but the files themselves is kept on this machine. */
function NoCopies() {
  const noCopies = useDeskState((state) => state.noCopies);
  if (!noCopies) return null;
  return (
    <span className="no-copies" title={words.history.statusHint}>
      {words.history.status}
    </span>
  );
}

/** That nothing leaves the machine; pressed, it says how that is kept. */
function Offline() {
  const desk = useDesk();
  const { status } = words;
  return (
    <Button className="offline" onPress={() => runCommand(desk, 'offline')}>
      <ShieldCheck className="icon" aria-hidden />
      {status.offline}
    </Button>
  );
}

/** The figures change with every key: a screen reader reads them when asked, not each time. */
export function StatusBar() {
  const pages = useSnapshotAtLeisure((snapshot) => snapshot.pages);
  const { status } = words;
  return (
    <div className="status-bar" role="status" aria-label={status.label} aria-live="off">
      <Characters />
      <span title={status.pagesHint}>{status.pages(pages)}</span>
      <SavedState />
      <CarriedLeft />
      <Working />
      <span className="spring" />
      <UnitSwitch />
      <NoCopies />
      <Offline />
    </div>
  );
}
