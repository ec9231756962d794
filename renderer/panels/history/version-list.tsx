/** The versions as a grid of rows, newest first, with a head for each day. */
import { type HTMLAttributes, type KeyboardEvent, useEffect, useState } from 'react';
import { useDesk, useDeskState, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { compareVersion } from '../../desk/versions.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { inButton, RowGrid, rowAfter, rowFrom, useRowGrid } from '../row-grid.tsx';
import type { Row } from './rows.ts';
import { spokenVersion, VersionRow } from './version-row.tsx';

/** px, until a row is measured. */
const HEIGHT = { day: 30, version: 34 } as const satisfies Record<Row['type'], number>;

function DayHead({ text, count }: Extract<Row, { type: 'day' }>) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: a head is not gone to
    // biome-ignore lint/a11y/useSemanticElements: a table's cells are no list
    <div role="gridcell" className="version-day">
      {text}
      <span className="finding-count">{count}</span>
    </div>
  );
}

interface ListProps {
  readonly rows: readonly Row[];
  /** The title of the paper now. */
  readonly title: string;
}

/** `title` is said with a version only where the paper had another one. */
export function VersionList({ rows, title }: ListProps) {
  const desk = useDesk();
  const readOnly = useSnapshotAtLeisure((snapshot) => snapshot.access === 'readOnly');
  const asked = useDeskState((state) => state.historyAsked);
  const [chosen, setChosen] = useState<string | null>(null);
  const isVersion = (i: number) => rows[i]?.type === 'version';
  const found = rows.findIndex(({ id }) => id === chosen);
  const at = found >= 0 ? found : rowFrom(rows.length, -1, 1, isVersion);
  const heightOf = (i: number) => HEIGHT[rows[i]?.type ?? 'version'];
  const grid = useRowGrid({ ids: rows.map(({ id }) => id), at, heightOf });

  function focusRow(i: number): void {
    setChosen(rows[i]?.id ?? null);
    grid.focus(i);
  }

  // Whoever asked for the versions by the key goes on with the keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is asked
  useEffect(() => {
    if (!asked) return;
    desk.state.set({ historyAsked: false });
    focusRow(at);
  }, [asked]);

  function press(event: KeyboardEvent, row: Row, i: number): void {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (isComposingKey(event.nativeEvent) || inButton(event.target) || ctrlKey || altKey || metaKey) return;
    const place = rowAfter(key, rows.length, i, isVersion);
    if (place !== null) focusRow(place);
    else if (key === 'Enter' && row.type === 'version') void compareVersion(desk, row.entry);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function propsOf(i: number): HTMLAttributes<HTMLDivElement> {
    const row = rows[i];
    if (!row) return {};
    const common = {
      className: `row-grid-row version-row version-row-${row.type}`,
      onKeyDown: (event: KeyboardEvent) => press(event, row, i),
    };
    if (row.type === 'day') return { ...common, 'aria-label': row.text };
    return {
      ...common,
      'aria-label': spokenVersion(row),
      'aria-selected': i === at,
      onFocus: () => setChosen(row.id),
      onClick: () => setChosen(row.id),
      onDoubleClick: (event) => inButton(event.target) || void compareVersion(desk, row.entry),
    };
  }

  return (
    <RowGrid grid={grid} name={words.history.list} propsOf={propsOf}>
      {(i) => {
        const row = rows[i];
        if (row?.type === 'day') return <DayHead {...row} />;
        return row && <VersionRow row={row} chosen={i === at} readOnly={readOnly} titled={row.entry.title !== title} />;
      }}
    </RowGrid>
  );
}
