/** All phrases of this machine with their index, built anew only where one of the sources changed. */
import { collectPhrases, type SourcedPhrase } from '../../../document/phrases/collection.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { indexPhrases, type PhraseIndex } from '../../../document/phrases/search.ts';
import type { KeptFile, KeptTools } from '../kept-file.ts';
import { type OwnPhrases, ownPhrases } from './own.ts';
import { type PhraseRecord, phraseRecord } from './record.ts';
import { realSharedDisk } from './shared-disk.ts';
import { type SharedPhrases, type SharedTools, sharedFolder } from './shared-folder.ts';
import { readShippedPhrases } from './shipped.ts';

/** What is known at one moment. */
export interface PhraseShelf {
  readonly own: OwnPhrases;
  readonly record: PhraseRecord;
  readonly shared: SharedPhrases | null;
  readonly shipped: readonly Phrase[];
  readonly index: PhraseIndex<SourcedPhrase>;
}

export interface PhraseLibrary {
  readonly own: KeptFile<OwnPhrases>;
  readonly record: KeptFile<PhraseRecord>;
  /** `patience`: how long a shared folder that does not answer is waited for, in ms. */
  readonly shelf: (patience: number) => Promise<PhraseShelf>;
}

const NONE: readonly Phrase[] = [];

type Sets = Omit<PhraseShelf, 'index'>;

function isSame(a: Sets, b: Sets): boolean {
  const shared = (sets: Sets) => sets.shared?.phrases ?? NONE;
  return (
    a.own.phrases === b.own.phrases &&
    a.record.hidden === b.record.hidden &&
    a.shipped === b.shipped &&
    shared(a) === shared(b)
  );
}

function indexOf({ own, record, shared, shipped }: Sets, before: PhraseShelf | null): PhraseIndex<SourcedPhrase> {
  const sets = { own: own.phrases, shared: shared?.phrases ?? NONE, shipped, hidden: record.hidden };
  return indexPhrases(collectPhrases(sets), before?.index);
}

const realShared: SharedTools = { disk: realSharedDisk, now: () => performance.now() };

/** `templates` is the folder of templates. */
export function phraseLibrary(templates: string, tools: KeptTools, sharing = realShared): PhraseLibrary {
  const own = ownPhrases(tools);
  const record = phraseRecord(tools);
  const folder = sharedFolder(sharing);
  let shipped: readonly Phrase[] | null = null;
  let last: PhraseShelf | null = null;

  async function ours(): Promise<readonly Phrase[]> {
    shipped ??= await readShippedPhrases(templates);
    return shipped;
  }

  async function sets(patience: number): Promise<Sets> {
    const remembered = await record.read();
    const [mine, shared, came] = await Promise.all([own.read(), folder.look(remembered.shared, patience), ours()]);
    return { own: mine, record: remembered, shared, shipped: came };
  }

  return {
    own,
    record,
    async shelf(patience) {
      const now = await sets(patience);
      const index = last !== null && isSame(last, now) ? last.index : indexOf(now, last);
      last = { ...now, index };
      return last;
    },
  };
}
