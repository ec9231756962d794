/** Asks before unsaved changes would be lost. */
import { Button } from 'react-aria-components';
import type { Question } from '../desk/question.ts';
import { words } from '../words.ts';
import { Frame } from './modal.tsx';

export function UnsavedDialog({ name, answer }: Extract<Question, { type: 'unsaved' }>) {
  return (
    <Frame title={words.unsaved.title} size="small" role="alertdialog" onCancel={() => answer('cancel')}>
      <p className="dialog-text">{words.unsaved.text(name)}</p>
      <div className="dialog-foot">
        <Button className="button" onPress={() => answer('discard')}>
          {words.unsaved.discard}
        </Button>
        <span className="spring" />
        <Button className="button" onPress={() => answer('cancel')}>
          {words.unsaved.cancel}
        </Button>
        <Button className="button primary" autoFocus onPress={() => answer('save')}>
          {words.unsaved.save}
        </Button>
      </div>
    </Frame>
  );
}
