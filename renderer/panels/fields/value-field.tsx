/** What the inputs of all types share: their properties, the frame of a field, the text that grows. */
import type { KeyboardEvent, ReactNode } from 'react';
import { Text, TextArea } from 'react-aria-components';
import type { FieldType } from '../../../document/report.ts';
import { isComposingKey } from '../../keys.ts';

export interface TypedInputProps {
  readonly label: string;
  readonly type: FieldType;
  /** Shown behind what is typed. */
  readonly unit?: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** A whole value at once: a suggestion, today. */
  readonly onPick: (value: string) => void;
  readonly onLeave: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** It has no value and one is asked for. */
  readonly open?: boolean;
  readonly isReadOnly?: boolean;
  readonly placeholder?: string;
  readonly suggestions: readonly string[];
  /** What is not as it should be; '' where all is well. */
  readonly odd: string;
  /** Small buttons at the end of the label's line. */
  readonly tools?: ReactNode;
}

/** Characters of a hint that half a line has room for. */
const SHORT_HINT = 11;

/** Characters of a name that half a line has room for. */
const SHORT_NAME = 7;

export function fieldClass(props: Pick<TypedInputProps, 'label' | 'type' | 'open' | 'placeholder'>) {
  const { label, type, open, placeholder = '' } = props;
  const long = `${placeholder.length > SHORT_HINT ? ' long-hint' : ''}${label.length > SHORT_NAME ? ' long-name' : ''}`;
  const marks = `${open ? ' open' : ''}${long}`;
  return `form-field value-field value-${type}${marks}`;
}

export function OddHint({ odd }: Pick<TypedInputProps, 'odd'>) {
  return odd === '' ? null : (
    <Text slot="description" className="value-odd">
      {odd}
    </Text>
  );
}

/** A line break is no part of a value; one that is pasted becomes a blank. */
export const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/gu, ' ');

/** Enter sends the form around it, as it does from an input of one line. */
function asOneLine(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || isComposingKey(event.nativeEvent)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** Grows with its text, up to some lines. */
export function Lines({ onKeyDown, placeholder }: Pick<TypedInputProps, 'onKeyDown' | 'placeholder'>) {
  return (
    <TextArea
      className="input value-lines"
      rows={1}
      placeholder={placeholder ?? ''}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        asOneLine(event);
      }}
    />
  );
}
