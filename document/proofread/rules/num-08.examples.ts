import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '到２０２４年底全部完成。', found: ['２０２４'], fixed: '到2024年底全部完成。' },
    { text: '安装ＬＥＤ屏两块。', found: ['ＬＥＤ'], fixed: '安装LED屏两块。' },
    { text: '完成率为９５．５%。', found: ['９５．５'], fixed: '完成率为95.5%。' },
  ],
  good: [{ text: '到2024年底全部完成。' }, { text: '完成率为100％。' }, { text: '会议强调，要压实责任！' }],
};

export default examples;
