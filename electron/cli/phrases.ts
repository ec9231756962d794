/** `phrases [QUERY] [--json]`: phrases found by characters, pinyin or initials; without a query all of them. */

import type { SourcedPhrase } from '../../document/phrases/collection.ts';
import { searchPhrases } from '../../document/phrases/search.ts';
import { phraseLibrary } from '../services/phrases/library.ts';
import { realSaveTools } from '../services/save.ts';
import { stateFolder } from '../services/state-folder.ts';
import { keptAsideWords } from '../words.ts';
import { readCall } from './call.ts';
import type { Command } from './terminal.ts';

/** How long a shared folder is waited for, in ms. */
const PATIENCE_MS = 1_000;

function describe(phrases: readonly SourcedPhrase[]): string {
  const categories = [...new Set(phrases.map(({ category }) => category))];
  const lines = (category: string) =>
    phrases.filter((phrase) => phrase.category === category).map(({ text }) => `  ${text}`);
  return categories.flatMap((category) => [category, ...lines(category)]).join('\n');
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, { json: { type: 'boolean', default: false } });
  const folder = stateFolder({ platform: process.platform, env: process.env }, terminal.home);
  const saving = realSaveTools(terminal.randomId);
  const library = phraseLibrary(terminal.templates, { folder, saving, now: terminal.now });
  const { index, record } = await library.shelf(PATIENCE_MS);
  const query = { words: positionals.join(' '), category: null, most: index.entries.length };
  const { phrases } = searchPhrases(index, query, (text) => record.uses.get(text) ?? 0);
  for (const name of [...library.own.aside(), ...library.record.aside()]) terminal.warn(keptAsideWords(name));
  if (values.json) terminal.say(JSON.stringify(phrases, null, 2));
  else if (phrases.length > 0) terminal.say(describe(phrases));
};
