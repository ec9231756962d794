/** `phrases [QUERY] [--json]`: phrases found by characters, pinyin or initials; without a query all of them. */
import type { Phrase } from '../../document/phrases/phrase.ts';
import { indexPhrases, searchPhrases } from '../../document/phrases/search.ts';
import { readPhrases } from '../services/phrases.ts';
import { readCall } from './call.ts';
import type { Command } from './terminal.ts';

/** The command line counts no use. */
const never = () => 0;

function describe(phrases: readonly Phrase[]): string {
  const categories = [...new Set(phrases.map(({ category }) => category))];
  const lines = (category: string) =>
    phrases.filter((phrase) => phrase.category === category).map(({ text }) => `  ${text}`);
  return categories.flatMap((category) => [category, ...lines(category)]).join('\n');
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, { json: { type: 'boolean', default: false } });
  const index = indexPhrases(await readPhrases(terminal.templates));
  const found = searchPhrases(index, positionals.join(' '), never, index.entries.length);
  if (values.json) terminal.say(JSON.stringify(found, null, 2));
  else if (found.length > 0) terminal.say(describe(found));
};
