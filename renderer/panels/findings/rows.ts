/** The list of findings as rows: by severity, then by rule, each rule's places in reading order. */
import type { RuleId, Severity } from '../../../document/proofread/rule.ts';
import type { PlacedFinding, RuleInfo } from '../../proofread/protocol.ts';
import { SEVERITIES } from '../../proofread/state.ts';

export type Row =
  | {
      readonly type: 'rule';
      readonly id: string;
      readonly rule: RuleId;
      readonly name: string;
      readonly severity: Severity;
      /** Places, as often as they have to be put right. */
      readonly places: number;
      readonly open: boolean;
    }
  | { readonly type: 'finding'; readonly id: string; readonly finding: PlacedFinding };

const groupOf = ({ severity, rule }: PlacedFinding) => `${severity} ${rule}`;

/** Rules with more places than this begin folded. */
const MANY = 30;

/** `turned`: groups that a person folded or unfolded, against how they begin. */
export function rowsOf(
  findings: readonly PlacedFinding[],
  rules: ReadonlyMap<RuleId, RuleInfo>,
  listed: ReadonlySet<Severity>,
  turned: ReadonlySet<string>,
): readonly Row[] {
  const groups = Map.groupBy(findings, groupOf);
  const bySeverity = (severity: Severity) => [...groups].filter(([, [first]]) => first?.severity === severity);
  return SEVERITIES.filter((severity) => listed.has(severity)).flatMap((severity) =>
    bySeverity(severity).flatMap(([id, group]): Row[] => {
      const [first] = group;
      if (!first) return [];
      const { rule } = first;
      const open = group.length > MANY === turned.has(id);
      const places = group.reduce((sum, one) => sum + one.places, 0);
      const head: Row = { type: 'rule', id, rule, name: rules.get(rule)?.name ?? rule, severity, places, open };
      return [head, ...(open ? group.map((finding): Row => ({ type: 'finding', id: finding.key, finding })) : [])];
    }),
  );
}

export function countBySeverity(findings: readonly PlacedFinding[]): Readonly<Record<Severity, number>> {
  const counts = { E: 0, W: 0, H: 0 };
  for (const { severity, places } of findings) counts[severity] += places;
  return counts;
}
