import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN = /[０-９Ａ-Ｚａ-ｚ]+(?:[．][０-９]+)?/gu;

/** The full-width forms stand at a fixed distance from the others. */
const half = (text: string) => text.replace(/[！-～]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const TRIGGERS =
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ';

export default paragraphRule({
  id: 'NUM-08',
  name: '全角数字和字母',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15835—2011；公文写作惯例',
  message: '数字和字母用半角',
  why: '公文中的阿拉伯数字和拉丁字母用半角。全角数字多是输入法状态没有切换留下的。',
  looksInside: true,
  triggers: TRIGGERS,
  prepare:
    () =>
    ({ text }) =>
      suggestEach(PATTERN, text, (found) => half(found[0])),
});
