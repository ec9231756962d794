import { paragraphRule } from '../rule.ts';

/** What should be the colon behind the names. */
const END = /\s*[:;；，,。]\s*$/u;
const INDENT = /^[\s　]+/u;

export default paragraphRule({
  id: 'ELM-09',
  name: '主送机关的写法',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 9704—2012 7.3.2',
  message: '主送机关顶格书写，末尾用全角冒号',
  why: '主送机关编排于标题下空一行位置，居左顶格，最后一个机关名称后标全角冒号；回行时仍顶格。',
  roles: ['addressee'],
  prepare:
    () =>
    ({ text }) => {
      const indent = INDENT.exec(text);
      const end = END.exec(text);
      return [
        ...(indent ? [{ start: 0, end: indent[0].length, suggestion: '' }] : []),
        ...(end ? [{ start: end.index, end: text.length, suggestion: '：' }] : []),
      ];
    },
});
