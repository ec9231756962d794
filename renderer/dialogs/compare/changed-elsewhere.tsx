/** A Word file of ours whose text was changed elsewhere: which of its two states is to be opened. */
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { WaysDialog } from '../ways.tsx';

export function ChangedElsewhereDialog({ name, answer }: Extract<Question, { type: 'changedElsewhere' }>) {
  const { embedded } = words.compare;
  return (
    <WaysDialog
      role="dialog"
      title={embedded.title}
      text={embedded.text(name)}
      ways={[
        { way: 'compare', label: embedded.see, hint: embedded.seeHint },
        { way: 'file', label: embedded.file, hint: embedded.fileHint },
        { way: 'draft', label: embedded.draft, hint: embedded.draftHint },
      ]}
      cancel={embedded.cancel}
      answer={answer}
    />
  );
}
