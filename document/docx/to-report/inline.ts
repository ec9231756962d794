/** Pieces of a Word file as inline text of a report, in the one form that reading and writing it again gives. */
import { printable } from '../../layout/printable.ts';
import type { Emphasis, Inline, InlineText, TextRun } from '../../report.ts';
import type { WordPiece, WordTextPiece } from '../read/content.ts';

const ORDER: readonly Emphasis[] = ['bold', 'italic', 'underline'];

export function textRun(text: string, emphasis: readonly Emphasis[] = []): TextRun {
  const kinds = ORDER.filter((kind) => emphasis.includes(kind));
  return kinds.length === 0 ? { type: 'text', text } : { type: 'text', text, emphasis: kinds };
}

export function sameEmphasis(a: readonly Emphasis[] | undefined, b: readonly Emphasis[] | undefined): boolean {
  return ORDER.every((kind) => (a?.includes(kind) ?? false) === (b?.includes(kind) ?? false));
}

/** Neighbours of one emphasis are one run, and no run is empty. */
export function merged(content: InlineText): InlineText {
  const runs: Inline[] = [];
  for (const run of content) {
    const last = runs.at(-1);
    if (run.type !== 'text') runs.push(run);
    else if (run.text === '') continue;
    else if (last?.type === 'text' && sameEmphasis(last.emphasis, run.emphasis))
      runs[runs.length - 1] = textRun(last.text + run.text, last.emphasis);
    else runs.push(textRun(run.text, run.emphasis));
  }
  return runs;
}

function pieceRun(piece: WordTextPiece): TextRun {
  return textRun(printable(piece.text), piece.emphasis);
}

/** All of the pieces, blanks included. */
export function inlineOf(pieces: readonly WordPiece[]): InlineText {
  return merged(pieces.map((piece): Inline => (piece.type === 'break' ? piece : pieceRun(piece))));
}

/** A line break is '\n'. */
export function plainText(content: InlineText): string {
  return content.map((run) => (run.type === 'text' ? run.text : '\n')).join('');
}

/** `content` from the place `start` (UTF-16, a break counts one) up to `end`. */
export function sliced(content: InlineText, start: number, end = Number.POSITIVE_INFINITY): InlineText {
  let at = 0;
  const runs = content.flatMap((run): Inline[] => {
    const length = run.type === 'text' ? run.text.length : 1;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (to <= from) return [];
    return run.type === 'text' ? [textRun(run.text.slice(from, to), run.emphasis)] : [run];
  });
  return merged(runs);
}

/** Without blanks at both ends. */
export function trimmed(content: InlineText): InlineText {
  const text = plainText(content);
  const start = text.length - text.trimStart().length;
  return sliced(content, start, Math.max(start, text.trimEnd().length));
}

/** Parted at each line break. */
export function linesOf(content: InlineText): readonly InlineText[] {
  const lines: Inline[][] = [[]];
  for (const run of content) {
    if (run.type === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}
