/**
 * A page of HTML as what a person sees of it: lines, tables and pictures in reading order. The tags are walked with a stack of
 * our own; whatever they say, nothing is run, fetched or drawn.
 */
import type { Notice } from '../../notice.ts';
import type { TableBlock } from '../../report.ts';
import type { HtmlToken } from '../html-tokens.ts';
import { Asides } from './asides.ts';
import { attributesOf } from './attributes.ts';
import type { Gathered } from './cells.ts';
import { type Element, Elements } from './elements.ts';
import { type FlatItem, Flow, flatItems } from './flow.ts';
import { tableOf } from './grid.ts';
import { lookOf, type Said, saidBy, saysLooks } from './looks.ts';
import { OpenTables } from './open-tables.ts';
import { isBullet, listOf, nextNumber } from './ordered.ts';
import { isLayout, putLayout } from './page-tables.ts';
import { readPicture } from './pictures.ts';
import { Sheets } from './sheets.ts';

/** Elements that stand on lines of their own; a paragraph ends where one begins. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** They hold nothing and never close. */
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** Tables further inside lay out the page; nobody reads them as tables. */
const MOST_NESTED = 3;
/** Attributes that are remembered with what they say: of so many UTF-16 units, so many of them. */
const LONG = 500;
const MOST_KNOWN = 2000;

export interface PageContent {
  readonly items: readonly FlatItem[];
  /** The only table that there is, where nothing else is, and whether or not its cells are among `items`; null otherwise. */
  readonly table: TableBlock | null;
  readonly notices: readonly Notice[];
  /** Fonts, sizes, colours and the like were said, and are left out. */
  readonly hasLooks: boolean;
}

export interface PageOptions {
  /** Word, WPS or Excel wrote it. */
  readonly fromOffice: boolean;
  /** What was copied is marked, and what surrounds it is not text. */
  readonly hasFragment: boolean;
  /** Blanks that do not break are blanks like any other. */
  readonly isCopied: boolean;
  /** The files that it names as pictures, in order; null for one that is not at hand. */
  readonly files: readonly (string | null)[];
}

export class Page {
  private readonly page: Flow;
  private readonly options: PageOptions;
  private readonly sheets = new Sheets();
  private readonly known = new Map<string, Said>();
  private readonly asides = new Asides();
  private readonly elements: Elements;
  private readonly tables: OpenTables;
  /** Tables inside of no other; one more than are ever asked for is enough. */
  private readonly outermost: Gathered[] = [];
  /** There is text outside of tables. */
  private hasOther = false;
  private inFragment: boolean;
  private hasLooks = false;
  private filesNamed = 0;

  constructor(options: PageOptions) {
    this.options = options;
    this.page = new Flow(options.fromOffice);
    this.elements = new Elements((element, at) => this.closed(element, at));
    this.tables = new OpenTables(this.elements, (said) => this.push(said), options.fromOffice);
    this.inFragment = !options.hasFragment;
  }

  take(token: HtmlToken): void {
    switch (token.type) {
      case 'text':
        if (this.inFragment) this.write(token.text);
        break;
      case 'open':
        this.open(token.name, token.attributes);
        break;
      case 'close':
        this.close(token.name);
        break;
      case 'style':
        this.sheets.add(token.text);
        this.known.clear();
        break;
      case 'fragment':
        this.inFragment = token.edge === 'start';
    }
  }

  private get isShown(): boolean {
    return this.elements.look.fate === 'shown';
  }

  private get flow(): Flow {
    return this.tables.flow ?? this.page;
  }

  private write(source: string): void {
    const text = this.options.isCopied ? source.replaceAll('\u00a0', ' ') : source;
    if (!this.isShown) {
      this.asides.write(text);
      return;
    }
    this.hasOther ||= this.tables.depth === 0 && text.trim() !== '';
    this.asides.pass(text);
    if (this.elements.look.isPreformatted) this.writeLines(text);
    else this.flow.write(text, this.elements.look);
  }

  private writeLines(text: string): void {
    for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
      if (i > 0) this.flow.breakLine();
      if (line !== '') this.flow.write(line, this.elements.look);
    }
  }

  private breakLine(): void {
    if (this.isShown) this.flow.breakLine();
    else this.asides.write('\n');
  }

  private open(name: string, source: string): void {
    if (name === 'br') {
      this.breakLine();
      return;
    }
    const said = this.said(name, source);
    this.hasLooks ||= this.inFragment && saysLooks(said);
    if (VOID.has(name)) this.openVoid(said);
    else if (name.includes(':') && source.trimEnd().endsWith('/')) return;
    else if (this.isShown) this.openShown(said);
    else this.push(said);
  }

  /** The same tag comes again and again, and says the same. */
  private said(name: string, source: string): Said {
    const key = `${name} ${source}`;
    const known = source.length > LONG ? undefined : this.known.get(key);
    if (known) return known;
    const said = saidBy(name, attributesOf(source), this.sheets);
    if (source.length <= LONG && this.known.size < MOST_KNOWN) this.known.set(key, said);
    return said;
  }

  private openVoid(said: Said): void {
    if (said.name === 'img') this.putPicture(said);
    if (!this.isShown) return;
    if (said.name === 'col') this.tables.takeColumn(said);
    if (said.name === 'hr') this.flow.breakLine();
  }

  private openShown(said: Said): void {
    const { name } = said;
    if (BLOCKS.has(name)) this.elements.close('p');
    if (name === 'li') this.elements.closeListItem();
    if (BLOCKS.has(name)) this.flow.breakLine();
    if (name === 'table') this.tables.openTable(said);
    else if (!this.tables.openPart(said)) this.openBlock(said);
  }

  private openBlock(said: Said): void {
    const { name } = said;
    if (name === 'td' || name === 'th') this.flow.breakLine();
    if (name === 'li') this.numberItem(said);
    this.push(said);
  }

  private numberItem(said: Said): void {
    const { list } = this.elements;
    const text = list ? nextNumber(list, said.attributes.get('value')) : '';
    this.flow.mark(text === '' ? null : { text, from: 'list' });
  }

  /** True where what is in it is shown. */
  private push(said: Said): boolean {
    const around = this.elements.look;
    const look = lookOf(said, around);
    const at = this.elements.length;
    if (look.fate !== around.fate) this.asides.open(look.fate, at);
    else if (look.fate === 'shown' && this.inFragment) this.asides.notice(said, at);
    const isList = said.name === 'ul' || said.name === 'ol';
    this.elements.push({ name: said.name, look, list: isList ? listOf(said) : null });
    return look.fate === 'shown';
  }

  private close(name: string): void {
    if (this.isShown && this.tables.close(name)) return;
    this.elements.close(name);
    if (BLOCKS.has(name)) this.breakLine();
  }

  private closed({ name, look }: Element, at: number): void {
    if (BLOCKS.has(name) && look.fate === 'shown') this.flow.breakLine();
    const table = this.tables.closed(name, at);
    if (table) this.endTable(table);
    const number = this.asides.closed(at);
    if (number === null) return;
    if (isBullet(number)) this.asides.bullets += 1;
    else this.flow.mark({ text: number, from: 'office' });
  }

  private endTable(gathered: Gathered): void {
    const { depth } = this.tables;
    if (depth === 0 && this.outermost.length < 2) this.outermost.push(gathered);
    if (depth >= MOST_NESTED || isLayout(gathered, this.options.fromOffice)) putLayout(this.flow, gathered);
    else this.putTable(this.flow, gathered);
  }

  private putTable(flow: Flow, gathered: Gathered): void {
    const laid = tableOf(gathered);
    if (!laid) return;
    flow.putTable(laid.table);
    if (laid.isCut) this.asides.cutTables += 1;
    for (const { cells } of gathered.rows)
      for (const cell of cells) {
        this.asides.nestedTables += cell.flow.tables;
        for (const item of flatItems(cell.flow.items)) if (item.type === 'picture') flow.putPicture(item);
      }
  }

  private putPicture(said: Said): void {
    // Asked for in any case: they are counted.
    const found = readPicture(said, () => this.nextFile());
    if (!this.inFragment || !this.isShown) return;
    if (found.type === 'lacking') this.asides.lackPicture();
    if (found.type === 'picture') this.flow.putPicture(found.picture);
  }

  private nextFile(): string | null {
    this.filesNamed += 1;
    return this.options.files[this.filesNamed - 1] ?? null;
  }

  end(): PageContent {
    this.elements.popTo(0);
    this.page.breakLine();
    const only = this.outermost.length === 1 && !this.hasOther ? this.outermost[0] : undefined;
    return {
      items: flatItems(this.page.items),
      table: (only && tableOf(only)?.table) ?? null,
      notices: this.asides.notices(),
      hasLooks: this.hasLooks,
    };
  }
}
