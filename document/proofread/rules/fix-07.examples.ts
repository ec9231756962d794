import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '由县住房与城乡建设局牵头。', found: ['住房与城乡建设局'], fixed: '由县住房和城乡建设局牵头。' },
    { text: '县人力资源与社会保障局参加。', found: ['人力资源与社会保障局'], fixed: '县人力资源和社会保障局参加。' },
    { text: '县文化与旅游局组织演出。', found: ['文化与旅游局'], fixed: '县文化和旅游局组织演出。' },
  ],
  good: [
    { text: '由县住房和城乡建设局、县人力资源和社会保障局、县文化和旅游局负责。' },
    { text: '县住建局、县人社局、县文旅局参加。' },
    { text: '推动文化与旅游融合发展。' },
  ],
};

export default examples;
