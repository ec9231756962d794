/** Generated texts of many shapes for the law of reading. */
import fc from 'fast-check';

const numerals = ['一', '二', '三', '四', '五', '六', '十', '十一'];
const figures = ['1', '2', '3', '4', '5', '10', '12', '２'];
const number = fc.oneof(
  fc
    .constantFrom(...numerals)
    .chain((n) => fc.constantFrom(`${n}、`, `${n}.`, `${n}，`, `（${n}）`, `(${n})`, `(${n})、`, `（ ${n} ）`)),
  fc
    .constantFrom(...figures)
    .chain((n) => fc.constantFrom(`${n}、`, `${n}.`, `${n}．`, `${n})`, `（${n}）`, `(${n})`, `${n}. `)),
);
const sentence = fc.constantFrom(
  '我局高度重视此项工作，成立了领导小组。',
  '加强组织领导',
  '工作开展情况',
  '领导重视我局领导高度重视，把这项工作列入议程。',
  '下一步工作打算',
  '根据《关于加强管理的意见（一）》(某发〔2020〕3号)要求，',
  '完成投资1.5万元，改造1、2号楼，同比增长2.3%。',
  '一是抓学习；二是抓落实；三是抓考核。',
  '“三个离不开”和‘两个维护’，',
  '依照第（一）项、第2、3款的规定办理；',
  '网址https://example.invalid/a/1.html?x=1、2',
  '现将有关情况总结如下：',
  '州创建办:',
  '县人民政府：',
  '2023年，全县新建项目12个。',
  '🙂全体干部👨‍👩‍👧参加',
  '统一、规范、高效',
  '(2019)12号',
  '5类34个',
);
const element = fc.constantFrom(
  '某某县民政局2023年工作总结',
  '关于开展安全生产月活动情况的报告',
  '（2024年12月20日）',
  '——以某某镇为例',
  '附件：1.任务分解表 2.名单',
  '附件：',
  '附件1',
  '附件:统计表',
  '某某县民政局',
  '2024年3月5日',
  '二〇二四年三月五日',
  '某某县民政局2024年3月5日',
  '（此件公开发布）',
  '（联系人：某同志，电话：0000）',
  '【第一篇】',
  '【第二篇】',
  '篇一：',
  '第2篇：工作总结',
  '范文三',
  '活动工作总结1',
  '活动工作总结2',
  '您好,欢迎访问某某文库',
  '当前位置:首页 > 文档 > 总结',
  'https://example.invalid/p.html',
  '本文标题:总结',
  '| 项目 | 数量 |',
  '|---|---|',
  '| 大棚 | 12 |',
  '||',
  '项目\t数量\t备注',
  '索引号',
  '发布机构：某某局 有效性：有效',
  '发布时间：2024-01-05 来源：办公室',
  '某某县民政局2023年工作总结-文库',
  '总结精选八篇，供大家参考',
  '存在的问题',
  '下一步打算',
  '一、概况 1',
  '二、做法 3',
  '三、打算 9',
  '大棚\t12\t无',
  '\t\t',
);
const blank = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '　　', ' ', '\t', '\u00a0', '\u2028', '\u0085', '\v', '\f');
const odd = fc.constantFrom(
  '\u200b',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u200d',
  '\u202e',
  '\uffff',
  '“',
  '”',
  '（',
  ')',
  '《',
  '|',
  '。',
  '：',
);
const junk = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 }));

const plain = fc.oneof(
  { weight: 5, arbitrary: sentence },
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: fc.constant('。') },
);

/** Text in one line. */
export const runOnText = fc.array(plain, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));

/** Text with lines, elements, several pieces, tables, blanks and oddities. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: sentence },
      { weight: 5, arbitrary: number },
      { weight: 4, arbitrary: element },
      { weight: 5, arbitrary: blank },
      { weight: 1, arbitrary: odd },
      { weight: 1, arbitrary: junk },
    ),
    { minLength: 1, maxLength: 80 },
  )
  .map((parts) => parts.join(''));

/** Elements and paragraphs, each on its line. */
export const linedText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: element },
      { weight: 4, arbitrary: fc.tuple(number, sentence, sentence).map((parts) => parts.join('')) },
      { weight: 2, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')) },
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((lines) => lines.join('\n'));

/** A long paper whose lines break off: at the width of a page, as numbered screens, or as blanks. */
export const brokenText = fc
  .tuple(
    fc.array(runOnText, { minLength: 3, maxLength: 8 }).map((parts) => parts.join('。')),
    fc.integer({ min: 12, max: 60 }),
    fc.constantFrom('wrapped', 'screens', 'blanks'),
  )
  .map(([text, width, kind]) => {
    const parts = text.match(new RegExp(`[^]{1,${kind === 'screens' ? width * 6 : width}}`, 'g')) ?? [];
    if (kind === 'blanks') return parts.join(' ');
    return parts.map((part, i) => (kind === 'screens' ? `${i + 1}、${part}` : part)).join('\n');
  });

/** Every long text is one run-on line many characters long. */
export const longText = fc.array(runOnText, { minLength: 3, maxLength: 8 }).map((parts) => parts.join('。'));
