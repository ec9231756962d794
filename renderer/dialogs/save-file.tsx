/** 另存为 and 导出: our own panel to choose where a file goes. What exists already is replaced only on a second word. */
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Failure } from '../../document/failure.ts';
import type { FileGrant } from '../../electron/contract/files.ts';
import { useDesk } from '../desk/context.tsx';
import type { Question } from '../desk/question.ts';
import { words } from '../words.ts';
import { FilePanel, FilePanelFoot } from './file-panel.tsx';
import { useFolder } from './folder.ts';
import { Trouble } from './trouble.tsx';

interface ReplaceProps {
  readonly name: string;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

function ReplaceQuestion({ name, onReplace, onCancel }: ReplaceProps) {
  return (
    <div className="dialog-foot replace" role="alert">
      <span className="replace-text">{words.files.replaceText(name)}</span>
      <Button className="button" autoFocus onPress={onCancel}>
        {words.files.cancel}
      </Button>
      <Button className="button danger" onPress={onReplace}>
        {words.files.replace}
      </Button>
    </div>
  );
}

export function SaveFileDialog({ purpose, suggestedName, answer }: Extract<Question, { type: 'saveFile' }>) {
  const { client } = useDesk();
  const { listing, isReading, trouble, go, here, forget, attempt } = useFolder(client, purpose);
  const [name, setName] = useState(suggestedName);
  const [isShortened, setShortened] = useState(false);
  const [existing, setExisting] = useState<FileGrant | null>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  const rename = (next: string) => {
    forget();
    setShortened(false);
    setExisting(null);
    setName(next);
  };
  /** A name that is too long stands there shortened: whoever agrees presses 「保存」 again. */
  const takeShorter = (error: unknown): null => {
    if (!(error instanceof Failure) || error.code !== 'NAME_TOO_LONG' || error.detail === '') throw error;
    setName(error.detail);
    setShortened(true);
    return null;
  };
  const pick = async (chosen: string) => {
    const wanted = chosen.trim();
    const shown = wanted === '' ? null : await here();
    if (!shown) return;
    setName(wanted);
    setShortened(false);
    const asked = client.call('grantSave', { folder: shown.folder, name: wanted, purpose });
    const granted = await attempt(asked.catch(takeShorter));
    if (granted?.exists) setExisting(granted.grant);
    else if (granted) answer(granted.grant);
  };
  const keepName = () => {
    setExisting(null);
    nameInput.current?.focus();
  };
  const cancel = () => answer(null);
  return (
    <FilePanel
      title={words.files.titles[purpose]}
      listing={listing}
      loading={trouble === null ? words.files.loading : ''}
      isReading={isReading}
      name={name}
      onName={rename}
      onGo={(folder) => {
        setExisting(null);
        go(folder);
      }}
      onSelect={(entry) => entry.entry.type === 'file' && rename(entry.name)}
      onPick={(chosen) => void pick(chosen)}
      onSubmit={() => void pick(name)}
      // Escape takes back one question at a time.
      onCancel={existing ? keepName : cancel}
      nameInput={nameInput}
    >
      <Trouble text={isShortened ? words.files.shortened : trouble} />
      {existing ? (
        <ReplaceQuestion name={existing.name} onReplace={() => answer(existing)} onCancel={keepName} />
      ) : (
        <FilePanelFoot confirm={words.files.save} isDisabled={name.trim() === ''} onCancel={cancel} />
      )}
    </FilePanel>
  );
}
