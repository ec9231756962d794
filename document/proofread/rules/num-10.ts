import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const SYMBOL =
  /(?<=\d\s?)(KM2|km2|M2|m2|M3|m3|KM|Km|kM|KG|Kg|kG|KW|Kw|kw|MW·H|KWH|Kwh|kwh|MM|CM|Cm|ML)(?![A-Za-z\d])/gu;
const RIGHT: Readonly<Record<string, string>> = {
  KM2: 'km²',
  km2: 'km²',
  M2: 'm²',
  m2: 'm²',
  M3: 'm³',
  m3: 'm³',
  KM: 'km',
  Km: 'km',
  kM: 'km',
  KG: 'kg',
  Kg: 'kg',
  kG: 'kg',
  KW: 'kW',
  Kw: 'kW',
  kw: 'kW',
  MW·H: 'MW·h',
  KWH: 'kW·h',
  Kwh: 'kW·h',
  kwh: 'kW·h',
  MM: 'mm',
  CM: 'cm',
  Cm: 'cm',
  ML: 'mL',
};
const CELSIUS = /(?<=\d\s?)(?:度C|°C|摄氏度C)/gu;
const SQUARE = /(?<=\d(?:多|余|万)?)平(?=[，。；、）]|$)/gu;

export default paragraphRule({
  id: 'NUM-10',
  name: '计量单位符号',
  severity: 'W',
  fix: 'auto',
  source: 'GB 3100—1993、GB/T 3101—1993、GB/T 3102—1993',
  message: '计量单位的符号写得不对',
  why: '单位符号区分大小写：千米km、千克kg、千瓦kW，平方米m²；“50平”要写成“50平方米”。叙述性文字里用“公里”“平方米”等中文名称更好。',
  looksInside: true,
  // Of a unit of measure its first letter, or the second one.
  triggers: ['0123456789', 'KkMmC平'],
  prepare:
    () =>
    ({ text }) => [
      ...suggestEach(SYMBOL, text, ({ 0: words = '' }) => RIGHT[words] ?? words),
      ...suggestEach(CELSIUS, text, () => '℃'),
      ...suggestEach(SQUARE, text, () => '平方米'),
    ],
});
