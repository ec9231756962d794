/** Every rule against the examples beside it: what it finds, what its corrections give, what it leaves alone. */
import { describe, expect, it } from 'vitest';
import { editsByParagraph, editText } from '../../../document/proofread/edits.ts';
import { createProofreader } from '../../../document/proofread/engine.ts';
import type { Finding } from '../../../document/proofread/finding.ts';
import type { Manuscript } from '../../../document/proofread/manuscript.ts';
import type { Example, Examples, Rule } from '../../../document/proofread/rule.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { lists } from './lists.ts';

async function examplesOf({ id }: Rule): Promise<Examples> {
  const file: { default: Examples } = await import(`../../../document/proofread/rules/${id.toLowerCase()}.examples.ts`);
  return file.default;
}

function read({ text, kind, redHead }: Example): Manuscript {
  const plain = manuscriptOfText(text, kind);
  if (!redHead) return plain;
  return { ...plain, setting: { ...plain.setting, form: 'document', head: { documentNumber: '某发〔2026〕5号' } } };
}

function fixed({ paragraphs }: Manuscript, findings: readonly Finding[]): string {
  const edits = editsByParagraph(findings);
  return paragraphs.map(({ text }, i) => editText(text, edits.get(i) ?? [])).join('\n');
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', async (_, rule) => {
  const { bad, good } = await examplesOf(rule);
  const alone = createProofreader([rule], lists);
  const all = createProofreader(RULES, lists);

  it('has three cases or more of each sort', () => {
    expect(bad.length).toBeGreaterThanOrEqual(3);
    expect(good.length).toBeGreaterThanOrEqual(3);
  });

  it.each(bad.map((example) => [example.text, example] as const))('finds: %s', (text, example) => {
    const manuscript = read(example);
    const findings = alone.check(manuscript);
    expect(findings.map((finding) => finding.text)).toEqual(example.found ?? [text]);
    // The paragraphs are the lines that are not blank.
    expect(fixed(manuscript, findings)).toBe((example.fixed ?? text).replace(/\n+$/u, ''));
  });

  it.each(bad.map((example) => [example.text, example] as const))(
    'tells it beside all other rules: %s',
    (_text, example) => {
      expect(all.check(read(example)).map((finding) => finding.rule)).toContain(rule.id);
    },
  );

  it.each(bad.flatMap((example) => (example.fixed === undefined ? [] : [[example.fixed, example] as const])))(
    'is content with its own correction: %s',
    (text, example) => {
      expect(alone.check(read({ ...example, text })).filter(({ fix }) => fix !== 'none')).toEqual([]);
    },
  );

  it.each(good.map((example) => [example.text, example] as const))('leaves alone: %s', (_text, example) => {
    expect(alone.check(read(example))).toEqual([]);
  });
});

it('each id stands once', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});
