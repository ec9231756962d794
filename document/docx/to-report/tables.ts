/** Tables and pictures of a Word file as blocks. */
import type { InlineText, PictureBlock, TableBlock } from '../../report.ts';
import type { WordPictureItem, WordTableItem, WordTextItem } from '../read/content.ts';
import { inlineOf, merged } from './inline.ts';

/** What the schema of a report takes for a width. */
const WIDEST = 2000;
const NARROWEST = 0.05;
const MOST_COLUMNS = 1000;
const MOST_SPAN = 1000;

/** Hundredths of a mm: what programs round differently is below it. */
const rounded = (mm: number) => Math.min(WIDEST, Math.max(0.01, Math.round(mm * 100) / 100));

/** Sizes are whole hundredths of a mm. */
export function pictureOf({ source, width, height, alt }: WordPictureItem): PictureBlock {
  return { type: 'picture', source, width: rounded(width), height: rounded(height), alt };
}

function columnsOf(columns: readonly number[]): readonly number[] {
  const widest = columns.reduce((most, width) => Math.max(most, width), 0);
  const scale = widest > WIDEST ? WIDEST / widest : 1;
  const kept = columns.slice(0, MOST_COLUMNS).map((width) => Math.max(NARROWEST, width * scale));
  return kept.length === 0 ? [1] : kept;
}

const span = (wanted: number) => Math.min(MOST_SPAN, Math.max(1, wanted));

/** `textOf` reads one paragraph of a cell; paragraphs are parted by line breaks. */
export function tableBlock(item: WordTableItem, textOf: (paragraph: WordTextItem) => InlineText | null): TableBlock {
  const rows = item.rows.map((row) =>
    row.map(({ paragraphs, colSpan, rowSpan }) => {
      const lines = paragraphs.map(textOf).filter((line) => line !== null);
      const content = merged(lines.flatMap((line, i) => (i === 0 ? line : [{ type: 'break' as const }, ...line])));
      return { content, colSpan: span(colSpan), rowSpan: span(rowSpan) };
    }),
  );
  const headerRows = Math.min(item.headerRows, item.rows.length, MOST_SPAN);
  const page = item.isLandscape ? { page: 'landscape' as const } : {};
  return { type: 'table', headerRows, columns: columnsOf(item.columns), ...page, rows };
}

/** Exactly as it stands, number and blanks included. */
export function wholeText({ number, pieces }: WordTextItem): InlineText {
  const own = inlineOf(pieces);
  return number === null ? own : merged([{ type: 'text', text: number.text }, ...own]);
}

/** All text of the cells, row by row. */
export function tableParagraphs({ rows }: WordTableItem): readonly WordTextItem[] {
  return rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs));
}
