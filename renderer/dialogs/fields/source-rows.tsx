/** What a computed field follows from: pickers of the fields that fit. */
import { useId } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { Field } from '../../../document/report.ts';
import { words } from '../../words.ts';
import { type DefinitionProps, faultWords, sendByEnter } from './define-parts.ts';
import { type DerivationType, type Fault, fitting, isPair, needsList } from './definition.ts';

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, name: string])[];
  readonly onChange: (value: string) => void;
}

function PickRow({ label, value, choices, onChange }: PickProps) {
  const id = useId();
  const known = choices.some(([each]) => each === value);
  return (
    <div className="layout-row">
      <label className="row-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={known ? value : ''}
        onKeyDown={sendByEnter}
        onChange={({ target }) => onChange(target.value)}
      >
        {!known && (
          <option value="" disabled>
            {words.fields.define.pick}
          </option>
        )}
        {choices.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface SourceProps extends DefinitionProps {
  readonly choice: DerivationType;
  readonly fault: Fault | null;
}

const named = (fields: readonly Field[]) =>
  fields.map(({ id, name, value, unit = '' }): readonly [string, string] => [
    id,
    value === '' ? name : `${name}（${value}${unit}）`,
  ]);

/** Those chosen already come first, in the order in which they are added up. */
function SumRow({ definition, change, fits }: SourceProps & { readonly fits: readonly Field[] }) {
  return (
    <CheckboxGroup
      className="layout-row"
      value={[...definition.parts]}
      onChange={(chosen) => change({ parts: fits.map(({ id }) => id).filter((id) => chosen.includes(id)) })}
    >
      <Label className="row-label">{words.fields.define.sumOf}</Label>
      <div className="define-parts">
        {named(fits).map(([id, name]) => (
          <Checkbox key={id} value={id} className="check">
            <span className="check-box" aria-hidden />
            {name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

function missingWords(choice: DerivationType): string {
  const { missing } = words.fields.define;
  if (choice === 'chineseDate') return missing.dates;
  return needsList(choice) ? missing.lists : missing.amounts;
}

function columnsOf(fields: readonly Field[], id: string): readonly string[] {
  const source = fields.find((field) => field.id === id)?.source;
  return source?.type === 'list' ? source.columns : [];
}

function Pickers(props: SourceProps & { readonly fits: readonly Field[] }) {
  const { choice, definition, change, fits } = props;
  const { define } = words.fields;
  if (choice === 'sum') return <SumRow {...props} />;
  const labels = isPair(choice) ? define.labels[choice] : [define.of];
  const columns = columnsOf(fits, definition.of);
  return (
    <>
      <PickRow label={labels[0] ?? ''} value={definition.of} choices={named(fits)} onChange={(of) => change({ of })} />
      {isPair(choice) && (
        <PickRow
          label={labels[1] ?? ''}
          value={definition.from}
          choices={named(fits)}
          onChange={(from) => change({ from })}
        />
      )}
      {choice === 'scaled' && (
        <PickRow
          label={define.by}
          value={definition.by}
          choices={[
            ['万', '万'],
            ['亿', '亿'],
          ]}
          onChange={(by) => change({ by: by === '亿' ? '亿' : '万' })}
        />
      )}
      {choice === 'total' && columns.length > 0 && (
        <PickRow
          label={define.column}
          value={definition.column}
          choices={columns.map((column) => [column, column])}
          onChange={(column) => change({ column })}
        />
      )}
    </>
  );
}

export function SourceRows(props: SourceProps) {
  const { choice, fields, self, fault } = props;
  const fits = fitting(choice, fields, self);
  if (fits.length === 0) return <p className="row-says row-remark below">{missingWords(choice)}</p>;
  return (
    <>
      <Pickers {...props} fits={fits} />
      {fault && (
        <p className="row-says row-remark below" role="alert">
          {faultWords(fault)}
        </p>
      )}
    </>
  );
}
