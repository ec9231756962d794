/** The findings as a grid of rows, of which only those in view are drawn. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useDesk, useProofreading, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { goToFinding } from '../../desk/finding-deeds.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { FindingRow } from './finding-row.tsx';
import { spokenFinding } from './offer.ts';
import type { Row } from './rows.ts';

/** px, until a row is measured. */
const ROW = { rule: 32, finding: 84 } as const satisfies Record<Row['type'], number>;

/** Shorter lists are drawn whole: nothing of them is then hidden from a screen reader. */
const WHOLE = 80;

function nameOf(row: Row): string {
  const { findings } = words;
  if (row.type === 'finding') return spokenFinding(row.finding);
  return findings.group(findings.severities[row.severity], row.name, row.places);
}

function RuleHead({ row }: { readonly row: Extract<Row, { type: 'rule' }> }) {
  const Chevron = row.open ? ChevronDown : ChevronRight;
  const { severities } = words.findings;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the row holds the focus
    // biome-ignore lint/a11y/useSemanticElements: a table's cells are no list
    <div role="gridcell" className="finding-rule">
      <Chevron className="icon" aria-hidden />
      <span className={`severity severity-${row.severity}`}>{severities[row.severity]}</span>
      <span className="finding-rule-name">{row.name}</span>
      <span className="finding-count">{row.places}</span>
    </div>
  );
}

interface ListProps {
  readonly rows: readonly Row[];
  readonly onTurn: (group: string) => void;
}

const inButton = (target: EventTarget) => target instanceof Element && target.closest('button') !== null;

export function FindingList({ rows, onTurn }: ListProps) {
  const desk = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const current = useProofreading((state) => state.current);
  const readOnly = useSnapshotAtLeisure((snapshot) => snapshot.access === 'readOnly');
  const [focused, setFocused] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === (focused ?? current)),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => ROW[rows[i]?.type ?? 'finding'],
    getItemKey: (i) => rows[i]?.id ?? i,
    overscan: 4,
    rangeExtractor: (range) =>
      rows.length <= WHOLE
        ? [...rows.keys()]
        : [...new Set([at, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });

  // The finding gone to in the text is shown in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another finding, not another list
  useEffect(() => {
    const place = current === null ? -1 : rows.findIndex(({ id }) => id === current);
    if (place < 0) return;
    setFocused(current);
    virtualizer.scrollToIndex(place);
  }, [current]);

  function focusRow(i: number): void {
    const row = rows[i];
    if (!row) return;
    setFocused(row.id);
    virtualizer.scrollToIndex(i);
    // The row may have to be drawn first.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`)?.focus(),
    );
  }

  function open(row: Row): void {
    if (row.type === 'rule') onTurn(row.id);
    else goToFinding(desk, row.finding);
  }

  /** Where a key leads in the list; null for any other. */
  function placeAfter(key: string, i: number): number | null {
    const places: Readonly<Record<string, number>> = {
      ArrowDown: i + 1,
      ArrowUp: i - 1,
      Home: 0,
      End: rows.length - 1,
    };
    return places[key] ?? null;
  }

  function step({ key }: KeyboardEvent, row: Row, i: number): boolean {
    const place = placeAfter(key, i);
    if (place !== null) focusRow(place);
    else if (key === 'Enter' || key === ' ') open(row);
    else if (row.type === 'rule' && key === (row.open ? 'ArrowLeft' : 'ArrowRight')) onTurn(row.id);
    else return false;
    return true;
  }

  function press(event: KeyboardEvent, row: Row, i: number): void {
    const isOurs = !isComposingKey(event.nativeEvent) && !inButton(event.target) && !event.ctrlKey && !event.altKey;
    if (!isOurs || !step(event, row, i)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are drawn as they come into view
    <div
      ref={scroller}
      role="grid"
      className="finding-list"
      aria-label={words.findings.list}
      aria-rowcount={rows.length}
      aria-colcount={2}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className="finding-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          const active = index === at;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div
              key={key}
              ref={virtualizer.measureElement}
              role="row"
              data-index={index}
              data-row={row.id}
              className={`finding-row finding-row-${row.type}`}
              style={{ transform: `translateY(${start}px)` }}
              tabIndex={active ? 0 : -1}
              aria-rowindex={index + 1}
              aria-label={nameOf(row)}
              aria-expanded={row.type === 'rule' ? row.open : undefined}
              aria-current={row.id === current ? 'true' : undefined}
              onKeyDown={(event) => press(event, row, index)}
              onFocus={() => setFocused(row.id)}
              onClick={row.type === 'rule' ? () => onTurn(row.id) : undefined}
            >
              {row.type === 'rule' ? (
                <RuleHead row={row} />
              ) : (
                <FindingRow finding={row.finding} active={active} readOnly={readOnly} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
