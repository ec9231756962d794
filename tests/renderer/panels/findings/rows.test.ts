import { describe, expect, it } from 'vitest';
import type { RuleId, Severity } from '../../../../document/proofread/rule.ts';
import { countBySeverity, rowsOf } from '../../../../renderer/panels/findings/rows.ts';
import type { PlacedFinding } from '../../../../renderer/proofread/protocol.ts';

let count = 0;
function finding(rule: RuleId, severity: Severity, text: string, places = 1): PlacedFinding {
  count += 1;
  return {
    key: `f${count}`,
    rule,
    severity,
    message: '',
    fix: 'none',
    text,
    before: '',
    after: '',
    suggestion: null,
    places,
    others: [],
    block: 0,
    start: 0,
    end: 1,
    anchor: { rule, text, before: '', after: '' },
  };
}

const ALL = new Set(['E', 'W', 'H'] as const);
const shown = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => (row.type === 'rule' ? `${row.severity} ${row.rule} ${row.places}` : row.finding.text));

describe('the rows of the list', () => {
  const some = [
    finding('NUM-01', 'H', '一'),
    finding('WRD-06', 'E', '二'),
    finding('PUN-01', 'W', '三', 190),
    finding('WRD-06', 'E', '四'),
  ];

  it('are by severity, then by rule, each rule in reading order', () => {
    const rows = rowsOf(some, new Map(), ALL, new Set());
    expect(shown(rows)).toEqual(['E WRD-06 2', '二', '四', 'W PUN-01 190', '三', 'H NUM-01 1', '一']);
  });

  it('are those of the severities that are listed', () => {
    expect(shown(rowsOf(some, new Map(), new Set(['W'] as const), new Set()))).toEqual(['W PUN-01 190', '三']);
  });

  it('fold a rule with a great many places, and unfold it when asked', () => {
    const many = Array.from({ length: 40 }, () => finding('WRD-06', 'E', '字'));
    expect(rowsOf(many, new Map(), ALL, new Set())).toHaveLength(1);
    expect(rowsOf(many, new Map(), ALL, new Set(['E WRD-06']))).toHaveLength(41);
    expect(rowsOf(some, new Map(), ALL, new Set(['E WRD-06']))).toHaveLength(5);
  });

  it('count a place as often as it has to be put right', () => {
    expect(countBySeverity(some)).toEqual({ E: 2, W: 190, H: 1 });
  });
});
