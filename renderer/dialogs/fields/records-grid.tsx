/** The rows of a list as a grid of inputs: walked through and changed with the keyboard as in a spreadsheet. */
import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';
import type { RecordList } from '../../../document/report.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { isTable, pastedCells } from './pasted-cells.ts';
import { withCell, withCells, withColumnNamed, withoutRow, withRowBelow, withRowMoved } from './rows.ts';

/** The row of the names of columns. */
export const HEAD = -1;

/** Rows and columns from 0; the names of columns stand in `HEAD`. */
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

/** The newest properties, for what is only read when something is done: rows that did not change are not drawn anew. */
type Latest = RefObject<GridProps>;

interface CellProps {
  readonly latest: Latest;
  readonly cell: Cell;
  readonly name: string;
  readonly text: string;
}

function CellInput({ latest, cell, name, text }: CellProps) {
  const { row, column } = cell;
  const type = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const props = latest.current;
    props.onChange(rowsOf(props, withCell(props.list.rows, row, column, target.value)));
  };
  return (
    <td>
      <input
        className="cell"
        data-cell={`${row} ${column}`}
        aria-label={words.fields.records.cell(row + 1, name)}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => latest.current.onFocus(cell)}
        onChange={type}
        onKeyDown={(event) => takeKey(event, latest.current, cell)}
        onPaste={(event) => takePaste(event, latest.current, cell)}
      />
    </td>
  );
}

/** Every cell shows what the list says, so rows and columns are known by their place. */
const placeKey = (place: number) => `at ${place}`;

interface RowProps {
  readonly latest: Latest;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  readonly row: number;
  readonly isCurrent: boolean;
}

const Row = memo(function Row({ latest, columns, cells, row, isCurrent }: RowProps) {
  return (
    <tr className={isCurrent ? 'current' : ''}>
      <th scope="row" className="row-number">
        {row + 1}
      </th>
      {columns.map((name, column) => (
        <CellInput
          key={placeKey(column)}
          latest={latest}
          cell={{ row, column }}
          name={name}
          text={cells[column] ?? ''}
        />
      ))}
    </tr>
  );
});

/** The list with the column called otherwise than when its name got the focus, however that was typed in between. */
function named(list: RecordList, before: RecordList, column: number, name: string): RecordList {
  const columns = list.columns.map((each, j) => (j === column ? (before.columns[column] ?? each) : each));
  return withColumnNamed({ ...list, columns, pattern: before.pattern }, column, name);
}

function Head({ props }: { readonly props: GridProps }) {
  const { list, at } = props;
  const { records } = words.fields;
  const before = useRef(list);
  const focus = (column: number) => {
    before.current = list;
    props.onFocus({ row: at.row, column });
  };
  const type = (column: number, { target }: ChangeEvent<HTMLInputElement>) =>
    props.onChange(named(list, before.current, column, target.value));
  const takeEnter = (event: KeyboardEvent, column: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    props.onChange(list, { row: 0, column });
  };
  return (
    <thead>
      <tr>
        <td className="row-number" />
        {list.columns.map((name, column) => (
          <th key={placeKey(column)} scope="col">
            <input
              className="cell column-name"
              data-cell={`${HEAD} ${column}`}
              aria-label={records.columnName(column + 1)}
              value={name}
              autoComplete="off"
              spellCheck={false}
              onFocus={() => focus(column)}
              onChange={(event) => type(column, event)}
              onKeyDown={(event) => takeEnter(event, column)}
            />
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function RecordsGrid(props: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const latest = useRef(props);
  const { goal, list, at } = props;
  useLayoutEffect(() => {
    latest.current = props;
  });
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
          {list.rows.map((cells, row) => (
            <Row
              key={placeKey(row)}
              latest={latest}
              columns={list.columns}
              cells={cells}
              row={row}
              isCurrent={row === at.row}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
