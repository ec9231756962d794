/** One thing to be confirmed: what it was, what stands there now, the words around, and what can be done. */
import { type FormEvent, memo, useRef, useState } from 'react';
import { Button, Checkbox, Form, Input, TextField } from 'react-aria-components';
import { type CarriedDeed, goToCarried } from '../../desk/carried.ts';
import type { CarriedRow } from '../../desk/carried-rows.ts';
import { useDesk } from '../../desk/context.tsx';
import { carriedWords } from './carried-words.ts';

interface RowProps {
  readonly row: CarriedRow;
  readonly readOnly: boolean;
  /** `all`: to those that say the very same as well. */
  readonly onSettle: (row: CarriedRow, deed: CarriedDeed, all: boolean) => void;
}

/** Figures that are the same by chance count other things; a name is the same name. */
const BY_CHANCE: ReadonlySet<CarriedRow['type']> = new Set(['figure', 'percentage', 'ordinal', 'date']);

const shownFor = ({ from, text }: CarriedRow) => (from === text ? text : `${from}${carriedWords.becomes}${text}`);

function WordsAround({ row }: { readonly row: CarriedRow }) {
  const { before, after, from, text, place } = row;
  return (
    <>
      {place.type === 'field' && <span className="carried-field">{carriedWords.inField(place.name)}</span>}
      {before}
      {from !== text && (
        <>
          <del>{from}</del>
          <span className="unseen">{carriedWords.becomes}</span>
        </>
      )}
      <mark>{text}</mark>
      {after}
    </>
  );
}

interface ChangeProps extends RowProps {
  readonly onDone: () => void;
}

/** Other words for it. Enter takes them, Escape leaves all as it is. */
function ChangeForm({ row, onSettle, onDone }: ChangeProps) {
  const [words, setWords] = useState(row.suggestion ?? row.text);
  const [together, setTogether] = useState(row.others > 0 && !BY_CHANCE.has(row.type));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const to = words.trim();
    if (to === '') return;
    onDone();
    onSettle(row, { type: 'change', to }, together);
  };
  return (
    <Form className="carried-form" onSubmit={submit}>
      <TextField
        aria-label={carriedWords.named(carriedWords.changed, shownFor(row))}
        value={words}
        onChange={setWords}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          else event.continuePropagation();
        }}
      >
        <Input className="input" onFocus={(event) => event.target.select()} />
      </TextField>
      <Button className="button" type="submit" isDisabled={words.trim() === ''}>
        {carriedWords.apply}
      </Button>
      <Button className="button quiet" onPress={onDone}>
        {carriedWords.cancel}
      </Button>
      {row.others > 0 && (
        <Checkbox className="check carried-together" isSelected={together} onChange={setTogether}>
          <span className="check-box" aria-hidden />
          {carriedWords.together(row.others)}
        </Checkbox>
      )}
    </Form>
  );
}

interface DeedProps {
  readonly name: string;
  readonly row: CarriedRow;
  readonly main?: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Deed({ name, row, main = false, isDisabled, onPress }: DeedProps) {
  return (
    <Button
      className={main ? 'carried-deed main' : 'carried-deed'}
      aria-label={carriedWords.named(name, shownFor(row))}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {name}
    </Button>
  );
}

function Deeds({ row, readOnly, onSettle, onChange }: RowProps & { readonly onChange: () => void }) {
  const { suggestion, others, from, text } = row;
  const about = { row, isDisabled: readOnly };
  return (
    <div className="carried-deeds">
      <Deed {...about} main name={carriedWords.confirm} onPress={() => onSettle(row, { type: 'confirm' }, false)} />
      {others > 0 && (
        <Deed
          {...about}
          name={carriedWords.confirmAll(others + 1)}
          onPress={() => onSettle(row, { type: 'confirm' }, true)}
        />
      )}
      {suggestion !== null && (
        <Deed
          {...about}
          name={carriedWords.changeTo(suggestion)}
          onPress={() => onSettle(row, { type: 'change', to: suggestion }, false)}
        />
      )}
      <Deed {...about} name={carriedWords.change} onPress={onChange} />
      {from !== text && (
        <Deed {...about} name={carriedWords.takeBack} onPress={() => onSettle(row, { type: 'takeBack' }, false)} />
      )}
    </div>
  );
}

/** Drawn again only where something of it is another. */
export const CarriedRowView = memo((props: RowProps) => {
  const desk = useDesk();
  const [changing, setChanging] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const { row } = props;
  const close = () => {
    setChanging(false);
    // Where the row stays, one goes on from its first button.
    requestAnimationFrame(() => {
      const inRow = document.activeElement === document.body || item.current?.contains(document.activeElement);
      if (inRow) item.current?.querySelector<HTMLElement>('.carried-deed.main')?.focus();
    });
  };
  return (
    <li ref={item} className="carried-row" data-carried-row={row.id}>
      <button type="button" className="carried-words" onClick={() => goToCarried(desk, row)}>
        <WordsAround row={row} />
      </button>
      {changing ? <ChangeForm {...props} onDone={close} /> : <Deeds {...props} onChange={() => setChanging(true)} />}
    </li>
  );
}, isSame);

function isSame(a: RowProps, b: RowProps): boolean {
  const names = ['id', 'text', 'suggestion', 'others'] as const;
  const place = JSON.stringify(a.row.place) === JSON.stringify(b.row.place);
  return place && a.readOnly === b.readOnly && a.onSettle === b.onSettle && names.every((n) => a.row[n] === b.row[n]);
}
