/** 存为常用语, 编辑常用语: the wording with its blanks, and where it belongs. What goes wrong is told here, and nothing is lost. */
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { useDesk, useSnapshot } from '../../desk/context.tsx';
import { troubleText } from '../../desk/phrases.ts';
import type { Question } from '../../desk/question.ts';
import { Wording } from '../../panels/phrases/wording.tsx';
import { words } from '../../words.ts';
import { Leaving, useAsked } from '../leaving.tsx';
import { Frame } from '../modal.tsx';
import { Trouble } from '../trouble.tsx';
import { edited, type FoundSlot, foundSlots, type SlottedText, turned } from './found-slots.ts';
import { type KeepFault, keepFaults } from './keep-faults.ts';
import { CategoryInput, FoundSlots, PlacesChoice, ToneChoice, WordingInput } from './keep-inputs.tsx';

type Keep = Extract<Question, { type: 'keepPhrase' }>;

/** The phrase as it is being filled in. */
function useDraft({ draft }: Pick<Keep, 'draft'>) {
  const [wording, setWording] = useState<SlottedText>(() => foundSlots(draft.phrase.text, draft.slots));
  const [rest, setRest] = useState<Omit<Phrase, 'text'>>(draft.phrase);
  const { category, tone, places } = rest;
  const phrase: Phrase = { text: wording.text.trim(), category: category.trim(), tone, places };
  const [first] = useState(() => JSON.stringify(phrase));
  return {
    isChanged: JSON.stringify(phrase) !== first,
    wording,
    phrase,
    type: (text: string) => setWording(edited(wording, text)),
    turn: (slot: FoundSlot) => setWording(turned(wording, slot)),
    set: (next: Partial<typeof rest>) => setRest({ ...rest, ...next }),
  };
}

function useSaving({ draft, answer }: Keep, phrase: Phrase, faults: readonly KeepFault[]) {
  const desk = useDesk();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    if (faults.length > 0 || saving) return;
    setSaving(true);
    setTrouble(null);
    try {
      await desk.client.call('keepPhrase', { phrase, instead: draft.instead });
      answer(phrase);
    } catch (error) {
      setTrouble(troubleText(error));
      setSaving(false);
    }
  };
  return { save, trouble, saving };
}

export function KeepPhraseDialog(props: Keep) {
  const { draft, answer } = props;
  const { keep } = words.phrases;
  const fields = useSnapshot((snapshot) => snapshot.fields);
  const { wording, phrase, isChanged, type, turn, set } = useDraft(props);
  const faults = keepFaults(phrase);
  const remarkOf = (place: KeepFault['place']) => faults.find((fault) => fault.place === place)?.words ?? null;
  const { save, trouble, saving } = useSaving(props, phrase, faults);
  const canSave = faults.length === 0 && !saving;
  const { asked, ask, end, stay } = useAsked<'discard'>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    end();
    void save();
  };
  const cancel = () => (isChanged ? ask('discard') : answer(null));
  return (
    <Frame title={keep.titles[draft.origin]} size="form" onCancel={asked === null ? cancel : stay}>
      <form className="dialog-form" onSubmit={submit}>
        {/* While something is asked, only the answer counts. */}
        <div className="phrase-form" inert={asked !== null}>
          <WordingInput
            text={wording.text}
            onChange={type}
            remark={wording.text === '' ? null : remarkOf('text')}
            onEnter={() => void save()}
          />
          <FoundSlots slots={wording.slots} onTurn={turn} />
          <div className="layout-row">
            <span className="row-label">{keep.preview}</span>
            <section className="phrase-preview boxed" aria-label={keep.preview}>
              <Wording text={wording.text} fields={fields} />
            </section>
          </div>
          <CategoryInput
            value={phrase.category}
            onChange={(category) => set({ category })}
            remark={remarkOf('category')}
          />
          <ToneChoice value={phrase.tone} onChange={(tone) => set({ tone })} />
          <PlacesChoice value={phrase.places} onChange={(places) => set({ places })} remark={remarkOf('places')} />
        </div>
        <Trouble text={trouble} />
        {asked === null ? (
          <div className="dialog-foot">
            <span className="spring" />
            <Button className="button" onPress={cancel}>
              {keep.cancel}
            </Button>
            <Button className="button primary" type="submit" isDisabled={!canSave}>
              {keep.save}
            </Button>
          </div>
        ) : (
          <Leaving text={keep.leaveAsk} canSave={canSave} onDiscard={() => answer(null)} onStay={stay} />
        )}
      </form>
    </Frame>
  );
}
