import { documentRule } from '../rule.ts';

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Of its words: equal sentences have equal ones, and the few others that do are told apart by their words. */
  readonly hash: number;
}

/** 字; shorter sentences may well stand twice. */
const SHORTEST = 20;
const STOPS = new Set([...'。！？；'].map((mark) => mark.charCodeAt(0)));
/** Marks and blanks lie below the Chinese characters or in the block of full-width forms. */
const isWord = (unit: number) => (unit >= 0x4e00 && unit < 0xff00) || (unit >= 0x30 && unit <= 0x39);
const MARKS = /[^\u4e00-\ufeff0-9]/gu;

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
    }
    if (i < text.length && !STOPS.has(unit)) continue;
    if (count >= SHORTEST) sentences.push({ start, end: Math.min(i + 1, text.length), hash });
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

const wordsOf = ({ text, sentence }: Seen) => text.slice(sentence.start, sentence.end).replace(MARKS, '');

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
      const seen = new Map<number, Seen>();
      return gathered.flatMap(({ at, value, paragraph: { text } }) =>
        value.flatMap((sentence) => {
          const before = seen.get(sentence.hash);
          if (!before) {
            seen.set(sentence.hash, { text, sentence });
            return [];
          }
          const { start, end } = sentence;
          return wordsOf(before) === wordsOf({ text, sentence }) ? [{ paragraph: at, start, end }] : [];
        }),
      );
    },
  }),
});
