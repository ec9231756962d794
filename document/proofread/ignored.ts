/** Findings that a person wants to leave as they are: known again by their words, so that editing elsewhere and saving keep it. */
import type { IgnoredPlace, Report } from '../report.ts';
import type { AllowedWords } from './choice.ts';
import type { Finding } from './finding.ts';
import type { Manuscript } from './manuscript.ts';

/** Characters kept on each side of the words. */
const AROUND = 8;
/** Of longer words the start is kept: a whole paragraph that is found. */
const KEPT = 80;

/** Many places of one rule told together are ignored together: what becomes of one of them says nothing of the rest. */
const isBulk = ({ edits }: Pick<Finding, 'edits'>) => edits.length > 1;

/** By which a finding is known again. */
export function anchorOf(finding: Finding, { paragraphs }: Pick<Manuscript, 'paragraphs'>): IgnoredPlace {
  const { rule, start, end, text } = finding;
  if (isBulk(finding)) return { rule, text: '', before: '', after: '' };
  const around = paragraphs[finding.paragraph]?.text ?? '';
  return {
    rule,
    text: text.slice(0, KEPT),
    before: around.slice(Math.max(0, start - AROUND), start),
    after: around.slice(end, end + AROUND),
  };
}

const wordsOf = ({ rule, text }: IgnoredPlace) => `${rule}\n${text}`;
const placeOf = (place: IgnoredPlace) => `${wordsOf(place)}\n${place.before}\n${place.after}`;

/** One side is enough where the other was written anew; a side of nothing says nothing. */
function sharesSide(a: IgnoredPlace, b: IgnoredPlace): boolean {
  return (a.before !== '' && a.before === b.before) || (a.after !== '' && a.after === b.after);
}

export interface Sifted {
  readonly shown: readonly Finding[];
  /** Those that were ignored, with what ignores them. */
  readonly hidden: readonly { readonly finding: Finding; readonly by: IgnoredPlace }[];
}

/** What ignores each finding: the same place exactly, else one that no other finding is exactly and that shares a side. */
export function sift(
  findings: readonly Finding[],
  manuscript: Pick<Manuscript, 'paragraphs'>,
  ignored: readonly IgnoredPlace[],
): Sifted {
  if (ignored.length === 0) return { shown: findings, hidden: [] };
  const byPlace = new Map(ignored.map((place) => [placeOf(place), place]));
  const wordsIgnored = new Set(ignored.map(wordsOf));
  const anchors = findings.map((finding) => {
    const anchor = anchorOf(finding, manuscript);
    return wordsIgnored.has(wordsOf(anchor)) ? anchor : null;
  });
  const by = anchors.map((anchor) => (anchor === null ? undefined : byPlace.get(placeOf(anchor))));
  const taken = new Set(by);
  const free = ignored.filter((place) => !taken.has(place));
  anchors.forEach((anchor, i) => {
    if (anchor === null || by[i] !== undefined) return;
    const at = free.findIndex((place) => wordsOf(place) === wordsOf(anchor) && sharesSide(place, anchor));
    if (at >= 0) [by[i]] = free.splice(at, 1);
  });
  const shown = findings.filter((_, i) => by[i] === undefined);
  const hidden = findings.flatMap((finding, i) => {
    const place = by[i];
    return place ? [{ finding, by: place }] : [];
  });
  return { shown, hidden };
}

/** Without wordings that a rule is never to tell of on this machine. Places told together are not one wording. */
export function withoutAllowed(findings: readonly Finding[], allowed: readonly AllowedWords[]): readonly Finding[] {
  if (allowed.length === 0) return findings;
  const known = new Set(allowed.map(({ rule, text }) => `${rule}\n${text}`));
  return findings.filter((finding) => isBulk(finding) || !known.has(`${finding.rule}\n${finding.text}`));
}

/** Without what the paper itself says to leave alone: rules that are off for it, and places that are ignored. */
export function wantedFor(
  { off, ignored }: Report['proofreading'],
  findings: readonly Finding[],
  manuscript: Pick<Manuscript, 'paragraphs'>,
): readonly Finding[] {
  const wanted = off.length === 0 ? findings : findings.filter(({ rule }) => !off.includes(rule));
  return sift(wanted, manuscript, ignored).shown;
}
