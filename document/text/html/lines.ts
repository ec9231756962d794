/** Lines of visible text as they are gathered from a page, with what is said of each character. */
import { numberAtStart } from '../typed-number.ts';
import type { MarkedAs } from './looks.ts';

export interface Piece {
  readonly text: string;
  /** Of BOLD, ITALIC, UNDERLINE. */
  readonly emphasis: number;
}

/** A line of visible text; blanks at its ends and in its source are gone. */
export interface Line {
  readonly type: 'line';
  readonly pieces: readonly Piece[];
  readonly marked: MarkedAs;
}

/** A number that is no text: of Word's automatic numbering, or of an `<ol>`, which counts nothing where one is typed. */
export interface Marker {
  readonly text: string;
  readonly from: 'office' | 'list';
}

const CHINESE = /[\u3000-\u9fff\uff00-\uffef“”‘’…—]/;
const BLANKS = /[ \t\r\n\f]+/g;

/** Blanks of the source between two texts: one blank, or none where only the source was broken between Chinese characters. */
class Joiner {
  readonly pieces: Piece[] = [];
  private last = '';
  private blanks = '';
  private readonly isBroken: (before: string, after: string) => boolean;

  constructor(fromOffice: boolean) {
    // Word breaks the lines of its source anywhere beside a Chinese character, by hand one does so between two.
    this.isBroken = fromOffice
      ? (before, after) => CHINESE.test(before) || CHINESE.test(after)
      : (before, after) => CHINESE.test(before) && CHINESE.test(after);
  }

  add({ text, emphasis }: Piece): void {
    let at = 0;
    for (const found of text.matchAll(BLANKS)) {
      this.put(text.slice(at, found.index), emphasis);
      this.blanks += found[0].includes('\n') || found[0].includes('\r') ? '\n' : ' ';
      at = found.index + found[0].length;
    }
    this.put(text.slice(at), emphasis);
  }

  private put(text: string, emphasis: number): void {
    if (text === '') return;
    const first = text[0] ?? '';
    const broken = this.blanks.includes('\n') && this.isBroken(this.last, first);
    const blank = this.blanks === '' || this.last === '' || broken ? '' : ' ';
    this.blanks = '';
    this.last = text.at(-1) ?? '';
    const before = this.pieces.at(-1);
    if (before?.emphasis === emphasis)
      this.pieces[this.pieces.length - 1] = { text: before.text + blank + text, emphasis };
    else this.pieces.push({ text: blank + text, emphasis });
  }
}

/** A number stands right before its text; one that ends in a figure or a letter does not grow together with it. */
function numbered(marker: Marker | null, pieces: readonly Piece[], text: string): readonly Piece[] {
  if (marker === null || marker.text === '') return pieces;
  if (marker.from === 'list' && numberAtStart(text)) return pieces;
  const blank = /[0-9A-Za-z]$/.test(marker.text) ? ' ' : '';
  return [{ text: marker.text + blank, emphasis: 0 }, ...pieces];
}

/** Null for a line without any text. */
export function lineOf(
  raw: readonly (Piece & { readonly isPreformatted: boolean })[],
  marker: Marker | null,
  marked: MarkedAs,
  fromOffice: boolean,
): Line | null {
  const joiner = new Joiner(fromOffice);
  for (const piece of raw) {
    if (piece.isPreformatted) joiner.pieces.push({ text: piece.text, emphasis: piece.emphasis });
    else joiner.add(piece);
  }
  const text = joiner.pieces.map((piece) => piece.text).join('');
  if (text.trim() === '') return null;
  return { type: 'line', pieces: numbered(marker, joiner.pieces, text.trimStart()), marked };
}

export function lineText({ pieces }: Line): string {
  return pieces.map((piece) => piece.text).join('');
}
