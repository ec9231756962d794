import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '二○二四年全面完成。', found: ['○'], fixed: '二〇二四年全面完成。' },
    { text: '落实〝三会一课〞制度。', found: ['〝', '〞'], fixed: '落实“三会一课”制度。' },
    { text: '全县各\u2ea0族群众共同参与。', found: ['\u2ea0'], fixed: '全县各民族群众共同参与。' },
    { text: '扎实\u200b推进各项工作。', found: ['\u200b'], fixed: '扎实推进各项工作。' },
  ],
  good: [
    { text: '二〇二四年全面完成，落实“三会一课”制度。' },
    { text: '以○表示已完成，以×表示未完成。' },
    { text: '设立“金色童年·快乐成长”课堂，时间为9：00。' },
    { text: '规格为3×4米，误差不超过5%。' },
  ],
};

export default examples;
