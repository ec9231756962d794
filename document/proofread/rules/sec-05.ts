import { findEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN =
  /(?:绝密|机密|秘密)\s*★(?:\s*\d+\s*[年月])?|内部(?:资料|文件|材料)[，,、　 ]*(?:注意保存|严禁外传|不得外传)|\p{Script=Han}密(?:发|办|函|电)?〔\d{4}〕\d+号/gu;

export default paragraphRule({
  id: 'SEC-05',
  name: '涉密标志和内部用语',
  severity: 'W',
  fix: 'none',
  source: '《中华人民共和国保守国家秘密法》',
  message: '出现密级标志或者内部用语',
  why: '密级标志只能出现在涉密公文的版头。在非涉密计算机上起草、对外公开的材料中出现密级、“内部资料 注意保存”或者涉密文件的文号，应当立即核实。',
  looksInside: true,
  triggers: '★密部',
  prepare:
    () =>
    ({ text }) =>
      findEach(PATTERN, text),
});
