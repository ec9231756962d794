/** The box in which phrases are searched. What an input method composes is searched for once it stands there. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Keys that belong to nobody's composition. */
  readonly onKey: (event: KeyboardEvent) => void;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly autoFocus: boolean;
  /** Ids of the list that it rules and of the marked one in it; null where it rules none. */
  readonly list: { readonly id: string; readonly marked: string | null } | null;
}

export function SearchBox({ value, onChange, onKey, box, autoFocus, list }: SearchBoxProps) {
  // What stands in the box while an input method is at work; null where none is.
  const [composed, compose] = useState<string | null>(null);
  const type = (next: string) => (composed === null ? onChange(next) : compose(next));
  const end = (standing: string) => {
    compose(null);
    onChange(standing);
  };
  return (
    <TextField className="phrase-search" value={composed ?? value} onChange={type} autoFocus={autoFocus}>
      <Label className="unseen">{words.phrases.search}</Label>
      <Search className="icon phrase-search-icon" aria-hidden />
      <Input
        ref={box}
        className="input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder={list ? words.phrases.searchHint : words.phrases.searchShort}
        onCompositionStart={(event) => compose(event.currentTarget.value)}
        onCompositionEnd={(event) => end(event.currentTarget.value)}
        onKeyDown={(event) => isComposingKey(event.nativeEvent) || onKey(event)}
        {...(list && { 'aria-controls': list.id, 'aria-autocomplete': 'list' })}
        {...(list?.marked && { 'aria-activedescendant': list.marked })}
      />
    </TextField>
  );
}
