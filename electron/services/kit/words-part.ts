/** One's own words of 校对 in a kit. What both machines know in two ways stays as it is here. */
import * as v from 'valibot';
import { MOST_OWN_WORDS, type OwnLists, ownListsSchema } from '../../../document/proofread/own-lists.ts';
import type { KeptFile } from '../kept-file.ts';
import type { KitPart, Merged } from './part.ts';

interface WordsMerge extends Merged {
  readonly lists: OwnLists;
}

const countOf = ({ words, off }: OwnLists) => words.length + off.length;

function mergeWords(here: OwnLists, given: OwnLists): WordsMerge {
  const mine = new Map(here.words.map((word) => [word.words, JSON.stringify(word)]));
  const fresh = given.words.filter(({ words }) => !mine.has(words)).slice(0, MOST_OWN_WORDS - here.words.length);
  const kept = given.words.filter((word) => (mine.get(word.words) ?? JSON.stringify(word)) !== JSON.stringify(word));
  const known = new Set(here.off.map((one) => JSON.stringify(one)));
  const off = given.off.filter((one) => !known.has(JSON.stringify(one)));
  const left = given.words.filter(({ words }) => !mine.has(words)).length - fresh.length;
  const added = fresh.length + off.length;
  return {
    lists: added === 0 ? here : { words: [...here.words, ...fresh], off: [...here.off, ...off] },
    counts: { added, changed: 0, same: countOf(given) - added - left - kept.length },
    notes: [
      ...(kept.length > 0 ? [{ code: 'wordsKept', count: kept.length } as const] : []),
      ...(left > 0 ? [{ code: 'wordsFull', count: left } as const] : []),
    ],
  };
}

export function wordsPart(file: KeptFile<OwnLists>): KitPart {
  return {
    name: 'words',
    async read() {
      const own = await file.read();
      return countOf(own) === 0 ? null : { data: own, count: countOf(own) };
    },
    incoming(data) {
      const read = v.safeParse(ownListsSchema, data);
      if (!read.success) return null;
      const given = read.output;
      return {
        count: countOf(given),
        plan: async () => mergeWords(await file.read(), given),
        async merge() {
          let done = mergeWords(await file.read(), given);
          await file.change((here) => {
            done = mergeWords(here, given);
            return done.lists;
          });
          return done;
        },
      };
    },
  };
}
