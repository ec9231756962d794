/** Findings of paragraphs as findings of blocks, which keep their number while the text around them changes. */
import type { Finding } from '../../document/proofread/finding.ts';
import { anchorOf } from '../../document/proofread/ignored.ts';
import type { Manuscript } from '../../document/proofread/manuscript.ts';
import { spliceBetween } from '../../document/splice.ts';
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
function sameFinding(a: Unnamed, b: Unnamed): boolean {
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

const wordsOf = ({ rule, text }: Unnamed) => `${rule}\n${text}`;
/** What stays of a finding while its paragraph moves, or is edited farther away. */
const placeOf = (finding: Unnamed) => [wordsOf(finding), finding.anchor.before, finding.anchor.after].join('\n');

/** Keys that are free, in reading order, by what is known of their findings. */
type Free = ReadonlyMap<string, string[]>;

function freeKeys(findings: readonly PlacedFinding[], identity: (finding: Unnamed) => string): Free {
  const groups = Map.groupBy(findings, identity);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ key }) => key)]));
}

/** Keys for findings that are not all where others were before them, in order. */
function keysAnew(
  before: readonly PlacedFinding[],
  findings: readonly Unnamed[],
  fresh: () => string,
): readonly string[] {
  const byPlace = freeKeys(before, placeOf);
  const exact = findings.map((finding) => byPlace.get(placeOf(finding))?.shift());
  const taken = new Set(exact);
  const byWords = freeKeys(
    before.filter(({ key }) => !taken.has(key)),
    wordsOf,
  );
  return findings.map((finding, i) => exact[i] ?? byWords.get(wordsOf(finding))?.shift() ?? fresh());
}

const isAt = (a: Unnamed, b: Unnamed) =>
  a.rule === b.rule && a.text === b.text && a.anchor.before === b.anchor.before && a.anchor.after === b.anchor.after;

/** With its key; the very object that was told before where it says the same. */
function named(finding: Unnamed, key: string, before: PlacedFinding | undefined): PlacedFinding {
  return before?.key === key && sameFinding(before, finding) ? before : { ...finding, key };
}

/**
 * Gives findings their keys: one that was there before keeps its own, known by its place, else by its words. After a key nearly
 * all findings are those before it in the same order: only what is between the first and the last that is another is looked up.
 */
export function createNaming(): (findings: readonly Unnamed[]) => readonly PlacedFinding[] {
  let before: readonly PlacedFinding[] = [];
  let count = 0;
  const fresh = () => {
    count += 1;
    return `f${count}`;
  };
  return (findings) => {
    const { at, removed, put } = spliceBetween<Unnamed>(before, findings, isAt);
    const keys = keysAnew(before.slice(at, at + removed), put, fresh);
    const moved = removed - put.length;
    before = findings.map((finding, i) => {
      const known = before[i < at ? i : i + moved];
      const key = i < at || i >= at + put.length ? known?.key : keys[i - at];
      return named(finding, key ?? fresh(), known);
    });
    return before;
  };
}
