/** People: by what they are (局长李某), as 同志, in the 附注. A name alone is told from no other word. */
import type { Reading } from './reading.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈姚卢姜崔钟谭陆汪范廖石贾韦夏付傅方邹熊白孟秦邱侯江尹薛闫阎雷龙史陶黎贺毛郝龚邵覃武钱戴严莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申詹欧耿关兰焦俞左柳甘祝包宁尚符舒阮纪柯梅童毕单裴霍涂苗祁曲盛骆詹蒲管鲍辛靳艾马';
/** What stands in no given name, and in many words. */
const NO_NAME =
  /[的了是在和与及等为对将把副委部组局办县市区州省乡镇村党支总兼原各全级处科室厅院校所站队团会员工长主席书记代表国家领导班分管机关政务任职责负上下前后中大小一二三四五六七八九十不有个年月日本我他你们]/u;
const NAME = `[${SURNAMES}]\\p{Script=Han}{1,2}`;
const POSTS =
  '书记|局长|主任|县长|市长|州长|区长|省长|镇长|乡长|村长|部长|厅长|处长|科长|所长|站长|队长|校长|院长|会长|主席|秘书长|调研员|联络员|干事|委员';
const CALLED = '联系人|负责人|签发人|撰稿人|报送人|填报人|填表人|经办人|审核人|拟稿人|信息员|责任人';

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?:${POSTS})(?<name>${NAME})(?=[，。、；：）（\\s]|同志|主持|参加|出席|深入|带队|带领|率|一行|到会|作|$)`,
    'gu',
  ),
  new RegExp(`(?:${CALLED})[：:]\\s?(?<name>\\p{Script=Han}{2,4})(?=[，。、；）（\\s]|$)`, 'gu'),
  new RegExp(`(?<=^|[^\\p{Script=Han}]|[长记任员士师家和与及由以])(?<name>${NAME})(?=同志)`, 'gu'),
  new RegExp(
    `(?<=^|[，。、；：（“\\s])(?<name>${NAME})(?=(?:副)?(?:${POSTS})(?:[，。、；）]|主持|参加|出席|深入|带队|带领|率|一行|作|指出|强调))`,
    'gu',
  ),
  new RegExp(`(?<name>(?!于)[${SURNAMES}]某{1,2})(?![些种个年月日地单县市区局类项])`, 'gu'),
];

export function findPeople(reading: Reading): void {
  const { text } = reading;
  if (!/[长记任席员人某同]/u.test(text)) return;
  for (const [i, pattern] of PATTERNS.entries()) {
    for (const found of text.matchAll(pattern)) {
      const name = found.groups?.['name'] ?? '';
      const start = found.index + found[0].indexOf(name);
      const isName = i === 1 || i === 4 || !NO_NAME.test(name);
      if (isName && reading.around(start) === 'own') reading.take({ type: 'person', start, end: start + name.length });
    }
  }
}
