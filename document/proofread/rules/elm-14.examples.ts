import type { Examples } from '../rule.ts';

const TEXT = '关于开展安全检查的通知\n各科室：\n现将有关事项通知如下，请认真组织落实。\n某县应急管理局\n';

const examples: Examples = {
  bad: [
    { text: `${TEXT}二〇二四年三月五日`, found: ['二〇二四年三月五日'], fixed: `${TEXT}2024年3月5日` },
    { text: `${TEXT}二○二四年十二月三十一日`, found: ['二○二四年十二月三十一日'], fixed: `${TEXT}2024年12月31日` },
    { text: `${TEXT}2024年03月05日`, found: ['2024年03月05日'], fixed: `${TEXT}2024年3月5日` },
    { text: `${TEXT}2024.3.5`, found: ['2024.3.5'], fixed: `${TEXT}2024年3月5日` },
    { text: `${TEXT}2024-03-05`, found: ['2024-03-05'], fixed: `${TEXT}2024年3月5日` },
  ],
  good: [
    { text: `${TEXT}2024年3月5日` },
    { text: '台账以2024-03-05为截止日期编号，逐日登记各项工作。' },
    { text: '某县于二〇〇九年启动改造，历时三年完成。' },
  ],
};

export default examples;
