/** 导入随身资料包: what is in it and what taking it would do; each part can be left out. */
import { type FormEvent, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { KitContents, KitPartName } from '../../../electron/contract/units.ts';
import { KIT_PART_NAMES, kitChangeWords, kitCountWords, kitNoteWords } from '../../../electron/words/kit.ts';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';

type PartFacts = KitContents['parts'][number];

const WHEN = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/** Nothing would come of taking it. */
const isSame = ({ counts, notes }: PartFacts) => counts.added + counts.changed === 0 && notes.length === 0;

function Part({ facts }: { readonly facts: PartFacts }) {
  const { part, count, counts, notes } = facts;
  const same = isSame(facts);
  return (
    <Checkbox className="kit-part" value={part} isDisabled={same}>
      <span className="check-box" aria-hidden />
      <span className="kit-part-name">{KIT_PART_NAMES[part]}</span>
      <span className="kit-part-count">{kitCountWords(part, count)}</span>
      <span className="kit-part-says">{same ? words.kit.nothing : kitChangeWords(part, counts)}</span>
      {notes.map((note) => (
        <span key={JSON.stringify(note)} className="kit-part-says">
          {kitNoteWords(note)}
        </span>
      ))}
    </Checkbox>
  );
}

export function KitDialog({ contents, answer }: Extract<Question, { type: 'kit' }>) {
  const { kit } = words;
  const fresh = contents.parts.filter((facts) => !isSame(facts)).map(({ part }) => part);
  const [chosen, choose] = useState<readonly KitPartName[]>(fresh);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0) answer(chosen);
  };
  return (
    <Frame title={kit.title} size="small" onCancel={() => answer(null)}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="dialog-text kit">
          <p>{kit.text(contents.name, WHEN.format(new Date(contents.made)))}</p>
          {contents.parts.length === 0 && <p className="hint">{kit.empty}</p>}
          <CheckboxGroup
            className="kit-parts"
            value={[...chosen]}
            onChange={(parts) => choose(contents.parts.map(({ part }) => part).filter((part) => parts.includes(part)))}
          >
            <Label className="unseen">{kit.parts}</Label>
            {contents.parts.map((facts) => (
              <Part key={facts.part} facts={facts} />
            ))}
          </CheckboxGroup>
          {contents.unknown > 0 && <p className="hint">{kit.unknown(contents.unknown)}</p>}
          <p className="hint">{kit.safe}</p>
        </div>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {kit.cancel}
          </Button>
          <Button className="button primary" type="submit" isDisabled={chosen.length === 0} autoFocus>
            {kit.take}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
