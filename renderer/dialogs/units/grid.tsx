/** Rows that are typed like in a spreadsheet: arrows and Enter go up and down, what is copied from Excel fills further rows. */
import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button, Input } from 'react-aria-components';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { isTable, pastedCells } from '../fields/pasted-cells.ts';
import { blankRow, withCell, withCells } from '../fields/rows.ts';
import type { Row } from './draft.ts';

interface GridProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly hint: string;
  readonly onChange: (rows: readonly Row[]) => void;
}

const isEmpty = (row: Row) => row.every((cell) => cell === '');

/** There is always a place to type the next one. */
function withRoom(rows: readonly Row[], width: number): readonly Row[] {
  const last = rows.at(-1);
  return last && isEmpty(last) ? rows : [...rows, blankRow(width)];
}

/** The input of a cell, by the place that it is marked with. */
function cellAt(table: HTMLTableElement | null, row: number, column: number): HTMLInputElement | null {
  return table?.querySelector<HTMLInputElement>(`input[data-cell="${row}:${column}"]`) ?? null;
}

export function Grid({ label, columns, rows, hint, onChange }: GridProps) {
  const { units } = words;
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [said, say] = useState('');
  const width = columns.length;
  const shown = withRoom(rows, width);
  const go = (row: number, column: number) => cellAt(table.current, row, column)?.focus();
  /** The empty last row. */
  const isRoom = (row: number) => row === shown.length - 1 && isEmpty(shown[row] ?? []);
  const change = (next: readonly Row[]) => {
    say('');
    onChange(next);
  };
  const remove = (row: number) => {
    change(shown.filter((_, i) => i !== row));
    // The button goes with its row.
    requestAnimationFrame(() => (cellAt(table.current, row, 0) ?? cellAt(table.current, row - 1, 0))?.focus());
  };
  const press = (event: KeyboardEvent, row: number, column: number) => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Delete' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!isRoom(row)) remove(row);
      return;
    }
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    // Enter would send the form, and the arrows would do nothing.
    event.preventDefault();
    go(row + step, column);
  };
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    const cells = pastedCells(text);
    const { rows: next, left } = withCells(shown, row, column, cells, width);
    onChange(next);
    say([units.pasted(cells.length), ...(left > 0 ? [units.pastedFrom(left)] : [])].join(''));
  };
  return (
    <div className="unit-grid">
      <span id={id} className="row-label">
        {label}
      </span>
      <p className="row-says" role="status">
        {said === '' ? hint : said}
      </p>
      <table ref={table} aria-labelledby={id}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and none moves
            <tr key={i}>
              {columns.map((column, j) => (
                <td key={column}>
                  <Input
                    className="input"
                    data-cell={`${i}:${j}`}
                    aria-label={units.cell(column, i + 1)}
                    value={row[j] ?? ''}
                    onChange={(event) => change(withCell(shown, i, j, event.target.value))}
                    onKeyDown={(event) => press(event, i, j)}
                    onPaste={(event) => paste(event, i, j)}
                    autoComplete="off"
                    spellCheck={false}
                  />
                </td>
              ))}
              <td>
                {!isRoom(i) && (
                  <Button
                    className="grid-remove"
                    aria-label={units.removeRow(i + 1)}
                    // Tab goes from cell to cell as in a spreadsheet; by key it is Ctrl+Delete.
                    excludeFromTabOrder
                    onPress={() => remove(i)}
                  >
                    <X className="icon" aria-hidden />
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
