/** Fields that nobody types into: a computed value with its formula, and a list that is edited in a dialog of its own. */
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components';
import type { Derivation, Field } from '../../../document/report.ts';
import { useSnapshot } from '../../desk/context.tsx';
import { words } from '../../words.ts';
import { formulaWords, waitingWords } from './formula.ts';

interface ComputedProps {
  readonly field: Field & { readonly source: Derivation };
  readonly tools?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** 「增长12.5%」 and below it 「本年投资 比 上年投资 增减」. Walked to by Tab as the others, to be read and to open its menu. */
export function ComputedRow(props: ComputedProps) {
  const { field } = props;
  // Words, not fields: most rows stay as they are when a value changes.
  const formula = useSnapshot(({ fields }) => formulaWords(field.source, fields));
  const waiting = useSnapshot(({ fields }) => (field.value === '' ? waitingWords(field, fields) : ''));
  return <ComputedValue {...props} formula={formula} waiting={waiting} />;
}

interface ComputedValueProps extends ComputedProps {
  readonly formula: string;
  /** Shown where there is no value. */
  readonly waiting: string;
}

export function ComputedValue({ field, formula, waiting, tools, onKeyDown }: ComputedValueProps) {
  const id = useId();
  const { name, value, unit = '' } = field;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs, and here is none
    <div className="form-field value-field value-computed" role="group" aria-labelledby={`${id}name`}>
      <div className="value-head">
        <span id={`${id}name`} className="field-label">
          {name}
        </span>
        <span className="value-formula" title={formula}>
          {formula}
        </span>
        {tools}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: read and acted on with the keyboard alone */}
      <output className="value-output" tabIndex={0} aria-labelledby={`${id}name`} onKeyDown={onKeyDown}>
        {value === '' ? <span className="none">{waiting}</span> : value + unit}
      </output>
    </div>
  );
}

interface ListProps {
  readonly field: Field;
  readonly open: boolean;
  readonly tools: ReactNode;
  readonly onEdit: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function ListRow({ field, open, tools, onEdit, onKeyDown }: ListProps) {
  const id = useId();
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  const { name, value, source } = field;
  const count = source?.type === 'list' ? source.rows.length : 0;
  const { list, editList } = words.fields.panel;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs, and here is none
    <div
      className={`form-field value-field value-records${open ? ' open' : ''}`}
      role="group"
      aria-labelledby={`${id}name`}
    >
      <div className="value-head">
        <span id={`${id}name`} className="field-label">
          {name}
        </span>
        {tools}
      </div>
      <Button
        className="button value-list-button"
        isDisabled={readOnly}
        aria-describedby={`${id}name`}
        onKeyDown={(event) => onKeyDown(event)}
        onPress={onEdit}
      >
        {list(count)}
        <span className="value-list-edit">{editList}</span>
      </Button>
      {value !== '' && <span className="value-rows">{value}</span>}
    </div>
  );
}
