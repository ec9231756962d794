/** Names of bodies (机关) and salutations, and dates, as they stand alone on a line. */

import { numberAtStart } from './typed-number.ts';

const SUFFIX =
  '局|委|办|厅|部|院|会|室|处|科|所|站|队|团|社|馆|校|园|中心|政府|办公室|公司|集团|单位|部门|机关|机构|镇|乡|街道|街道办|县|市|区|州|盟|旗|省|自治区|组|党委|党组|党工委|总支|支部|大队|支队|医院|学院|大学|学校|中学|小学|幼儿园|社区|村|村委会|居委会|银行|法院|检察院|工会|协会|企业|厂|矿|台|行|股|班|园区|开发区|管委会|领导小组|指挥部|联席会议|工作专班';
const PERSONS =
  '领导|同志们?|专家|代表|委员|评委|朋友们?|来宾|老师们?|同学们?|同事们?|家长们?|主任|书记|局长|市长|县长|区长|镇长|校长|嘉宾|各位';

const BODY_NAME = new RegExp(`(?:${SUFFIX})(?:[（(][^（）()]{1,20}[）)])?$`);
const ADDRESSED = new RegExp(`(?:${SUFFIX}|${PERSONS})(?:[（(][^（）()]{1,30}[）)])?$`);
/** 「现总结如下：」 and 「会议指出：」 end with a colon and address nobody. */
const NO_BODY =
  /如下|以下|下列|现将|汇报|总结|报告|情况|根据|按照|为了|通过|指出|强调|认为|要求|包括|分别|主要|其中|工作|[。；;！!？?“”《》]/;

const MOST_BODIES = 40;

/** Whether `text` names those a paper is addressed to: 「各县（市、区）人民政府，市政府各部门」, 「各位领导」. */
export function namesAddressees(text: string): boolean {
  if (text.length < 2 || text.length > 200 || NO_BODY.test(text)) return false;
  const names = text.replace(/[（(][^（）()]*[）)]/g, '').split(/[、，,\s]+/);
  return names.length <= MOST_BODIES && ADDRESSED.test(text) && names.every((name) => name === '' || name.length <= 24);
}

/** Whether `text` is the name of a body that may sign. */
export function namesSigner(text: string): boolean {
  if (text.length < 3 || text.length > 40 || numberAtStart(text) !== null || /[。；;，,：:！!？?《》“”|]/.test(text))
    return false;
  return text.split(/[\s　]+/).every((name) => BODY_NAME.test(name));
}

const FIGURE_DATE = '(?:19|20)[0-9]{2}\\s?年\\s?[0-9]{1,2}\\s?月(?:\\s?[0-9]{1,2}\\s?日)?';
const WORD_DATE =
  '[一二][一二三四五六七八九〇○零Ｏ0]{3}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?';
const POINT_DATE = '(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}';
const DATE = `(?:${FIGURE_DATE}|${WORD_DATE}|${POINT_DATE})`;

const WHOLE_DATE = new RegExp(`^${DATE}$`);
const LAST_DATE = new RegExp(`${DATE}$`);

export function isDate(text: string): boolean {
  return text.length <= 24 && WHOLE_DATE.test(text);
}

/** Where the date begins that ends `text`, -1 where none does. */
export function dateAtEnd(text: string): number {
  const tail = Math.max(0, text.length - 24);
  const at = text.slice(tail).search(LAST_DATE);
  return at < 0 ? -1 : tail + at;
}
