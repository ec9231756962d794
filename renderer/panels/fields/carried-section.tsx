/** 待确认: what was carried over from last year's paper, by its sort, down to none. Nothing at all in any other paper. */
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, CircleCheck } from 'lucide-react';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { CARRIED_TYPES, type CarriedType } from '../../../document/report.ts';
import { type CarriedDeed, settleCarried, stepCarried } from '../../desk/carried.ts';
import { type CarriedRow, sameRows } from '../../desk/carried-rows.ts';
import { useDesk, useDeskState, useSnapshot } from '../../desk/context.tsx';
import { CarriedRowView } from './carried-row.tsx';
import { carriedWords } from './carried-words.ts';
import { useCarriedRows } from './use-carried.ts';

/** Rows of a group that are drawn; more follow as they are confirmed. */
const DRAWN = 40;

type Settle = (row: CarriedRow, deed: CarriedDeed, all: boolean) => void;

interface GroupProps {
  readonly type: CarriedType;
  readonly rows: readonly CarriedRow[];
  readonly open: boolean;
  readonly readOnly: boolean;
  readonly onTurn: () => void;
  readonly onSettle: Settle;
  readonly onConfirm: (rows: readonly CarriedRow[]) => void;
}

function Group({ type, rows, open, readOnly, onTurn, onSettle, onConfirm }: GroupProps) {
  const kind = carriedWords.kinds[type];
  const Chevron = open ? ChevronDown : ChevronRight;
  const more = rows.length - DRAWN;
  return (
    <section className="carried-group" aria-label={carriedWords.group(kind, rows.length)}>
      <div className="carried-head">
        <button type="button" className="carried-turn" aria-expanded={open} onClick={onTurn}>
          <Chevron className="icon" aria-hidden />
          {kind}
          <span className="carried-count">{rows.length}</span>
        </button>
        <span className="spring" />
        <Button
          className="carried-deed"
          aria-label={carriedWords.confirmGroupOf(kind)}
          isDisabled={readOnly}
          onPress={() => onConfirm(rows)}
        >
          {carriedWords.confirmGroup}
        </Button>
      </div>
      {open && (
        <ul className="carried-rows">
          {rows.slice(0, DRAWN).map((row) => (
            <CarriedRowView key={row.id} row={row} readOnly={readOnly} onSettle={onSettle} />
          ))}
        </ul>
      )}
      {open && more > 0 && <p className="hint">{carriedWords.more(more)}</p>}
    </section>
  );
}

/** Its place among the rows that are drawn; 0 where it is not. */
function shownAt(list: HTMLElement | null, row: CarriedRow | undefined): number {
  const shown = [...(list?.querySelectorAll<HTMLElement>('.carried-row') ?? [])];
  return Math.max(
    0,
    shown.findIndex((element) => element.dataset['carriedRow'] === row?.id),
  );
}

/**
 * What was confirmed is gone from the list a moment later, and the focus with it: it goes to the row in its place, so that one can go on
 * by Enter, and to the text behind the last one. Gives what tells the place of the first row that goes.
 */
function useFocusAfter(list: RefObject<HTMLElement | null>, rows: readonly CarriedRow[]): (at: number) => void {
  const desk = useDesk();
  const place = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are what the focus waits for
  useLayoutEffect(() => {
    const at = place.current;
    place.current = null;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (at === null || !lost) return;
    const shown = [...(list.current?.querySelectorAll('.carried-row') ?? [])];
    const row = shown[Math.min(at, shown.length - 1)];
    if (row) row.querySelector<HTMLElement>('.carried-deed.main')?.focus();
    else desk.surface.get().handle?.focus();
  }, [rows]);
  return useCallback((at) => {
    place.current = at;
  }, []);
}

export function CarriedSection() {
  const desk = useDesk();
  const rows = useCarriedRows();
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef(rows);
  latest.current = rows;
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  const opened = useDeskState((state) => state.opened);
  const [closed, setClosed] = useState<ReadonlySet<CarriedType>>(new Set());
  const [seen, setSeen] = useState<number | null>(null);
  if (rows.length > 0 && seen !== opened) setSeen(opened);

  const focusAfter = useFocusAfter(list, rows);
  const settle = useCallback<Settle>(
    (row, deed, all) => {
      focusAfter(shownAt(list.current, row));
      settleCarried(desk, all ? sameRows(latest.current, row) : [row], deed);
    },
    [desk, focusAfter],
  );
  const confirm = (all: readonly CarriedRow[]) => {
    focusAfter(shownAt(list.current, all[0]));
    void settleCarried(desk, all, { type: 'confirm' });
  };
  const turn = (type: CarriedType) => {
    const next = new Set(closed);
    if (!next.delete(type)) next.add(type);
    setClosed(next);
  };
  if (rows.length === 0)
    return seen === opened ? (
      <p className="all-filled carried-done">
        <CircleCheck className="icon" aria-hidden />
        {carriedWords.done}
      </p>
    ) : null;
  const groups = CARRIED_TYPES.map((type) => ({ type, rows: rows.filter((row) => row.type === type) }));
  return (
    <section className="carried" ref={list} aria-label={carriedWords.title}>
      <div className="value-title">
        <h3 className="panel-title">{carriedWords.title}</h3>
        <span className="spring" />
        <span className="carried-left">{carriedWords.left(rows.length)}</span>
      </div>
      <div className="open-steps">
        <Button className="button quiet" onPress={() => void stepCarried(desk, -1)}>
          <ArrowUp className="icon" aria-hidden />
          {carriedWords.previous}
        </Button>
        <Button className="button quiet" onPress={() => void stepCarried(desk, 1)}>
          <ArrowDown className="icon" aria-hidden />
          {carriedWords.next}
        </Button>
      </div>
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <Group
            key={group.type}
            {...group}
            open={!closed.has(group.type)}
            readOnly={readOnly}
            onTurn={() => turn(group.type)}
            onSettle={settle}
            onConfirm={confirm}
          />
        ))}
    </section>
  );
}
