/** One's own phrases, kept on this machine in 常用语.json: a pack like any other, so that it can be passed on as it is. */
import { type PackRefusal, type PhrasePack, readPack, writePack } from '../../../document/phrases/pack.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { type KeptFile, type KeptFormat, type KeptTools, keptFile, type Parsed } from '../kept-file.ts';

const NAME = '我的常用语';
/** More would not be looked through by anybody. */
export const MOST_OWN = 50_000;

export interface OwnPhrases {
  readonly phrases: readonly Phrase[];
  /** What somebody wrote into the file that is no phrase. A copy of the file is kept before it is written anew. */
  readonly refused: readonly PackRefusal[];
}

export const EMPTY_OWN: OwnPhrases = { phrases: [], refused: [] };

function parsed(pack: PhrasePack): Parsed<OwnPhrases> {
  const fault = pack.refused.find(({ line, reason }) => line === null || reason === 'json');
  if (fault) return { type: fault.reason === 'newer' ? 'newer' : 'damaged' };
  return { type: 'sound', value: { phrases: pack.phrases, refused: pack.refused } };
}

const FORMAT: KeptFormat<OwnPhrases> = {
  name: '常用语.json',
  most: 64 * 1024 * 1024,
  empty: EMPTY_OWN,
  parse: (text) => parsed(readPack(text, NAME)),
  write: ({ phrases }) => writePack(NAME, phrases),
  holdsMore: ({ refused }) => refused.length > 0,
};

export function ownPhrases(tools: KeptTools): KeptFile<OwnPhrases> {
  return keptFile(FORMAT, tools);
}
