/** Characters with what is said of each into the runs of a report. */
import type { Emphasis, Inline, InlineText } from '../../report.ts';
import type { Piece } from './lines.ts';
import { BOLD, ITALIC, UNDERLINE } from './looks.ts';

function emphasesOf(bits: number): readonly Emphasis[] {
  return [
    ...((bits & BOLD) === 0 ? [] : (['bold'] as const)),
    ...((bits & ITALIC) === 0 ? [] : (['italic'] as const)),
    ...((bits & UNDERLINE) === 0 ? [] : (['underline'] as const)),
  ];
}

export function runOf(text: string, bits: number): Inline {
  return bits === 0 ? { type: 'text', text } : { type: 'text', text, emphasis: emphasesOf(bits) };
}

/** The text of one line; blanks at its ends are gone, a tab is a blank. */
export function inlineOf(pieces: readonly Piece[]): InlineText {
  const runs: { text: string; bits: number }[] = [];
  for (const { text, emphasis } of pieces) {
    const last = runs.at(-1);
    const own = text.replace(/[\t\n]/g, ' ');
    if (last?.bits === emphasis) last.text += own;
    else if (own !== '') runs.push({ text: own, bits: emphasis });
  }
  const [first] = runs;
  if (first) first.text = first.text.trimStart();
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '').map(({ text, bits }) => runOf(text, bits));
}

/** The same text without any emphasis: that of a heading is its style's. */
export function withoutEmphasis(content: InlineText): InlineText {
  const bare: Inline[] = [];
  for (const run of content) {
    const last = bare.at(-1);
    if (run.type !== 'text') bare.push(run);
    else if (last?.type === 'text') bare[bare.length - 1] = { type: 'text', text: last.text + run.text };
    else bare.push({ type: 'text', text: run.text });
  }
  return bare;
}
