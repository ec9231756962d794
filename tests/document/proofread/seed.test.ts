/** A real text from the web, with the faults that an editor found in it; its marks are put right first, as a person would. */
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editsByParagraph, editText } from '../../../document/proofread/edits.ts';
import { createProofreader } from '../../../document/proofread/engine.ts';
import type { Finding } from '../../../document/proofread/finding.ts';
import type { RuleId } from '../../../document/proofread/rule.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { lists } from './lists.ts';

// The shared folder beside the project; it is not there in every checkout.
const FILE = path.resolve(import.meta.dirname, '../../../../shared/samples/seed.txt');

/** Rule, and words that stand at the fault or around it. */
const FAULTS: readonly (readonly [rule: RuleId, words: string])[] = [
  ['CON-02', '当前位置'],
  ['CON-02', '[300字]'],
  ['CON-02', '本文标题'],
  ['CON-01', '/X/XX'],
  ['STR-07', '1、领导重视'],
  ['STR-07', '2、组织机构健全'],
  ['STR-07', '3、注重宣传'],
  ['STR-07', '4、活动开展'],
  ['STR-07', '5、下半年'],
  ['STR-10', '领导重视我局'],
  ['STR-10', '活动开展开展了'],
  ['STR-10', '工作开展情况我局'],
  ['STR-10', '取得的成效创建'],
  ['STR-10', '下一步工作打算虽然'],
  ['STR-11', '逐步完善创建工作'],
  ['PUN-11', '根连根，骨肉情'],
  ['PUN-11', '组织，自愿报名'],
  ['PUN-11', '更全面，更细致'],
  ['PUN-13', '团结、互帮、互助'],
  ['PUN-13', '州委州政府'],
  ['PUN-08', '16号）《'],
  ['WRD-05', '详细的了解'],
  ['WRD-05', '有机的结合'],
  ['WRD-09', '名族团结'],
  ['WRD-09', '职责风格'],
  ['WRD-09', '盘检'],
  ['WRD-10', '开展情总结'],
  ['WRD-10', '取得巨大成就'],
  ['WRD-10', '养老服务作'],
  ['WRD-10', '进步，进步创建'],
  ['WRD-10', '社区民族新思路'],
  ['WRD-10', '4300元标准'],
  ['WRD-10', '转发《'],
  ['WRD-12', '开展了民族团结运动会'],
  ['WRD-12', '进行日常管理工作模式'],
  ['WRD-12', '推动我局'],
  ['WRD-13', '有了一个更高'],
  ['WRD-14', '拿上了名次'],
  ['WRD-14', '不光'],
  ['WRD-14', '搞好'],
  ['SEC-03', '艾显目'],
  ['FIX-04', '建国70周年'],
  ['FIX-04', '建国以来'],
  ['FIX-05', '中华民族一家亲、同心'],
  ['CON-06', '以加强社会服务体系建设为重点'],
  ['CON-06', '为确保不落下一个少数民族困难群众'],
  ['WRD-08', '组织功效'],
  ['WRD-08', '边境区域界线'],
  ['WRD-10', '》明确'],
  ['WRD-14', '缴纳五金'],
  ['CON-05', '会员'],
  ['CON-05', '我们'],
  ['CON-04', '第30个民族团结教育月'],
  ['NUM-15', '5类34个'],
  ['NUM-16', '三位'],
  ['PUN-05', '青海省促进民族团结进步条例'],
  ['PUN-10', '差距和不足'],
  ['PUN-11', '贴近实际，贴近生活'],
  ['PUN-11', '新疆，玉树州'],
  ['PUN-11', '和谐进步，民族团结进步边界'],
  ['PUN-13', '相邻省州'],
  ['CON-07', '进一步'],
];

const proofreader = createProofreader(RULES, lists);

/** The text after what `rule` offers was taken. */
function put(rule: RuleId, text: string): string {
  const manuscript = manuscriptOfText(text);
  const alone = createProofreader(
    RULES.filter(({ id }) => id === rule),
    lists,
  );
  const edits = editsByParagraph(alone.check(manuscript));
  return manuscript.paragraphs.map((paragraph, i) => editText(paragraph.text, edits.get(i) ?? [])).join('\n');
}

/** Whether the finding lies in one of the places where the words stand, or holds it. */
function touches({ start, end }: Finding, text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (start < at + words.length && at < end) return true;
  return false;
}

describe.skipIf(!fs.existsSync(FILE))('the sample (left out where the shared folder is absent)', () => {
  const raw = fs.existsSync(FILE) ? fs.readFileSync(FILE, 'utf8') : '';
  const manuscript = manuscriptOfText(put('PUN-01', raw));
  const findings = proofreader.check(manuscript);

  it.each(FAULTS)('%s finds “%s”', (rule, words) => {
    const found = findings.filter((finding) => finding.rule === rule);
    expect(found.some((one) => touches(one, manuscript.paragraphs[one.paragraph]?.text ?? '', words))).toBe(true);
  });

  it('has its marks put right in one go', () => {
    expect(findings.filter(({ rule }) => rule === 'PUN-01')).toEqual([]);
  });
});
