/** Says what is lost where no copies are kept on this machine, before they go. */
import { Button } from 'react-aria-components';
import type { Question } from '../../desk/question.ts';
import { Frame } from '../../dialogs/modal.tsx';
import { words } from '../../words.ts';

export function NoCopiesDialog({ extent, answer }: Extract<Question, { type: 'noCopies' }>) {
  const { offDialog } = words.history;
  return (
    <Frame title={offDialog.title} size="form" role="alertdialog" onCancel={() => answer(false)}>
      <div className="dialog-text no-copies-text">
        <p>{offDialog.removed(extent.documents, extent.bytes)}</p>
        <p>{offDialog.costs}</p>
        <ul>
          {offDialog.lost.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
        <p className="hint">{offDialog.note}</p>
      </div>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button" onPress={() => answer(true)}>
          {offDialog.confirm}
        </Button>
        <Button className="button primary" autoFocus onPress={() => answer(false)}>
          {offDialog.cancel}
        </Button>
      </div>
    </Frame>
  );
}
