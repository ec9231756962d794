/** What stands below each other on a page or in a cell: lines, tables, pictures. */
import type { PictureBlock, TableBlock } from '../../report.ts';
import { type Line, lineOf, lineText, type Marker, type Piece } from './lines.ts';
import type { Look, MarkedAs } from './looks.ts';

export type FlowItem =
  | Line
  | TableBlock
  | PictureBlock
  /** What a table that only laid out its page held; taken apart at the end, so that nesting costs nothing. */
  | { readonly type: 'group'; readonly items: readonly FlowItem[] };

interface RawPiece extends Piece {
  readonly isPreformatted: boolean;
}

/** A column of text: the page, or one cell. */
export class Flow {
  readonly items: FlowItem[] = [];
  /** Of all that was taken in, tables included; they tell a cell of data from one that lays out a page. */
  lines = 0;
  characters = 0;
  headings = 0;
  tables = 0;
  private readonly fromOffice: boolean;
  private open: RawPiece[] = [];
  private readonly pictures: PictureBlock[] = [];
  private marked: MarkedAs = 0;
  private marker: Marker | null = null;

  constructor(fromOffice: boolean) {
    this.fromOffice = fromOffice;
  }

  write(text: string, look: Look): void {
    if (this.open.length === 0 || this.marked === 0) this.marked = look.marked;
    this.open.push({ text, emphasis: look.emphasis, isPreformatted: look.isPreformatted });
  }

  /** The number of the line that comes next, or is just begun. */
  mark(marker: Marker | null): void {
    this.marker = marker;
  }

  breakLine(): void {
    const line = lineOf(this.open, this.marker, this.marked, this.fromOffice);
    this.open = [];
    // The number of an item may stand before the paragraph in it; one of Word's stands inside of its own.
    if (line !== null || this.marker?.from === 'office') this.marker = null;
    if (line !== null) this.putLine(line);
    for (const picture of this.pictures.splice(0)) this.items.push(picture);
  }

  private putLine(line: Line): void {
    this.items.push(line);
    this.lines += 1;
    this.characters += lineText(line).length;
    if (line.marked !== 0 && line.marked !== 'title') this.headings += 1;
  }

  putTable(table: TableBlock): void {
    this.breakLine();
    this.items.push(table);
    this.tables += 1;
  }

  /** It follows the line that it stands in, which is not broken by it. */
  putPicture(picture: PictureBlock): void {
    this.pictures.push(picture);
    if (this.open.length === 0) this.breakLine();
  }

  /** Takes in what was only laid out in cells. */
  take(flow: Flow): void {
    this.breakLine();
    if (flow.items.length > 0) this.items.push({ type: 'group', items: flow.items });
    this.lines += flow.lines;
    this.characters += flow.characters;
    this.headings += flow.headings;
    this.tables += flow.tables;
  }
}

export type FlatItem = Exclude<FlowItem, { readonly type: 'group' }>;

/** In reading order, groups taken apart. */
export function flatItems(items: readonly FlowItem[]): FlatItem[] {
  const flat: FlatItem[] = [];
  const open: { readonly items: readonly FlowItem[]; at: number }[] = [{ items, at: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const item = top.items[top.at];
    top.at += 1;
    if (item === undefined) open.pop();
    else if (item.type === 'group') open.push({ items: item.items, at: 0 });
    else flat.push(item);
  }
  return flat;
}
