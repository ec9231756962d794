import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN =
  /(?<!王|李|张|刘|陈|赵|杨|周|吴|徐|孙|郑|马|朱|胡|林|郭|何|高|罗)(?:建国|祖国成立)(?=\d{2,3}\s?(?:周年|年)|以来|初期|前|后(?!来))|(?<=庆祝)(?:建国|祖国成立)/gu;

export default paragraphRule({
  id: 'FIX-04',
  name: '新中国成立的说法',
  severity: 'W',
  fix: 'sug',
  source: '新华社规范用语',
  message: '应当说“新中国成立”',
  why: '1949年是中华人民共和国成立，不说“建国”“祖国成立”，写“新中国成立以来”“庆祝中华人民共和国成立75周年”。',
  triggers: '国',
  prepare:
    () =>
    ({ text }) =>
      suggestEach(PATTERN, text, () => '新中国成立'),
});
