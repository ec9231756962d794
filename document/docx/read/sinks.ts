/** Where paragraphs, tables and pictures go while they are read: the text itself, or a cell, a note or a head of it. */
import type { WordItem, WordPictureItem, WordPiece, WordTableItem, WordTextItem, WordTextPiece } from './content.ts';

export interface Sink {
  readonly paragraph: (item: WordTextItem) => void;
  readonly table: (item: WordTableItem) => void;
  readonly picture: (item: WordPictureItem) => void;
  /** Whether a new page means something here. */
  readonly hasPages: boolean;
}

export function textSink(items: WordItem[]): Sink {
  const add = (item: WordItem) => void items.push(item);
  return { paragraph: add, table: add, picture: add, hasPages: true };
}

/** Between the cells of a table that becomes a line: as wide as a character, so that they stay apart. */
const APART = '　';

function textPiece(text: string, like: WordTextPiece | undefined): WordTextPiece {
  return { type: 'text', text, look: like?.look ?? {}, style: '' };
}

/** The number as text, where a paragraph loses its own. */
function piecesWithNumber({ number, pieces }: WordTextItem): readonly WordPiece[] {
  if (number === null) return pieces;
  const like = pieces.find((piece) => piece.type === 'text');
  return [textPiece(number.isBullet ? `${number.text} ` : number.text, like), ...pieces];
}

function joined(paragraphs: readonly WordTextItem[], into: WordPiece[]): void {
  for (const paragraph of paragraphs) {
    const pieces = piecesWithNumber(paragraph);
    if (pieces.length === 0) continue;
    if (into.length > 0) into.push(textPiece(APART, undefined));
    for (const piece of pieces) into.push(piece.type === 'break' ? textPiece(' ', undefined) : piece);
  }
}

/** A table as lines: one for each row that has text, its cells apart from each other. */
export function tableLines(table: WordTableItem): readonly WordTextItem[] {
  return table.rows.flatMap((row): readonly WordTextItem[] => {
    const pieces: WordPiece[] = [];
    for (const cell of row) joined(cell.paragraphs, pieces);
    const first = row.find((cell) => cell.paragraphs.length > 0)?.paragraphs[0];
    if (pieces.length === 0) return [];
    return [
      {
        type: 'paragraph',
        style: first?.style ?? '',
        look: first?.look ?? {},
        number: null,
        pieces,
        startsPage: false,
      },
    ];
  });
}

/** Paragraphs only: of a cell, or a note. A table becomes lines; pictures go to `outside`. */
export function linesSink(
  paragraphs: WordTextItem[],
  outside: { readonly picture: (item: WordPictureItem) => void; readonly nested: () => void },
): Sink {
  return {
    paragraph: (item) => void paragraphs.push(item),
    table(item) {
      outside.nested();
      for (const line of tableLines(item)) paragraphs.push(line);
    },
    picture: outside.picture,
    hasPages: false,
  };
}
