/** The rows of a list as a grid of inputs: walked through and changed with the keyboard as in a spreadsheet. */
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { RecordList } from '../../../document/report.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { isTable, pastedCells } from './pasted-cells.ts';
import { withCell, withCells, withColumnNamed, withoutRow, withRowBelow, withRowMoved } from './rows.ts';

/** Rows and columns from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridProps {
  readonly list: RecordList;
  readonly at: Cell;
  /** Where the focus is to go, and a new object for each time; null while it stays. */
  readonly goal: Cell | null;
  readonly onFocus: (cell: Cell) => void;
  /** `cell` gets the focus afterwards; left out it stays. */
  readonly onChange: (list: RecordList, cell?: Cell) => void;
  readonly onPasted: (rows: number, left: number) => void;
  readonly onDone: () => void;
}

type Step = (props: GridProps, cell: Cell) => void;

const rowsOf = ({ list }: GridProps, rows: RecordList['rows']): RecordList => ({ ...list, rows });

/** A step below the last row makes one more. */
const below: Step = (props, { row, column }) => {
  const { list } = props;
  const isLast = row === list.rows.length - 1;
  const rows = isLast ? withRowBelow(list.rows, row, list.columns.length) : list.rows;
  props.onChange(rowsOf(props, rows), { row: Math.min(row + 1, rows.length - 1), column });
};

export const addBelow: Step = (props, { row, column }) => {
  const rows = withRowBelow(props.list.rows, row, props.list.columns.length);
  props.onChange(rowsOf(props, rows), { row: Math.min(row + 1, rows.length - 1), column });
};

export const removeRow: Step = (props, { row, column }) => {
  const rows = withoutRow(props.list.rows, row, props.list.columns.length);
  props.onChange(rowsOf(props, rows), { row: Math.min(row, rows.length - 1), column });
};

export const moveRow =
  (step: -1 | 1): Step =>
  (props, { row, column }) => {
    const rows = withRowMoved(props.list.rows, row, step);
    if (rows !== props.list.rows) props.onChange(rowsOf(props, rows), { row: row + step, column });
  };

const walk =
  (step: -1 | 1): Step =>
  (props, { row, column }) => {
    if (row + step >= 0 && row + step < props.list.rows.length) props.onChange(props.list, { row: row + step, column });
  };

const done: Step = (props) => props.onDone();

function stepFor(event: KeyboardEvent): Step | null {
  const { key, altKey, shiftKey } = event;
  const main = event.ctrlKey || event.metaKey;
  if (key === 'Enter') return main ? done : shiftKey ? walk(-1) : below;
  if (key === 'Delete' && main) return removeRow;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  if (main || shiftKey) return null;
  const step = key === 'ArrowUp' ? -1 : 1;
  return altKey ? moveRow(step) : walk(step);
}

function takeKey(event: KeyboardEvent, props: GridProps, cell: Cell): void {
  if (isComposingKey(event.nativeEvent)) return;
  const step = stepFor(event);
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  step(props, cell);
}

function takePaste(event: ClipboardEvent, props: GridProps, { row, column }: Cell): void {
  const text = event.clipboardData.getData('text/plain');
  if (!isTable(text)) return;
  event.preventDefault();
  const { list } = props;
  const cells = pastedCells(text);
  const { rows, left } = withCells(list.rows, row, column, cells, list.columns.length);
  props.onChange(rowsOf(props, rows), { row: Math.min(row + cells.length, rows.length) - 1, column });
  props.onPasted(cells.length, left);
}

function CellInput({ props, cell }: { readonly props: GridProps; readonly cell: Cell }) {
  const { row, column } = cell;
  const { list } = props;
  const { records } = words.fields;
  return (
    <td>
      <input
        className="cell"
        data-cell={`${row} ${column}`}
        aria-label={records.cell(row + 1, list.columns[column] ?? '')}
        value={list.rows[row]?.[column] ?? ''}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => props.onFocus(cell)}
        onChange={({ target }) => props.onChange(rowsOf(props, withCell(list.rows, row, column, target.value)))}
        onKeyDown={(event) => takeKey(event, props, cell)}
        onPaste={(event) => takePaste(event, props, cell)}
      />
    </td>
  );
}

/** Every cell shows what the list says, so rows and columns are known by their place. */
const placeKey = (place: number) => `at ${place}`;

function Row({ props, row }: { readonly props: GridProps; readonly row: number }) {
  return (
    <tr className={row === props.at.row ? 'current' : ''}>
      <th scope="row" className="row-number">
        {row + 1}
      </th>
      {props.list.columns.map((_, column) => (
        <CellInput key={placeKey(column)} props={props} cell={{ row, column }} />
      ))}
    </tr>
  );
}

function Head({ props }: { readonly props: GridProps }) {
  const { list, at } = props;
  const { records } = words.fields;
  return (
    <thead>
      <tr>
        <td className="row-number" />
        {list.columns.map((name, column) => (
          <th key={placeKey(column)} scope="col">
            <input
              className="cell column-name"
              aria-label={records.columnName(column + 1)}
              value={name}
              autoComplete="off"
              spellCheck={false}
              onFocus={() => props.onFocus({ row: at.row, column })}
              onChange={({ target }) => props.onChange(withColumnNamed(list, column, target.value))}
            />
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function RecordsGrid(props: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const { goal, list } = props;
  useLayoutEffect(() => {
    if (!goal) return;
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${goal.row} ${goal.column}"]`);
    cell?.focus();
    cell?.select();
  }, [goal]);
  return (
    <div className="records-scroll">
      <table ref={table} className="records" aria-label={words.fields.records.grid}>
        <Head props={props} />
        <tbody>
          {list.rows.map((_, row) => (
            <Row key={placeKey(row)} props={props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
