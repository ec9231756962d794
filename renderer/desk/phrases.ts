/** What is done with phrases: putting them into the text, keeping words as one, taking one away. */
import { Failure } from '../../document/failure.ts';
import { phraseFrom } from '../../document/phrases/make.ts';
import type { Phrase } from '../../document/phrases/phrase.ts';
import { withSlots } from '../../document/slots.ts';
import type { FoundPhrase } from '../../electron/contract/phrases.ts';
import { failureWords } from '../../electron/words.ts';
import { words } from '../words.ts';
import { takeCompletions } from './completion.ts';
import { ask, type Desk, fromBeside, settleForms, snapshotOf, tell, tellFailure } from './desk.ts';
import { caretPlace, fittingCategories } from './phrase-place.ts';
import { kindOf } from './sections.ts';

/** As what a phrase goes into the text: words at the caret, or a heading below the section that holds it. */
export type PhraseUse = 'words' | 'heading';

export interface ChosenPhrase {
  readonly phrase: Phrase;
  readonly as: PhraseUse;
}

/** What is to be kept, and how it came about. */
export interface PhraseDraft {
  readonly origin: 'new' | 'selection' | 'edit' | 'copy';
  readonly phrase: Phrase;
  /** Words of the selection that became blanks; the n-th pair of braces is the n-th of them. */
  readonly slots: ReturnType<typeof phraseFrom>['slots'];
  /** The wording that it takes the place of. */
  readonly instead: string | null;
}

export function troubleText(error: unknown): string {
  const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
  return failureWords(code, detail);
}

/** Lists of phrases are drawn anew, and what completes words is out of the phrases there are now. */
export function phrasesChanged(desk: Desk): void {
  desk.state.set({ phraseChanges: desk.state.get().phraseChanges + 1 });
  void takeCompletions(desk);
}

/** Lists are left as they are: cards would move away under the pointer. What was used most stands first in the next one. */
async function count(desk: Desk, text: string): Promise<void> {
  try {
    await desk.client.call('usePhrase', { text });
  } catch (error) {
    tellFailure(desk, error);
  }
}

/** Puts a phrase in at the caret, its first open blank selected, so that Tab goes on from there. */
export function insertPhrase(desk: Desk, { phrase, as }: ChosenPhrase): void {
  if (snapshotOf(desk).access !== 'editable') return;
  settleForms(desk);
  fromBeside(desk, (handle) => {
    const content = withSlots(phrase.text, handle.snapshot().fields);
    if (as === 'heading') handle.insertHeading(content);
    else if (phrase.places.some((place) => place === 'heading' || place === 'title')) handle.insertWords(content);
    else handle.insertBelowHeading(content);
  });
  void count(desk, phrase.text);
}

/** The same from a panel: the person goes on in the text. */
export function insertPhraseAndWrite(desk: Desk, chosen: ChosenPhrase): void {
  insertPhrase(desk, chosen);
  desk.surface.get().handle?.focus();
}

async function ready(desk: Desk): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
}

/** The palette; what is chosen there goes to the caret. */
export async function choosePhrase(desk: Desk): Promise<void> {
  await ready(desk);
  const chosen = await ask(desk, { type: 'phrases', place: caretPlace(snapshotOf(desk), kindOf(desk)) });
  if (chosen) insertPhrase(desk, chosen);
}

/** Asks for the rest of a phrase and keeps it. False where it was given up. */
export async function keepPhrase(desk: Desk, draft: PhraseDraft): Promise<boolean> {
  const kept = await ask(desk, { type: 'keepPhrase', draft });
  if (!kept) return false;
  phrasesChanged(desk);
  tell(desk, { tone: 'done', text: words.phrases.keep.kept(kept.category) });
  return true;
}

/** A category for words out of that place: the best of those that fit, where there are any. */
async function categoryHere(desk: Desk): Promise<string> {
  const known = await desk.client.call('phraseCategories', {}).catch(() => []);
  const names = known.map(({ name }) => name);
  // Without a heading nothing tells what the words are about.
  if (snapshotOf(desk).outline.length === 0) return words.phrases.keep.newCategory;
  return fittingCategories(caretPlace(snapshotOf(desk), kindOf(desk)), names)[0] ?? words.phrases.keep.newCategory;
}

const emptyPhrase: Phrase = { text: '', category: words.phrases.keep.newCategory, tone: 'report', places: ['body'] };

/** 将所选存为常用语: figures and names are blanks by then, each of which can be turned back. */
export async function keepSelection(desk: Desk): Promise<void> {
  await ready(desk);
  const { handle } = desk.surface.get();
  const selected = handle?.selectedWords() ?? null;
  const made = selected && phraseFrom(selected, snapshotOf(desk).fields);
  if (!made || made.text === '') {
    tell(desk, { tone: 'info', text: words.phrases.keep.noSelection });
    return;
  }
  const { style } = snapshotOf(desk);
  const category = await categoryHere(desk);
  const places: Phrase['places'] = [style?.startsWith('heading') ? 'heading' : style === 'title' ? 'title' : 'body'];
  const phrase: Phrase = { ...emptyPhrase, text: made.text, category, places };
  await keepPhrase(desk, { origin: 'selection', phrase, slots: made.slots, instead: null });
}

/** `category`: the one that is looked at, null where it is none. */
export async function newPhrase(desk: Desk, category: string | null): Promise<void> {
  const phrase = { ...emptyPhrase, category: category ?? emptyPhrase.category };
  await keepPhrase(desk, { origin: 'new', phrase, slots: [], instead: null });
}

const bare = ({ text, category, tone, places }: FoundPhrase): Phrase => ({ text, category, tone, places });

/** What is changed in a shared or shipped phrase is kept among one's own, and takes its place here. */
export async function editPhrase(desk: Desk, found: FoundPhrase): Promise<void> {
  await keepPhrase(desk, { origin: 'edit', phrase: bare(found), slots: [], instead: found.text });
}

export async function copyPhrase(desk: Desk, found: FoundPhrase): Promise<void> {
  await keepPhrase(desk, { origin: 'copy', phrase: bare(found), slots: [], instead: null });
}

/** Takes one away: of one's own for good, of the others on this machine. False where that failed. */
export async function dropPhrase(desk: Desk, found: FoundPhrase): Promise<boolean> {
  try {
    await desk.client.call('dropPhrase', { text: found.text });
    phrasesChanged(desk);
    return true;
  } catch (error) {
    tellFailure(desk, error);
    return false;
  }
}

/** Brings back one that was just taken away. */
export async function bringBack(desk: Desk, found: FoundPhrase): Promise<void> {
  try {
    if (found.source === 'own') await desk.client.call('keepPhrase', { phrase: bare(found), instead: null });
    else await desk.client.call('restorePhrases', { text: found.text });
    phrasesChanged(desk);
  } catch (error) {
    tellFailure(desk, error);
  }
}

/** Told once, when the window stands: files of one's own phrases that cannot be used. */
export async function tellPhraseTroubles(desk: Desk): Promise<void> {
  const { own, keptAside } = await desk.client.call('phraseSources', {});
  const { manage } = words.phrases;
  const troubles = [
    ...(own.state === 'ready' ? [] : [manage.ownStates[own.state]]),
    ...(keptAside.length > 0 ? [manage.keptAside(keptAside)] : []),
  ];
  if (troubles.length > 0) tell(desk, { tone: 'failure', text: troubles.join('') });
}

export async function managePhrases(desk: Desk): Promise<void> {
  await ready(desk);
  await ask(desk, { type: 'managePhrases' });
  phrasesChanged(desk);
}
