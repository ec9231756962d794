/** A text with the line breaks that its setting adds. */
import { type FieldText, runText } from '../plain.ts';
import type { Inline, InlineText } from '../report.ts';

/** One run of text cut at the places that fall into it; `at` is where it begins. */
function cut(run: Inline & { type: 'text' }, at: number, breaks: readonly number[]): Inline[] {
  const inside = breaks.map((place) => place - at).filter((place) => place >= 0 && place < run.text.length);
  const edges = [0, ...inside, run.text.length];
  return edges.slice(1).flatMap((end, i): Inline[] => {
    const piece: Inline = { ...run, text: run.text.slice(edges[i], end) };
    return i === 0 ? [piece] : [{ type: 'break' }, piece];
  });
}

/** Blanks become their text. `breaks` are places (UTF-16) in the whole text, in order. */
export function brokenText(content: InlineText, breaks: readonly number[], fields: FieldText): InlineText {
  if (breaks.length === 0) return content;
  let at = 0;
  return content.flatMap((run): Inline[] => {
    if (run.type === 'break') {
      at += 1;
      return [run];
    }
    const text: Inline & { type: 'text' } = run.type === 'text' ? run : { type: 'text', text: runText(run, fields) };
    const pieces = cut(text, at, breaks);
    at += text.text.length;
    return pieces.filter((piece) => piece.type !== 'text' || piece.text !== '');
  });
}

/** A text parted at a place (UTF-16) in it. Blanks become their text where it falls into them. */
export function partedText(content: InlineText, at: number, fields: FieldText): readonly [InlineText, InlineText] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let place = 0;
  for (const run of content) {
    const text = runText(run, fields);
    const head = Math.min(text.length, Math.max(0, at - place));
    place += text.length;
    if (head === text.length) before.push(run);
    else if (head === 0) after.push(run);
    else {
      const look = run.type === 'text' ? run : { type: 'text' as const };
      before.push({ ...look, text: text.slice(0, head) });
      after.push({ ...look, text: text.slice(head) });
    }
  }
  return [before, after];
}
