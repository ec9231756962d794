import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { text: '新修道路12KM。', found: ['KM'], fixed: '新修道路12km。' },
    { text: '每袋5Kg，功率30KW。', found: ['Kg', 'KW'], fixed: '每袋5kg，功率30kW。' },
    { text: '面积8M2，水温100度C。', found: ['M2', '度C'], fixed: '面积8m²，水温100℃。' },
    { text: '建成活动室50平，当月启用。', found: ['平'], fixed: '建成活动室50平方米，当月启用。' },
  ],
  good: [
    { text: '新修道路12公里、12 km，面积8平方米。' },
    { text: '设备编号KM-12，型号KW系列。' },
    { text: '建筑面积50平方米，人均3.5平方米。' },
    { text: '温度保持在26℃。' },
  ],
};

export default examples;
