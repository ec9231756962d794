/** 以上年材料起草: the year of the old paper, that of the new one, and what will be marked to be confirmed. */
import { type FormEvent, useMemo, useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { blockText, fieldText } from '../../../document/plain.ts';
import { CARRIED_TYPES, type Report } from '../../../document/report.ts';
import { CARRIED_NAMES } from '../../../document/roll/names.ts';
import { type Rolled, rollForward } from '../../../document/roll/roll.ts';
import type { Question } from '../../desk/question.ts';
import { firstYears } from '../../desk/roll.ts';
import { Frame } from '../modal.tsx';
import { rollWords } from './words.ts';

type RollQuestion = Extract<Question, { type: 'roll' }>;

const YEAR = /^(?:19|20)\d{2}$/u;
const yearOf = (typed: string): number | null => (YEAR.test(typed.trim()) ? Number(typed) : null);

function titleOf({ blocks, fields }: Report): string {
  const title = blocks.find(({ type }) => type === 'title');
  const text = title ? blockText(title, fieldText(fields)).replaceAll('\n', '') : '';
  return text === '' ? rollWords.untitled : text;
}

interface YearProps {
  readonly label: string;
  readonly value: string;
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

function YearField({ label, value, first = false, onChange }: YearProps) {
  return (
    <TextField value={value} onChange={onChange} autoFocus={first} maxLength={4}>
      <Label className="field-label">{label}</Label>
      <Input className="input short" inputMode="numeric" onFocus={(event) => event.target.select()} />
    </TextField>
  );
}

function Found({ rolled, to }: { readonly rolled: Rolled; readonly to: number }) {
  const { items, from } = rolled;
  const shifted = items.filter((item) => item.text !== item.from).length;
  const counts = CARRIED_TYPES.map((type) => ({ type, count: items.filter((item) => item.type === type).length }));
  return (
    <>
      <p className="roll-source">{rollWords.found(items.length)}</p>
      {items.length > 0 && (
        <ul className="roll-counts" aria-label={rollWords.counts}>
          {counts
            .filter(({ count }) => count > 0)
            .map(({ type, count }) => (
              <li key={type}>{rollWords.kind(CARRIED_NAMES[type], count)}</li>
            ))}
        </ul>
      )}
      <p className="hint">
        {shifted > 0 && from !== null && rollWords.shifted(shifted, from, to)}
        {rollWords.kept}
      </p>
    </>
  );
}

export function RollDialog({ name, report, from, lists, today, answer }: RollQuestion) {
  const first = firstYears(from, today);
  const [typedFrom, setFrom] = useState(first.from === null ? '' : String(first.from));
  const [typedTo, setTo] = useState(String(first.to));
  const [oldYear, newYear] = [yearOf(typedFrom), yearOf(typedTo)];
  const rolled = useMemo(
    () =>
      newYear === null
        ? null
        : rollForward(report, { to: newYear, lists, ...(oldYear === null ? {} : { from: oldYear }) }),
    [report, lists, oldYear, newYear],
  );
  const isReady = rolled !== null && (oldYear !== null || typedFrom.trim() === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && newYear !== null) answer({ ...rolled, to: newYear });
  };
  return (
    <Frame title={rollWords.title} size="form" onCancel={() => answer(null)}>
      <Form className="dialog-form" onSubmit={submit}>
        <div className="dialog-text roll-form">
          <p className="roll-source">
            {rollWords.source(name)}
            <br />
            {rollWords.paper(titleOf(report))}
          </p>
          <div className="roll-years">
            <YearField label={rollWords.from} value={typedFrom} onChange={setFrom} />
            <span className="roll-arrow" aria-hidden>
              →
            </span>
            <YearField label={rollWords.to} value={typedTo} onChange={setTo} first />
          </div>
          {from === null && <p className="hint">{rollWords.noYear}</p>}
          {rolled && newYear !== null && <Found rolled={rolled} to={newYear} />}
        </div>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {rollWords.cancel}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady}>
            {rollWords.begin}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
