import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

/** 和 and 及 that join, not those of names and words; 等 that ends a list. */
const AND =
  /、(?=(?:和(?![田平静谐睦气县政音牧顺悦林龙硕布善日服蔼])|以及|及(?![时格第早其至])|与(?![会时众日此]))\p{Script=Han})/gu;
const ETC = /、(?=等(?![级候于待差同高效边次额距比值腰])(?:\p{Script=Han}|[，。；]))/gu;

export default paragraphRule({
  id: 'PUN-12',
  name: '“和”“等”前的顿号',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011 4.5',
  message: '“和”“及”“等”前面不用顿号',
  why: '并列成分用了“和”“及”“以及”连接，前面不再用顿号；“等”前面也不用顿号。',
  triggers: '、',
  prepare:
    () =>
    ({ text }) =>
      [AND, ETC].flatMap((pattern) => suggestEach(pattern, text, () => '')),
});
