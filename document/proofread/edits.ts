/** Taking suggestions: the only place where proofreading changes a text. */
import type { Edit, Finding } from './finding.ts';
import type { ParagraphPlace } from './manuscript.ts';

/** Edits of one text, which do not overlap. */
export function editText(text: string, edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[]): string {
  let result = text;
  for (const { start, end, text: words } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + words + result.slice(end);
  return result;
}

/** The edits of findings by paragraph. Where two would change the same words the first one does. */
export function editsByParagraph(findings: readonly Finding[]): ReadonlyMap<number, readonly Edit[]> {
  const taken = new Map<number, Edit[]>();
  for (const edit of findings.flatMap(({ edits }) => edits)) {
    const there = taken.get(edit.paragraph) ?? [];
    const clashes = there.some((other) => edit.start < other.end && other.start < edit.end) || isTwice(there, edit);
    if (!clashes) taken.set(edit.paragraph, [...there, edit]);
  }
  return taken;
}

/** Two insertions at one place are one. */
function isTwice(there: readonly Edit[], edit: Edit): boolean {
  return there.some((other) => other.start === edit.start && other.end === edit.end);
}

/** The same by block of the report, or line of the text, in units of its text. */
export function editsByPlace(
  findings: readonly Finding[],
  places: readonly ParagraphPlace[],
): ReadonlyMap<number, readonly Pick<Edit, 'start' | 'end' | 'text'>[]> {
  const byPlace = new Map<number, Pick<Edit, 'start' | 'end' | 'text'>[]>();
  for (const [paragraph, edits] of editsByParagraph(findings)) {
    const { block, offset } = places[paragraph] ?? { block: paragraph, offset: 0 };
    const moved = edits.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text }));
    byPlace.set(block, [...(byPlace.get(block) ?? []), ...moved]);
  }
  return byPlace;
}
