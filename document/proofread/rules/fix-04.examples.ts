import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '庆祝建国70周年，组织文艺演出。', found: ['建国'], fixed: '庆祝新中国成立70周年，组织文艺演出。' },
    { text: '建国以来，全县教育事业快速发展。', found: ['建国'], fixed: '新中国成立以来，全县教育事业快速发展。' },
    { text: '喜迎祖国成立75周年。', found: ['祖国成立'], fixed: '喜迎新中国成立75周年。' },
  ],
  good: [
    { text: '新中国成立以来，全县教育事业快速发展。' },
    { text: '庆祝中华人民共和国成立75周年。' },
    { text: '在建国路设立宣传点，由李建国负责。' },
  ],
};

export default examples;
