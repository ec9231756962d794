/** Which rules run: what this machine wants, and what one paper leaves out. */
import type { Proofreading } from '../report.ts';
import type { Rule, RuleId } from './rule.ts';

/** A wording that one rule is never to tell of again. */
export interface AllowedWords {
  readonly rule: RuleId;
  readonly text: string;
}

/** What a person wants of 校对 on this machine. */
export interface ProofreadingChoice {
  /** Rules that are switched off. */
  readonly off: readonly RuleId[];
  /** Rules that are off from the start and were switched on. */
  readonly on: readonly RuleId[];
  readonly allowed: readonly AllowedWords[];
}

export const noChoice: ProofreadingChoice = { off: [], on: [], allowed: [] };

/** One thing that a person changes. A window sends this and never all that is chosen: another may have changed the rest. */
export type ChoiceChange =
  | { readonly type: 'rule'; readonly rule: RuleId; readonly on: boolean }
  | { readonly type: 'allow' | 'forbid'; readonly words: AllowedWords };

const without = <T>(all: readonly T[], same: (one: T) => boolean): readonly T[] => all.filter((one) => !same(one));

/** The choice after the change; what says the same twice stands once. */
export function changed(choice: ProofreadingChoice, change: ChoiceChange): ProofreadingChoice {
  if (change.type === 'rule') {
    const { rule, on } = change;
    const others = { off: without(choice.off, (id) => id === rule), on: without(choice.on, (id) => id === rule) };
    return { ...choice, ...others, ...(on ? { on: [...others.on, rule] } : { off: [...others.off, rule] }) };
  }
  const { rule, text } = change.words;
  const others = without(choice.allowed, (one) => one.rule === rule && one.text === text);
  return { ...choice, allowed: change.type === 'allow' ? [...others, change.words] : others };
}

/** Whether a rule runs on this machine where the paper does not leave it out. */
export function isOn({ id, initially }: Pick<Rule, 'id' | 'initially'>, { off, on }: ProofreadingChoice): boolean {
  return on.includes(id) || (initially !== 'off' && !off.includes(id));
}

/** The rules that run over a paper. */
export function chosenRules(
  rules: readonly Rule[],
  choice: ProofreadingChoice,
  paper: Pick<Proofreading, 'off'>,
): readonly Rule[] {
  return rules.filter((rule) => isOn(rule, choice) && !paper.off.includes(rule.id));
}
