import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    // The numbers are made up: their region 990000 does not exist, only the checksum is right.
    {
      text: '申请人身份证号990000199003070013，已经核实。',
      found: ['990000199003070013'],
      fixed: '申请人身份证号99*************013，已经核实。',
    },
    { text: '登记号码：990000198505150027。', found: ['990000198505150027'], fixed: '登记号码：99*************027。' },
    { text: '旧证号码990000850515002。', found: ['990000850515002'], fixed: '旧证号码99**********002。' },
  ],
  good: [
    { text: '申请人身份证号99*************013，已经核实。' },
    { text: '统一社会信用代码为91990000MA0000000X。' },
    { text: '项目编码为990000199013070018，已经备案。' },
    { text: '合同编号为202600000000000001。' },
  ],
};

export default examples;
