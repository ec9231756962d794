/** 管理常用语: where phrases come from, what was refused there and why, and what is learned for completion. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { PhraseSources } from '../../../electron/contract/phrases.ts';
import { useDesk } from '../../desk/context.tsx';
import { phrasesChanged, troubleText } from '../../desk/phrases.ts';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { Trouble } from '../trouble.tsx';
import { LearningSection } from './learning-section.tsx';
import { type ManageTools, Section } from './manage-section.tsx';
import { OwnSection } from './own-section.tsx';
import { SharedSection } from './shared-section.tsx';

/** Between two looks at the sources. */
const LOOKING_MS = 3000;

function useSources() {
  const desk = useDesk();
  const [sources, take] = useState<PhraseSources | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [running, setRunning] = useState(0);
  const works = useRef({ begun: 0, running: 0 });
  const reload = useCallback(async () => take(await desk.client.call('phraseSources', {})), [desk]);
  const run = useCallback(
    (work: () => Promise<void>) => {
      works.current.begun += 1;
      works.current.running += 1;
      setRunning((before) => before + 1);
      setTrouble(null);
      work()
        .then(() => phrasesChanged(desk))
        .catch((error: unknown) => setTrouble(troubleText(error)))
        .finally(() => {
          works.current.running -= 1;
          setRunning((before) => before - 1);
        });
    },
    [desk],
  );
  useEffect(() => run(reload), [run, reload]);
  // A shared folder may go and come while one looks. What was asked before a piece of work began is of no use after it.
  useEffect(() => {
    const look = async () => {
      const { begun, running } = works.current;
      if (running > 0) return;
      const now = await desk.client.call('phraseSources', {}).catch(() => null);
      if (now !== null && begun === works.current.begun) take(now);
    };
    const timer = setInterval(() => void look(), LOOKING_MS);
    return () => clearInterval(timer);
  }, [desk]);
  return { sources, take, trouble, busy: running > 0, run, reload };
}

function ShippedSection({ sources: { shipped, hidden }, run, reload }: ManageTools) {
  const { client } = useDesk();
  const { manage } = words.phrases;
  const restore = async () => {
    await client.call('restorePhrases', { text: null });
    await reload();
  };
  return (
    <Section title={manage.shipped}>
      <p>{manage.shippedCount(shipped.count)}</p>
      {hidden > 0 && (
        <p className="manage-line">
          {manage.hidden(hidden)}
          <Button className="button quiet" onPress={() => run(restore)}>
            {manage.restore}
          </Button>
        </p>
      )}
    </Section>
  );
}

export function ManagePhrasesDialog({ answer }: Extract<Question, { type: 'managePhrases' }>) {
  const { sources, trouble, busy, ...tools } = useSources();
  const { manage } = words.phrases;
  const close = () => answer(null);
  return (
    <Frame title={manage.title} size="large" onCancel={close}>
      <div className="manage">
        {sources ? (
          <>
            <OwnSection sources={sources} {...tools} />
            <SharedSection sources={sources} {...tools} />
            <ShippedSection sources={sources} {...tools} />
            <LearningSection sources={sources} {...tools} />
          </>
        ) : (
          trouble === null && <p className="hint">{words.phrases.loading}</p>
        )}
      </div>
      <Trouble text={trouble} />
      <div className="dialog-foot">
        <span className="hint" role="status">
          {busy && sources && words.phrases.working}
        </span>
        <span className="spring" />
        <Button className="button primary" autoFocus onPress={close}>
          {manage.close}
        </Button>
      </div>
    </Frame>
  );
}
