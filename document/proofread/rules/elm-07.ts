import { paragraphRule } from '../rule.ts';

const END = /[。，；：、,.;:]+(?=\s*$)/u;
/** What is issued or forwarded keeps its marks: 关于印发《……办法》的通知. */
const MATTER = /(?<=关于)《([^《》]{4,40})》(?=的(?:通知|报告|请示|函|意见|决定|通报)\s*$)/u;
const ISSUED = /(?:法|条例|规定|办法|细则|方案|意见|规划|纲要|制度|规程|标准|决定|公约|章程|要点|计划|通知)$/u;

export default paragraphRule({
  id: 'ELM-07',
  name: '标题中的标点',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011；公文写作惯例',
  message: '标题末尾不用标点，中间除法规名称外一般不用书名号',
  why: '公文标题末尾不加标点；标题中间除法律、法规、规章名称加书名号外，一般不用标点。',
  looksInside: true,
  roles: ['title'],
  prepare:
    () =>
    ({ text }) => {
      const end = END.exec(text);
      const matter = MATTER.exec(text);
      const wrong = matter !== null && !ISSUED.test(matter[1] ?? '') ? matter : null;
      return [
        ...(wrong ? [{ start: wrong.index, end: wrong.index + wrong[0].length, suggestion: wrong[1] ?? '' }] : []),
        ...(end ? [{ start: end.index, end: end.index + end[0].length, suggestion: '' }] : []),
      ];
    },
});
