import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

/** Names of meetings, titles of honour and projects are no works. */
const HONOUR =
  /(?<=(?:获|获得|授予|荣获|评为|被评为|荣膺)\p{Script=Han}{0,12})《([^《》]{2,30})》(?=(?:等)?(?:称号|荣誉|奖项|表彰))/gu;
const MEETING =
  /(?<=(?:参加|出席|召开|举办|组织)(?:了)?)《([^《》]{2,30}(?:大会|会议|座谈会|培训班|运动会|研讨会|推进会|讲座))》/gu;

export default paragraphRule({
  id: 'PUN-17',
  name: '不该用书名号的地方',
  severity: 'W',
  fix: 'sug',
  source: 'GB/T 15834—2011 附录A',
  message: '会议、活动、称号不用书名号',
  why: '书名号用于书、文件、报刊、文艺作品的名称。会议、活动名称不用书名号，荣誉称号用引号。',
  looksInside: true,
  triggers: '《',
  prepare:
    () =>
    ({ text }) => [
      ...suggestEach(HONOUR, text, ({ 1: name }) => `“${name}”`),
      ...suggestEach(MEETING, text, ({ 1: name = '' }) => name),
    ],
});
