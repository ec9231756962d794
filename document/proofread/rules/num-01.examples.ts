import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '24年以来，全县新建水厂两座。', found: ['24'], fixed: '2024年以来，全县新建水厂两座。' },
    { text: '项目于23年5月开工。', found: ['23'], fixed: '项目于2023年5月开工。' },
    { text: '截至25年底，任务全部完成。', found: ['25'], fixed: '截至2025年底，任务全部完成。' },
  ],
  good: [
    { text: '2024年以来，全县新建水厂两座。' },
    { text: '建校24年来，培养学生五千名。' },
    { text: '在24年间，城区面积扩大一倍。' },
    { text: '服务基层满30年以上的职工。' },
    { text: '工程历时12年完成。' },
  ],
};

export default examples;
