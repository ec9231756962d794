/** 校对规则: all rules by chapter, each switched on and off on this machine. */
import { useMemo, useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import { isOn } from '../../../document/proofread/choice.ts';
import { CHAPTERS, type Chapter, type RuleId } from '../../../document/proofread/rule.ts';
import { useDesk, useProofreading, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { switchRule } from '../../desk/finding-deeds.ts';
import type { Question } from '../../desk/question.ts';
import type { RuleInfo } from '../../proofread/protocol.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { SearchBox } from '../search-box.tsx';

function matches({ id, name, message, why, source }: RuleInfo, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return wanted === '' || [id, name, message, why, source].some((text) => text.toLowerCase().includes(wanted));
}

interface RuleRowProps {
  readonly rule: RuleInfo;
  readonly on: boolean;
  readonly offHere: boolean;
}

function RuleRow({ rule, on, offHere }: RuleRowProps) {
  const desk = useDesk();
  const { findings } = words;
  return (
    <li className="rule-row">
      <Switch className="rule-switch" isSelected={on} onChange={(next) => void switchRule(desk, rule.id, next)}>
        <span className="rule-track" aria-hidden />
        <span className="rule-words">
          <span className="rule-name">
            {rule.name}
            <span className={`severity severity-${rule.severity}`}>{findings.severities[rule.severity]}</span>
            {offHere && <span className="rule-here">{findings.rulesDialog.paper}</span>}
          </span>
          <span className="rule-message">{rule.message}</span>
        </span>
        <span className="rule-id">{rule.id}</span>
      </Switch>
    </li>
  );
}

const chapterOf = (id: RuleId) => CHAPTERS.find((chapter) => id.startsWith(`${chapter}-`));

export function RulesDialog({ answer }: Extract<Question, { type: 'rules' }>) {
  const [query, setQuery] = useState('');
  const rules = useProofreading((state) => state.rules);
  const choice = useProofreading((state) => state.choice);
  const offHere = useSnapshotAtLeisure((snapshot) => snapshot.paper.proofreading.off);
  const { findings } = words;
  const { rulesDialog } = findings;
  const all = useMemo(() => [...rules.values()], [rules]);
  const isRuleOn = ({ id, initiallyOff }: RuleInfo) =>
    isOn({ id, ...(initiallyOff && { initially: 'off' as const }) }, choice);
  const found = all.filter((rule) => matches(rule, query));
  const byChapter = (chapter: Chapter) => found.filter(({ id }) => chapterOf(id) === chapter);
  return (
    <Frame title={rulesDialog.title} size="large" onCancel={() => answer(null)}>
      <SearchBox
        label={rulesDialog.search}
        placeholder={rulesDialog.search}
        value={query}
        onChange={setQuery}
        autoFocus
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is read by scrolling */}
      <section className="dialog-text rules" aria-label={rulesDialog.title} tabIndex={0}>
        <p className="rules-hint">{rulesDialog.hint}</p>
        {found.length === 0 && <p>{rulesDialog.none(query)}</p>}
        {CHAPTERS.map((chapter) => {
          const own = byChapter(chapter);
          if (own.length === 0) return null;
          return (
            <section key={chapter} className="rules-chapter" aria-label={findings.chapters[chapter]}>
              <h3>{findings.chapters[chapter]}</h3>
              <ul>
                {own.map((rule) => (
                  <RuleRow key={rule.id} rule={rule} on={isRuleOn(rule)} offHere={offHere.includes(rule.id)} />
                ))}
              </ul>
            </section>
          );
        })}
      </section>
      <div className="dialog-foot">
        <span className="rules-count">{rulesDialog.on(all.filter(isRuleOn).length, all.length)}</span>
        <span className="spring" />
        <Button className="button primary" onPress={() => answer(null)}>
          {rulesDialog.close}
        </Button>
      </div>
    </Frame>
  );
}
