import type { Examples } from '../rule.ts';

const BODY = '今年以来，全镇上下抓好落实，各项工作有序推进，取得了新的进展。';

const examples: Examples = {
  bad: [
    { text: `您好，欢迎访问某某文档网\n${BODY}`, found: ['您好，欢迎访问某某文档网'], fixed: `\n${BODY}` },
    { text: `当前位置：首页 > 工作总结\n${BODY}`, found: ['当前位置：首页 > 工作总结'], fixed: `\n${BODY}` },
    { text: `来源：网络\n${BODY}`, found: ['来源：网络'], fixed: `\n${BODY}` },
    { text: `乡镇工作总结[300字]\n${BODY}`, found: ['[300字]'], fixed: `乡镇工作总结\n${BODY}` },
  ],
  good: [
    { text: `某镇2025年工作总结\n${BODY}` },
    { text: '资金来源：财政拨款一百万元，企业自筹二十万元。' },
    { text: '篇幅所限，有关情况见附件。' },
    { text: '【工作动态】\n某镇召开安全生产会议，部署下一步工作。' },
  ],
};

export default examples;
