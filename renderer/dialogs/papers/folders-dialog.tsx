/** 材料文件夹: the folders that are searched, what of them could not be read and why, and forgetting it all. */
import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { PaperFolder, RefusedFile } from '../../../electron/contract/papers.ts';
import { INDEX_TOLD } from '../../../electron/words/papers.ts';
import { failureWords } from '../../../electron/words.ts';
import { useDesk } from '../../desk/context.tsx';
import { troubleText } from '../../desk/phrases.ts';
import type { Question } from '../../desk/question.ts';
import { Progress } from '../../panels/papers/progress.tsx';
import { type PapersHold, usePapersState } from '../../panels/papers/use-papers.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { Trouble } from '../trouble.tsx';
import { ChooseFolder } from './choose-folder.tsx';

function reasonOf({ reason, detail }: RefusedFile): string {
  return reason === 'SECRET' ? words.papers.manage.secretReason : failureWords(reason, detail);
}

/** Read on demand: there may be hundreds. */
function Refused({ folder: { folder, name, refused, secret } }: { readonly folder: PaperFolder }) {
  const { client } = useDesk();
  const [files, take] = useState<readonly RefusedFile[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { manage } = words.papers;
  if (refused + secret === 0) return null;
  const toggle = () => {
    if (files !== null) return take(null);
    client.call('refusedPapers', { folder }).then(take, (error: unknown) => setTrouble(troubleText(error)));
  };
  const counts = [...(refused > 0 ? [manage.refused(refused)] : []), ...(secret > 0 ? [manage.secret(secret)] : [])];
  return (
    <>
      <Button className="button quiet refused-count" aria-expanded={files !== null} onPress={toggle}>
        {counts.join('，')}
        <span aria-hidden>{files === null ? ' ▾' : ' ▴'}</span>
      </Button>
      <Trouble text={trouble} />
      {files !== null && (
        <ul className="refused paper-refused" aria-label={manage.refusedList(name)}>
          {files.map((file) => (
            <li key={file.name}>
              <span className="refused-file">{file.name}</span>
              <span className="refused-reason">{reasonOf(file)}</span>
            </li>
          ))}
          {files.length < refused + secret && <li className="hint">{manage.moreRefused}</li>}
        </ul>
      )}
    </>
  );
}

interface RowProps {
  readonly folder: PaperFolder;
  readonly run: PapersHold['run'];
}

function Row({ folder, run }: RowProps) {
  const { manage } = words.papers;
  const { name, papers, state, crowded, withSecret } = folder;
  return (
    <li className="paper-folder">
      <div className="manage-line">
        <span className="manage-folder">{name}</span>
        <span>{manage.papers(papers)}</span>
        {state !== 'ready' && <span className="lacking">{manage.states[state]}</span>}
        <span className="spring" />
        <Button
          className="button quiet"
          aria-label={manage.dropNamed(name)}
          onPress={() => void run('dropPaperFolder', { folder: folder.folder })}
        >
          {manage.drop}
        </Button>
      </div>
      {crowded && <p className="lacking">{manage.crowded}</p>}
      <Refused folder={folder} />
      <Checkbox
        className="check"
        isSelected={withSecret}
        onChange={(next) => void run('setPaperSecrecy', { folder: folder.folder, withSecret: next })}
      >
        <span className="check-box" aria-hidden />
        {manage.withSecret}
      </Checkbox>
    </li>
  );
}

/** Asked once more in place. */
function Forget({ run }: Pick<RowProps, 'run'>) {
  const [sure, ask] = useState(false);
  const { manage } = words.papers;
  if (!sure)
    return (
      <Button className="button quiet" onPress={() => ask(true)}>
        {manage.forget}
      </Button>
    );
  const forget = () => {
    ask(false);
    void run('forgetPapers', {});
  };
  return (
    <span className="manage-line" role="alert">
      {manage.forgetSure}
      <Button className="button quiet" autoFocus onPress={() => ask(false)}>
        {manage.cancel}
      </Button>
      <Button className="button quiet pressing" onPress={forget}>
        {manage.forget}
      </Button>
    </span>
  );
}

export function PaperFoldersDialog({ answer }: Extract<Question, { type: 'paperFolders' }>) {
  const { state, trouble, run } = usePapersState();
  const { papers } = words;
  const { manage } = papers;
  const close = () => answer(null);
  const folders = state?.folders ?? [];
  return (
    <Frame title={manage.title} size="large" onCancel={close}>
      <div className="manage">
        <div className="manage-head">
          <ChooseFolder className="button" label={manage.add} run={run} />
          {folders.length > 0 && (
            <Button className="button" onPress={() => void run('papersDo', { deed: 'refresh' })}>
              {papers.refresh}
            </Button>
          )}
          <span className="spring" />
          {folders.length > 0 && <Forget run={run} />}
        </div>
        {state && state.index !== 'ready' && <p className="phrase-notice">{INDEX_TOLD[state.index]}</p>}
        {state && <Progress state={state} run={run} />}
        {state && folders.length === 0 && <p className="hint paper-none">{manage.none}</p>}
        <ul className="paper-folders" aria-label={manage.list}>
          {folders.map((folder) => (
            <Row key={folder.folder} folder={folder} run={run} />
          ))}
        </ul>
        {folders.length > 0 && <p className="hint">{manage.withSecretHint}</p>}
        <p className="hint">{papers.emptySafe}</p>
      </div>
      <Trouble text={trouble} />
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button primary" autoFocus onPress={close}>
          {manage.close}
        </Button>
      </div>
    </Frame>
  );
}
