/** The findings as a grid of rows, by rule. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type HTMLAttributes, type KeyboardEvent, useEffect, useState } from 'react';
import { useDesk, useProofreading, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { goToFinding } from '../../desk/finding-deeds.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { inButton, RowGrid, rowAfter, useRowGrid } from '../row-grid.tsx';
import { FindingRow } from './finding-row.tsx';
import { spokenFinding } from './offer.ts';
import type { Row } from './rows.ts';

/** px, until a row is measured. */
const ROW = { rule: 32, finding: 84 } as const satisfies Record<Row['type'], number>;

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

export function FindingList({ rows, onTurn }: ListProps) {
  const desk = useDesk();
  const current = useProofreading((state) => state.current);
  const readOnly = useSnapshotAtLeisure((snapshot) => snapshot.access === 'readOnly');
  const [focused, setFocused] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === (focused ?? current)),
  );
  const heightOf = (i: number) => ROW[rows[i]?.type ?? 'finding'];
  const grid = useRowGrid({ ids: rows.map(({ id }) => id), at, heightOf });

  // The finding gone to in the text is shown in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another finding, not another list
  useEffect(() => {
    const place = current === null ? -1 : rows.findIndex(({ id }) => id === current);
    if (place < 0) return;
    setFocused(current);
    grid.show(place);
  }, [current]);

  function focusRow(i: number): void {
    setFocused(rows[i]?.id ?? null);
    grid.focus(i);
  }

  function open(row: Row): void {
    if (row.type === 'rule') onTurn(row.id);
    else goToFinding(desk, row.finding);
  }

  function step({ key }: KeyboardEvent, row: Row, i: number): boolean {
    const place = rowAfter(key, rows.length, i);
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

  function propsOf(i: number): HTMLAttributes<HTMLDivElement> {
    const row = rows[i];
    if (!row) return {};
    const common = {
      className: `row-grid-row finding-row-${row.type}`,
      'aria-label': nameOf(row),
      'aria-current': row.id === current ? ('true' as const) : undefined,
      onKeyDown: (event: KeyboardEvent) => press(event, row, i),
      onFocus: () => setFocused(row.id),
    };
    return row.type === 'rule' ? { ...common, 'aria-expanded': row.open, onClick: () => onTurn(row.id) } : common;
  }

  return (
    <RowGrid grid={grid} name={words.findings.list} propsOf={propsOf}>
      {(i) => {
        const row = rows[i];
        if (row?.type === 'rule') return <RuleHead row={row} />;
        return row && <FindingRow finding={row.finding} active={i === at} readOnly={readOnly} />;
      }}
    </RowGrid>
  );
}
