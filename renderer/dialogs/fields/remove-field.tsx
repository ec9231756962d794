/** Asks before a field is taken away: says what becomes of its places. */
import { Button } from 'react-aria-components';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';

export function RemoveFieldDialog({ field, places, dependents, answer }: Extract<Question, { type: 'removeField' }>) {
  const { remove } = words.fields;
  const { name, value } = field;
  const inText = value === '' ? remove.openInText(name, places) : remove.inText(name, places);
  return (
    <Frame title={remove.title} size="small" role="alertdialog" onCancel={() => answer(false)}>
      <div className="dialog-text">
        <p>{places === 0 ? remove.unused(name) : inText}</p>
        {dependents.length > 0 && <p>{remove.inputOf(dependents)}</p>}
        <p>{remove.undo}</p>
      </div>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button" onPress={() => answer(false)}>
          {remove.cancel}
        </Button>
        <Button className="button primary" autoFocus onPress={() => answer(true)}>
          {remove.remove}
        </Button>
      </div>
    </Frame>
  );
}
