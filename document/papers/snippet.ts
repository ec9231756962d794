/** The piece of a text that shows why it was found. */
import { fold } from './words.ts';

export interface Snippet {
  readonly text: string;
  /** Where the words stand in it, in UTF-16 units, in order; they do not overlap. */
  readonly hits: readonly { readonly start: number; readonly end: number }[];
}

type Hit = Snippet['hits'][number];

const MOST_HITS = 200;

/** Every place of every term, in order; of those that overlap the first. */
function hitsIn(text: string, terms: readonly string[]): readonly Hit[] {
  const folded = fold(text);
  const found: Hit[] = [];
  for (const term of terms) {
    let at = term === '' ? -1 : folded.indexOf(term);
    for (let count = 0; at !== -1 && count < MOST_HITS; count += 1) {
      found.push({ start: at, end: at + term.length });
      at = folded.indexOf(term, at + term.length);
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}

/** A text with all of its places, to be shown whole. */
export function markedText(text: string, terms: readonly string[]): Snippet {
  return { text, hits: hitsIn(text, terms) };
}

/** Where the most of different terms stand closest: the first hit of the best window. */
function bestStart(text: string, hits: readonly Hit[], length: number): number {
  let best = { start: 0, kinds: 0 };
  for (const [i, { start }] of hits.entries()) {
    const kinds = new Set<string>();
    for (let k = i; k < hits.length; k += 1) {
      const hit = hits[k];
      if (!hit || hit.end > start + length) break;
      kinds.add(text.slice(hit.start, hit.end));
    }
    if (kinds.size > best.kinds) best = { start, kinds: kinds.size };
  }
  return best.start;
}

/** Not in the middle of a character of two units. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** From the beginning of its sentence, where that is near. */
function startNear(text: string, hit: number, most: number): number {
  const from = Math.max(0, hit - most);
  const before = text.slice(from, hit);
  const mark = Math.max(...['。', '；', '\n', '！', '？'].map((sign) => before.lastIndexOf(sign)));
  if (mark !== -1) return from + mark + 1;
  return from === 0 ? 0 : whole(text, hit - Math.min(hit, Math.floor(most / 2)));
}

/** About `length` characters round the words that were found; the beginning where none of them stands in the text. */
export function snippetOf(text: string, terms: readonly string[], length: number): Snippet {
  const hits = hitsIn(text, terms);
  const start = startNear(text, bestStart(text, hits, length), Math.floor(length / 3));
  const end = whole(text, Math.min(text.length, start + length));
  const head = start === 0 ? '' : '…';
  const shift = head.length - start;
  const shown = text.slice(start, end).replaceAll('\n', ' ');
  return {
    text: head + shown + (end < text.length ? '…' : ''),
    hits: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}
