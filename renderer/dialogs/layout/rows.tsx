/** The rows of the dialog 版式: a name at the left, what is filled in at the right, and below it what there is to say. */
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button, Input, Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components';
import { words } from '../../words.ts';

interface TextRowProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How it is filled in. */
  readonly hint?: string;
  readonly placeholder?: string;
  readonly lines?: number;
  readonly autoFocus?: boolean;
  /** What is not as it should be; it never keeps anything from being applied. */
  readonly remark?: ReactNode;
  /** What is put in its place when the row is left; null or '' where nothing is. */
  readonly correction?: string | null;
  /** What can be put in while nothing stands there. */
  readonly offers?: readonly string[];
}

interface OffersProps {
  readonly offers: readonly string[];
  readonly onTake: (text: string) => void;
}

function Offers({ offers, onTake }: OffersProps) {
  return (
    <div className="row-offers">
      {offers.map((text) => (
        <Button key={text} className="button quiet" onPress={() => onTake(text)}>
          {words.layout.fillIn(text)}
        </Button>
      ))}
    </div>
  );
}

/** Puts a text right when its input is left, and tells what it was until the next change. */
export function usePuttingRight(value: string, onChange: (value: string) => void, correction: string | null) {
  const [from, setFrom] = useState<{ readonly text: string; readonly right: string } | null>(null);
  const leave = () => {
    if (!correction) return;
    setFrom({ text: value.trim(), right: correction });
    onChange(correction);
  };
  return { leave, said: from?.right === value ? words.forms.putRight(from.text) : null };
}

export function TextRow(props: TextRowProps) {
  const {
    label,
    value,
    onChange,
    hint,
    placeholder,
    lines = 1,
    autoFocus,
    remark,
    correction = null,
    offers = [],
  } = props;
  const body = useRef<HTMLDivElement>(null);
  // The button goes with what it offered: the focus goes to what was put in.
  const takeOffer = (text: string) => {
    onChange(text);
    body.current?.querySelector<HTMLElement>('.input')?.focus();
  };
  const { leave, said } = usePuttingRight(value, onChange, correction);
  return (
    <TextField className="layout-row" value={value} onChange={onChange} onBlur={leave} autoFocus={autoFocus ?? false}>
      <Label className="row-label">{label}</Label>
      <div className="row-body" ref={body}>
        {lines === 1 ? (
          <Input className="input" autoComplete="off" spellCheck={false} placeholder={placeholder ?? ''} />
        ) : (
          <TextArea className="input lines" rows={lines} spellCheck={false} placeholder={placeholder ?? ''} />
        )}
        <Text slot="description" className="row-says">
          {remark ? <span className="row-remark">{remark}</span> : (said ?? hint)}
        </Text>
        {value.trim() === '' && offers.length > 0 && <Offers offers={offers} onTake={takeOffer} />}
      </div>
    </TextField>
  );
}

interface CorrectionProps {
  /** Null for what is right; '' where only a person can put it right (`document/layout/remarks/forms.ts`). */
  readonly correction: string | null;
  /** The right form, where no corrected text can be proposed. */
  readonly form: string;
  readonly onTake: (corrected: string) => void;
}

/** The remark on a text in another form than the standard has: what would be right, and a button that puts it there. */
export function correctionOf({ correction, form, onTake }: CorrectionProps): ReactNode {
  if (correction === null) return null;
  if (correction === '') return form;
  return (
    <>
      {words.forms.proposed(correction)}
      {/* For the pointer alone: by Tab the row is left, and put right. The button goes, so it never has the focus. */}
      <Button className="button quiet" excludeFromTabOrder preventFocusOnPress onPress={() => onTake(correction)}>
        {words.forms.take}
      </Button>
    </>
  );
}

interface ChoiceRowProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, name: string])[];
  readonly onChange: (value: T) => void;
  readonly autoFocus?: boolean;
  readonly children?: ReactNode;
}

export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>) {
  const { label, value, choices, onChange, autoFocus, children } = props;
  const choose = (chosen: string) => {
    const choice = choices.find(([each]) => each === chosen);
    if (choice) onChange(choice[0]);
  };
  return (
    <div className="layout-row">
      <span className="row-label" aria-hidden>
        {label}
      </span>
      <div className="row-body across">
        <select
          className="select"
          aria-label={label}
          value={value}
          onChange={(event) => choose(event.target.value)}
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened at this very element
          autoFocus={autoFocus ?? false}
        >
          {choices.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
        {children}
      </div>
    </div>
  );
}

interface CardProps {
  readonly value: string;
  readonly name: string;
  readonly text: string;
  readonly autoFocus: boolean;
}

/** Known by its name; the sentence only describes it. */
function Card({ value, name, text, autoFocus }: CardProps) {
  const id = useId();
  return (
    <Radio
      value={value}
      className="card"
      aria-labelledby={`${id}name`}
      aria-describedby={`${id}text`}
      autoFocus={autoFocus}
    >
      <span className="card-mark" aria-hidden />
      <span id={`${id}name`} className="card-name">
        {name}
      </span>
      <span id={`${id}text`} className="card-text">
        {text}
      </span>
    </Radio>
  );
}

interface CardsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly texts: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
  /** The focus goes to the one that is chosen. */
  readonly autoFocus?: boolean;
}

/** One of several, each with a sentence on what it is. */
export function Cards<T extends string>({ label, value, names, texts, onChange, autoFocus }: CardsProps<T>) {
  // The keys of a record of T are of T.
  const keys = Object.keys(names) as T[];
  const choose = (chosen: string) => {
    const key = keys.find((each) => each === chosen);
    if (key !== undefined) onChange(key);
  };
  return (
    <RadioGroup className="cards" value={value} onChange={choose}>
      <Label className="unseen">{label}</Label>
      {keys.map((key) => (
        <Card
          key={key}
          value={key}
          name={names[key]}
          text={texts[key]}
          autoFocus={autoFocus === true && key === value}
        />
      ))}
    </RadioGroup>
  );
}
