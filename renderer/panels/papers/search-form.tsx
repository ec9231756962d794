/** What is looked for: words, year, 栏目. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { PapersState } from '../../../electron/contract/papers.ts';
import { useDesk } from '../../desk/context.tsx';
import { setPapers } from '../../desk/papers.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import type { PaperSearch } from './use-papers.ts';

interface BoxProps {
  readonly value: string;
  readonly box: RefObject<HTMLInputElement | null>;
  /** Arrow down, or Enter: the results are wanted. */
  readonly onLeave: () => void;
}

/** What an input method composes is searched for once it stands there. */
function Box({ value, box, onLeave }: BoxProps) {
  const desk = useDesk();
  const [composed, compose] = useState<string | null>(null);
  const look = (query: string) => setPapers(desk, { query });
  const onKey = (event: KeyboardEvent) => {
    if (isComposingKey(event.nativeEvent) || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <TextField
      className="phrase-search"
      value={composed ?? value}
      onChange={(next) => (composed === null ? look(next) : compose(next))}
    >
      <Label className="unseen">{words.papers.search}</Label>
      <Search className="icon phrase-search-icon" aria-hidden />
      <Input
        ref={box}
        className="input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder={words.papers.searchHint}
        onCompositionStart={(event) => compose(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          compose(null);
          look(event.currentTarget.value);
        }}
        onKeyDown={onKey}
      />
    </TextField>
  );
}

interface FilterProps {
  readonly name: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly onChange: (id: string) => void;
}

function Filter({ name, all, value, options, onChange }: FilterProps) {
  const isKnown = value === '' || options.some(({ id }) => id === value);
  return (
    <select className="select" aria-label={name} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{all}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {options.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface SearchFormProps extends Omit<BoxProps, 'value'> {
  readonly search: PaperSearch;
  readonly state: PapersState;
}

export function SearchForm({ search, state, ...rest }: SearchFormProps) {
  const desk = useDesk();
  const { papers } = words;
  const { query, year, topic } = search;
  return (
    <>
      <Box value={query} {...rest} />
      <div className="paper-filters">
        <Filter
          name={papers.years}
          all={papers.allYears}
          value={year === null ? '' : String(year)}
          options={state.years.map((one) => ({ id: String(one.year), text: papers.year(one.year, one.papers) }))}
          onChange={(id) => setPapers(desk, { year: id === '' ? null : Number(id) })}
        />
        <Filter
          name={papers.topics}
          all={papers.allTopics}
          value={topic ?? ''}
          options={state.topics.map((one) => ({ id: one.topic, text: papers.topic(one.topic, one.papers) }))}
          onChange={(id) => setPapers(desk, { topic: id === '' ? null : id })}
        />
      </div>
    </>
  );
}
