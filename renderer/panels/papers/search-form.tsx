/** What is looked for: words, year, 栏目. */
import type { KeyboardEvent, RefObject } from 'react';
import type { PapersState } from '../../../electron/contract/papers.ts';
import { useDesk } from '../../desk/context.tsx';
import { setPapers } from '../../desk/papers.ts';
import { SearchBox } from '../../dialogs/search-box.tsx';
import { words } from '../../words.ts';
import type { PaperSearch } from './use-papers.ts';

interface BoxProps {
  readonly value: string;
  readonly box: RefObject<HTMLInputElement | null>;
  /** Arrow down, or Enter: the results are wanted. */
  readonly onLeave: () => void;
}

function Box({ value, box, onLeave }: BoxProps) {
  const desk = useDesk();
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <SearchBox
      label={words.papers.search}
      placeholder={words.papers.searchHint}
      value={value}
      onChange={(query) => setPapers(desk, { query })}
      onKey={onKey}
      box={box}
    />
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
