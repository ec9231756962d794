/** What is done with findings: gone to, put right, ignored, had back; rules switched off and on. */
import { blockText, fieldText } from '../../document/plain.ts';
import type { AllowedWords, ChoiceChange } from '../../document/proofread/choice.ts';
import { difference, movedSpan } from '../../document/proofread/moved.ts';
import type { RuleId } from '../../document/proofread/rule.ts';
import type { BlockEdit } from '../../document/proofread/safe-edits.ts';
import type { IgnoredPlace, Proofreading, Report } from '../../document/report.ts';
import { spliceBetween } from '../../document/splice.ts';
import type { NewWords, WordsAt } from '../editor/handle.ts';
import type { Found } from '../proofread/client.ts';
import type { PlacedFinding, PlacedWords, Which } from '../proofread/protocol.ts';
import { words } from '../words.ts';
import { announce, ask, type Desk, fromBeside, settleForms, snapshotOf, tell, tellFailure } from './desk.ts';

interface Place extends WordsAt {
  readonly block: number;
}

/** Where a block stands by now; null where it may be any of several. */
function placeOfBlock({ blocks }: Found, now: Report, at: number): number | null {
  const { at: first, removed, put } = spliceBetween(blocks, now.blocks);
  if (at < first) return at;
  if (at >= first + removed) return at + put.length - removed;
  return removed === put.length ? at : null;
}

/** Where the words of a finding stand in the text as it is now, which may be newer than the finding; null where they were touched. */
function placeNow(desk: Desk, { block, start, end }: PlacedWords): Place | null {
  const { found } = desk.proofreading;
  const { handle } = desk.surface.get();
  if (!found || !handle) return null;
  const now = handle.read();
  const at = found.indexOf(block);
  const place = at < 0 ? null : placeOfBlock(found, now, at);
  const [before, after] = [found.blocks[at], now.blocks[place ?? -1]];
  if (place === null || !before || !after) return null;
  if (before === after) return { block: place, offset: start, length: end - start };
  const shown = fieldText(now.fields);
  const moved = movedSpan({ start, end }, difference(blockText(before, shown), blockText(after, shown)));
  return moved && { block: place, offset: moved.start, length: moved.end - moved.start };
}

export function findingOf(desk: Desk, key: string | null): PlacedFinding | null {
  return desk.proofreading.state.get().findings.find((finding) => finding.key === key) ?? null;
}

/** The findings that are listed, in reading order. */
function listedFindings(desk: Desk): readonly PlacedFinding[] {
  const { findings, listed } = desk.proofreading.state.get();
  return findings.filter(({ severity }) => listed.has(severity));
}

/** The one at the caret; null where there is none. */
function findingAtCaret(desk: Desk): PlacedFinding | null {
  return findingOf(desk, desk.surface.get().handle?.markAtCaret() ?? null);
}

/** The small window at a finding, once the page stands still. */
function popUp(desk: Desk, key: string, focused: boolean): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const rect = desk.surface.get().handle?.rectOfMark(key) ?? null;
      if (rect !== null && findingOf(desk, key) !== null)
        desk.proofreading.state.set({ popup: { key, rect, focused } });
    }),
  );
}

function setCurrent(desk: Desk, key: string | null): void {
  desk.proofreading.state.set({ current: key });
  desk.surface.get().handle?.setCurrentMark(key);
}

/** Selects the words in the text and shows what is to be said of them. */
export function goToFinding(desk: Desk, finding: PlacedFinding): void {
  const { handle } = desk.surface.get();
  const place = placeNow(desk, finding);
  setCurrent(desk, finding.key);
  if (!handle || place === null) return;
  handle.goToWords(place.block, place);
  popUp(desk, finding.key, false);
}

/** Shows what is to be said of the words at the caret, for the keyboard. False where there is nothing. */
export function showAtCaret(desk: Desk): boolean {
  const finding = findingAtCaret(desk);
  if (finding === null) return false;
  setCurrent(desk, finding.key);
  popUp(desk, finding.key, true);
  return true;
}

/** Whether a place is behind the caret, the caret's own place not counted. */
function isBehind({ block, offset }: Place, atBlock: number, at: number): boolean {
  return block > atBlock || (block === atBlock && offset > at);
}

/** Place in the list of the finding that comes next; -1 where there is none that way. */
function nextIndex(desk: Desk, list: readonly PlacedFinding[], step: -1 | 1): number {
  const { handle } = desk.surface.get();
  const at = findingAtCaret(desk);
  const known = at === null ? -1 : list.findIndex(({ key }) => key === at.key);
  if (known >= 0) return known + step >= list.length ? -1 : known + step;
  const block = snapshotOf(desk).currentBlock ?? -1;
  const offset = handle?.caretOffset() ?? 0;
  const behind = list.findIndex((finding) => {
    const place = placeNow(desk, finding);
    return place !== null && isBehind(place, block, offset);
  });
  if (step === 1) return behind;
  return (behind === -1 ? list.length : behind) - 1;
}

export async function nextFinding(desk: Desk, step: -1 | 1): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
  await desk.proofreading.refresh();
  const list = listedFindings(desk);
  const next = nextIndex(desk, list, step);
  const around = step === 1 ? list[0] : list.at(-1);
  const finding = list[next] ?? around;
  const { findings } = words;
  if (!finding) {
    announce(desk, findings.noMore);
    tell(desk, { tone: 'done', text: findings.noMore });
    return;
  }
  if (next < 0 && list.length > 1) announce(desk, step === 1 ? findings.ended : findings.begun);
  goToFinding(desk, finding);
}

const newWords = ({ block, start, end, old, text }: BlockEdit): NewWords => ({
  block,
  offset: start,
  length: end - start,
  old,
  text,
});

/** The edits for the very text that stands now; null where it was changed meanwhile. */
async function editsNow(desk: Desk, which: Which): Promise<readonly BlockEdit[] | null> {
  await desk.composition.ended();
  settleForms(desk);
  if (!(await desk.proofreading.refresh())) return null;
  const { revision } = snapshotOf(desk);
  const edits = (await desk.proofreading.client?.edits(which)) ?? null;
  return snapshotOf(desk).revision === revision ? edits : null;
}

/** Gives how many places were changed, and how many could not be; one undo. */
async function putRight(desk: Desk, which: Which): Promise<{ readonly done: number; readonly left: number }> {
  const edits = await editsNow(desk, which);
  if (edits === null || edits.length === 0) return { done: 0, left: edits?.length ?? 0 };
  const done = fromBeside(desk, (handle) => handle.replaceWords(edits.map(newWords))) ?? 0;
  desk.proofreading.state.set({ popup: null });
  void desk.proofreading.refresh();
  return { done, left: edits.length - done };
}

/** True where it was put right. */
export async function fixFinding(desk: Desk, finding: PlacedFinding): Promise<boolean> {
  const { done, left } = await putRight(desk, { type: 'finding', key: finding.key });
  if (done === 0) tell(desk, { tone: 'info', text: words.findings.notFixed });
  else if (left > 0) tell(desk, { tone: 'done', text: words.findings.fixedSome(done, left) });
  else announce(desk, words.findings.fixed(done));
  return done > 0;
}

/** Everything that is safe in bulk. */
export async function fixAll(desk: Desk): Promise<void> {
  const { safe } = desk.proofreading.state.get();
  const { done, left } = await putRight(desk, { type: 'safe' });
  const { findings } = words;
  if (done === 0) tell(desk, { tone: 'done', text: left === 0 ? findings.nothingSafe : findings.notFixed });
  // Neighbours that are put right together are one edit, and counted as they were announced.
  else
    tell(desk, {
      tone: 'done',
      text: left > 0 ? findings.fixedSome(done, left) : findings.fixed(Math.max(safe, done)),
    });
}

/** What of 校对 belongs to the paper: undone with the text. */
function changePaper(desk: Desk, change: (kept: Proofreading) => Proofreading): void {
  if (snapshotOf(desk).access !== 'editable') return;
  fromBeside(desk, (handle) => {
    const { paper } = handle.snapshot();
    handle.setPaper({ ...paper, proofreading: change(paper.proofreading) });
  });
  desk.proofreading.state.set({ popup: null });
  void desk.proofreading.refresh();
}

const samePlace = (a: IgnoredPlace, b: IgnoredPlace) =>
  a.rule === b.rule && a.text === b.text && a.before === b.before && a.after === b.after;

export function ignoreFinding(desk: Desk, { anchor }: Pick<PlacedFinding, 'anchor'>): void {
  changePaper(desk, (kept) => ({
    ...kept,
    ignored: [...kept.ignored.filter((one) => !samePlace(one, anchor)), anchor],
  }));
  announce(desk, words.findings.ignored);
}

export function restoreIgnored(desk: Desk, place: IgnoredPlace): void {
  changePaper(desk, (kept) => ({ ...kept, ignored: kept.ignored.filter((one) => !samePlace(one, place)) }));
}

/** In this paper alone. */
export function switchRuleHere(desk: Desk, rule: RuleId, on: boolean): void {
  changePaper(desk, (kept) => {
    const others = kept.off.filter((id) => id !== rule);
    return { ...kept, off: on ? others : [...others, rule] };
  });
}

/** On this machine; what was chosen stands as soon as it is kept. */
async function changeChoice(desk: Desk, change: ChoiceChange): Promise<void> {
  try {
    const choice = await desk.client.call('changeProofreading', { change });
    desk.proofreading.state.set({ choice, popup: null });
  } catch (error) {
    tellFailure(desk, error);
  }
}

export function switchRule(desk: Desk, rule: RuleId, on: boolean): Promise<void> {
  return changeChoice(desk, { type: 'rule', rule, on });
}

export function allowWords(desk: Desk, allowed: AllowedWords): Promise<void> {
  return changeChoice(desk, { type: 'allow', words: allowed });
}

export function forbidWords(desk: Desk, allowed: AllowedWords): Promise<void> {
  return changeChoice(desk, { type: 'forbid', words: allowed });
}

/** Whether the words of a finding can be left alone everywhere: one wording of some length, not a whole paragraph. */
export function isWording({ text, places }: PlacedFinding): boolean {
  return text !== '' && text.length <= 40 && places === 1;
}

export async function explainRule(desk: Desk, rule: RuleId): Promise<void> {
  desk.proofreading.state.set({ popup: null });
  await ask(desk, { type: 'why', rule });
}

export async function chooseRules(desk: Desk): Promise<void> {
  desk.proofreading.state.set({ popup: null });
  await ask(desk, { type: 'rules' });
}

/** The finding that a command of the menu means: that at the caret, else the one gone to last. */
export function findingAtHand(desk: Desk): PlacedFinding | null {
  return findingAtCaret(desk) ?? findingOf(desk, desk.proofreading.state.get().current);
}
