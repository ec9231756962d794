/** What is typed beside the text and not yet in the report: it goes in on Enter, on leaving, or before anything reads the report. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Field } from '../../../document/report.ts';
import { type Desk, fromBeside } from '../../desk/desk.ts';
import { isComposingKey } from '../../keys.ts';
import { readTyped } from './reading.ts';

export interface Typed {
  /** Null where nothing is. */
  readonly typed: string | null;
  readonly type: (value: string | null) => void;
  readonly take: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useTyped(desk: Desk, { id, type: fieldType, unit }: Pick<Field, 'id' | 'type' | 'unit'>): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const newest = useRef<string | null>(null);
  const reading = useRef({ type: fieldType, unit });
  reading.current = { type: fieldType, unit };
  const type = (value: string | null) => {
    newest.current = value;
    setTyped(value);
  };
  const [take] = useState(() => () => {
    const value = newest.current;
    if (value === null) return;
    newest.current = null;
    fromBeside(desk, (handle) => handle.setField(id, readTyped(reading.current, value, desk.now()).value));
    setTyped(null);
  });
  useEffect(() => {
    desk.pending.add(take);
    return () => {
      take();
      desk.pending.delete(take);
    };
  }, [desk, take]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter') take();
    if (event.key === 'Escape') type(null);
  };
  return { typed, type, take, onKeyDown };
}
