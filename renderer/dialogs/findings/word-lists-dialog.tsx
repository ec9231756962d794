/** 校对词表: the words that rules look for, all lists together; one's own are added to them, and single entries switched off. */
import { ListPlus, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button, ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { currentUnit } from '../../../document/unit.ts';
import { useDesk, useDeskState, useProofreading } from '../../desk/context.tsx';
import { announce } from '../../desk/desk.ts';
import { troubleText } from '../../desk/phrases.ts';
import type { Question } from '../../desk/question.ts';
import { dropOwnWord, type KeptWord, switchEntry } from '../../desk/word-lists.ts';
import { Leaving, useAsked } from '../leaving.tsx';
import { Frame } from '../modal.tsx';
import { SearchBox } from '../search-box.tsx';
import { Trouble } from '../trouble.tsx';
import { WordBatch } from './word-batch.tsx';
import { Entries } from './word-entries.tsx';
import { WordForm } from './word-form.tsx';
import { wordListWords as says } from './word-list-words.ts';
import {
  found,
  ownRows,
  rowsOn,
  SHOWN_LISTS,
  type Shelf,
  type ShippedRow,
  shippedRows,
  type WordRow,
} from './word-rows.ts';

type Asked = Extract<Question, { type: 'wordLists' }>;

/** Rows drawn at a time: nobody reads more of them, and a search finds all. */
const STEP = 200;

/** What stands in the place of the rows. */
type Form = { readonly type: 'word'; readonly from: KeptWord | null } | { readonly type: 'batch' };

/** All rows there are; read again only when one of the lists is another. */
function useRows({ lists }: Pick<Asked, 'lists'>) {
  const own = useProofreading((state) => state.own);
  const units = useDeskState((state) => state.units);
  const shipped = useMemo(() => shippedRows(lists, own), [lists, own]);
  const mine = useMemo(() => ownRows(own, currentUnit(units)), [own, units]);
  return useMemo(() => [...mine, ...shipped], [mine, shipped]);
}

interface ShelfChoice {
  readonly id: Shelf;
  readonly label: string;
  readonly count: number;
}

function shelvesOf(lists: Asked['lists'], rows: readonly WordRow[]): readonly ShelfChoice[] {
  const countOn = (shelf: Shelf) => rowsOn(shelf, rows).length;
  return [
    { id: 'all', label: says.all, count: rows.length },
    { id: 'own', label: says.own, count: countOn('own') },
    { id: 'off', label: says.off, count: countOn('off') },
    ...SHOWN_LISTS.map((id): ShelfChoice => ({ id, label: lists[id].name, count: countOn(id) })),
  ];
}

interface ShelvesProps {
  readonly shelves: readonly ShelfChoice[];
  readonly chosen: Shelf;
  readonly onChoose: (shelf: Shelf) => void;
}

function Shelves({ shelves, chosen, onChoose }: ShelvesProps) {
  const select = (keys: Selection) => {
    const [key] = keys === 'all' ? [] : keys;
    const shelf = shelves.find(({ id }) => id === key);
    if (shelf) onChoose(shelf.id);
  };
  return (
    <ListBox
      aria-label={says.shelves}
      className="phrase-categories"
      items={shelves}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={select}
    >
      {({ id, label, count }) => (
        <ListBoxItem id={id} textValue={label} className="phrase-category">
          <span className="phrase-category-name">{label}</span>
          <span className="phrase-count">{count}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function noneWords(shelf: Shelf, query: string): string {
  if (query.trim() !== '') return says.none(query.trim());
  return shelf === 'own' ? says.noOwn : says.noOff;
}

interface ShelfRowsProps {
  readonly lists: Asked['lists'];
  readonly shelf: Shelf;
  readonly query: string;
  readonly rows: readonly WordRow[];
  readonly onEdit: (word: KeptWord) => void;
  readonly onTrouble: (text: string | null) => void;
}

function ShelfRows({ lists, shelf, query, rows, onEdit, onTrouble }: ShelfRowsProps) {
  const desk = useDesk();
  const [most, setMost] = useState(STEP);
  const shelfBox = useRef<HTMLElement>(null);
  const list = SHOWN_LISTS.find((id) => id === shelf);
  const attempt = async (work: () => Promise<void>, done: string) => {
    try {
      await work();
      onTrouble(null);
      if (done !== '') announce(desk, done);
    } catch (error) {
      onTrouble(troubleText(error));
    }
  };
  const drop = async (word: KeptWord) => {
    await dropOwnWord(desk, word);
    // The button goes with its row.
    shelfBox.current?.focus();
  };
  return (
    <section
      ref={shelfBox}
      className="word-shelf"
      aria-label={list === undefined ? says.entries : lists[list].name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is read by scrolling
      tabIndex={0}
    >
      {list !== undefined && <p className="rules-hint">{says.source(lists[list].source)}</p>}
      {rows.length === 0 && <p className="hint">{noneWords(shelf, query)}</p>}
      <Entries
        rows={rows.slice(0, most)}
        listName={(row: ShippedRow) => (list === undefined ? lists[row.list].name : '')}
        onSwitch={({ list: of, entry }, on) => void attempt(() => switchEntry(desk, { list: of, entry }, on), '')}
        onEdit={onEdit}
        onDrop={(word) => void attempt(() => drop(word), says.dropped(word.word.words))}
      />
      {rows.length > most && (
        <Button className="button quiet" onPress={() => setMost(most + STEP)}>
          {says.more(rows.length - most)}
        </Button>
      )}
    </section>
  );
}

export function WordListsDialog({ lists, answer }: Asked) {
  const desk = useDesk();
  const [query, setQuery] = useState('');
  const [shelf, setShelf] = useState<Shelf>('all');
  const [form, setForm] = useState<Form | null>(null);
  const [typed, setTyped] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { asked, ask, end, stay } = useAsked<'close' | 'form'>();
  const all = useRows({ lists });
  const shelves = useMemo(() => shelvesOf(lists, all), [lists, all]);
  const rows = useMemo(() => found(rowsOn(shelf, all), query), [shelf, all, query]);
  const search = useRef<HTMLInputElement>(null);
  const show = (next: Form | null) => {
    // Drawn before the focus moves: what is inert takes none.
    flushSync(() => {
      setForm(next);
      setTyped(false);
      setTrouble(null);
    });
    if (next === null) search.current?.focus();
  };
  const kept = (said: string) => {
    show(null);
    setShelf('own');
    setQuery('');
    announce(desk, said);
  };
  const leave = (question: 'close' | 'form') => {
    if (typed) ask(question);
    else if (question === 'close') answer(null);
    else show(null);
  };
  const discard = () => {
    const question = asked;
    end();
    if (question === 'close') answer(null);
    else show(null);
  };
  return (
    <Frame title={says.title} size="large" onCancel={asked === null ? () => leave('close') : stay}>
      <div className="word-tools" inert={form !== null}>
        <SearchBox
          label={says.search}
          placeholder={says.search}
          value={query}
          onChange={setQuery}
          box={search}
          autoFocus
        />
        <Button className="button" onPress={() => show({ type: 'word', from: null })}>
          <Plus className="icon" aria-hidden />
          {says.add}
        </Button>
        <Button className="button" onPress={() => show({ type: 'batch' })}>
          <ListPlus className="icon" aria-hidden />
          {says.addMany}
        </Button>
      </div>
      <div className="word-columns" inert={asked !== null}>
        <div className="word-side" inert={form !== null}>
          <Shelves shelves={shelves} chosen={shelf} onChoose={setShelf} />
        </div>
        {form === null && (
          <ShelfRows
            key={shelf}
            lists={lists}
            shelf={shelf}
            query={query}
            rows={rows}
            onEdit={(from) => show({ type: 'word', from })}
            onTrouble={setTrouble}
          />
        )}
        {form?.type === 'word' && (
          <WordForm
            from={form.from}
            onKept={(words) => kept(says.saved(words))}
            onCancel={() => leave('form')}
            onTyped={setTyped}
          />
        )}
        {form?.type === 'batch' && (
          <WordBatch
            onKept={(count) => kept(says.savedMany(count))}
            onCancel={() => leave('form')}
            onTyped={setTyped}
          />
        )}
      </div>
      <Trouble text={trouble} />
      {asked === null ? (
        <div className="dialog-foot">
          <span className="rules-count">{form === null ? says.count(rows.length) : ''}</span>
          <span className="spring" />
          {form === null && (
            <Button className="button primary" onPress={() => answer(null)}>
              {says.close}
            </Button>
          )}
        </div>
      ) : (
        <Leaving text={says.leaveAsk} canSave={false} onDiscard={discard} onStay={stay} />
      )}
    </Frame>
  );
}
