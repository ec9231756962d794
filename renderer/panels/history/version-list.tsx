/** The versions as a grid of rows, of which only those in view are drawn. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useDesk, useDeskState, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { compareVersion } from '../../desk/versions.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import type { Row } from './rows.ts';
import { spokenVersion, VersionRow } from './version-row.tsx';

/** px, until a row is measured. */
const HEIGHT = { day: 30, version: 34 } as const satisfies Record<Row['type'], number>;

/** Shorter lists are drawn whole: nothing of them is then hidden from a screen reader. */
const WHOLE = 80;

const inButton = (target: EventTarget) => target instanceof Element && target.closest('button') !== null;

/** The next row in this direction that is a version. */
function stepFrom(rows: readonly Row[], at: number, step: -1 | 1): number {
  for (let i = at + step; i >= 0 && i < rows.length; i += step) if (rows[i]?.type === 'version') return i;
  return at;
}

function placeAfter(key: string, rows: readonly Row[], at: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return stepFrom(rows, at, 1);
    case 'ArrowUp':
      return stepFrom(rows, at, -1);
    case 'Home':
      return stepFrom(rows, -1, 1);
    case 'End':
      return stepFrom(rows, rows.length, -1);
    default:
      return null;
  }
}

interface ListProps {
  readonly rows: readonly Row[];
  /** The title of the paper now. */
  readonly title: string;
}

export function VersionList({ rows, title }: ListProps) {
  const desk = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const readOnly = useSnapshotAtLeisure((snapshot) => snapshot.access === 'readOnly');
  const asked = useDeskState((state) => state.historyAsked);
  const [chosen, setChosen] = useState<string | null>(null);
  const found = rows.findIndex(({ id }) => id === chosen);
  const at = found >= 0 ? found : stepFrom(rows, -1, 1);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => HEIGHT[rows[i]?.type ?? 'version'],
    getItemKey: (i) => rows[i]?.id ?? i,
    overscan: 6,
    rangeExtractor: (range) =>
      rows.length <= WHOLE
        ? [...rows.keys()]
        : [...new Set([at, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });

  function focusRow(i: number): void {
    const row = rows[i];
    if (!row) return;
    setChosen(row.id);
    virtualizer.scrollToIndex(i);
    // The row may have to be drawn first.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus(),
    );
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
    const place = placeAfter(key, rows, i);
    if (place !== null) focusRow(place);
    else if (key === 'Enter' && row.type === 'version') void compareVersion(desk, row.entry);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are drawn as they come into view
    <div
      ref={scroller}
      role="grid"
      className="version-list"
      aria-label={words.history.list}
      aria-rowcount={rows.length}
      aria-colcount={2}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className="version-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          const isChosen = index === at;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div
              key={key}
              ref={virtualizer.measureElement}
              role="row"
              data-index={index}
              data-row={row.id}
              className={`version-row version-row-${row.type}`}
              style={{ transform: `translateY(${start}px)` }}
              tabIndex={isChosen ? 0 : -1}
              aria-rowindex={index + 1}
              aria-label={row.type === 'version' ? spokenVersion(row) : row.text}
              aria-selected={row.type === 'version' ? isChosen : undefined}
              onKeyDown={(event) => press(event, row, index)}
              onFocus={() => row.type === 'version' && setChosen(row.id)}
              onClick={() => row.type === 'version' && setChosen(row.id)}
              onDoubleClick={(event) =>
                row.type === 'version' && !inButton(event.target) && void compareVersion(desk, row.entry)
              }
            >
              {row.type === 'version' ? (
                <VersionRow row={row} chosen={isChosen} readOnly={readOnly} titled={row.entry.title !== title} />
              ) : (
                // biome-ignore lint/a11y/useFocusableInteractive: a head is not gone to
                // biome-ignore lint/a11y/useSemanticElements: a table's cells are no list
                <div role="gridcell" className="version-day">
                  {row.text}
                  <span className="finding-count">{row.count}</span>
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
