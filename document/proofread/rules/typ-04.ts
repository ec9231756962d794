import { byWrong, type Replacement } from '../lists.ts';
import { wordRule } from '../rule.ts';
import { coveredBy } from '../words.ts';

interface Char {
  readonly entry: Replacement;
  /** All of the list: a run of traditional characters is told as one. */
  readonly all: ReadonlyMap<string, Replacement>;
}

/** Characters that both ways of writing share may stand between: 民族團結. */
const GAP = 2;

const simple = (text: string, all: Char['all']) => [...text].map((one) => all.get(one)?.right[0] ?? one).join('');

/** Where the run that begins here ends. */
function runEnd(text: string, start: number, all: Char['all']): number {
  let end = start + 1;
  for (let at = end; at < text.length && at - end <= GAP && /\p{Script=Han}/u.test(text.charAt(at)); at += 1)
    if (all.has(text.charAt(at))) end = at + 1;
  return end;
}

/** Whether the character belongs to a run that began before it. */
function continued(text: string, start: number, all: Char['all']): boolean {
  for (let at = start - 1; at >= 0 && start - at <= GAP + 1 && /\p{Script=Han}/u.test(text.charAt(at)); at -= 1)
    if (all.has(text.charAt(at))) return true;
  return false;
}

export default wordRule<Char>({
  id: 'TYP-04',
  name: '繁体字、异体字',
  severity: 'W',
  fix: 'sug',
  source: '《通用规范汉字表》（2013年）',
  message: '应当用规范汉字',
  why: '公文用规范汉字，不用繁体字、异体字；注册名称、题词和引用原件除外。',
  words: ({ traditional }) => {
    const all = byWrong(traditional);
    return new Map([...all].map(([char, entry]) => [char, { entry, all }]));
  },
  judge({ start, end, value: { entry, all } }, { text }) {
    if (coveredBy(text, start, end, entry.except ?? []) || continued(text, start, all)) return null;
    const last = runEnd(text, start, all);
    const suggestion = simple(text.slice(start, last), all);
    return { start, end: last, suggestion, message: `规范写法是“${suggestion}”` };
  },
});
