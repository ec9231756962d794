/** 离线说明: what the program reaches (nothing), how that is kept, what was refused, what lies on this machine. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { GuardCounts, KeptPlaces } from '../../../electron/contract/offline.ts';
import type { Question } from '../../desk/question.ts';
import { Frame } from '../modal.tsx';
import { howOf, momentText, offlineText } from './text.ts';
import { offlineWords as words } from './words.ts';

function Refused({ since, refused }: GuardCounts) {
  const moment = momentText(since);
  if (refused.length === 0) return <p>{words.refusedNone(moment)}</p>;
  return (
    <>
      <p>{words.refusedSome(moment)}</p>
      <ul>
        {refused.map(({ guard, count }) => (
          <li key={guard}>
            {words.guards[guard]}：<b>{words.times(count)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

function KeptTable({ things }: Pick<KeptPlaces, 'things'>) {
  const { columns } = words;
  return (
    <table className="kept-table" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{columns.thing}</th>
          <th scope="col">{columns.purpose}</th>
          <th scope="col" className="kept-size">
            {columns.size}
          </th>
        </tr>
      </thead>
      <tbody>
        {things.map(({ thing, bytes }) => (
          <tr key={thing}>
            <th scope="row">{words.things[thing][0]}</th>
            <td>{words.things[thing][1]}</td>
            <td className="kept-size">{words.size(bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Kept({ folders, things, more }: KeptPlaces) {
  return (
    <>
      <p>{words.keptWhere(folders.length)}</p>
      {folders.map((folder) => (
        <p key={folder} className="kept-folder">
          {folder}
        </p>
      ))}
      {things.length === 0 ? <p>{words.keptNone}</p> : <KeptTable things={things} />}
      {more && <p>{words.keptMore}</p>}
      <p className="offline-aside">{words.keptRemove}</p>
    </>
  );
}

/** Copies it all; says so once it is done. */
function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const copyAll = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <Button className="button" onPress={copyAll}>
        {copied ? words.copied : words.copy}
      </Button>
      <span className="unseen" aria-live="polite">
        {copied ? words.copied : ''}
      </span>
    </>
  );
}

export function OfflineDialog({ info, counts, places, answer }: Extract<Question, { type: 'offline' }>) {
  return (
    <Frame title={words.title} size="form" onCancel={() => answer(null)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keys. */}
      <section className="offline-page" aria-label={words.title} tabIndex={0}>
        <p className="offline-lead">{words.nothing}</p>
        <p>{words.reach[info.host]}</p>
        <h3>{words.howTitle}</h3>
        <ul>
          {howOf(info.host).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h3>{words.refusedTitle}</h3>
        <Refused {...counts} />
        <h3>{words.keptTitle}</h3>
        <Kept {...places} />
        <h3>{words.policyTitle}</h3>
        <p className="offline-policy">{counts.policy}</p>
      </section>
      <div className="dialog-foot">
        <CopyButton text={offlineText({ info, counts, places })} />
        <span className="spring" />
        <Button className="button primary" autoFocus onPress={() => answer(null)}>
          {words.close}
        </Button>
      </div>
    </Frame>
  );
}
