/** Phrases and words as the services offer them. */
import type { Grants } from '../grants.ts';
import type { KeptTools } from '../kept-file.ts';
import type { Powers, Settings } from '../powers.ts';
import type { SaveTools } from '../save.ts';
import { readSections } from '../sections.ts';
import type { Writer } from '../writer.ts';
import { type Learning, wordLearning } from './learning.ts';
import { type PhraseLibrary, phraseLibrary } from './library.ts';
import { type PhraseRequests, phraseRequests } from './phrases.ts';
import { learnedWords } from './words.ts';

/** The files of one's own phrases, for whoever carries them elsewhere. */
export type PhraseFiles = Pick<PhraseLibrary, 'own' | 'record'>;

export interface PhraseParts {
  readonly powers: Powers;
  readonly settings: Settings;
  readonly grants: Grants;
  readonly saving: SaveTools;
  readonly writer: Writer;
}

export function phraseWork({
  powers,
  settings,
  grants,
  saving,
  writer,
}: PhraseParts): PhraseRequests & Learning & { readonly phraseFiles: PhraseFiles } {
  const tools: KeptTools = { folder: settings.state, saving, now: settings.now };
  const library = phraseLibrary(settings.templates, tools);
  const words = learnedWords(tools);
  const aside = () => [library.own, library.record, words].flatMap((file) => file.aside());
  return {
    ...phraseRequests({ library, powers, grants, writer, aside }),
    ...wordLearning({ library, words, sections: () => readSections(settings.templates), now: settings.now }),
    phraseFiles: library,
  };
}
