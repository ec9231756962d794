/** Asks before all versions of the document are removed. */
import { Button } from 'react-aria-components';
import type { Question } from '../../desk/question.ts';
import { Frame } from '../../dialogs/modal.tsx';
import { words } from '../../words.ts';

export function DropVersionsDialog({ count, answer }: Extract<Question, { type: 'dropVersions' }>) {
  const { dropDialog } = words.history;
  return (
    <Frame title={dropDialog.title} size="small" role="alertdialog" onCancel={() => answer(false)}>
      <p className="dialog-text">{dropDialog.text(count)}</p>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button" onPress={() => answer(true)}>
          {dropDialog.drop}
        </Button>
        <Button className="button primary" autoFocus onPress={() => answer(false)}>
          {dropDialog.cancel}
        </Button>
      </div>
    </Frame>
  );
}
