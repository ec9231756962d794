/** The changes at the left: the arrows step through them, Enter and the space bar accept one or leave it. */
import { Check } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import type { Change } from '../../../document/compare/changes.ts';
import { changeWords } from '../../../electron/words/changes.ts';
import type { Against } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Pieces } from './pieces.tsx';
import { type PlaceOf, saidPieces, shortened } from './rows.ts';
import type { ListName } from './use-listed.ts';

/** Rows that are listed at once. */
const LISTED = 100;

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly filter: ListName;
  readonly current: number | null;
  readonly accepted: ReadonlySet<number>;
  readonly placeOf: PlaceOf;
  /** Whether there is something to decide. */
  readonly canDecide: boolean;
  readonly against: Against;
  readonly onCurrent: (id: number) => void;
}

interface RowProps {
  readonly change: Change;
  readonly place: string;
  readonly isAccepted: boolean;
  readonly canDecide: boolean;
  readonly against: Against;
}

function rowName({ change, place, isAccepted, canDecide, against }: RowProps): string {
  const states = words.compare.states[against];
  const state = canDecide ? [isAccepted ? states.accepted : states.kept] : [];
  return [changeWords(change), place, saidPieces(change.pieces), ...state].filter((part) => part !== '').join('，');
}

function Row(props: RowProps) {
  const { change, place, isAccepted, canDecide } = props;
  const { emptyLine } = words.compare;
  const pieces = shortened(change.pieces);
  const isEmpty = pieces.every(({ text }) => text.trim() === '') && change.type === 'block';
  return (
    <ListBoxItem
      id={change.id}
      textValue={rowName(props)}
      aria-label={rowName(props)}
      className={isAccepted ? 'compare-row accepted' : 'compare-row'}
      data-change={change.id}
    >
      {canDecide && (
        <span className="compare-mark" data-toggle aria-hidden>
          {isAccepted && <Check className="icon" />}
        </span>
      )}
      <span className="compare-row-body">
        <span className="compare-row-head">
          <span className="compare-kind">{changeWords(change)}</span>
          <span className="compare-place">{place}</span>
        </span>
        <span className="compare-words">{isEmpty ? emptyLine : <Pieces pieces={pieces} />}</span>
      </span>
    </ListBoxItem>
  );
}

/** Keeps the current row in view, which buttons beside the list change as well. */
function useInView(current: number | null) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current !== null)
      list.current?.querySelector(`[data-change="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return list;
}

export function ChangeList(props: ChangeListProps) {
  const { changes, filter, current, accepted, placeOf, canDecide, against, onCurrent } = props;
  const [listed, setListed] = useState(LISTED);
  const list = useInView(current);
  const { compare } = words;
  const most = Math.max(listed, 1 + changes.findIndex(({ id }) => id === current));
  // The same objects as long as nothing of them changes, so that a step in the list draws no row anew.
  const items = useMemo(
    () =>
      changes.slice(0, most).map((change) => ({
        id: change.id,
        change,
        place: placeOf(change).at(-1) ?? '',
        isAccepted: accepted.has(change.id),
        canDecide,
        against,
      })),
    [changes, most, placeOf, accepted, canDecide, against],
  );
  if (changes.length === 0) return <p className="compare-none">{compare.none[filter]}</p>;
  const select = (keys: Selection) => {
    const [key] = keys === 'all' ? [] : keys;
    if (typeof key === 'number') onCurrent(key);
  };
  const more = Math.min(LISTED, changes.length - items.length);
  return (
    <div className="compare-list-place" ref={list}>
      <ListBox
        aria-label={compare.list}
        className="compare-list"
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        autoFocus
        selectedKeys={current === null ? [] : [current]}
        onSelectionChange={select}
      >
        {(item) => <Row {...item} />}
      </ListBox>
      {more > 0 && (
        <Button className="button quiet" onPress={() => setListed(items.length + LISTED)}>
          {compare.moreToList(more)}
        </Button>
      )}
    </div>
  );
}
