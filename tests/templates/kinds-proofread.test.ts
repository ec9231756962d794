import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../document/proofread/engine.ts';
import { manuscriptOf } from '../../document/proofread/manuscript.ts';
import { RULES } from '../../document/proofread/rules.ts';
import { readLists } from '../../electron/services/lists.ts';
import { filledKinds } from './kinds-filled.ts';

const lists = await readLists(path.resolve(import.meta.dirname, '../../templates'));
const proofreader = createProofreader(RULES, lists);

describe('a filled paper of each kind', () => {
  it.each(filledKinds().map(({ kind, report }) => [kind.name, kind, report] as const))(
    'of %s has no error, and nothing against what matters most for its kind but hints',
    (_, { proofreading = [] }, report) => {
      const findings = proofreader.check(manuscriptOf(report));
      const rules = (severities: readonly string[]) =>
        findings.filter(({ severity }) => severities.includes(severity)).map(({ rule, text }) => `${rule} ${text}`);
      expect(rules(['E'])).toEqual([]);
      expect(rules(['E', 'W']).filter((found) => proofreading.some((rule) => found.startsWith(rule)))).toEqual([]);
    },
  );

  it('is told when something is wrong with it', () => {
    const [first] = filledKinds();
    if (!first) throw new Error('no kind');
    const { blocks } = first.report;
    const wrong = {
      type: 'paragraph',
      content: [{ type: 'text', text: '截止目前，完成2024年任务〔待补〕。《（《' }],
    } as const;
    const findings = proofreader.check(manuscriptOf({ ...first.report, blocks: [...blocks, wrong] }));
    expect(findings.some(({ severity }) => severity === 'E')).toBe(true);
  });
});
