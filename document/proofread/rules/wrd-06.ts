import { byWrong } from '../lists.ts';
import { wordRule } from '../rule.ts';
import { coveredBy } from '../words.ts';

export default wordRule({
  id: 'WRD-06',
  name: '形近字、音近字误用',
  severity: 'E',
  fix: 'auto',
  source: '《现代汉语词典》；《第一批异形词整理表》',
  message: '字用错了',
  why: '这些字形近或者音近，容易输错。这里只收确定无疑的写法。',
  words: ({ confusions }) => byWrong(confusions),
  judge({ start, end, word, value }, { text }) {
    const [right = ''] = value.right;
    if (coveredBy(text, start, end, value.except ?? [])) return null;
    return { start, end, suggestion: right, message: `“${word}”应为“${right}”` };
  },
});
