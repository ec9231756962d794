/** A box in which something is searched while one types. What an input method composes is searched for once it stands there. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { isComposingKey } from '../keys.ts';

interface SearchBoxProps {
  /** Its name, for those who hear it. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Keys that belong to nobody's composition. */
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly box?: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
  /** Ids of the list that it rules and of the marked one in it. */
  readonly list?: { readonly id: string; readonly marked: string | null };
}

export function SearchBox({ label, placeholder, value, onChange, onKey, box, autoFocus, list }: SearchBoxProps) {
  // What stands in the box while an input method is at work; null where none is.
  const [composed, compose] = useState<string | null>(null);
  const type = (next: string) => (composed === null ? onChange(next) : compose(next));
  const end = (standing: string) => {
    compose(null);
    onChange(standing);
  };
  return (
    <TextField className="phrase-search" value={composed ?? value} onChange={type} autoFocus={autoFocus ?? false}>
      <Label className="unseen">{label}</Label>
      <Search className="icon phrase-search-icon" aria-hidden />
      <Input
        {...(box && { ref: box })}
        className="input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder={placeholder}
        onCompositionStart={(event) => compose(event.currentTarget.value)}
        onCompositionEnd={(event) => end(event.currentTarget.value)}
        onKeyDown={(event) => isComposingKey(event.nativeEvent) || onKey?.(event)}
        {...(list && { 'aria-controls': list.id, 'aria-autocomplete': 'list' })}
        {...(list?.marked && { 'aria-activedescendant': list.marked })}
      />
    </TextField>
  );
}
