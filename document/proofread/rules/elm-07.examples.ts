import type { Examples } from '../rule.ts';

const BODY = '各科室：\n现将有关事项通知如下，请认真落实。';

const examples: Examples = {
  bad: [
    { text: `某局关于做好防汛工作的通知。\n${BODY}`, found: ['。'], fixed: `某局关于做好防汛工作的通知\n${BODY}` },
    {
      text: `某局关于《做好防汛备汛工作》的通知\n${BODY}`,
      found: ['《做好防汛备汛工作》'],
      fixed: `某局关于做好防汛备汛工作的通知\n${BODY}`,
    },
    { text: `某局关于开展自查的通知，\n${BODY}`, found: ['，'], fixed: `某局关于开展自查的通知\n${BODY}` },
  ],
  good: [
    { text: `某局关于做好防汛工作的通知\n${BODY}` },
    { text: `某局关于印发《值班管理办法》的通知\n${BODY}` },
    { text: `某局关于学习宣传《公文处理工作条例》的通知\n${BODY}` },
    { text: `某局关于开展“安全生产月”活动的通知\n${BODY}` },
  ],
};

export default examples;
