/** 读入说明: all that there is to tell of a file that was opened, or of what was pasted, to be read and copied. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { noticeParts } from './parts.ts';

function Notice({ text }: { readonly text: string }) {
  const { lead, items } = noticeParts(text);
  return (
    <li className="notice">
      <span className="notice-text">{lead}</span>
      {items.length > 0 && (
        <ul className="notice-items">
          {items.map((item, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change while they are shown, and may be the same twice.
            <li key={i}>{item}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

export function NoticesDialog({ of, name, notices, answer }: Extract<Question, { type: 'notices' }>) {
  const [copied, setCopied] = useState(false);
  const { titles, about, list, copy, copied: done, close } = words.noticeDialog;
  const text = [about(name, notices.length), ...notices.map((notice, i) => `${i + 1}. ${notice}`)].join('\n');
  const copyAll = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Frame title={titles[of]} size="form" onCancel={() => answer(null)}>
      <p className="dialog-text">{about(name, notices.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys. */}
      <ol className="notices" aria-label={list} tabIndex={0}>
        {notices.map((notice, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change while they are shown, and may be the same twice.
          <Notice key={i} text={notice} />
        ))}
      </ol>
      <div className="dialog-foot">
        <Button className="button" onPress={copyAll}>
          {copied ? done : copy}
        </Button>
        <span className="unseen" aria-live="polite">
          {copied ? done : ''}
        </span>
        <span className="spring" />
        <Button className="button primary" autoFocus onPress={() => answer(null)}>
          {close}
        </Button>
      </div>
    </Frame>
  );
}
