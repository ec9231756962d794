/** 批量添加: many words at once, as they are copied from a table; and one's own as text, to be copied elsewhere. */
import { type FormEvent, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { MOST_OWN_WORDS } from '../../../document/proofread/own-lists.ts';
import { ownWordsText, readOwnWords } from '../../../document/proofread/own-words-text.ts';
import { useDesk, useProofreading } from '../../desk/context.tsx';
import { troubleText } from '../../desk/phrases.ts';
import { keepOwnWords } from '../../desk/word-lists.ts';
import { isComposingKey } from '../../keys.ts';
import { Trouble } from '../trouble.tsx';
import { Choice } from './word-form.tsx';
import { wordListWords as says } from './word-list-words.ts';

/** Characters that are read at a time. */
const MOST = 500_000;

interface WordBatchProps {
  readonly onKept: (count: number) => void;
  readonly onCancel: () => void;
  readonly onTyped: (typed: boolean) => void;
}

export function WordBatch({ onKept, onCancel, onTyped }: WordBatchProps) {
  const desk = useDesk();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const own = useProofreading((state) => state.own.words);
  const [text, setText] = useState('');
  const [alone, setAlone] = useState<'never' | 'allow'>('never');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const read = useMemo(() => readOwnWords(text, alone), [text, alone]);
  const words = read.words.slice(0, MOST_OWN_WORDS);
  const save = async () => {
    setSaving(true);
    try {
      await keepOwnWords(desk, words);
      onKept(words.length);
    } catch (error) {
      setTrouble(troubleText(error));
      setSaving(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.length > 0 && !saving) void save();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const list = () => {
    setText(ownWordsText(own));
    // Marked once it is drawn, ready to be copied.
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.select();
    });
  };
  const type = (next: string) => {
    setText(next);
    setTrouble(null);
    onTyped(next !== '');
  };
  return (
    <form className="word-form" aria-labelledby={id} onSubmit={submit} onKeyDown={press}>
      <h3 id={id}>{says.manyTitle}</h3>
      <TextField className="word-many" value={text} onChange={type} autoFocus>
        <Label className="unseen">{says.manyLabel}</Label>
        <p className="row-says">{says.manyHint}</p>
        <TextArea ref={box} className="input lines" rows={8} spellCheck={false} maxLength={MOST} />
      </TextField>
      <Choice
        label={says.alone}
        value={alone}
        all={['never', 'allow']}
        nameOf={(one) => says.aloneTypes[one]}
        onChange={setAlone}
      />
      <p className="row-says" role="status">
        {text.trim() === '' ? '' : says.takes(words.length, read.refused.length)}
      </p>
      <Trouble text={trouble} />
      <div className="word-form-foot">
        <Button className="button quiet" isDisabled={own.length === 0} onPress={list}>
          {says.list}
        </Button>
        <span className="spring" />
        <Button className="button" onPress={onCancel}>
          {says.cancel}
        </Button>
        <Button className="button primary" type="submit" isDisabled={words.length === 0 || saving}>
          {says.save}
        </Button>
      </div>
    </form>
  );
}
