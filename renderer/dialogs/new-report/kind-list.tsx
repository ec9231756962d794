/** The kinds to choose from, one's own first; with some of one's own, they can be searched. */
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import {
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  type Selection,
  Text,
} from 'react-aria-components';
import type { OfferedKind } from '../../../electron/contract/kinds.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';

interface KindListProps {
  readonly kinds: readonly OfferedKind[];
  readonly chosen: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (id: string) => void;
  /** Enter or a double click. */
  readonly onCreate: () => void;
}

function Kind({ kind }: { readonly kind: OfferedKind }) {
  return (
    <ListBoxItem id={kind.id} textValue={kind.name} className="kind">
      <Text slot="label" className="kind-name">
        {kind.name}
      </Text>
      <Text slot="description" className="kind-purpose">
        {kind.purpose}
      </Text>
    </ListBoxItem>
  );
}

const GROUPS = ['own', 'shipped'] as const satisfies readonly OfferedKind['origin'][];

/** Without kinds of one's own the list has no groups. */
function kindItems(kinds: readonly OfferedKind[]) {
  const groups = GROUPS.map((origin) => ({ origin, kinds: kinds.filter((kind) => kind.origin === origin) }));
  if (groups[0]?.kinds.length === 0) return kinds.map((kind) => <Kind key={kind.id} kind={kind} />);
  return groups
    .filter((group) => group.kinds.length > 0)
    .map((group) => (
      <ListBoxSection key={group.origin} id={group.origin}>
        <Header className="kind-group">{words.newReport.groups[group.origin]}</Header>
        {group.kinds.map((kind) => (
          <Kind key={kind.id} kind={kind} />
        ))}
      </ListBoxSection>
    ));
}

interface SearchProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onDown: () => void;
}

function KindSearch({ search, onSearch, onDown }: SearchProps) {
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    onDown();
  };
  return (
    <SearchField className="kind-search" aria-label={words.newReport.search} value={search} onChange={onSearch}>
      <Input className="input" placeholder={words.newReport.search} spellCheck={false} onKeyDown={keyDown} />
    </SearchField>
  );
}

const fits = ({ name, purpose }: OfferedKind, search: string) => `${name}\n${purpose}`.includes(search.trim());

/** Those that the search leaves. */
export function kindsFound(kinds: readonly OfferedKind[], search: string): readonly OfferedKind[] {
  return kinds.filter((kind) => fits(kind, search));
}

const chosenOption = (list: HTMLElement | null) =>
  list?.querySelector<HTMLElement>('[aria-selected="true"], [role="option"]');

export function KindList({ kinds, chosen, search, onSearch, onChoose, onCreate }: KindListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = kindsFound(kinds, search);
  const choose = (keys: Selection) => {
    const [key] = keys === 'all' ? [] : keys;
    if (typeof key === 'string') onChoose(key);
  };
  // The list would take the focus itself, and Enter needs a kind that has it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => chosenOption(list.current)?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div className="kind-choice">
      {kinds.some(({ origin }) => origin === 'own') && (
        <KindSearch search={search} onSearch={onSearch} onDown={() => chosenOption(list.current)?.focus()} />
      )}
      <ListBox
        id={id}
        ref={list}
        aria-label={words.newReport.kinds}
        className="kinds"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={choose}
        onAction={onCreate}
        autoFocus
        renderEmptyState={() => (
          <p className="hint">{search === '' ? words.newReport.none : words.newReport.notFound}</p>
        )}
      >
        {kindItems(found)}
      </ListBox>
    </div>
  );
}
