import { findEach, matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

/** A status that a person must not be shown with. */
const STATUS =
  '(?:低保户|特困(?:户|人员|供养人员)|困难(?:户|群众|职工|学生)|下岗(?:职工|工人)|失业人员|残疾人|留守(?:儿童|老人)|孤儿|受害人|被害人|未成年人|刑满释放人员|吸毒人员|社区矫正对象|贫困(?:户|学生)|艾滋病(?:人|患者)|精神病(?:人|患者)|单亲母亲)';
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳唐罗薛雷贺倪汤滕殷毕郝安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔吉龚程邢裴陆翁荀惠甄曲封储靳段焦山谷车侯全班仲宁仇甘武符刘景詹龙叶黎白蒲邰赖卓蔺屠蒙池乔阳欧史唐费廉岑薛艾';
/** 某 and × hide a name well enough; words that begin with a surname are no names. */
const NAME = `[${SURNAMES}](?![某××*\\*]|同志|先生|女士)\\p{Script=Han}{1,2}`;
const BEHIND = '(?=[，。、（(一家等的]|家庭|同志|提供|送去|送上)';
const NAMED = new RegExp(`${STATUS}(${NAME})${BEHIND}`, 'gu');
/** Words that follow a status and begin like a name. */
const WORDS =
  /^(?:安置|安保|方便|金额|常规|时时|安全|安排|安居|任务|高度|高质|高龄|和谐|常态|常年|全部|全面|全覆盖|万余|于是|就业|成长|关爱|温暖|方面|金融|时间|项目|康复|管理|服务|包括|包保|程度|路径|江河|通过|莫过|计划|左右|阳光|宁可|乐观)/u;
const ADDRESS =
  /(?:家住|住址[:：]?|住在?|现住)[^，。；]{0,20}?(?:村|社区|小区|街道|路|巷)[^，。；]{0,8}?\d{1,4}(?:号|组|栋|单元|室|户)/gu;

/** A character of each status, and that of an address. */
const TRIGGERS = '户困岗失残守孤害未刑毒矫病亲住';

export default paragraphRule({
  id: 'SEC-03',
  name: '困难群众、未成年人等的姓名和住址',
  severity: 'W',
  fix: 'none',
  source: '《中华人民共和国个人信息保护法》',
  message: '写出了困难群众等的真实姓名或者详细住址',
  why: '困难群众、未成年人、受害人等的姓名和住址要隐去，可写“下岗职工1名”“王某”，住址只写到乡镇、街道。',
  looksInside: true,
  triggers: TRIGGERS,
  prepare:
    () =>
    ({ text }) => [
      ...matchesOf(NAMED, text).flatMap((found) => {
        const name = found[1] ?? '';
        const end = found.index + found[0].length;
        return WORDS.test(name) ? [] : [{ start: end - name.length, end }];
      }),
      ...findEach(ADDRESS, text),
    ],
});
