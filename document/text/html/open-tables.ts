/** The tables that are open on a page, with the row and the cell of each that text goes into. */
import { type Cell, cellOf, type Gathered, widthOf } from './cells.ts';
import type { Elements } from './elements.ts';
import type { Flow } from './flow.ts';
import type { Said } from './looks.ts';

interface OpenTable {
  readonly gathered: Gathered;
  /** Places in the stack of elements. */
  readonly at: number;
  /** Where text goes while it has no cell of its own. */
  readonly outer: Flow | null;
  row: number | null;
  cell: { readonly at: number; readonly cell: Cell } | null;
  isHead: boolean;
}

const MOST_COLUMNS = 1000;

/** `push` puts an element on the stack and says whether what is in it is shown. */
type Push = (said: Said) => boolean;

export class OpenTables {
  private readonly open: OpenTable[] = [];
  private readonly elements: Elements;
  private readonly push: Push;
  private readonly fromOffice: boolean;

  constructor(elements: Elements, push: Push, fromOffice: boolean) {
    this.elements = elements;
    this.push = push;
    this.fromOffice = fromOffice;
  }

  get depth(): number {
    return this.open.length;
  }

  /** Of the innermost cell; null outside of all cells. */
  get flow(): Flow | null {
    const table = this.open.at(-1);
    return table?.cell?.cell.flow ?? table?.outer ?? null;
  }

  openTable(said: Said): void {
    const isPresentation = /^(?:presentation|none)$/.test(said.attributes.get('role') ?? '');
    const at = this.elements.length;
    const outer = this.flow;
    if (!this.push(said)) return;
    const gathered = { rows: [], columns: [], isPresentation };
    this.open.push({ gathered, at, outer, row: null, cell: null, isHead: false });
    this.elements.pushScope();
  }

  /** A part of the innermost table: its head, a row, a cell, a column. False for what is none, or outside of tables. */
  openPart(said: Said): boolean {
    const table = this.open.at(-1);
    if (!table) return false;
    switch (said.name) {
      case 'thead':
      case 'tbody':
      case 'tfoot':
        this.openBody(table, said);
        return true;
      case 'tr':
        this.openRow(table, said);
        return true;
      case 'td':
      case 'th':
        this.openCell(table, said);
        return true;
      default:
        return false;
    }
  }

  takeColumn(said: Said): void {
    const columns = this.open.at(-1)?.gathered.columns;
    const span = Math.min(100, Math.max(1, Number(said.attributes.get('span')) || 1));
    for (let i = 0; columns && i < span && columns.length < MOST_COLUMNS; i += 1) columns.push(widthOf(said));
  }

  /** The end tag of a table or a part of it; false for any other. */
  close(name: string): boolean {
    const table = this.open.at(-1);
    if (!table) return false;
    if (name === 'table') this.elements.popTo(table.at);
    else if (name === 'tr') this.closeRow(table);
    else if ((name === 'td' || name === 'th') && table.cell) this.elements.popTo(table.cell.at);
    else return false;
    return true;
  }

  /** Told of each element that is closed; gives the table that ends with it. */
  closed(name: string, at: number): Gathered | null {
    const table = this.open.at(-1);
    if (!table) return null;
    if (name === 'thead') table.isHead = false;
    if (table.cell?.at === at) {
      table.cell.cell.flow.breakLine();
      table.cell = null;
    }
    if (table.at !== at) return null;
    this.open.pop();
    return table.gathered;
  }

  private openBody(table: OpenTable, said: Said): void {
    this.closeRow(table);
    this.elements.popTo(table.at + 1);
    this.push(said);
    table.isHead = said.name === 'thead';
  }

  private openRow(table: OpenTable, said: Said): void {
    this.closeRow(table);
    const at = this.elements.length;
    if (this.push(said)) this.beginRow(table, at);
  }

  private beginRow(table: OpenTable, at: number): void {
    table.row = at;
    table.gathered.rows.push({ cells: [], isHead: table.isHead });
  }

  private openCell(table: OpenTable, said: Said): void {
    if (table.cell) this.elements.popTo(table.cell.at);
    if (table.row === null) this.beginRow(table, this.elements.length);
    const cell = cellOf(said, this.fromOffice);
    const at = this.elements.length;
    if (!this.push(said)) return;
    table.cell = { at, cell };
    table.gathered.rows.at(-1)?.cells.push(cell);
    this.elements.pushScope();
  }

  private closeRow(table: OpenTable): void {
    if (table.cell) this.elements.popTo(table.cell.at);
    if (table.row !== null) this.elements.popTo(table.row);
    table.row = null;
  }
}
