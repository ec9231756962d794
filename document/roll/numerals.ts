/** How numbers and what they count are written. Parts of patterns, none of which can run long. */

export const DIGITS =
  '(?:[\\d０-９]{1,3}(?:[,，\u2009\u202f ][\\d０-９]{3}){1,5}(?![\\d０-９])|[\\d０-９]{1,20})(?:[.．][\\d０-９]{1,10})?';
export const WORDS = '[一二两三四五六七八九十百千万亿〇零]';
export const TO = '(?:[—–―~～\\-－]{1,2}|至|到)';

const LONG_UNITS =
  '万元|亿元|美元|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|公斤|千克|公顷|小时|分钟|课时|学时|周岁|人次|户次|车次|场次|批次|班次|件次|家次|千瓦时|千瓦|兆瓦|个月|个工作日|工作日';

const LATIN_UNITS =
  '(?:[ckm]?m[²³23]?|hm[²2]|k?g|t|[kMG]?W(?:·?h)?|k?V|[KMGT]B|km/h|微克/立方米|毫克/升|微克|毫克|毫升)(?![A-Za-z])|[㎡㎞°]';

/** What stands behind figures. */
export const UNIT = `(?:${LATIN_UNITS}|${LONG_UNITS}|[元角分字人名位户家个件项次场期批条篇份块幅本册台套辆座处所例起支组门节堂轮类种栋幢间层株棵头只匹亩吨斤升米天周年倍成级张枚盒箱袋桶瓶盏盆颗粒艘架列孔眼口面杆根号岁页樘宗道笔单遍趟队班员校园厂店站时点日村镇乡县区市℃])`;
/** The same behind numbers in words, without what makes a word of its own: 十分, 四面, 两头, 一级. */
export const UNIT_OF_WORDS = `(?:${LONG_UNITS}|[元人名位户家个件项次场期批条篇份块幅本册台套辆座处所例支堂轮类种栋幢间株棵只亩吨斤米天周年倍成张枚盒箱袋村镇乡县区市])`;
