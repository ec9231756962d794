import { documentRule, type FoundIn } from '../rule.ts';

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Of its words: equal sentences have equal ones, and the few others that do are told apart by their words. */
  readonly hash: number;
  /** One before that it was found to be the same as: both stay the same objects while their paragraphs do. */
  twin: Sentence | null;
}

/** 字; shorter sentences may well stand twice. */
const SHORTEST = 20;
/** 。！？； */
const isStop = (unit: number) => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b;
/** Marks and blanks lie below the Chinese characters or in the block of full-width forms. */
const isWord = (unit: number) => (unit >= 0x4e00 && unit < 0xff00) || (unit >= 0x30 && unit <= 0x39);

/** The sentences of a text that are long enough to be told from each other. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let hash = 0;
  let count = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    if (isWord(unit)) {
      hash = (Math.imul(hash, 0x01000193) ^ unit) | 0;
      count += 1;
      continue;
    }
    if (i < text.length && !isStop(unit)) continue;
    if (count >= SHORTEST) sentences.push({ start, end: Math.min(i + 1, text.length), hash, twin: null });
    start = i + 1;
    hash = 0;
    count = 0;
  }
  return sentences;
}

interface Seen {
  readonly text: string;
  readonly sentence: Sentence;
}

/** The first place of a word from `at` on; `end` where there is none. */
function wordFrom(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && !isWord(text.charCodeAt(next))) next += 1;
  return next;
}

/** Whether two sentences are the same but for their marks and blanks. */
function sameWords(a: Seen, b: Seen): boolean {
  const [aEnd, bEnd] = [a.sentence.end, b.sentence.end];
  let i = wordFrom(a.text, a.sentence.start, aEnd);
  let k = wordFrom(b.text, b.sentence.start, bEnd);
  while (i < aEnd && k < bEnd && a.text.charCodeAt(i) === b.text.charCodeAt(k)) {
    i = wordFrom(a.text, i + 1, aEnd);
    k = wordFrom(b.text, k + 1, bEnd);
  }
  return i === aEnd && k === bEnd;
}

/** Whether a sentence says again what the first with its hash says. */
function repeats({ text, sentence }: Seen, first: Seen): boolean {
  if (sentence.twin === first.sentence) return true;
  if (!sameWords(first, { text, sentence })) return false;
  sentence.twin = first.sentence;
  return true;
}

export default documentRule<readonly Sentence[]>({
  id: 'CON-03',
  name: '重复的句子',
  severity: 'W',
  fix: 'none',
  source: '公文写作惯例',
  message: '这句话前面已经有了',
  why: '同一句话出现两次，多半是复制时留下的，或者几节写了同样的内容，应合并或者改写。',
  extent: 'whole',
  prepare: () => ({
    gather({ role, text, part }) {
      if (part === 'annex' || (role !== 'paragraph' && role !== 'runIn') || text.length < SHORTEST) return null;
      const sentences = sentencesOf(text);
      return sentences.length > 0 ? sentences : null;
    },
    judge(gathered) {
      const firsts = new Map<number, Seen>();
      const found: FoundIn[] = [];
      for (const { at, value, paragraph } of gathered)
        for (const sentence of value) {
          const seen = { text: paragraph.text, sentence };
          const first = firsts.get(sentence.hash);
          if (first === undefined) firsts.set(sentence.hash, seen);
          else if (repeats(seen, first)) found.push({ paragraph: at, start: sentence.start, end: sentence.end });
        }
      return found;
    },
  }),
});
