/** Findings of paragraphs as findings of blocks, which keep their number while the text around them changes. */
import type { Finding } from '../../document/proofread/finding.ts';
import { anchorOf } from '../../document/proofread/ignored.ts';
import type { Manuscript } from '../../document/proofread/manuscript.ts';
import type { BlockNumber, PlacedFinding, PlacedWords } from './protocol.ts';

/** Characters shown on each side. */
const AROUND = 12;
/** Of longer words the start is told. */
const TOLD = 200;
/** Places of one finding that are underlined. */
const OTHERS = 500;

export type Unnamed = Omit<PlacedFinding, 'key'>;

function placed(
  { paragraph, start, end }: Pick<Finding, 'paragraph' | 'start' | 'end'>,
  { places }: Manuscript,
  numbers: readonly BlockNumber[],
): PlacedWords {
  const { block, offset } = places[paragraph] ?? { block: 0, offset: 0 };
  return { block: numbers[block] ?? -1, start: start + offset, end: end + offset };
}

/** `numbers`: of the blocks, in order. */
export function placedFinding(finding: Finding, manuscript: Manuscript, numbers: readonly BlockNumber[]): Unnamed {
  const { rule, severity, message, fix, text, suggestion, edits, paragraph, start, end } = finding;
  const around = manuscript.paragraphs[paragraph]?.text ?? '';
  return {
    ...placed(finding, manuscript, numbers),
    rule,
    severity,
    message,
    fix,
    text: text.slice(0, TOLD),
    before: around.slice(Math.max(0, start - AROUND), start),
    after: around.slice(end, end + AROUND),
    suggestion: suggestion === null ? null : suggestion.slice(0, TOLD),
    places: Math.max(1, edits.length),
    others: edits.slice(1, OTHERS).map((edit) => placed(edit, manuscript, numbers)),
    anchor: anchorOf(finding, manuscript),
  };
}

const sameWords = (a: PlacedWords, b: PlacedWords) => a.block === b.block && a.start === b.start && a.end === b.end;

/** Whether a person is told the same of the same words. */
export function sameFinding(a: Unnamed, b: Unnamed): boolean {
  return (
    sameWords(a, b) &&
    a.rule === b.rule &&
    a.message === b.message &&
    a.severity === b.severity &&
    a.fix === b.fix &&
    a.text === b.text &&
    a.suggestion === b.suggestion &&
    a.before === b.before &&
    a.after === b.after &&
    a.places === b.places &&
    a.others.length === b.others.length &&
    a.others.every((other, i) => sameWords(other, b.others[i] ?? other))
  );
}

/** What stays of a finding while its words move or its paragraph is edited elsewhere. */
const identityOf = ({ rule, anchor, text }: Unnamed) => [rule, text, anchor.before, anchor.after].join('\n');

/** Gives findings their keys: one that was there before keeps its own. */
export function createNaming(): (findings: readonly Unnamed[]) => readonly PlacedFinding[] {
  let before = new Map<string, string[]>();
  let count = 0;
  return (findings) => {
    const next = new Map<string, string[]>();
    const named = findings.map((finding): PlacedFinding => {
      const identity = identityOf(finding);
      const used = next.get(identity);
      let key = before.get(identity)?.[used?.length ?? 0];
      if (key === undefined) {
        count += 1;
        key = `f${count}`;
      }
      if (used) used.push(key);
      else next.set(identity, [key]);
      return { ...finding, key };
    });
    before = next;
    return named;
  };
}
