/** A paper that is named (《标题》（文号）) as two inputs, so that nobody has to find 《》 and 〔〕 on the keyboard. */
import { type KeyboardEvent, useId, useState } from 'react';
import { Group, Input, Label, Text, TextField } from 'react-aria-components';
import type { DocumentParts } from '../../../document/fields/document.ts';
import { words } from '../../words.ts';
import { paperParts, paperText } from './paper-parts.ts';
import { fieldClass, Lines, oneLine, type TypedInputProps } from './value-field.tsx';

interface NumberProps {
  readonly value: string;
  readonly describedBy: string;
  readonly isReadOnly: boolean;
  readonly onType: (number: string) => void;
  readonly onLeave: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

function NumberInput({ value, describedBy, isReadOnly, onType, onLeave, onKeyDown }: NumberProps) {
  const { documentNumber, placeholders } = words.fields.panel;
  return (
    <TextField
      aria-label={documentNumber}
      aria-describedby={describedBy}
      value={value}
      onChange={onType}
      onBlur={onLeave}
      isReadOnly={isReadOnly}
    >
      <Input
        className="input"
        placeholder={placeholders.documentNumber}
        autoComplete="off"
        spellCheck={false}
        {...(onKeyDown && { onKeyDown })}
      />
    </TextField>
  );
}

export function DocumentInput(props: TypedInputProps) {
  const { label, value, onType, onLeave, onKeyDown, isReadOnly = false, tools, odd } = props;
  const id = useId();
  // As typed: half a 文号 cannot be read back from the whole.
  const [typed, setTyped] = useState<(DocumentParts & { readonly whole: string }) | null>(null);
  const shown = typed?.whole === value ? typed : paperParts(value);
  const type = (next: Partial<DocumentParts>) => {
    const parts = { title: shown.title, number: shown.number, ...next };
    const whole = paperText(parts);
    setTyped({ ...parts, whole });
    onType(whole);
  };
  // What a kind says of a paper is said of one input for both parts.
  const placeholder = words.fields.panel.placeholders.documentTitle;
  const keys = onKeyDown ? { onKeyDown } : {};
  return (
    <Group className={fieldClass(props)} aria-labelledby={id}>
      <TextField
        value={shown.title}
        onChange={(text) => type({ title: oneLine(text) })}
        onBlur={onLeave}
        isReadOnly={isReadOnly}
      >
        <div className="value-head">
          <Label id={id} className="field-label">
            {label}
          </Label>
          {tools}
        </div>
        <Lines placeholder={placeholder} {...keys} />
      </TextField>
      <NumberInput
        value={shown.number}
        describedBy={id}
        isReadOnly={isReadOnly}
        onType={(number) => type({ number })}
        onLeave={onLeave}
        {...keys}
      />
      {odd !== '' && <Text className="value-odd">{odd}</Text>}
    </Group>
  );
}
