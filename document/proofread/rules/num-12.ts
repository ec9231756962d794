import { findEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN =
  /(?:减少|下降|降低|缩短|缩小|压缩|压减|减低)(?:了|到|至)?(?:\d{1,4}(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3})倍|(?:降低|下降|减少)到了?(?:下降|减少|降低)/gu;

export default paragraphRule({
  id: 'NUM-12',
  name: '减少不能说“倍”',
  severity: 'W',
  fix: 'none',
  source: 'GB/T 15835—2011；公文写作惯例',
  message: '减少、下降不能用“倍”',
  why: '减少1倍就是没有了，所以“减少了2倍”说不通，应写“减少了三分之二”“下降66.7%”。增加可以用“倍”，但“增加2倍”和“增加到2倍”意思不同，要核对。',
  triggers: '倍到',
  prepare:
    () =>
    ({ text }) =>
      findEach(PATTERN, text),
});
