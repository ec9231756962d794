/** 校对词表: words of one's own added, changed and taken away, entries of shipped lists switched off and on. */
import type { ListEntry, OwnListsChange, OwnWord } from '../../document/proofread/own-lists.ts';
import type { UnitProfile } from '../../document/unit.ts';
import { ownListsUnreadable } from '../../electron/words/own-lists.ts';
import { ask, type Desk, settleForms, tell, tellFailure } from './desk.ts';
import { takeUnits, unitOf } from './units.ts';

/** Where a word of one's own is kept: on this machine, or with the unit that writes (单位资料). */
export type KeptIn = 'machine' | 'unit';

export interface KeptWord {
  readonly word: OwnWord;
  readonly keptIn: KeptIn;
}

/** Asks the host for what is kept; what keeps it from being read is told. */
export async function takeOwnLists(desk: Desk): Promise<void> {
  const { own, state, keptAside } = await desk.client.call('ownLists', {});
  desk.proofreading.state.set({ own });
  if (state !== 'ready') tell(desk, { tone: 'failure', text: ownListsUnreadable(state, keptAside) });
}

/** Opens 校对词表, over what other windows kept meanwhile. */
export async function openWordLists(desk: Desk): Promise<void> {
  desk.proofreading.state.set({ popup: null });
  await desk.composition.ended();
  settleForms(desk);
  try {
    const lists = await desk.client.call('lists', {});
    await takeOwnLists(desk);
    await takeUnits(desk);
    await ask(desk, { type: 'wordLists', lists });
  } catch (error) {
    tellFailure(desk, error);
  }
}

/** The words of a unit in the same form as those of the machine. */
export function wordsOfUnit({
  mustChange,
  neverSay,
}: Pick<UnitProfile, 'mustChange' | 'neverSay'>): readonly OwnWord[] {
  return [
    ...mustChange.map(({ wrong, right }): OwnWord => ({ type: 'change', words: wrong, right })),
    ...neverSay.map((words): OwnWord => ({ type: 'never', words })),
  ];
}

/** A unit lays down what is written and what is not; what is right as it stands is each machine's own. */
export function canBeOfUnit({ type }: Pick<OwnWord, 'type'>): boolean {
  return type !== 'allow';
}

/** Throws what the host refuses. */
async function change(desk: Desk, next: OwnListsChange): Promise<void> {
  desk.proofreading.state.set({ own: await desk.client.call('changeOwnLists', { change: next }) });
}

/** The unit as it is kept by now, with other words. Throws what the host refuses. */
async function changeUnit(desk: Desk, next: (words: readonly OwnWord[]) => readonly OwnWord[]): Promise<void> {
  await takeUnits(desk);
  const unit = unitOf(desk);
  if (unit === null) return;
  const words = next(wordsOfUnit(unit));
  const changed: UnitProfile = {
    ...unit,
    mustChange: words.flatMap((word) => (word.type === 'change' ? [{ wrong: word.words, right: word.right }] : [])),
    neverSay: words.flatMap((word) => (word.type === 'never' ? [word.words] : [])),
    changed: desk.now().toISOString(),
  };
  const units = await desk.client.call('keepUnits', { put: [changed], drop: [], current: null });
  desk.state.set({ units });
}

/** Of one wording the last one holds, at the place of what it was edited from. */
function withWord(words: readonly OwnWord[], word: OwnWord, instead: string | null): readonly OwnWord[] {
  const others = words.filter((one) => one.words !== word.words || one.words === instead);
  return others.some((one) => one.words === instead)
    ? others.map((one) => (one.words === instead ? word : one))
    : [...others, word];
}

/** Keeps a word; `instead` is what it was edited from. Throws what the host refuses; then it is as before. */
export async function keepOwnWord(desk: Desk, { word, keptIn }: KeptWord, instead: KeptWord | null): Promise<void> {
  const before = instead?.keptIn === keptIn ? instead.word.words : null;
  if (keptIn === 'machine') await change(desk, { type: 'put', words: [word], instead: before });
  else await changeUnit(desk, (words) => withWord(words, word, before));
  // It moved: it stands in the new place by now.
  if (instead !== null && instead.keptIn !== keptIn) await dropOwnWord(desk, instead);
}

export async function keepOwnWords(desk: Desk, words: readonly OwnWord[]): Promise<void> {
  await change(desk, { type: 'put', words, instead: null });
}

export async function dropOwnWord(desk: Desk, { word, keptIn }: KeptWord): Promise<void> {
  if (keptIn === 'machine') await change(desk, { type: 'drop', words: word.words });
  else await changeUnit(desk, (words) => words.filter((one) => one.words !== word.words || one.type !== word.type));
}

export async function switchEntry(desk: Desk, entry: ListEntry, on: boolean): Promise<void> {
  await change(desk, { type: 'switch', entry, on });
}
