/** The requests for phrases: found, kept, shared, passed on. */
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';
import { categoriesOf } from '../../../document/phrases/collection.ts';
import { type PhrasePack, refusedPack, writePack } from '../../../document/phrases/pack.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { searchPhrases } from '../../../document/phrases/search.ts';
import type { PhraseSources } from '../../contract/phrases.ts';
import type { Argument, Requests } from '../../contract.ts';
import { readBytes } from '../files.ts';
import type { Grants } from '../grants.ts';
import type { Powers } from '../powers.ts';
import type { Writer } from '../writer.ts';
import { type Merging, withoutPhrase, withPack, withPhrase } from './change.ts';
import type { PhraseLibrary, PhraseShelf } from './library.ts';
import { EMPTY_OWN } from './own.ts';
import { MOST_BYTES, packFromBytes } from './pack-file.ts';
import { withHidden, withShown, withUse, withWording } from './record.ts';
import { writeSheetPack } from './sheet.ts';
import { readPackOf, sourcesOf } from './sources.ts';

export type PhraseRequests = Pick<
  Requests,
  | 'phraseCategories'
  | 'findPhrases'
  | 'usePhrase'
  | 'keepPhrase'
  | 'dropPhrase'
  | 'restorePhrases'
  | 'phraseSources'
  | 'chooseSharedFolder'
  | 'setSharedFolder'
  | 'importPhrases'
  | 'exportPhrases'
>;

/** Who types a query does not wait for a network; who looks at the sources does for a moment. */
const TYPING_MS = 30;
const LOOKING_MS = 1_000;

export interface PhraseTools {
  readonly library: PhraseLibrary;
  readonly powers: Pick<Powers, 'chooseOpen' | 'dialogs'>;
  readonly grants: Grants;
  readonly writer: Writer;
  /** Names of all damaged files that were put aside. */
  readonly aside: () => readonly string[];
}

type Finding = Pick<PhraseRequests, 'phraseCategories' | 'findPhrases' | 'usePhrase'>;

function ofSource(index: PhraseShelf['index'], source: 'own'): PhraseShelf['index'] {
  return { ...index, entries: index.entries.filter(({ phrase }) => phrase.source === source) };
}

function finding({ library }: PhraseTools): Finding {
  return {
    async phraseCategories() {
      const { index, shipped } = await library.shelf(TYPING_MS);
      const order = [...new Set(shipped.map(({ category }) => category))];
      return categoriesOf(
        index.entries.map(({ phrase }) => phrase),
        order,
      );
    },
    async findPhrases({ query, category, source, most }) {
      const { index: all, record } = await library.shelf(TYPING_MS);
      const index = source === undefined ? all : ofSource(all, source);
      const uses = (text: string) => record.uses.get(text) ?? 0;
      const { phrases, total } = searchPhrases(index, { words: query, category, most }, uses);
      return { phrases: phrases.map((phrase) => ({ ...phrase, uses: uses(phrase.text) })), total };
    },
    async usePhrase({ text }) {
      // A count that cannot be written is not worth a message in the middle of writing.
      await library.record.change((record) => withUse(record, text)).catch(() => {});
      return null;
    },
  };
}

type Keeping = Pick<PhraseRequests, 'keepPhrase' | 'dropPhrase' | 'restorePhrases'>;

async function keep(library: PhraseLibrary, { phrase, instead }: Argument<'keepPhrase'>): Promise<void> {
  await library.own.change((own) => withPhrase(own, phrase, instead));
  if (instead === null || instead === phrase.text) return;
  const { shared, shipped } = await library.shelf(TYPING_MS);
  const isElsewhere = [...(shared?.phrases ?? []), ...shipped].some(({ text }) => text === instead);
  await library.record.change((record) => {
    const moved = withWording(record, instead, phrase.text);
    // A shared or shipped one cannot be changed: it is hidden behind the new wording.
    return isElsewhere ? withHidden(moved, new Set(moved.hidden).add(instead)) : moved;
  });
}

function keeping({ library }: PhraseTools): Keeping {
  return {
    async keepPhrase(argument) {
      await keep(library, argument);
      return null;
    },
    async dropPhrase({ text }) {
      const isOwn = (await library.own.read()).phrases.some((phrase) => phrase.text === text);
      if (isOwn) await library.own.change((own) => withoutPhrase(own, text));
      else await library.record.change((record) => withHidden(record, new Set(record.hidden).add(text)));
      return null;
    },
    async restorePhrases({ text }) {
      await library.record.change((record) => withShown(record, text));
      return null;
    },
  };
}

type Sharing = Pick<PhraseRequests, 'phraseSources' | 'chooseSharedFolder' | 'setSharedFolder'>;

function sharing({ library, powers, grants, aside }: PhraseTools): Sharing {
  const sources = async (): Promise<PhraseSources> => sourcesOf(await library.shelf(LOOKING_MS), library, aside());
  const set = async (shared: string | null) => {
    await library.record.change((record) => (record.shared === shared ? record : { ...record, shared }));
    return await sources();
  };
  return {
    phraseSources: sources,
    async chooseSharedFolder() {
      if (powers.dialogs !== 'native') throw new Failure('NO_DIALOG');
      const folder = await powers.chooseOpen('folder');
      return folder === null ? await sources() : await set(path.resolve(folder));
    },
    setSharedFolder: async ({ folder }) => await set(folder === null ? null : grants.folderOf(folder)),
  };
}

/** A pack that is too large is told like any other fault of it; a file that cannot be reached is a Failure. */
async function readForeignPack(file: string): Promise<PhrasePack> {
  const name = path.basename(file);
  try {
    return await packFromBytes(await readBytes(file, MOST_BYTES), name);
  } catch (error) {
    if (error instanceof Failure && error.code === 'TOO_LARGE') return refusedPack(name, 'large');
    throw error;
  }
}

async function merge(library: PhraseLibrary, pack: PhrasePack): Promise<Merging> {
  let merging = withPack(EMPTY_OWN, pack);
  await library.own.change((own) => {
    merging = withPack(own, pack);
    return merging.own;
  });
  return merging;
}

type Passing = Pick<PhraseRequests, 'importPhrases' | 'exportPhrases'>;

async function bytesOf(phrases: readonly Phrase[], { format, which }: Argument<'exportPhrases'>): Promise<Uint8Array> {
  if (format === 'xlsx') return await writeSheetPack(phrases);
  return Buffer.from(writePack(which === 'own' ? '我的常用语' : '全部常用语', phrases), 'utf8');
}

function passing({ library, grants, writer }: PhraseTools): Passing {
  return {
    async importPhrases({ file }) {
      const place = grants.fileOf(file, 'read');
      const pack = await readForeignPack(place);
      const { taken, merged, refused } = await merge(library, pack);
      // By the name under which it was chosen, whatever it calls itself.
      return { ...readPackOf(path.basename(place), taken, [...pack.refused, ...refused]), merged };
    },
    async exportPhrases(argument) {
      const { own, index } = await library.shelf(LOOKING_MS);
      // Without source: a pack holds the four parts of a phrase and nothing else.
      const all = index.entries.map(({ phrase: { source: _, ...phrase } }) => phrase);
      const phrases = argument.which === 'own' ? own.phrases : all;
      const place = grants.fileOf(argument.file, argument.format === 'json' ? 'phrasesJson' : 'phrasesXlsx');
      await writer.write(place, () => bytesOf(phrases, argument));
      return { count: phrases.length };
    },
  };
}

export function phraseRequests(tools: PhraseTools): PhraseRequests {
  return { ...finding(tools), ...keeping(tools), ...sharing(tools), ...passing(tools) };
}
