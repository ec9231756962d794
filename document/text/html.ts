/** HTML (a web page, a paste from Word or WPS) into a report: its visible text as lines, its tables, its headings. */
import type { Noted } from '../notice.ts';
import type { Report } from '../report.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { type MarkedHeading, markHeadings } from './marked-headings.ts';
import { type ReadOptions, readText } from './read.ts';

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const MOST_COLUMNS = 50;

/** Text that is being gathered: of the page, or of one cell. */
interface Gathered {
  readonly texts: string[];
}

interface Row {
  readonly cells: Cell[];
}

interface Cell extends Gathered {
  /** Columns it spans. */
  readonly span: number;
}

const CHINESE = /[\u3000-\u9fff\uff00-\uffef“”‘’…—]/;

/** Source line breaks between Chinese characters are no blanks; other runs of blanks are one. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (blank, at: number) => {
    const between = CHINESE.test(text[at - 1] ?? '') && CHINESE.test(text[at + blank.length] ?? '');
    return between && /[\r\n]/.test(blank) ? '' : ' ';
  });
}

class Page {
  private readonly page: Gathered = { texts: [] };
  /** One entry for each table that is open; its cell takes the text. */
  private readonly rows: (Row | null)[] = [];
  readonly headings: MarkedHeading[] = [];
  private heading: { level: number; from: number } | null = null;
  private preformatted = 0;

  private get target(): Gathered {
    for (let i = this.rows.length - 1; i >= 0; i -= 1) {
      const cell = this.rows[i]?.cells.at(-1);
      if (cell) return cell;
    }
    return this.page;
  }

  take(token: HtmlToken): void {
    if (token.type === 'text') this.write(token.text);
    else if (token.type === 'open') this.open(token.name, token.attributes);
    else this.close(token.name);
  }

  private write(text: string): void {
    this.target.texts.push(this.preformatted > 0 ? text : collapse(text));
  }

  private open(name: string, attributes: string): void {
    if (name === 'table') this.rows.push(null);
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if (BLOCKS.has(name)) this.breakLine();
    if (name === 'pre') this.preformatted += 1;
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) this.heading = { level: Number(level), from: this.target.texts.length };
  }

  private close(name: string): void {
    if (name === 'table') {
      this.closeRow();
      this.rows.pop();
    } else if (name === 'tr') this.closeRow();
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    if (/^h[1-6]$/.test(name)) this.closeHeading();
    if (BLOCKS.has(name)) this.breakLine();
  }

  private closeHeading(): void {
    const { heading } = this;
    this.heading = null;
    const text = heading ? this.target.texts.slice(heading.from).join('').trim() : '';
    if (heading && text !== '') this.headings.push({ level: heading.level, text });
  }

  private breakLine(): void {
    this.target.texts.push('\n');
  }

  private openRow(): void {
    this.closeRow();
    if (this.rows.length > 0) this.rows[this.rows.length - 1] = { cells: [] };
  }

  private openCell(attributes: string): void {
    const row = this.rows.at(-1);
    if (!row) {
      this.breakLine();
      return;
    }
    const columns = Number(/\bcolspan\s*=\s*["']?([0-9]{1,3})/i.exec(attributes)?.[1] ?? 1);
    row.cells.push({ texts: [], span: Math.min(MOST_COLUMNS, Math.max(1, columns)) });
  }

  /** Cells of one line each are a row of a table; a cell with more lines is a page laid out by a table. */
  private closeRow(): void {
    const row = this.rows.at(-1);
    if (!row) return;
    this.rows[this.rows.length - 1] = null;
    const texts = row.cells.map((cell) => cell.texts.join('').trim());
    const isData = texts.length > 1 && texts.every((text) => !text.includes('\n') && !text.includes('\t'));
    const line = isData
      ? row.cells.map((cell, i) => (texts[i] ?? '') + '\t'.repeat(cell.span - 1)).join('\t')
      : texts.join('\n');
    this.target.texts.push(`\n${line}\n`);
  }

  end(): string {
    while (this.rows.length > 0) {
      this.closeRow();
      this.rows.pop();
    }
    return this.page.texts.join('');
  }
}

/** Throws a Failure as `readText` does. */
export function readHtml(html: string, options: ReadOptions = {}): Noted<Report> {
  const page = new Page();
  for (const token of htmlTokens(html)) page.take(token);
  const read = readText(page.end(), options);
  return { ...read, value: markHeadings(read.value, page.headings) };
}
