/** A body or a person: names that are known are proposed, any other can be typed. */
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useContext, useState } from 'react';
import { ComboBox, ComboBoxStateContext, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { fieldClass, OddHint, type TypedInputProps } from './value-field.tsx';

interface Suggestion {
  readonly id: string;
}

/** For the pointer alone: with the keyboard the list opens by the arrow down. */
function ShowAll() {
  const state = useContext(ComboBoxStateContext);
  return (
    <button
      type="button"
      className="value-arrow"
      tabIndex={-1}
      aria-hidden
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => state?.toggle(null, 'manual')}
    >
      <ChevronDown className="icon" aria-hidden />
    </button>
  );
}

export function SuggestInput(props: TypedInputProps) {
  const {
    label,
    value,
    onType,
    onPick,
    onLeave,
    onKeyDown,
    isReadOnly = false,
    placeholder,
    suggestions,
    tools,
  } = props;
  // A list opened by the arrow shows all of them; what is typed narrows it.
  const [isNarrowed, setNarrowed] = useState(false);
  const fits = (text: string) => !isNarrowed || value === '' || text.includes(value);
  const items = suggestions.filter(fits).map((id): Suggestion => ({ id }));
  const leave = () => {
    setNarrowed(false);
    onLeave();
  };
  const input = (text: string) => {
    if (text === value) return;
    setNarrowed(true);
    onType(text);
  };
  const pick = (key: unknown) => {
    if (typeof key !== 'string') return;
    setNarrowed(false);
    onPick(key);
  };
  const keyDown = onKeyDown && ((event: KeyboardEvent) => onKeyDown(event));
  return (
    <ComboBox<Suggestion>
      className={fieldClass(props)}
      allowsCustomValue
      inputValue={value}
      onInputChange={input}
      // The one that stands there is the one chosen: with that the list closes, and stays closed.
      selectedKey={suggestions.includes(value) ? value : null}
      onSelectionChange={pick}
      items={items}
      isReadOnly={isReadOnly}
      onBlur={leave}
    >
      <div className="value-head">
        <Label className="field-label">{label}</Label>
        {tools}
      </div>
      <span className="field-frame">
        <span className="value-box">
          <Input
            className="input"
            placeholder={placeholder ?? ''}
            autoComplete="off"
            spellCheck={false}
            {...(keyDown && { onKeyDown: keyDown })}
          />
          {!isReadOnly && <ShowAll />}
        </span>
      </span>
      <OddHint odd={props.odd} />
      <Popover className="popover value-popover">
        <ListBox<Suggestion> className="value-list">
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className="value-option">
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
