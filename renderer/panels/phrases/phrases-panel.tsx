/** The panel 常用语: what fits the section at the caret, and everything else by search and category. */
import { BookText } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FoundPhrase } from '../../../electron/contract/phrases.ts';
import { useDesk, useSnapshot, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { snapshotOf } from '../../desk/desk.ts';
import { caretPlace, fittingCategories } from '../../desk/phrase-place.ts';
import { bringBack, dropPhrase, insertPhraseAndWrite, managePhrases, newPhrase } from '../../desk/phrases.ts';
import { kindOf } from '../../desk/sections.ts';
import { SearchBox } from '../../dialogs/search-box.tsx';
import { words } from '../../words.ts';
import { Cards } from './cards.tsx';
import { SharedNotice } from './shared-notice.tsx';
import { type Found, useCategories, usePhrases, type Within } from './use-phrases.ts';

/** Cards that are drawn. */
const MOST = 60;

/** What is looked at: `everything` is, without a query, what fits the place of the caret. */
type Looked = { readonly type: 'everything' | 'own' } | { readonly type: 'category'; readonly name: string };

function useWithin(looked: Looked, query: string) {
  const desk = useDesk();
  const categories = useCategories();
  const section = useSnapshotAtLeisure((snapshot) => snapshot.currentSection);
  const style = useSnapshotAtLeisure((snapshot) => snapshot.style);
  // Words of headings change key by key; another section is what makes them worth reading again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const fitting = useMemo(() => {
    const names = categories?.map(({ name }) => name) ?? [];
    return fittingCategories(caretPlace(snapshotOf(desk), kindOf(desk)), names).join('\n');
  }, [desk, categories, section, style]);
  const within = useMemo((): Within | null => {
    if (categories === null) return null;
    if (looked.type === 'category') return { type: 'category', name: looked.name };
    if (looked.type === 'own') return { type: 'own' };
    return query === '' && fitting !== '' ? { type: 'fitting', names: fitting.split('\n') } : { type: 'all' };
  }, [categories, looked, query, fitting]);
  return { categories, within };
}

interface CategoryBoxProps {
  readonly categories: ReturnType<typeof useCategories>;
  readonly value: Looked;
  readonly onChange: (looked: Looked) => void;
}

const CATEGORY = 'category ';
const idOf = (looked: Looked) => (looked.type === 'category' ? `${CATEGORY}${looked.name}` : looked.type);

function lookedOf(id: string): Looked {
  if (id.startsWith(CATEGORY)) return { type: 'category', name: id.slice(CATEGORY.length) };
  return { type: id === 'own' ? 'own' : 'everything' };
}

function CategoryBox({ categories, value, onChange }: CategoryBoxProps) {
  const { phrases } = words;
  return (
    <select
      className="select phrase-category-box"
      aria-label={phrases.categories}
      value={idOf(value)}
      onChange={(event) => onChange(lookedOf(event.target.value))}
    >
      <option value="everything">{phrases.all}</option>
      <option value="own">{phrases.manage.own}</option>
      {categories?.map(({ name, count }) => (
        <option key={name} value={idOf({ type: 'category', name })}>
          {name}（{count}）
        </option>
      ))}
    </select>
  );
}

function titleOf({ within, query }: Found): string {
  const { results, fitting, all } = words.phrases;
  if (query !== '') return results;
  if (within.type === 'category') return within.name;
  if (within.type === 'own') return words.phrases.manage.own;
  return within.type === 'fitting' ? fitting : all;
}

function Nothing({ query, within }: Found) {
  const { none, noneHint, manage } = words.phrases;
  const hasNone = within.type === 'own' && query === '';
  return (
    <div className="empty">
      <BookText className="empty-icon" aria-hidden />
      <p className="empty-title">{hasNone ? manage.ownNone : none(query)}</p>
      <p>{hasNone ? manage.ownHow : noneHint}</p>
    </div>
  );
}

function FoundList({ found, onDrop }: { readonly found: Found; readonly onDrop: (phrase: FoundPhrase) => void }) {
  const desk = useDesk();
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  const { phrases, query, total, within } = found;
  if (phrases.length === 0) return <Nothing {...found} />;
  return (
    <>
      <div className="phrase-list-head">
        <h3 className="panel-title">{titleOf(found)}</h3>
        <span className="spring" />
        <span className="hint">{words.phrases.shown(phrases.length, total)}</span>
      </div>
      <Cards
        phrases={phrases}
        query={query}
        withCategory={within.type !== 'category'}
        isDisabled={readOnly}
        onInsert={(phrase, as) => insertPhraseAndWrite(desk, { phrase, as })}
        onDrop={onDrop}
      />
    </>
  );
}

/** One that was just taken away can be had back. */
function useDropping() {
  const desk = useDesk();
  const [dropped, set] = useState<FoundPhrase | null>(null);
  return {
    dropped,
    drop: async (phrase: FoundPhrase) => {
      if (await dropPhrase(desk, phrase)) set(phrase);
    },
    undo: () => {
      if (dropped) void bringBack(desk, dropped);
      set(null);
    },
  };
}

function Dropped({ phrase, onUndo }: { readonly phrase: FoundPhrase; readonly onUndo: () => void }) {
  const { phrases } = words;
  return (
    <p className="phrase-dropped" role="status">
      {phrase.source === 'own' ? phrases.dropped : phrases.hidden}
      <Button className="button quiet" onPress={onUndo}>
        {phrases.undo}
      </Button>
    </p>
  );
}

export function PhrasesPanel() {
  const desk = useDesk();
  const [typed, type] = useState('');
  const [looked, look] = useState<Looked>({ type: 'everything' });
  const query = typed.trim();
  const { categories, within } = useWithin(looked, query);
  const { found, trouble, retry } = usePhrases(query, within, MOST);
  const { dropped, drop, undo } = useDropping();
  const box = useRef<HTMLInputElement>(null);
  const { phrases } = words;
  return (
    <div className="phrases-panel">
      <SearchBox
        label={words.phrases.search}
        placeholder={words.phrases.searchShort}
        value={typed}
        onChange={type}
        box={box}
      />
      <CategoryBox categories={categories} value={looked} onChange={look} />
      {trouble !== null && (
        <div className="phrase-trouble" role="alert">
          <p>{trouble}</p>
          <Button className="button" onPress={retry}>
            {phrases.panel.retry}
          </Button>
        </div>
      )}
      {dropped && <Dropped phrase={dropped} onUndo={undo} />}
      <SharedNotice found={found} />
      {found && trouble === null && <FoundList found={found} onDrop={(phrase) => void drop(phrase)} />}
      <div className="phrase-panel-foot">
        <Button
          className="button quiet"
          onPress={() => void newPhrase(desk, looked.type === 'category' ? looked.name : null)}
        >
          {phrases.panel.new}
        </Button>
        <span className="spring" />
        <Button className="button quiet" onPress={() => void managePhrases(desk)}>
          {phrases.panel.manage}
        </Button>
      </div>
    </div>
  );
}
