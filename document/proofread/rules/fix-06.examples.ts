import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    {
      text: '在县政府、县委的坚强领导下，各项工作有序推进。',
      found: ['县政府、县委'],
      fixed: '在县委、县政府的坚强领导下，各项工作有序推进。',
    },
    { text: '中共某某县县委召开会议。', found: ['中共某某县县委'], fixed: '中共某某县委召开会议。' },
    { text: '（局长、党组书记）主持会议。', found: ['局长、党组书记'], fixed: '（党组书记、局长）主持会议。' },
  ],
  good: [
    { text: '在县委、县政府的坚强领导下，各项工作有序推进。' },
    { text: '中共某某县委召开会议，党组书记、局长参加。' },
    { text: '由市政府、市委员会办公室协办。' },
  ],
};

export default examples;
