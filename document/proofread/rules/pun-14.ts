import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const SENTENCE = /[^。！？；\n]+/gu;
/** 1：500, 10：30, and what stands in quotations or brackets is another sentence. */
const INNER = /“[^“”]*”|（[^（）]*）|《[^《》]*》/gu;
const COLON = /：(?!\d)/gu;
/** 附件：1. and telephone lines have a colon each by custom. */
const CUSTOMARY =
  /附件：|电话：|联系人：|时间：|地点：|单位：|时限：|组\s*长：|成\s*员：|出席：|列席：|请假：|主持：|记录：|抄送：/u;

export default paragraphRule({
  id: 'PUN-14',
  name: '一句话里两个冒号',
  severity: 'W',
  fix: 'none',
  source: 'GB/T 15834—2011 附录A',
  message: '一句话里用了两个冒号',
  why: '一个句子里不套用冒号。前一个冒号可以改为逗号，或者把句子断开。',
  triggers: '：',
  prepare:
    () =>
    ({ text, role }) => {
      if (role === 'cell' || role === 'note' || CUSTOMARY.test(text)) return [];
      return matchesOf(SENTENCE, text).flatMap(({ index, 0: sentence }) => {
        const outer = sentence.replace(INNER, (words) => '　'.repeat(words.length));
        const colons = matchesOf(COLON, outer);
        const second = colons[1];
        if (!second || colons.length > 3) return [];
        return [{ start: index + second.index, end: index + second.index + 1 }];
      });
    },
});
