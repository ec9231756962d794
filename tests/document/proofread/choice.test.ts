import { describe, expect, it } from 'vitest';
import { changed, chosenRules, isOn, noChoice } from '../../../document/proofread/choice.ts';
import { RULES } from '../../../document/proofread/rules.ts';

const quiet = { id: 'PUN-90', initially: 'off' } as const;

describe('which rules run', () => {
  it('are those that are on from the start, less those the machine or the paper leaves out', () => {
    const choice = changed(noChoice, { type: 'rule', rule: 'PUN-01', on: false });
    const ids = chosenRules(RULES, choice, { off: ['WRD-06'] }).map(({ id }) => id);
    expect(ids).not.toContain('PUN-01');
    expect(ids).not.toContain('WRD-06');
    const usual = RULES.filter(({ initially }) => initially !== 'off').length;
    expect(ids).toHaveLength(usual - 2);
  });

  it('are also those that were switched on though they begin off', () => {
    expect(isOn(quiet, noChoice)).toBe(false);
    const on = changed(noChoice, { type: 'rule', rule: quiet.id, on: true });
    expect(isOn(quiet, on)).toBe(true);
    expect(isOn(quiet, changed(on, { type: 'rule', rule: quiet.id, on: false }))).toBe(false);
  });

  it('are left out by the paper though the machine switched them on', () => {
    const on = changed(noChoice, { type: 'rule', rule: 'PUN-01', on: true });
    expect(chosenRules(RULES, on, { off: ['PUN-01'] }).map(({ id }) => id)).not.toContain('PUN-01');
  });
});

describe('a change of the choice', () => {
  it('says a rule once, as it was chosen last', () => {
    const twice = ['a', 'b'].reduce((choice) => changed(choice, { type: 'rule', rule: 'PUN-01', on: false }), noChoice);
    expect(twice).toEqual({ off: ['PUN-01'], on: [], allowed: [] });
    expect(changed(twice, { type: 'rule', rule: 'PUN-01', on: true })).toEqual({
      off: [],
      on: ['PUN-01'],
      allowed: [],
    });
  });

  it('allows words of one rule and forbids them again', () => {
    const words = { rule: 'WRD-06', text: '签定' } as const;
    const allowed = changed(changed(noChoice, { type: 'allow', words }), { type: 'allow', words });
    expect(allowed.allowed).toEqual([words]);
    const others = { rule: 'WRD-09', text: '签定' } as const;
    expect(changed(allowed, { type: 'forbid', words: others }).allowed).toEqual([words]);
    expect(changed(allowed, { type: 'forbid', words }).allowed).toEqual([]);
  });
});
