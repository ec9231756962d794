import { documentRule } from '../rule.ts';

const WORDS = /[\p{Script=Han}\d%％]$/u;
/** 字; shorter lines are captions and names as often as sentences. */
const LEAST = 24;
/** 一、 with less behind it is a heading and no text. */
const LEAST_BESIDE_HEADING = 40;

const READ: ReadonlySet<string> = new Set(['paragraph', 'runIn', 'heading']);

interface Taken {
  readonly open: boolean;
}

export default documentRule<Taken>({
  id: 'PUN-10',
  name: '段末没有标点',
  severity: 'W',
  fix: 'sug',
  source: 'GB/T 15834—2011',
  message: '段落末尾没有标点',
  why: '正文每一段的末尾要有句号等标点。缺了标点，也可能是这一段没有写完，或者被误断成两段。',
  prepare: () => ({
    gather({ role, text, part, level }) {
      if (part === 'annex' || !READ.has(role)) return null;
      const bare = text.trimEnd();
      if (bare.length < (role === 'heading' || level === 1 ? LEAST_BESIDE_HEADING : LEAST)) return null;
      // Of a mark that ends a sentence `WORDS` holds none. Two units hold the last character, whatever it is.
      return { open: WORDS.test(bare.slice(-2)) && /[，。；]/u.test(bare) };
    },
    judge: (gathered) =>
      gathered.flatMap(({ at, value, paragraph: { text } }, i) => {
        const next = gathered[i + 1];
        // Lines of a list, or of a text broken by its width, are not paragraphs.
        if (!value.open || (next?.at === at + 1 && next.value.open)) return [];
        if (gathered[i - 1]?.at === at - 1 && gathered[i - 1]?.value.open) return [];
        const end = text.trimEnd().length;
        return [{ paragraph: at, start: end - 1, end, suggestion: `${text.slice(end - 1, end)}。` }];
      }),
  }),
});
