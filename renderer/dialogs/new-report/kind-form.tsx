/** The fields of a kind, each typed as its type is, with what is odd about it below. */
import { useState } from 'react';
import type { KindField } from '../../../document/kind.ts';
import type { Derivation, Field } from '../../../document/report.ts';
import type { OfferedKind } from '../../../electron/contract/kinds.ts';
import { ComputedValue } from '../../panels/fields/computed-row.tsx';
import { formulaWords } from '../../panels/fields/formula.ts';
import { readTyped } from '../../panels/fields/reading.ts';
import { TypedInput } from '../../panels/fields/typed-input.tsx';
import { useSuggestions } from '../../panels/fields/use-suggestions.ts';
import { words } from '../../words.ts';
import { UnitInvite } from '../units/invite.tsx';
import { isTyped, settledFields, type Values } from './values.ts';

interface KindFormProps {
  readonly kind: OfferedKind;
  readonly values: Values;
  readonly today: Date;
  readonly onChange: (field: KindField, value: string) => void;
}

const isComputed = (field: Field): field is Field & { readonly source: Derivation } =>
  field.source !== undefined && field.source.type !== 'list';

/** What follows from the values, while they are typed. */
function Computed({ kind, values, today }: Omit<KindFormProps, 'onChange'>) {
  const fields = settledFields(kind, values, today);
  return fields
    .filter(isComputed)
    .filter(({ value }) => value !== '')
    .map((field) => (
      <ComputedValue key={field.id} field={field} formula={formulaWords(field.source, fields)} waiting="" />
    ));
}

interface ValueProps extends Pick<KindFormProps, 'today'> {
  readonly field: KindField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Value({ field, value, today, onChange }: ValueProps) {
  // Of what is being typed nothing is said yet.
  const [isTyping, setTyping] = useState(false);
  const suggestions = useSuggestions(field.type);
  const { name, type, unit, hint } = field;
  const take = (text: string) => {
    setTyping(false);
    onChange(readTyped(field, text, today).value);
  };
  const typed = (text: string) => {
    setTyping(true);
    onChange(text);
  };
  return (
    <TypedInput
      label={name}
      type={type}
      {...(unit !== undefined && { unit })}
      {...(hint !== undefined && { placeholder: hint })}
      value={value}
      onType={typed}
      onPick={take}
      onLeave={() => isTyping && take(value)}
      suggestions={suggestions}
      odd={isTyping ? '' : readTyped(field, value, today).odd}
    />
  );
}

export function KindForm(props: KindFormProps) {
  const { kind, values, today, onChange } = props;
  const lists = kind.fields.filter(({ source }) => source?.type === 'list');
  return (
    <div className="kind-form">
      <UnitInvite />
      <p className="hint">
        {words.newReport.fieldsHint} {words.newReport.length(kind.length.min, kind.length.max)}
      </p>
      <div className="value-grid wide">
        {kind.fields.filter(isTyped).map((field) => (
          <Value
            key={field.id}
            field={field}
            value={values[field.id] ?? ''}
            today={today}
            onChange={(value) => onChange(field, value)}
          />
        ))}
        <Computed {...props} />
      </div>
      {lists.length > 0 && <p className="hint">{words.newReport.lists(lists.map(({ name }) => name))}</p>}
    </div>
  );
}
