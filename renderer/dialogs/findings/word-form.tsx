/** A word of one's own is filled in: what is looked for, what becomes of it, and where it holds. */
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Button, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components';
import {
  LONGEST_OWN_WORD,
  type OwnWord,
  type OwnWordType,
  ownWordFault,
} from '../../../document/proofread/own-lists.ts';
import { useDesk } from '../../desk/context.tsx';
import { troubleText } from '../../desk/phrases.ts';
import { unitOf } from '../../desk/units.ts';
import { canBeOfUnit, type KeptIn, type KeptWord, keepOwnWord } from '../../desk/word-lists.ts';
import { isComposingKey } from '../../keys.ts';
import { Trouble } from '../trouble.tsx';
import { wordListWords as says } from './word-list-words.ts';

const TYPES = ['change', 'never', 'allow'] as const satisfies readonly OwnWordType[];
const PLACES = ['machine', 'unit'] as const satisfies readonly KeptIn[];

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly all: readonly T[];
  readonly nameOf: (one: T) => string;
  readonly onChange: (one: T) => void;
}

export function Choice<T extends string>({ label, value, all, nameOf, onChange }: ChoiceProps<T>) {
  const choose = (chosen: string) => {
    const one = all.find((each) => each === chosen);
    if (one !== undefined) onChange(one);
  };
  return (
    <RadioGroup className="layout-row" value={value} onChange={choose} orientation="horizontal">
      <Label className="row-label">{label}</Label>
      <div className="row-body word-choices">
        {all.map((one) => (
          <Radio key={one} value={one} className="phrase-choice radio">
            <span className="card-mark" aria-hidden />
            {nameOf(one)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface WordInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly says: ReactNode;
}

function WordInput({ label, value, onChange, autoFocus = false, says: hint }: WordInputProps) {
  return (
    <TextField className="layout-row" value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label className="row-label">{label}</Label>
      <div className="row-body">
        <Input className="input" autoComplete="off" spellCheck={false} maxLength={LONGEST_OWN_WORD} />
        <span className="row-says">{hint}</span>
      </div>
    </TextField>
  );
}

/** The word as it is being filled in. */
function useDraft(from: KeptWord | null) {
  const [type, setType] = useState<OwnWordType>(from?.word.type ?? 'change');
  const [words, setWords] = useState(from?.word.words ?? '');
  const [right, setRight] = useState(from?.word.type === 'change' ? from.word.right : '');
  const [place, setPlace] = useState<KeptIn>(from?.keptIn ?? 'machine');
  const word: OwnWord =
    type === 'change' ? { type, words: words.trim(), right: right.trim() } : { type, words: words.trim() };
  const keptIn: KeptIn = canBeOfUnit(word) ? place : 'machine';
  return { type, words, right, keptIn, word, setType, setWords, setRight, setPlace };
}

interface WordFormProps {
  /** Null for a new one. */
  readonly from: KeptWord | null;
  readonly onKept: (words: string) => void;
  readonly onCancel: () => void;
  /** Told whether something would be lost. */
  readonly onTyped: (typed: boolean) => void;
}

export function WordForm({ from, onKept, onCancel, onTyped }: WordFormProps) {
  const desk = useDesk();
  const id = useId();
  const unit = unitOf(desk);
  const draft = useDraft(from);
  const { type, word, keptIn } = draft;
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const fault = ownWordFault(word);
  const save = async () => {
    if (fault !== null || saving) return;
    setSaving(true);
    try {
      await keepOwnWord(desk, { word, keptIn }, from);
      onKept(word.words);
    } catch (error) {
      setTrouble(troubleText(error));
      setSaving(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  // Escape leaves the form, not the dialog around it.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setTrouble(null);
    onTyped(true);
  };
  return (
    <form className="word-form" aria-labelledby={id} onSubmit={submit} onKeyDown={press}>
      <h3 id={id}>{from === null ? says.addTitle : says.editTitle}</h3>
      <Choice
        label={says.typeLabel}
        value={type}
        all={TYPES}
        nameOf={(one) => says.types[one]}
        onChange={draft.setType}
      />
      <WordInput
        label={says.words}
        value={draft.words}
        onChange={typed(draft.setWords)}
        autoFocus
        says={fault !== null && fault !== 'same' ? says.faults[fault] || says.typeHints[type] : says.typeHints[type]}
      />
      {type === 'change' && (
        <WordInput
          label={says.right}
          value={draft.right}
          onChange={typed(draft.setRight)}
          says={fault === 'same' ? says.faults.same : ''}
        />
      )}
      {unit !== null && canBeOfUnit(word) && (
        <Choice
          label={says.keptIn}
          value={keptIn}
          all={PLACES}
          nameOf={(one) => (one === 'unit' ? says.unitPlace(unit.shortName || unit.fullName) : says.places[one])}
          onChange={draft.setPlace}
        />
      )}
      <Trouble text={trouble} />
      <div className="word-form-foot">
        <span className="spring" />
        <Button className="button" onPress={onCancel}>
          {says.cancel}
        </Button>
        <Button className="button primary" type="submit" isDisabled={fault !== null || saving}>
          {says.save}
        </Button>
      </div>
    </form>
  );
}
