/**
 * Whether a clause seems to name a person. In doubt it does: what is learned from papers must hold nobody's name, and a
 * clause that is not learned is no loss.
 */

/** Common family names (百家姓 by their share of the population), those left out that mostly are other words. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺';
const COMPOUND = /欧阳|司马|上官|诸葛|司徒|东方|独孤|南宫|夏侯|尉迟|皇甫|令狐|慕容|公孙/u;
/** What stands before or behind a name. */
const OFFICE =
  '同志|先生|女士|老师|书记|局长|主任|县长|市长|区长|镇长|乡长|村长|科长|处长|部长|厅长|司长|股长|所长|站长|队长|组长|校长|院长|园长|主席|经理|总监|董事长|委员|代表|会长|秘书长|参谋长|政委|干事|教授|博士|医生|大夫|护士|师傅|院士|社长|馆长|行长|厂长';
const BEFORE_OFFICE = new RegExp(`[${SURNAMES}](?:某{1,2}|\\p{Script=Han}{0,2})(?:副|总)?(?:${OFFICE})`, 'u');
const AFTER_OFFICE = new RegExp(
  `(?:${OFFICE}|联系人|负责人|经办人|由|姓名)[${SURNAMES}]\\p{Script=Han}{1,2}(?:$|[、等和与同为任在])`,
  'u',
);
const HIDDEN_NAME = new RegExp(`[${SURNAMES}](?:某|×|＊)`, 'u');

const isSurname = (token: string) => token.length === 1 && SURNAMES.includes(token);

let segmenter: Intl.Segmenter | null = null;

function tokensOf(clause: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  return [...segmenter.segment(clause)].map(({ segment }) => segment);
}

/** A family name that is no part of a word, with one or two characters behind that are none either: 由|张|伟|负责. */
function hasLooseName(clause: string): boolean {
  const tokens = tokensOf(clause);
  return tokens.some((token, i) => isSurname(token) && tokens[i + 1]?.length === 1 && tokens[i + 1] !== '、');
}

/** True in doubt. */
export function namesSomebody(clause: string): boolean {
  if (COMPOUND.test(clause) || HIDDEN_NAME.test(clause)) return true;
  return BEFORE_OFFICE.test(clause) || AFTER_OFFICE.test(clause) || hasLooseName(clause);
}
