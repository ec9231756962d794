/** Good and bad cases of all rules: what the rules themselves are tested by. A module of its own, loaded when first asked for. */
import type { Examples } from '../../../document/proofread/rule.ts';

const modules = import.meta.glob<Examples>('../../../document/proofread/rules/*.examples.ts', {
  eager: true,
  import: 'default',
});

const byId = new Map(
  Object.entries(modules).map(([file, examples]) => [
    /([a-z]+-\d+)\.examples\.ts$/.exec(file)?.[1]?.toUpperCase() ?? file,
    examples,
  ]),
);

export function examplesOf(rule: string): Examples | null {
  return byId.get(rule) ?? null;
}
