/** 字数要求: one of the usual figures, another, or none. Enter sets it. */
import { type FormEvent, useState } from 'react';
import { Button, Form, Input, Label, NumberField } from 'react-aria-components';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';

/** 字 */
const USUAL = [300, 800, 1500, 3000];
const MOST = 1_000_000;

type LimitQuestion = Extract<Question, { type: 'limit' }>;

function Usual({ answer }: Pick<LimitQuestion, 'answer'>) {
  return (
    <fieldset className="limit-usual" aria-label={words.limit.values}>
      {USUAL.map((limit) => (
        <Button key={limit} className="button" onPress={() => answer({ limit })}>
          {words.limit.some(limit)}
        </Button>
      ))}
      <Button className="button" onPress={() => answer({ limit: null })}>
        {words.limit.none}
      </Button>
    </fieldset>
  );
}

export function LimitDialog({ limit, characters, usual, answer }: LimitQuestion) {
  const [typed, setTyped] = useState(limit ?? Number.NaN);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer({ limit: Number.isFinite(typed) ? typed : null });
  };
  return (
    <Frame title={words.limit.title} size="small" onCancel={() => answer(null)}>
      <Form className="dialog-form" onSubmit={submit}>
        <div className="dialog-text limit-form">
          <NumberField
            className="count"
            value={typed}
            minValue={1}
            maxValue={MOST}
            step={1}
            autoFocus
            onChange={setTyped}
            formatOptions={{ useGrouping: false }}
          >
            <Label className="field-label">{words.limit.label}</Label>
            <Input
              className="input short"
              placeholder={words.limit.none}
              onFocus={(event) => event.target.select()}
              // The field takes what is typed when it is left, and Enter to take it; the dialog is to be sent at once.
              onChange={(event) => {
                const figure = Number(event.target.value);
                if (event.target.value === '') setTyped(Number.NaN);
                else if (Number.isInteger(figure) && figure > 0) setTyped(Math.min(MOST, figure));
              }}
            />
          </NumberField>
          <Usual answer={answer} />
          <p className="hint">
            {words.limit.now(characters)}
            {usual && words.limit.usual(usual.min, usual.max)}
            {words.limit.hint}
          </p>
        </div>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {words.limit.cancel}
          </Button>
          <Button className="button primary" type="submit">
            {words.limit.set}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
