/** Text that is no text neither stops the engine nor breaks it. */
import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../../document/proofread/engine.ts';
import { manuscriptOf } from '../../../document/proofread/manuscript.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { emptyReport, plainInline } from '../../../document/report.ts';
import { lists } from './lists.ts';

const proofreader = createProofreader(RULES, lists);
const MILLION = 1_000_000;

const CASES: Readonly<Record<string, string>> = {
  'half characters': '\ud800今年\udc00以来\ud83d，抓好落实。',
  'a megabyte of Chinese without a mark': '工作'.repeat(MILLION / 2),
  'a million opening brackets': '（'.repeat(MILLION),
  'a million closing brackets': '）'.repeat(MILLION),
  'a million opening quotation marks': '“'.repeat(MILLION),
  'a million book title marks': '《'.repeat(MILLION),
  'a megabyte of full stops': '。'.repeat(MILLION),
  'a megabyte of commas': ','.repeat(MILLION),
  'a megabyte of figures': '1234567890'.repeat(MILLION / 10),
  'a megabyte of figures and marks': '1，2、3.4-'.repeat(MILLION / 8),
  'a megabyte of blanks': '\u3000 '.repeat(MILLION / 2),
  'a megabyte of the year': '2024年'.repeat(MILLION / 5),
  'a megabyte of the same character': '一'.repeat(MILLION),
  'a megabyte of numbers of headings': '（一）'.repeat(MILLION / 3),
  'a hundred thousand lines': '一、情况\n'.repeat(100_000),
  'nothing but line breaks': '\n'.repeat(10_000),
  nothing: '',
  'control characters': '\u0000\u0001\u001b[31m工作\u0007。',
};

describe.each(Object.entries(CASES))('%s', (_, text) => {
  it('is read to its end, as a text and as a report', () => {
    for (const finding of proofreader.check(manuscriptOfText(text)))
      expect(finding.end).toBeGreaterThanOrEqual(finding.start);
    const report = { ...emptyReport, blocks: [{ type: 'paragraph', content: plainInline(text) } as const] };
    expect(Array.isArray(proofreader.check(manuscriptOf(report)))).toBe(true);
  }, 60_000);
});
