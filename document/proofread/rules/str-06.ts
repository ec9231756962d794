import { paragraphRule } from '../rule.ts';

const PATTERN = /^\s*[（(]\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[）)]([、.．，,：:])/u;

export default paragraphRule({
  id: 'STR-06',
  name: '带括号序号后的标点',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 15834—2011',
  message: '带括号的序号后面不加标点',
  why: '“（一）”“（1）”这样带括号的序号后面不再加顿号、逗号等标点。',
  prepare:
    () =>
    ({ text, typed }) => {
      const found = typed > 0 ? PATTERN.exec(text) : null;
      if (found === null) return [];
      const end = found[0].length;
      return [{ start: end - 1, end, suggestion: '' }];
    },
});
