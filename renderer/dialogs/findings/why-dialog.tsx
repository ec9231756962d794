/** 为什么: what a rule asks for, why, by what source, and cases of it. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { BadExample, Examples, RuleId } from '../../../document/proofread/rule.ts';
import { useProofreading } from '../../desk/context.tsx';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';

function useExamples(rule: RuleId): Examples | null {
  const [examples, set] = useState<Examples | null>(null);
  useEffect(() => {
    let gone = false;
    void import('./examples.ts').then(({ examplesOf }) => {
      if (!gone) set(examplesOf(rule));
    });
    return () => {
      gone = true;
    };
  }, [rule]);
  return examples;
}

/** The words found are set apart, each at its first place behind the one before. */
function Marked({ text, found }: { readonly text: string; readonly found: readonly string[] }) {
  const parts: { readonly text: string; readonly isFound: boolean; readonly at: number }[] = [];
  let at = 0;
  for (const one of found) {
    const place = one === '' ? -1 : text.indexOf(one, at);
    if (place < 0) continue;
    parts.push({ text: text.slice(at, place), isFound: false, at }, { text: one, isFound: true, at: place });
    at = place + one.length;
  }
  parts.push({ text: text.slice(at), isFound: false, at });
  return parts.map((part) => (part.isFound ? <mark key={`found ${part.at}`}>{part.text}</mark> : part.text));
}

function Bad({ example }: { readonly example: BadExample }) {
  const { text, found = [], fixed } = example;
  return (
    <li>
      <p className="example-text">
        <Marked text={text} found={found} />
      </p>
      {fixed !== undefined && (
        <p className="example-fixed">
          <span className="example-becomes">{words.findings.whyDialog.becomes}</span>
          {fixed}
        </p>
      )}
    </li>
  );
}

/** Nobody reads more of them. */
const SHOWN = 5;

function Cases({ examples }: { readonly examples: Examples }) {
  const { whyDialog } = words.findings;
  return (
    <>
      <h3>{whyDialog.bad}</h3>
      <ul className="examples bad">
        {examples.bad.slice(0, SHOWN).map((example) => (
          <Bad key={example.text} example={example} />
        ))}
      </ul>
      <h3>{whyDialog.good}</h3>
      <ul className="examples good">
        {examples.good.slice(0, SHOWN).map(({ text }) => (
          <li key={text}>
            <p className="example-text">{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

export function WhyDialog({ rule: id, answer }: Extract<Question, { type: 'why' }>) {
  const rule = useProofreading((state) => state.rules.get(id));
  const examples = useExamples(id);
  const { findings } = words;
  const { whyDialog } = findings;
  return (
    <Frame title={whyDialog.title(rule?.name ?? id)} size="large" onCancel={() => answer(null)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is read by scrolling */}
      <section className="dialog-text why" aria-label={rule?.name ?? id} tabIndex={0}>
        {rule && (
          <>
            <p className="why-message">{rule.message}</p>
            <p className="why-text">{rule.why}</p>
            <dl className="why-facts">
              <dt>{whyDialog.severity}</dt>
              <dd>
                <span className={`severity severity-${rule.severity}`}>{findings.severities[rule.severity]}</span>
                {findings.severityHints[rule.severity]}
              </dd>
              <dt>{whyDialog.fix}</dt>
              <dd>{whyDialog.fixes[rule.fix]}</dd>
              <dt>{whyDialog.source}</dt>
              <dd>
                {rule.source}
                <span className="why-id">{id}</span>
              </dd>
            </dl>
          </>
        )}
        {examples && <Cases examples={examples} />}
      </section>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button primary" autoFocus onPress={() => answer(null)}>
          {whyDialog.close}
        </Button>
      </div>
    </Frame>
  );
}
