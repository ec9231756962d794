/** Where phrases come from, and what of each source could not be taken. */
import path from 'node:path';
import type { PackRefusal } from '../../../document/phrases/pack.ts';
import type { PhraseSources, ReadPack } from '../../contract/phrases.ts';
import type { PhraseLibrary, PhraseShelf } from './library.ts';
import type { SharedPhrases } from './shared-folder.ts';

/** Nobody reads more of them. */
const SHOWN_REFUSALS = 200;

export function readPackOf(name: string, taken: number, refused: readonly PackRefusal[]): ReadPack {
  return { name, taken, refused: refused.slice(0, SHOWN_REFUSALS), refusedInAll: refused.length };
}

function sharedOf(folder: string, { state, packs, phrases }: SharedPhrases): PhraseSources['shared'] {
  return {
    folder,
    state,
    count: phrases.length,
    packs: packs.map((pack) => readPackOf(pack.file, pack.phrases.length, pack.refused)),
  };
}

/** Of the hidden wordings those that some source still holds. */
function hiddenCount({ record, shared, shipped }: PhraseShelf): number {
  const there = [...(shared?.phrases ?? []), ...shipped].filter(({ text }) => record.hidden.has(text));
  return new Set(there.map(({ text }) => text)).size;
}

export function sourcesOf(shelf: PhraseShelf, library: PhraseLibrary, aside: readonly string[]): PhraseSources {
  const { own, record, shared, shipped } = shelf;
  const count = own.phrases.length;
  return {
    own: { ...readPackOf('', count, own.refused), count, state: library.own.state() },
    shared: shared === null || record.shared === null ? null : sharedOf(path.resolve(record.shared), shared),
    shipped: { count: shipped.length },
    hidden: hiddenCount(shelf),
    keptAside: aside,
  };
}
