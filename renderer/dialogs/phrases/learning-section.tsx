/** 词语续写: whether words are learned from finished papers, how many are known, and forgetting them. */
import { useEffect, useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import type { WordLearning } from '../../../electron/contract/phrases.ts';
import { useDesk } from '../../desk/context.tsx';
import { words } from '../../words.ts';
import { type ManageTools, Section } from './manage-section.tsx';

function Forget({ learning, onForget }: { readonly learning: WordLearning; readonly onForget: () => void }) {
  const [sure, ask] = useState(false);
  const { manage, cancel } = words.phrases;
  if (learning.count === 0) return null;
  if (!sure)
    return (
      <Button className="button quiet" onPress={() => ask(true)}>
        {manage.forget}
      </Button>
    );
  const forget = () => {
    ask(false);
    onForget();
  };
  return (
    <>
      <span>{manage.forgetSure}</span>
      <Button className="button quiet" autoFocus onPress={() => ask(false)}>
        {cancel}
      </Button>
      <Button className="button quiet pressing" onPress={forget}>
        {manage.forget}
      </Button>
    </>
  );
}

export function LearningSection({ run }: ManageTools) {
  const { client } = useDesk();
  const [learning, set] = useState<WordLearning | null>(null);
  useEffect(() => run(async () => set(await client.call('wordLearning', {}))), [client, run]);
  const { manage } = words.phrases;
  if (learning === null) return null;
  return (
    <Section title={manage.learning}>
      <Switch
        className="switch"
        isSelected={learning.on}
        onChange={(on) => run(async () => set(await client.call('setWordLearning', { on })))}
      >
        <span className="switch-track" aria-hidden />
        {manage.learn}
      </Switch>
      <p className="hint">{manage.learnHint}</p>
      <p className="manage-line">
        {manage.learnt(learning.count)}
        <Forget learning={learning} onForget={() => run(async () => set(await client.call('forgetWords', {})))} />
      </p>
    </Section>
  );
}
