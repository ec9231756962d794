/** 中文输入自检: a field to type a word into, what arrived of it, what that means, and the way of input to be changed. */
import { type CompositionEvent, type FormEvent, useState } from 'react';
import { Button, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import {
  type CandidatePlace,
  type FieldEvent,
  type InputRecord,
  judge,
  NOTHING_TYPED,
  TONE,
  withEvent,
} from './judgement.ts';
import { MethodChoice } from './method-choice.tsx';

type InputTestQuestion = Extract<Question, { type: 'inputTest' }>;

const w = words.inputTest;
/** Words shown; of a long trial the last ones. */
const MOST = 4;

interface FieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEvent: (event: FieldEvent) => void;
}

/** The events are heard as they come, and nothing is done about them: an input method must not be disturbed. */
function Field({ text, onText, onEvent }: FieldProps) {
  const input = (event: FormEvent<HTMLTextAreaElement>) => {
    const native = event.nativeEvent;
    // What is composed comes by the events of its own.
    if (!(native instanceof InputEvent) || native.isComposing || native.inputType === 'insertFromComposition') return;
    if (native.inputType === 'insertText') onEvent({ type: 'typed', text: native.data ?? '' });
  };
  return (
    <TextField aria-label={w.field} className="field" value={text} onChange={onText} autoFocus>
      <TextArea
        className="input input-test-field"
        rows={2}
        spellCheck={false}
        autoComplete="off"
        onInput={input}
        onCompositionStart={() => onEvent({ type: 'begun' })}
        onCompositionUpdate={(event: CompositionEvent) => onEvent({ type: 'updated', text: event.data })}
        onCompositionEnd={(event: CompositionEvent) => onEvent({ type: 'committed', text: event.data })}
      />
    </TextField>
  );
}

interface VerdictProps {
  readonly record: InputRecord;
  readonly place: CandidatePlace | null;
  readonly canSwitch: boolean;
}

function Verdict({ record, place, canSwitch }: VerdictProps) {
  const judgement = judge(record, place);
  const { title, advice } = w.verdicts[judgement];
  const cure = TONE[judgement] === 'bad' ? (canSwitch ? w.switch : w.elsewhere) : '';
  return (
    <div className={`input-test-verdict verdict-${TONE[judgement]}`} role="status" aria-label={words.inputTest.title}>
      <strong>{title}</strong>
      <span>
        {advice}
        {cure}
      </span>
    </div>
  );
}

function linesOf({ composed, typed }: InputRecord): readonly string[] {
  const lines = composed.slice(-MOST).map(({ updates, letters, word }) => {
    const steps = [w.began, ...(updates > 0 ? [w.updated(updates, letters)] : [])];
    return [...steps, ...(word === null ? [] : [w.committed(word)])].join(' → ');
  });
  return typed === '' ? lines : [...lines, w.typed(typed)];
}

function Arrived({ record }: { readonly record: InputRecord }) {
  const lines = linesOf(record);
  return (
    <section className="input-test-events" aria-label={w.events}>
      <h3>{w.events}</h3>
      {lines.length === 0 && <p>{w.none}</p>}
      <ol>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines only ever follow each other.
          <li key={i}>{line}</li>
        ))}
      </ol>
    </section>
  );
}

interface PlaceProps {
  readonly place: CandidatePlace | null;
  readonly onPlace: (place: CandidatePlace) => void;
}

/** No program can see where the candidates stand; the person can. */
function Place({ place, onPlace }: PlaceProps) {
  const choose = (value: string) => onPlace(value as CandidatePlace); // one of the values below
  return (
    <RadioGroup
      className="input-test-place"
      aria-label={w.place}
      value={place}
      onChange={choose}
      orientation="horizontal"
    >
      <span className="field-label">{w.place}</span>
      {Object.entries(w.places).map(([value, label]) => (
        <Radio key={value} className="radio" value={value}>
          <span className="radio-mark" />
          {label}
        </Radio>
      ))}
    </RadioGroup>
  );
}

export function InputTestDialog({ method, answer }: InputTestQuestion) {
  const [text, setText] = useState('');
  const [record, setRecord] = useState(NOTHING_TYPED);
  const [place, setPlace] = useState<CandidatePlace | null>(null);
  const [trial, setTrial] = useState(0);
  const again = () => {
    setText('');
    setRecord(NOTHING_TYPED);
    setPlace(null);
    // A field of its own for each trial, which takes the focus.
    setTrial(trial + 1);
  };
  return (
    <Frame title={w.title} size="form" onCancel={() => answer(null)}>
      <div className="dialog-text input-test">
        <p>{w.ask}</p>
        <Field
          key={trial}
          text={text}
          onText={setText}
          onEvent={(event) => setRecord((before) => withEvent(before, event))}
        />
        <Verdict record={record} place={place} canSwitch={method !== null} />
        <Arrived record={record} />
        <Place place={place} onPlace={setPlace} />
        {method !== null && <MethodChoice method={method} />}
      </div>
      <div className="dialog-foot">
        <Button className="button" onPress={again}>
          {w.again}
        </Button>
        <span className="spring" />
        <Button className="button primary" onPress={() => answer(null)}>
          {w.close}
        </Button>
      </div>
    </Frame>
  );
}
