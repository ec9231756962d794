/** 添加要素, 修改要素: its name, its type, and for a computed one what it follows from. Enter takes it. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button, Checkbox, Input, Label, Text, TextField } from 'react-aria-components';
import { settleFields } from '../../../document/fields/settle.ts';
import { FIELD_TYPES, type Field } from '../../../document/report.ts';
import { useDesk } from '../../desk/context.tsx';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { type DefinitionProps, faultWords, sendByEnter } from './define-parts.ts';
import {
  DERIVATIONS,
  type Definition,
  definitionOf,
  type Fault,
  fieldFrom,
  freeId,
  isChoice,
  isDerivation,
  nameFault,
  sourceFault,
  takesUnit,
  takesValue,
  unitFault,
} from './definition.ts';
import { SourceRows } from './source-rows.tsx';

interface TextRowProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly fault: Fault | null;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

function TextRow({ label, value, placeholder, fault, autoFocus = false, onChange }: TextRowProps) {
  return (
    <TextField className="layout-row" value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label className="row-label">{label}</Label>
      <div className="row-body">
        <Input
          className="input"
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        {fault && (
          <Text slot="description" className="row-says row-remark">
            {faultWords(fault)}
          </Text>
        )}
      </div>
    </TextField>
  );
}

/** What a person fills in above, what is computed below. */
function TypeRow({ definition, change }: DefinitionProps) {
  const id = useId();
  const { define, types, derivations } = words.fields;
  return (
    <div className="layout-row">
      <label className="row-label" htmlFor={id}>
        {define.type}
      </label>
      <select
        id={id}
        className="select"
        value={definition.choice}
        onKeyDown={sendByEnter}
        onChange={({ target }) => isChoice(target.value) && change({ choice: target.value })}
      >
        <optgroup label={define.filled}>
          {FIELD_TYPES.map((type) => (
            <option key={type} value={type}>
              {types[type]}
            </option>
          ))}
        </optgroup>
        <optgroup label={define.computed}>
          {DERIVATIONS.map((type) => (
            <option key={type} value={type}>
              {derivations[type]}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}

interface PreviewProps {
  readonly field: Field;
  readonly fields: readonly Field[];
}

/** What a computed field comes to now. */
function NowRow({ field, fields }: PreviewProps) {
  const id = useId();
  const { define } = words.fields;
  const all = [...fields.filter((each) => each.id !== field.id), field];
  const value = settleFields(all).find((each) => each.id === field.id)?.value ?? '';
  return (
    <div className="layout-row">
      <span className="row-label" id={id}>
        {define.now}
      </span>
      <output className="define-now" aria-labelledby={id}>
        {value === '' ? <span className="none">{define.nowOpen}</span> : value + (field.unit ?? '')}
      </output>
    </div>
  );
}

/** What of the field as it was does not outlive the change; '' where all of it does. */
function lostWords(before: Field | null, definition: Definition): string {
  const { define } = words.fields;
  if (!before || (before.source && before.source.type !== 'list')) return '';
  if (before.source?.type === 'list')
    return definition.choice === 'records' ? '' : define.rowsLost(before.source.rows.length);
  return isDerivation(definition.choice) && before.value !== '' ? define.computedLost(before.value) : '';
}

const isFilled = (definition: Definition) => sourceFault(definition) === null;

export function DefineFieldDialog(props: Extract<Question, { type: 'defineField' }>) {
  const { field: before, fields, answer } = props;
  const { define, records } = words.fields;
  const [definition, setDefinition] = useState(() => definitionOf(before));
  const [insert, setInsert] = useState(props.insert);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const self = before?.id ?? null;
  const today = useDesk().now();
  const around = { fields, before, firstColumn: records.firstColumn, today };
  const field = fieldFrom(definition, self ?? freeId(fields), around);
  const inName = nameFault(definition, fields, self);
  const inUnit = unitFault(definition);
  const inSource = sourceFault(definition);
  const change = (next: Partial<Definition>) => setDefinition({ ...definition, ...next });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (inName) form.current?.querySelector('input')?.focus();
    if (!inName && !inUnit && !inSource) answer({ field, insert: before === null && insert });
  };
  const rows: DefinitionProps = { definition, change, fields, self };
  const lost = lostWords(before, definition);
  return (
    <Frame title={before ? define.editTitle : define.addTitle} size="small" onCancel={() => answer(null)}>
      <form ref={form} className="dialog-form" onSubmit={submit}>
        <div className="dialog-text define">
          <TextRow
            label={define.name}
            value={definition.name}
            placeholder={define.namePlaceholder}
            // An empty name is no fault while nobody has said that it is finished.
            fault={tried || definition.name.trim() !== '' ? inName : null}
            autoFocus
            onChange={(name) => change({ name })}
          />
          <TypeRow {...rows} />
          {isDerivation(definition.choice) && (
            <SourceRows {...rows} choice={definition.choice} fault={tried ? inSource : null} />
          )}
          {takesUnit(definition.choice) && (
            <TextRow
              label={define.unit}
              value={definition.unit}
              placeholder={define.unitPlaceholder}
              fault={inUnit}
              onChange={(unit) => change({ unit })}
            />
          )}
          {before === null && takesValue(definition.choice) && (
            <TextRow
              label={define.value}
              value={definition.value}
              placeholder={define.valuePlaceholder}
              fault={null}
              onChange={(value) => change({ value })}
            />
          )}
          {isDerivation(definition.choice) && isFilled(definition) && <NowRow field={field} fields={fields} />}
          {lost !== '' && <p className="row-says row-remark below">{lost}</p>}
          {before === null && (
            <Checkbox className="check" isSelected={insert} onChange={setInsert}>
              <span className="check-box" aria-hidden />
              {define.insertToo}
            </Checkbox>
          )}
        </div>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {define.cancel}
          </Button>
          <Button className="button primary" type="submit">
            {before ? define.apply : define.add}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
