import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '把宣传与服务有机的结合起来。', found: ['的'], fixed: '把宣传与服务有机地结合起来。' },
    { text: '上门走访，详细的了解他们的难处。', found: ['的'], fixed: '上门走访，详细地了解他们的难处。' },
    { text: '认真的做好防汛准备。', found: ['的'], fixed: '认真地做好防汛准备。' },
    { text: '各项活动开展的有声有色。', found: ['的'], fixed: '各项活动开展得有声有色。' },
  ],
  good: [
    { text: '起到了积极的推动作用，采取有效的防控措施。' },
    { text: '开展深入的调查研究，有了更全面的了解。' },
    { text: '形成有机的整体，进行了一次全面的学习。' },
    { text: '组织了一场办得有声有色的活动。' },
    { text: '对全县开展的红红火火的活动作了报道。' },
    { text: '认真地做好防汛准备，详细地了解他们的难处。' },
  ],
};

export default examples;
