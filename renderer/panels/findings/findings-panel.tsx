/** The panel 校对: what was found in the text, most pressing first. */
import { SpellCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Severity } from '../../../document/proofread/rule.ts';
import { useDesk, useProofreading, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { chooseRules, fixAll } from '../../desk/finding-deeds.ts';
import { openWordLists } from '../../desk/word-lists.ts';
import { SEVERITIES } from '../../proofread/state.ts';
import { words } from '../../words.ts';
import { FindingList } from './finding-list.tsx';
import { LeftAlone } from './left-alone.tsx';
import { countBySeverity, rowsOf } from './rows.ts';

const isSeverity = (key: unknown): key is Severity => SEVERITIES.some((severity) => severity === key);

function Filter() {
  const desk = useDesk();
  const listed = useProofreading((state) => state.listed);
  const all = useProofreading((state) => state.findings);
  const counts = useMemo(() => countBySeverity(all), [all]);
  const { findings } = words;
  return (
    <ToggleButtonGroup
      className="finding-filter"
      aria-label={findings.filter}
      selectionMode="multiple"
      selectedKeys={listed}
      onSelectionChange={(keys) => desk.proofreading.state.set({ listed: new Set([...keys].filter(isSeverity)) })}
    >
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          id={severity}
          className={`finding-switch severity-${severity}`}
          aria-label={findings.count(findings.severities[severity], counts[severity])}
        >
          <span className={`finding-sign sign-${severity}`} aria-hidden />
          {findings.severities[severity]}
          <span className="finding-count">{counts[severity]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Empty() {
  const ready = useProofreading((state) => state.ready);
  const { findings } = words;
  return (
    <div className="empty">
      <SpellCheck className="empty-icon" aria-hidden />
      <p className="empty-title">{ready ? findings.noneTitle : findings.reading}</p>
      {ready && <p>{findings.noneText}</p>}
    </div>
  );
}

function Rows() {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const all = useProofreading((state) => state.findings);
  const rules = useProofreading((state) => state.rules);
  const listed = useProofreading((state) => state.listed);
  const rows = useMemo(() => rowsOf(all, rules, listed, turned), [all, rules, listed, turned]);
  const turn = (group: string) =>
    setTurned((before) => new Set(before.has(group) ? [...before].filter((one) => one !== group) : [...before, group]));
  if (rows.length === 0) return <p className="finding-none">{words.findings.filtered}</p>;
  return <FindingList rows={rows} onTurn={turn} />;
}

function FixAll() {
  const desk = useDesk();
  const safe = useProofreading((state) => state.safe);
  const readOnly = useSnapshotAtLeisure((snapshot) => snapshot.access === 'readOnly');
  if (safe === 0) return null;
  return (
    <Button className="button finding-fix-all" isDisabled={readOnly} onPress={() => void fixAll(desk)}>
      {words.findings.fixAll(safe)}
    </Button>
  );
}

export function FindingsPanel() {
  const desk = useDesk();
  const any = useProofreading((state) => state.findings.length > 0);
  return (
    <div className="findings-panel">
      {any ? (
        <>
          <Filter />
          <FixAll />
          <Rows />
        </>
      ) : (
        <Empty />
      )}
      <div className="findings-foot">
        <LeftAlone />
        <Button className="button quiet" onPress={() => void openWordLists(desk)}>
          {words.wordLists.open}
        </Button>
        <Button className="button quiet" onPress={() => void chooseRules(desk)}>
          {words.findings.rules}
        </Button>
      </div>
    </div>
  );
}
