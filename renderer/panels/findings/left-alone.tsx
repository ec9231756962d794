/** What is ignored and switched off, each to be had back. */
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { RuleId } from '../../../document/proofread/rule.ts';
import { useDesk, useProofreading, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { forbidWords, restoreIgnored, switchRule, switchRuleHere } from '../../desk/finding-deeds.ts';
import { words } from '../../words.ts';

interface EntryProps {
  readonly text: string;
  readonly where: string;
  readonly isDisabled?: boolean;
  readonly onRestore: () => void;
}

function Entry({ text, where, isDisabled = false, onRestore }: EntryProps) {
  const { findings } = words;
  return (
    <li className="left-alone-entry">
      <span className="left-alone-text">{text}</span>
      <span className="left-alone-where">{where}</span>
      <Button
        className="finding-deed"
        aria-label={findings.named(findings.restore, text)}
        isDisabled={isDisabled}
        onPress={onRestore}
      >
        {findings.restore}
      </Button>
    </li>
  );
}

/** The paper's own ignored places, whether or not they are found by now. */
function useIgnored() {
  const kept = useSnapshotAtLeisure((snapshot) => snapshot.paper.proofreading);
  return kept;
}

export function LeftAlone() {
  const desk = useDesk();
  const { findings } = words;
  const { ignored, off } = useIgnored();
  const rules = useProofreading((state) => state.rules);
  const choice = useProofreading((state) => state.choice);
  const readOnly = useSnapshotAtLeisure((snapshot) => snapshot.access === 'readOnly');
  const nameOf = (id: string) => rules.get(id as RuleId)?.name ?? id; // an id of another version finds nothing
  const places = ignored.length + choice.allowed.length;
  const switched = off.length + choice.off.length;
  if (places + switched === 0) return null;
  return (
    <Disclosure className="left-alone">
      <Heading className="left-alone-head">
        <Button slot="trigger" className="button quiet">
          {[
            ...(places > 0 ? [findings.hidden(places)] : []),
            ...(switched > 0 ? [findings.offRules(switched)] : []),
          ].join('，')}
        </Button>
      </Heading>
      <DisclosurePanel className="left-alone-panel">
        <ul className="left-alone-list" aria-label={findings.hiddenList}>
          {ignored.map((place) => (
            <Entry
              key={[place.rule, place.text, place.before, place.after].join('\n')}
              text={place.text === '' ? nameOf(place.rule) : `${place.before}${place.text}${place.after}`}
              where={findings.hiddenPlace}
              isDisabled={readOnly}
              onRestore={() => restoreIgnored(desk, place)}
            />
          ))}
          {choice.allowed.map((allowed) => (
            <Entry
              key={`${allowed.rule} ${allowed.text}`}
              text={allowed.text}
              where={findings.hiddenAlways}
              onRestore={() => void forbidWords(desk, allowed)}
            />
          ))}
          {off.map((id) => (
            <Entry
              key={`here ${id}`}
              text={nameOf(id)}
              where={findings.offHere}
              isDisabled={readOnly}
              // The id stands in the paper as it was written there.
              onRestore={() => switchRuleHere(desk, id as RuleId, true)}
            />
          ))}
          {choice.off.map((id) => (
            <Entry
              key={id}
              text={nameOf(id)}
              where={findings.offEverywhere}
              onRestore={() => void switchRule(desk, id, true)}
            />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
