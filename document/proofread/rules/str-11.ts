import { type Head, headOf, type PlacedHead, siblingsOf } from '../heads.ts';
import { documentRule, type FoundIn } from '../rule.ts';

const LEAST = 3;

type Look = 'runIn' | 'marked' | 'bare';

function lookOf({ paragraph: { role, text } }: PlacedHead): Look {
  if (role === 'runIn') return 'runIn';
  return /[。；]\s*$/u.test(text) ? 'marked' : 'bare';
}

/** The one heading that is otherwise set than all its siblings. */
function oddOne(heads: readonly PlacedHead[]): PlacedHead | null {
  if (heads.length < LEAST) return null;
  const looks = heads.map(lookOf);
  const [usual] = [...new Set(looks)].sort((a, b) => count(looks, b) - count(looks, a));
  const odd = heads.filter((_, i) => looks[i] !== usual);
  return odd.length === 1 ? (odd[0] ?? null) : null;
}

const count = (looks: readonly Look[], look: Look) => looks.filter((one) => one === look).length;

function place({ at, value, paragraph }: PlacedHead): FoundIn {
  const end = paragraph.lead > 0 ? paragraph.lead : paragraph.text.trimEnd().length;
  return { paragraph: at, start: value.end, end };
}

export default documentRule<Head>({
  id: 'STR-11',
  name: '同级标题写法一致',
  severity: 'H',
  fix: 'none',
  source: '公文写作惯例',
  message: '这个标题的写法与同级的其他标题不同',
  why: '同一层的小标题，要么都独占一行，要么都在后面接着写正文；末尾有没有句号也要一致。',
  prepare: () => ({
    gather: (paragraph) => headOf(paragraph),
    judge: (heads) =>
      siblingsOf(heads).flatMap((group) => {
        const odd = oddOne(group.heads);
        return odd ? [place(odd)] : [];
      }),
  }),
});
