/** The input of a value by its type. Every one takes any text: what is odd is told below and kept. */
import { useId } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { FieldType } from '../../../document/report.ts';
import { words } from '../../words.ts';
import { DocumentInput } from './document-input.tsx';
import { SuggestInput } from './suggest-input.tsx';
import { fieldClass, Lines, OddHint, oneLine, type TypedInputProps } from './value-field.tsx';

const PLACEHOLDERS: { readonly [type in FieldType]?: string } = {
  date: words.fields.panel.placeholders.date,
  period: words.fields.panel.placeholders.period,
};

/** For the pointer alone: with the keyboard one types the word. */
function Today({ onPick, describedBy }: { readonly onPick: () => void; readonly describedBy: string }) {
  return (
    <Button
      className="value-today"
      excludeFromTabOrder
      preventFocusOnPress
      aria-describedby={describedBy}
      onPress={onPick}
    >
      {words.fields.panel.today}
    </Button>
  );
}

function PlainInput(props: TypedInputProps) {
  const { label, type, unit, value, onType, onPick, onLeave, onKeyDown, isReadOnly = false, tools, odd, open } = props;
  const id = useId();
  const placeholder = props.placeholder ?? PLACEHOLDERS[type] ?? '';
  return (
    <TextField
      className={fieldClass(props)}
      value={value}
      onChange={(text) => onType(oneLine(text))}
      onBlur={onLeave}
      isReadOnly={isReadOnly}
    >
      <div className="value-head">
        <Label id={id} className="field-label">
          {label}
        </Label>
        {tools}
      </div>
      <span className="field-frame">
        <span className="value-box">
          {type === 'text' ? (
            <Lines placeholder={placeholder} {...(onKeyDown && { onKeyDown })} />
          ) : (
            <Input
              className="input"
              placeholder={placeholder}
              autoComplete="off"
              spellCheck={false}
              {...(onKeyDown && { onKeyDown })}
            />
          )}
          {type === 'date' && !isReadOnly && <Today describedBy={id} onPick={() => onPick(words.fields.panel.today)} />}
          {open && type !== 'date' && placeholder === '' && (
            <span className="open-mark" aria-hidden>
              {words.fields.panel.openMark}
            </span>
          )}
        </span>
        {unit !== undefined && <span className="value-unit">{unit}</span>}
      </span>
      <OddHint odd={odd} />
    </TextField>
  );
}

export function TypedInput(props: TypedInputProps) {
  const { type, suggestions } = props;
  if (type === 'document') return <DocumentInput {...props} />;
  if (suggestions.length > 0) return <SuggestInput {...props} />;
  return <PlainInput {...props} />;
}
