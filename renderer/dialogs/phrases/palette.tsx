/** 常用语: search and insert without leaving the keyboard. The focus stays in the search box; arrows mark what is found. */
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FoundPhrase } from '../../../electron/contract/phrases.ts';
import { useSnapshot } from '../../desk/context.tsx';
import { type CaretPlace, fittingCategories } from '../../desk/phrase-place.ts';
import type { PhraseUse } from '../../desk/phrases.ts';
import type { Question } from '../../desk/question.ts';
import { SharedNotice } from '../../panels/phrases/shared-notice.tsx';
import {
  type Categories,
  type Found,
  type PhraseList,
  useCategories,
  usePhrases,
  type Within,
} from '../../panels/phrases/use-phrases.ts';
import { Wording } from '../../panels/phrases/wording.tsx';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { SearchBox } from '../search-box.tsx';
import { Trouble } from '../trouble.tsx';
import { CategoryList, type Chosen, categoryChoices, idOf } from './category-list.tsx';
import { ResultList, rowId } from './result-list.tsx';

type Phrases = Extract<Question, { type: 'phrases' }>;

/** Rows that are drawn; who has not found it among them types another character. */
const MOST = 80;

/** What fits the place is for those who do not search; whoever types wants it from anywhere, unless a category is chosen. */
function withinOf(chosen: Chosen, query: string, fitting: readonly string[] | null): Within | null {
  if (chosen.type === 'category') return chosen;
  if (chosen.type === 'all' || query !== '') return { type: 'all' };
  if (fitting === null) return null;
  return fitting.length > 0 ? { type: 'fitting', names: fitting } : { type: 'all' };
}

const fittingIn = (place: CaretPlace, categories: Categories) =>
  fittingCategories(
    place,
    categories.map(({ name }) => name),
  );

/** What is typed, where is searched, and what was found. */
function useSearch({ place }: Pick<Phrases, 'place'>) {
  const [typed, type] = useState('');
  const [chosen, choose] = useState<Chosen>({ type: 'fitting' });
  const categories = useCategories();
  const fitting = useMemo(() => categories && fittingIn(place, categories), [place, categories]);
  const query = typed.trim();
  const within = useMemo(() => withinOf(chosen, query, fitting), [chosen, query, fitting]);
  const list = usePhrases(query, within, MOST);
  const choices = categoryChoices(categories ?? [], (fitting ?? []).length > 0);
  const shown: Chosen = within?.type === 'all' ? { type: 'all' } : chosen;
  return { typed, type, query, within, list, choices, chosen: shown, choose };
}

type Search = ReturnType<typeof useSearch>;

/** Which of the found is marked: the first of each new answer, until the arrows or the pointer say otherwise. */
function useMark(found: Found | null) {
  const [mark, setMark] = useState<{ readonly of: Found | null; readonly at: number }>({ of: null, at: 0 });
  const count = found?.phrases.length ?? 0;
  const at = mark.of === found ? Math.min(mark.at, Math.max(0, count - 1)) : 0;
  return {
    at,
    to: (next: number) => setMark({ of: found, at: Math.min(Math.max(0, next), Math.max(0, count - 1)) }),
  };
}

/** Rows that PageUp and PageDown go. */
const PAGE = 6;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/** The category above or below the chosen one, round the end. */
function nextCategory({ choices, chosen }: Search, step: number): Chosen | null {
  const at = choices.findIndex(({ id }) => id === idOf(chosen));
  return choices[(at + step + choices.length) % choices.length]?.chosen ?? null;
}

function Preview({ phrase }: { readonly phrase: FoundPhrase | undefined }) {
  const fields = useSnapshot((snapshot) => snapshot.fields);
  return (
    <section className="phrase-preview" aria-label={words.phrases.preview}>
      {phrase && <Wording text={phrase.text} fields={fields} />}
    </section>
  );
}

function Nothing({ search, list }: { readonly search: Search; readonly list: PhraseList }) {
  const { phrases } = words;
  if (list.trouble !== null || list.found === null) return null;
  return (
    <div className="phrase-none">
      <p>{phrases.none(list.found.query)}</p>
      {search.chosen.type === 'category' && list.found.query !== '' ? (
        <Button className="button" onPress={() => search.choose({ type: 'all' })}>
          {phrases.everywhere}
        </Button>
      ) : (
        <p className="hint">{phrases.noneHint}</p>
      )}
    </div>
  );
}

function Keys() {
  const { keys } = words.phrases;
  const hints = [
    ['↑↓', keys.choose],
    ['Alt+↑↓', keys.category],
    ['Enter', keys.insert],
    ['Shift+Enter', keys.heading],
  ] as const;
  return (
    <span className="phrase-keys" aria-hidden>
      {hints.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </span>
  );
}

interface PickProps {
  readonly search: Search;
  readonly marked: number;
  readonly answer: Phrases['answer'];
}

/** Takes the marked one; where the answer to what was typed last is still to come, the first of that. */
function usePick({ search, marked, answer }: PickProps) {
  const { list, query, within } = search;
  return async (as: PhraseUse) => {
    const isNew = list.found?.query !== query || list.found.within !== within;
    const phrase = isNew ? (await list.newest())?.phrases[0] : list.found?.phrases[marked];
    if (phrase) answer({ phrase, as });
  };
}

export function PhrasesDialog({ place, answer }: Phrases) {
  const search = useSearch({ place });
  const { list } = search;
  const mark = useMark(list.found);
  const pick = usePick({ search, marked: mark.at, answer });
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = list.trouble === null ? (list.found?.phrases ?? []) : [];
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Enter') void pick(event.shiftKey ? 'heading' : 'words');
    else if (step === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    else if (!event.altKey) mark.to(mark.at + step);
    else search.choose(nextCategory(search, Math.sign(step)) ?? search.chosen);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Frame title={words.phrases.title} size="palette" onCancel={() => answer(null)}>
      <SearchBox
        label={words.phrases.search}
        placeholder={words.phrases.searchHint}
        value={search.typed}
        onChange={search.type}
        onKey={onKey}
        box={box}
        autoFocus
        list={{ id, marked: found.length > 0 ? rowId(id, mark.at) : null }}
      />
      <div className="phrase-columns">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a click goes on in the search box; keys have their own way */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div className="phrase-categories-frame" onClick={() => box.current?.focus()}>
          <CategoryList choices={search.choices} chosen={search.chosen} onChoose={search.choose} />
        </div>
        <div className="phrase-found">
          <Trouble text={list.trouble} />
          <SharedNotice found={list.found} />
          <ResultList
            id={id}
            phrases={found}
            query={list.found?.query ?? ''}
            marked={mark.at}
            onMark={mark.to}
            onPick={(phrase) => answer({ phrase, as: 'words' })}
          />
          {found.length === 0 && <Nothing search={search} list={list} />}
        </div>
      </div>
      <Preview phrase={found[mark.at]} />
      <div className="dialog-foot phrase-foot">
        <Keys />
        <span className="spring" />
        <span className="unseen" role="status">
          {list.found && words.phrases.shown(found.length, list.found.total)}
        </span>
        <Button className="button" onPress={() => answer(null)}>
          {words.phrases.cancel}
        </Button>
        <Button className="button" isDisabled={found.length === 0} onPress={() => void pick('heading')}>
          {words.phrases.asHeading}
        </Button>
        <Button className="button primary" isDisabled={found.length === 0} onPress={() => void pick('words')}>
          {words.phrases.insert}
        </Button>
      </div>
    </Frame>
  );
}
