import type { Examples } from '../rule.ts';

const REPORT = '某局关于防汛准备情况的报告\n市政府：\n现将防汛准备情况报告如下。\n';

const examples: Examples = {
  bad: [
    { text: `${REPORT}恳请解决工程经费50万元。`, found: ['恳请解决工程经费50万元'] },
    { text: `${REPORT}以上报告妥否，请批复。`, found: ['妥否', '请批复'] },
    { text: '物资储备已经到位。\n以上情况，请予批示。', kind: 'situation-report', found: ['请予批示'] },
  ],
  good: [
    { text: `${REPORT}特此报告。` },
    { text: `${REPORT}以上报告，请审阅。` },
    { text: '某局关于增加防汛经费的请示\n市政府：\n为做好防汛工作，恳请解决经费50万元。\n妥否，请批示。' },
    { text: `${REPORT}全年办理请示件十二件，均按时答复。` },
  ],
};

export default examples;
