/** The inputs of a phrase that is to be kept: its wording with what became blanks, its category, tone and places. */
import type { KeyboardEvent, ReactNode } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  TextArea,
  TextField,
} from 'react-aria-components';
import { type Phrase, PLACES, TONES } from '../../../document/phrases/phrase.ts';
import { isComposingKey } from '../../keys.ts';
import { useCategories } from '../../panels/phrases/use-phrases.ts';
import { words } from '../../words.ts';
import type { FoundSlot } from './found-slots.ts';

interface RowProps {
  readonly label: string;
  readonly remark: string | null;
  readonly hint?: string;
}

const Says = ({ remark, hint = '' }: Omit<RowProps, 'label'>) => (
  <span className={`row-says ${remark === null ? '' : 'row-remark'}`}>{remark ?? hint}</span>
);

interface WordingInputProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly remark: string | null;
  /** Enter: a phrase has one line. */
  readonly onEnter: () => void;
}

export function WordingInput({ text, onChange, remark, onEnter }: WordingInputProps) {
  const { keep } = words.phrases;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <TextField
      className="layout-row"
      value={text}
      onChange={(next) => onChange(next.replaceAll(/[\r\n\t]+/gu, ''))}
      autoFocus
    >
      <Label className="row-label">{keep.text}</Label>
      <div className="row-body">
        <TextArea className="input lines" rows={3} spellCheck={false} onKeyDown={onKeyDown} />
        <Says remark={remark} hint={keep.textHint} />
      </div>
    </TextField>
  );
}

interface FoundProps {
  readonly slots: readonly FoundSlot[];
  readonly onTurn: (slot: FoundSlot) => void;
}

/** What of the selection became blanks, each to be left as it was. */
export function FoundSlots({ slots, onTurn }: FoundProps) {
  const { keep } = words.phrases;
  if (slots.length === 0) return null;
  return (
    <fieldset className="found-slots">
      <legend>{keep.found}</legend>
      {slots.map((slot) => (
        <Checkbox
          key={slot.at}
          className="check"
          isSelected={slot.as === 'blank'}
          onChange={() => onTurn(slot)}
          aria-label={keep.becomes(slot.was, slot.name)}
        >
          <span className="check-box" aria-hidden />
          <span className="found-was">{slot.was}</span>
          <span aria-hidden>→</span>
          <span className="phrase-blank">〔{slot.name}〕</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

interface CategoryProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly remark: string | null;
}

export function CategoryInput({ value, onChange, remark }: CategoryProps) {
  const categories = useCategories() ?? [];
  const { keep } = words.phrases;
  return (
    <ComboBox
      className="layout-row"
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      defaultItems={categories}
      menuTrigger="input"
    >
      <Label className="row-label">{keep.category}</Label>
      <div className="row-body">
        <div className="combo">
          <Input className="input" spellCheck={false} onFocus={(event) => event.target.select()} />
          <Button className="combo-button">
            <span aria-hidden>▾</span>
          </Button>
        </div>
        <Says remark={remark} hint={keep.categoryHint} />
      </div>
      <Popover className="popover combo-list">
        <ListBox className="menu">
          {(category: { readonly name: string; readonly count: number }) => (
            <ListBoxItem id={category.name} textValue={category.name} className="menu-item">
              {category.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Choices({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <Label className="row-label">{label}</Label>
      <div className="row-body phrase-choices">{children}</div>
    </>
  );
}

export function ToneChoice({ value, onChange }: { readonly value: Phrase['tone']; readonly onChange: ChangeTone }) {
  const { keep, toneNames } = words.phrases;
  const choose = (chosen: string) => {
    const tone = TONES.find((each) => each === chosen);
    if (tone) onChange(tone);
  };
  return (
    <RadioGroup className="layout-row" value={value} onChange={choose} orientation="horizontal">
      <Choices label={keep.tone}>
        {TONES.map((tone) => (
          <Radio key={tone} value={tone} className="phrase-choice radio">
            <span className="card-mark" aria-hidden />
            {toneNames[tone]}
          </Radio>
        ))}
      </Choices>
    </RadioGroup>
  );
}
type ChangeTone = (tone: Phrase['tone']) => void;

interface PlacesProps {
  readonly value: Phrase['places'];
  readonly onChange: (places: Phrase['places']) => void;
  readonly remark: string | null;
}

export function PlacesChoice({ value, onChange, remark }: PlacesProps) {
  const { keep, places } = words.phrases;
  return (
    <CheckboxGroup
      className="layout-row"
      value={value}
      onChange={(chosen) => onChange(PLACES.filter((place) => chosen.includes(place)))}
    >
      <Choices label={keep.places}>
        {PLACES.map((place) => (
          <Checkbox key={place} value={place} className="check phrase-choice">
            <span className="check-box" aria-hidden />
            {places[place]}
          </Checkbox>
        ))}
        <Says remark={remark} />
      </Choices>
    </CheckboxGroup>
  );
}
