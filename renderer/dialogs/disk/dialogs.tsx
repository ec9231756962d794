/** Asks what shall become of a draft whose file others changed, took away or have open. */
import { useDesk } from '../../desk/context.tsx';
import type { Question } from '../../desk/question.ts';
import { WaysDialog } from '../ways.tsx';
import { diskWords, momentOf } from './words.ts';

export function ChangedOnDiskDialog({ name, at, answer }: Extract<Question, { type: 'changedOnDisk' }>) {
  const desk = useDesk();
  const says = diskWords.changedDialog;
  return (
    <WaysDialog
      role="alertdialog"
      title={says.title}
      text={says.text(name, momentOf(at, desk.now()))}
      ways={[
        { way: 'compare', label: says.compare, hint: says.compareHint },
        { way: 'mine', label: says.mine, hint: says.mineHint },
        { way: 'theirs', label: says.theirs, hint: says.theirsHint },
        { way: 'saveAs', label: says.saveAs, hint: says.saveAsHint },
      ]}
      cancel={says.cancel}
      answer={answer}
    />
  );
}

export function GoneFromDiskDialog({ name, answer }: Extract<Question, { type: 'goneFromDisk' }>) {
  const says = diskWords.goneDialog;
  return (
    <WaysDialog
      role="alertdialog"
      title={says.title}
      text={says.text(name)}
      ways={[
        { way: 'write', label: says.write, hint: says.writeHint },
        { way: 'saveAs', label: says.saveAs, hint: says.saveAsHint },
      ]}
      cancel={says.cancel}
      answer={answer}
    />
  );
}

export function HeldFileDialog({ holder, answer }: Extract<Question, { type: 'heldFile' }>) {
  const desk = useDesk();
  const says = diskWords.heldDialog;
  return (
    <WaysDialog
      role="alertdialog"
      title={says.title(holder)}
      text={says.text(holder, desk.now())}
      ways={[
        { way: 'saveAs', label: says.saveAs, hint: says.saveAsHint },
        { way: 'save', label: says.save, hint: says.saveHint },
      ]}
      cancel={says.cancel}
      answer={answer}
    />
  );
}
