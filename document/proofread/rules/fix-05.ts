import { replacementRule } from '../replace-words.ts';

export default replacementRule('wordings', {
  id: 'FIX-05',
  name: '标语口号的写法',
  severity: 'H',
  fix: 'sug',
  source: '公开发布的规范标语',
  message: '标语口号的用字或者标点与规范写法不同',
  why: '常用的标语口号有固定的用字和标点，引用时照原样写。',
  looksInside: true,
});
