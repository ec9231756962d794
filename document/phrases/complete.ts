/** Word completion (词语续写): how the words before the caret go on, out of a list of wordings. Works for any caret in microseconds. */

/** A beginning that is looked up, in UTF-16 units: Han characters at least, and as much of the text at most. */
const SHORTEST = 2;
const LONGEST = 24;
/** Wordings remembered for a beginning. */
const MOST = 12;
/** A rest that is shorter is written sooner than it is looked at. */
const REST = 2;

const HAN = /^\p{Script=Han}+$/u;

export interface Completer {
  /**
   * The rest of the best wording whose beginning stands right before the caret; null where there is none. `before` is the
   * text up to the caret, `section` the heading that it stands under: a wording that shares words with it is preferred.
   */
  after(before: string, section: string | null): string | null;
}

/** Wordings by each of their beginnings, best first. */
type Beginnings = ReadonlyMap<string, readonly string[]>;

function beginningsOf(words: readonly string[]): Beginnings {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const longest = Math.min(LONGEST, word.length);
    for (let length = SHORTEST; length <= longest; length += 1) {
      const beginning = word.slice(0, length);
      const known = found.get(beginning);
      if (known === undefined) found.set(beginning, [word]);
      else if (known.length < MOST) known.push(word);
    }
  }
  return found;
}

/** Words by their first two characters; their longer beginnings are only sorted out once they are asked for. */
function createShelves(words: readonly string[]): (start: string) => Beginnings | null {
  const shelves = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const start = word.slice(0, SHORTEST);
    const shelf = shelves.get(start);
    if (shelf === undefined) shelves.set(start, [word]);
    else shelf.push(word);
  }
  const sorted = new Map<string, Beginnings>();
  return (start) => {
    const shelf = shelves.get(start);
    if (shelf === undefined) return null;
    const known = sorted.get(start) ?? beginningsOf(shelf);
    sorted.set(start, known);
    return known;
  };
}

/** Neighbouring pairs of characters of a heading; these say nothing of its subject. */
const EMPTY_PAIRS = new Set([
  '工作',
  '情况',
  '问题',
  '方面',
  '存在',
  '主要',
  '下一',
  '一步',
  '打算',
  '安排',
  '成效',
  '有关',
]);

function pairsOf(section: string): readonly string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 2 <= section.length; i += 1) {
    const pair = section.slice(i, i + 2);
    if (HAN.test(pair) && !EMPTY_PAIRS.has(pair)) pairs.push(pair);
  }
  return pairs;
}

/** Wordings that complain, and headings that they stand under; in praise of one's work they are never meant. */
const LACKS = /不(?:够|足|高|强|深|细|实|严|力|全|到位|平衡|均衡|理想|及时|明显)|差距|薄弱|滞后|有待/u;
const OF_LACKS = /问题|不足|困难|短板|差距|原因|教训/u;

/** Those that are meant under this heading, most likely first. */
function meantUnder(section: string | null, words: readonly string[]): readonly string[] {
  const others = words.filter((word) => !LACKS.test(word));
  if (section === null || !OF_LACKS.test(section)) return others;
  return [...words.filter((word) => LACKS.test(word)), ...others];
}

function bestOf(words: readonly string[], length: number, section: string | null): string | null {
  const longer = meantUnder(
    section,
    words.filter((word) => word.length >= length + REST),
  );
  const pairs = section === null || longer.length < 2 ? [] : pairsOf(section);
  const fits = longer.find((word) => pairs.some((pair) => word.includes(pair, length)));
  return fits ?? longer[0] ?? null;
}

/** `words`: best first. */
export function createCompleter(words: readonly string[]): Completer {
  const shelf = createShelves(words);
  return {
    after(before, section) {
      // The longest beginning that fits says most of what is being written.
      for (let length = Math.min(LONGEST, before.length); length >= SHORTEST; length -= 1) {
        const beginning = before.slice(-length);
        const found = shelf(beginning.slice(0, SHORTEST))?.get(beginning);
        if (found === undefined || !HAN.test(beginning.slice(0, SHORTEST))) continue;
        const best = bestOf(found, length, section);
        if (best !== null) return best.slice(length);
        // It is written to its end.
        if (found.includes(beginning)) return null;
      }
      return null;
    },
  };
}
