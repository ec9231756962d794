/** What sorts of words are carried over, as an office calls them. */
import type { CarriedType } from '../report.ts';

export const CARRIED_NAMES: Readonly<Record<CarriedType, string>> = {
  year: '年份',
  date: '日期',
  figure: '数据',
  percentage: '百分比',
  documentNumber: '文号',
  ordinal: '届次',
  person: '人员',
  place: '地点',
  body: '机关',
  setPhrase: '提法',
};
