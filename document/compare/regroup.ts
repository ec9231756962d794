/** Paragraphs that were split or joined: neighbours without a pair whose words are those of a paragraph beside them. */
import type { Span } from '../proofread/span.ts';
import { contentOf } from './flat.ts';
import type { Known, Pair } from './pairs.ts';
import { alike, likenessOf } from './similarity.ts';

/** Blocks of mine that became those of theirs, `end` not included; one of the two is a single block. */
export interface Regrouped {
  readonly pair: Pair;
  readonly mine: Span;
  readonly theirs: Span;
}

/** The blocks together are this much alike, and so much more than the pair alone. */
const LIKE = 0.75;
const GAIN = 0.08;
/** Blocks that one was split into, at most. */
const MOST = 6;

const isText = (known: Known | undefined): known is Known =>
  known !== undefined && contentOf(known.block) !== null && known.text !== '';

/** How far the side's blocks around `at` belong to `whole`: each further one has to make them more alike. */
function reach(whole: string, side: readonly Known[], at: number, isFree: (at: number) => boolean): Span {
  const other = likenessOf(whole);
  const like = (start: number, end: number) =>
    alike(
      other,
      likenessOf(
        side
          .slice(start, end)
          .map(({ text }) => text)
          .join(''),
      ),
    );
  let [start, end] = [at, at + 1];
  let best = like(start, end);
  const first = best;
  for (let grew = true; grew && end - start < MOST; ) {
    grew = false;
    for (const [from, to, next] of [[start, end + 1, end] as const, [start - 1, end, start - 1] as const]) {
      if (grew || !isFree(next) || !isText(side[next])) continue;
      const found = like(from, to);
      if (found <= best + GAIN) continue;
      [start, end, best, grew] = [from, to, found, true];
    }
  }
  return best >= LIKE && best > first ? { start, end } : { start: at, end: at + 1 };
}

const isSeveral = ({ start, end }: Span) => end - start > 1;

export function regroupedOf(
  pairs: readonly Pair[],
  mine: readonly Known[],
  theirs: readonly Known[],
): readonly Regrouped[] {
  const taken = { mine: new Set(pairs.map((pair) => pair.mine)), theirs: new Set(pairs.map((pair) => pair.theirs)) };
  const take = (places: Set<number>, { start, end }: Span) => {
    for (let at = start; at < end; at += 1) places.add(at);
  };
  return pairs.flatMap((pair): Regrouped[] => {
    const [a, b] = [mine[pair.mine], theirs[pair.theirs]];
    if (!isText(a) || !isText(b) || a.text === b.text) return [];
    const others = reach(a.text, theirs, pair.theirs, (at) => !taken.theirs.has(at));
    if (isSeveral(others)) {
      take(taken.theirs, others);
      return [{ pair, mine: { start: pair.mine, end: pair.mine + 1 }, theirs: others }];
    }
    const own = reach(b.text, mine, pair.mine, (at) => !taken.mine.has(at));
    if (!isSeveral(own)) return [];
    take(taken.mine, own);
    return [{ pair, mine: own, theirs: { start: pair.theirs, end: pair.theirs + 1 } }];
  });
}
