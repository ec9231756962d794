/** 成稿检查: what 校对 finds in a paper that is about to go out, parted by what a person does about it. */
import { openPlaces } from '../open-places.ts';
import type { Report } from '../report.ts';
import type { Units } from '../unit.ts';
import { currentUnit } from '../unit.ts';
import type { NamePlace } from '../unit-names.ts';
import { type CheckedWords, checkedFinding, sharesWords } from './checked-words.ts';
import { chosenRules, type ProofreadingChoice } from './choice.ts';
import { createProofreader } from './engine.ts';
import { sift, withoutAllowed } from './ignored.ts';
import { oldYears, otherUnits, unconfirmed } from './left-overs.ts';
import type { Lists } from './lists.ts';
import { manuscriptOf } from './manuscript.ts';
import { type OwnLists, withoutOff } from './own-lists.ts';
import { ownRules, rightWords } from './own-words.ts';
import type { Rule, RuleId } from './rule.ts';

/** `wording` is all that belongs to no other part. */
export type SheetPart = 'leftOvers' | 'numbering' | 'figures' | 'sensitive' | 'elements' | 'wording';

/** Off while one writes, and asked for when the paper is done. */
const WHEN_DONE: ReadonlySet<RuleId> = new Set<RuleId>(['ELM-16']);

const PARTS: Partial<Record<RuleId, SheetPart>> = {
  'CON-01': 'leftOvers',
  'CON-02': 'leftOvers',
  'CON-05': 'leftOvers',
  'CON-04': 'figures',
  'NUM-12': 'figures',
  'NUM-15': 'figures',
  'NUM-16': 'figures',
  // How a telephone number or a document that is quoted is written concerns the wording alone.
  'SEC-06': 'wording',
  'ELM-04': 'wording',
};
const CHAPTERS: Readonly<Record<string, SheetPart>> = { STR: 'numbering', SEC: 'sensitive', ELM: 'elements' };

/** To which part of the sheet something belongs. Hints are counted with the wording, but for those that are asked for here alone. */
export function partOf({ code, severity }: Pick<CheckedWords, 'code' | 'severity'>): SheetPart {
  if (code === 'oldYear' || code === 'otherUnit' || code === 'carried') return 'leftOvers';
  if (severity === 'H' && !WHEN_DONE.has(code)) return 'wording';
  return PARTS[code] ?? CHAPTERS[code.slice(0, 3)] ?? 'wording';
}

export interface SheetSources {
  readonly rules: readonly Rule[];
  readonly lists: Lists;
  readonly choice: ProofreadingChoice;
  readonly units: Units;
  readonly own: OwnLists;
}

/** The rules that run while one writes, those for a paper that is done, and the words of the unit. */
function rulesOf({ rules, choice, units, own }: SheetSources, { off }: Report['proofreading']): readonly Rule[] {
  const wanted = { ...choice, on: [...choice.on, ...[...WHEN_DONE].filter((id) => !choice.off.includes(id))] };
  return chosenRules([...rules, ...ownRules({ unit: currentUnit(units), own })], wanted, { off });
}

/** Places that are told as open elements already: a blank shows as 〔名称〕, which a rule takes for something left over. */
function openWords(report: Report): readonly NamePlace[] {
  return openPlaces(report).map(({ block, offset, length }) => ({ type: 'words', block, offset, length }));
}

export interface Sheet {
  readonly leftOvers: readonly CheckedWords[];
  readonly sensitive: readonly CheckedWords[];
  /** Everything else. */
  readonly findings: readonly CheckedWords[];
}

/** What stands beside the text comes last. */
function inOrder(all: readonly CheckedWords[]): readonly CheckedWords[] {
  const at = ({ place }: CheckedWords) => (place.type === 'words' ? place.block : Number.MAX_SAFE_INTEGER);
  const offset = ({ place }: CheckedWords) => (place.type === 'words' ? place.offset : 0);
  return [...all].sort((a, b) => at(a) - at(b) || offset(a) - offset(b));
}

/** In reading order. What is told in one part is told in no other. */
export function sheetOf(report: Report, sources: SheetSources): Sheet {
  const manuscript = manuscriptOf(report);
  const { own, units, lists } = sources;
  const right = rightWords({ unit: currentUnit(units), own });
  const proofreader = createProofreader(rulesOf(sources, report.proofreading), withoutOff(lists, own.off), right);
  const all = withoutAllowed(proofreader.check(manuscript), sources.choice.allowed);
  const { shown } = sift(all, manuscript, report.proofreading.ignored);
  const carried = unconfirmed(report);
  const years = oldYears(manuscript).filter(({ place }) => !carried.some((other) => sharesWords(place, other.place)));
  const stayed = [...carried, ...years, ...otherUnits(report, sources.units)];
  const open = openWords(report);
  const told = shown
    .map((finding) => checkedFinding(finding, manuscript))
    .filter(({ code, place }) => !(code === 'CON-01' && open.some((other) => sharesWords(place, other))))
    .filter(({ code, place }) => !(code.startsWith('CON') && stayed.some((other) => sharesWords(place, other.place))));
  return {
    leftOvers: inOrder([...told.filter((one) => partOf(one) === 'leftOvers'), ...stayed]),
    sensitive: told.filter((one) => partOf(one) === 'sensitive'),
    findings: told.filter((one) => partOf(one) !== 'leftOvers' && partOf(one) !== 'sensitive'),
  };
}
