/** One's own phrases in a kit, and how often each phrase was used. */
import * as v from 'valibot';
import { type Entry, type PhrasePack, packOf } from '../../../document/phrases/pack.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { type Merging, withPack } from '../phrases/change.ts';
import type { OwnPhrases } from '../phrases/own.ts';
import type { PhraseRecord } from '../phrases/record.ts';
import type { PhraseFiles } from '../phrases/work.ts';
import type { KitPart, Merged } from './part.ts';

const NAME = '我的常用语';
const use = v.tuple([v.pipe(v.string(), v.maxLength(1000)), v.pipe(v.number(), v.integer(), v.minValue(1))]);
const dataSchema = v.strictObject({
  phrases: v.pipe(v.array(v.unknown()), v.maxLength(50_000)),
  uses: v.pipe(v.array(use), v.maxLength(50_000)),
});

type Uses = readonly (readonly [text: string, uses: number])[];

/** Adding them up would count one and the same use again with each journey of the stick. */
export function withUses(record: PhraseRecord, given: Uses): PhraseRecord {
  const more = given.filter(([text, uses]) => uses > (record.uses.get(text) ?? 0));
  return more.length === 0 ? record : { ...record, uses: new Map([...record.uses, ...more]) };
}

/** The phrases of the pack that differ in kind or place from one's own of the same text: one's own stay. */
function differing(own: OwnPhrases, pack: PhrasePack): readonly Phrase[] {
  const mine = new Map(own.phrases.map((phrase) => [phrase.text, JSON.stringify(phrase)]));
  return pack.phrases.filter((phrase) => (mine.get(phrase.text) ?? JSON.stringify(phrase)) !== JSON.stringify(phrase));
}

function told(before: OwnPhrases, pack: PhrasePack, { taken, merged, refused }: Merging): Merged {
  const kept = differing(before, pack).length;
  return {
    counts: { added: taken, same: merged, changed: 0 },
    notes: [
      ...(kept > 0 ? [{ code: 'phrasesKept', count: kept } as const] : []),
      ...(refused.length > 0 ? [{ code: 'phrasesFull', count: refused.length } as const] : []),
      ...(pack.refused.length > 0 ? [{ code: 'phrasesRefused', count: pack.refused.length } as const] : []),
    ],
  };
}

export function phrasesPart({ own, record }: PhraseFiles): KitPart {
  return {
    name: 'phrases',
    async read() {
      const [{ phrases }, { uses }] = [await own.read(), await record.read()];
      const isNothing = phrases.length === 0 && uses.size === 0;
      return isNothing ? null : { data: { phrases, uses: [...uses] }, count: phrases.length };
    },
    incoming(data) {
      const read = v.safeParse(dataSchema, data);
      if (!read.success) return null;
      const entries = read.output.phrases.map((phrase, i): Entry => ({ line: i + 1, data: phrase }));
      const pack = packOf(NAME, entries);
      return {
        count: pack.phrases.length,
        async plan() {
          const here = await own.read();
          return told(here, pack, withPack(here, pack));
        },
        async merge() {
          const done: Merged[] = [];
          await own.change((here) => {
            const merging = withPack(here, pack);
            done.push(told(here, pack, merging));
            return merging.own;
          });
          // The phrases are taken by now; counts that cannot be written only change the order in lists.
          await record.change((here) => withUses(here, read.output.uses)).catch(() => {});
          return done.at(-1) ?? { counts: { added: 0, same: 0, changed: 0 }, notes: [] };
        },
      };
    },
  };
}
