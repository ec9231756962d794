import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

/** A bracket stands between two titles or quotations, and nothing parts them. */
const PATTERN = /(?<=[》”]（[^（）\n]{1,40}）)(?=[《“])/gu;

export default paragraphRule({
  id: 'PUN-08',
  name: '书名号、引号之间插入括号时',
  severity: 'W',
  fix: 'sug',
  source: 'GB/T 15834—2011 4.5.3.5',
  message: '中间插了括号，并列成分之间要用顿号',
  why: '并列的书名号之间通常不用顿号，但后面带有括号内容（如发文字号）时，要用顿号隔开：《方案》（×发〔2026〕1号）、《细则》（×发〔2026〕2号）。',
  looksInside: true,
  triggers: '（',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text).map(({ index }) => ({ start: index - 1, end: index, suggestion: '）、' })),
});
