/** A Word file of ours whose text was changed elsewhere: which of its two states is to be opened. */
import { Button } from 'react-aria-components';
import type { ChangedWay, Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';

export function ChangedElsewhereDialog({ name, answer }: Extract<Question, { type: 'changedElsewhere' }>) {
  const { embedded } = words.compare;
  const ways: readonly { readonly way: ChangedWay; readonly label: string; readonly hint: string }[] = [
    { way: 'compare', label: embedded.see, hint: embedded.seeHint },
    { way: 'file', label: embedded.file, hint: embedded.fileHint },
    { way: 'draft', label: embedded.draft, hint: embedded.draftHint },
  ];
  return (
    <Frame title={embedded.title} size="form" onCancel={() => answer(null)}>
      <p className="dialog-text">{embedded.text(name)}</p>
      <div className="changed-ways">
        {ways.map(({ way, label, hint }) => (
          <Button
            key={way}
            className="changed-way"
            aria-label={label}
            aria-description={hint}
            autoFocus={way === 'compare'}
            onPress={() => answer(way)}
          >
            <span className="changed-label">{label}</span>
            <span className="hint">{hint}</span>
          </Button>
        ))}
      </div>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button" onPress={() => answer(null)}>
          {embedded.cancel}
        </Button>
      </div>
    </Frame>
  );
}
