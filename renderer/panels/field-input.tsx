/** One blank of the report. What is typed goes into the text on Enter, on leaving, or before anything reads the report. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { Field } from '../../document/report.ts';
import { useDesk, useSnapshot } from '../desk/context.tsx';
import { type Desk, fromBeside } from '../desk/desk.ts';
import { isComposingKey } from '../keys.ts';
import { words } from '../words.ts';

/** What was typed and is not yet in the report; null where nothing is. */
function useTyped(desk: Desk, id: string) {
  const [typed, setTyped] = useState<string | null>(null);
  const newest = useRef<string | null>(null);
  const type = (value: string | null) => {
    newest.current = value;
    setTyped(value);
  };
  const [take] = useState(() => () => {
    const value = newest.current;
    if (value === null) return;
    newest.current = null;
    fromBeside(desk, (handle) => handle.setField(id, value));
    setTyped(null);
  });
  useEffect(() => {
    desk.pending.add(take);
    return () => {
      take();
      desk.pending.delete(take);
    };
  }, [desk, take]);
  return { typed, type, take };
}

interface FieldInputProps {
  readonly field: Field;
  /** It stands in the text and has no value. */
  readonly open: boolean;
}

export function FieldInput({ field, open }: FieldInputProps) {
  const desk = useDesk();
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  // Read here, so that a value just given shows in the same frame and the old one does not flash up.
  const value = useSnapshot((snapshot) => snapshot.fields.find(({ id }) => id === field.id)?.value ?? '');
  const { typed, type, take } = useTyped(desk, field.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') type(null);
  };
  return (
    <TextField
      className={`form-field ${open ? 'open' : ''}`}
      value={typed ?? value}
      onChange={type}
      onBlur={take}
      isReadOnly={readOnly}
    >
      <Label className="field-label">{field.name}</Label>
      <span className="field-frame">
        <Input className="input" onKeyDown={onKeyDown} autoComplete="off" spellCheck={false} />
        {open && typed === null && (
          <span className="open-mark" aria-hidden>
            {words.elements.openMark}
          </span>
        )}
      </span>
    </TextField>
  );
}
