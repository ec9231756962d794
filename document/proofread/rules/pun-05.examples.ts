import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    {
      text: '印发《关于贯彻《保密条例》的通知》。',
      found: ['《', '》'],
      fixed: '印发《关于贯彻〈保密条例〉的通知》。',
    },
    {
      text: '学习《关于《实施办法》的解读》和《工作要点》。',
      found: ['《', '》'],
      fixed: '学习《关于〈实施办法〉的解读》和《工作要点》。',
    },
    {
      text: '《转发《关于加强检查的意见》的通知》已经下发。',
      found: ['《', '》'],
      fixed: '《转发〈关于加强检查的意见〉的通知》已经下发。',
    },
  ],
  good: [
    { text: '印发《关于贯彻〈保密条例〉的通知》。' },
    { text: '学习《实施办法》《工作要点》。' },
    { text: '印发《关于贯彻《保密条例》的通知，抓好落实。' },
  ],
};

export default examples;
