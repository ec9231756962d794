/** 打开: our own panel to choose a file to be read. */
import { useState } from 'react';
import type { FileGrant, FolderEntry, FolderId, OpenPurpose } from '../../electron/contract.ts';
import { useDesk } from '../desk/context.tsx';
import { words } from '../words.ts';
import { FilePanel, FilePanelFoot } from './file-panel.tsx';
import { useFolder } from './folder.ts';
import { Trouble } from './trouble.tsx';

interface OpenFileProps {
  readonly purpose: OpenPurpose;
  readonly answer: (grant: FileGrant | null) => void;
}

export function OpenFileDialog({ purpose, answer }: OpenFileProps) {
  const { client } = useDesk();
  const { listing, trouble, go, here, forget, attempt } = useFolder(client, purpose === 'sample' ? 'docx' : 'readable');
  const [name, setName] = useState('');
  const [folder, point] = useState<FolderId | null>(null);
  const enter = (next: FolderId) => {
    point(null);
    setName('');
    go(next);
  };
  const select = ({ name: chosen, entry }: FolderEntry) => {
    forget();
    point(entry.type === 'folder' ? entry.folder : null);
    setName(entry.type === 'folder' ? '' : chosen);
  };
  const pick = async (chosen: string) => {
    const shown = chosen.trim() === '' ? null : await here();
    if (!shown) return;
    const grant = await attempt(client.call('grantOpen', { folder: shown.folder, name: chosen.trim() }));
    if (grant) answer(grant);
  };
  const submit = () => (folder === null ? void pick(name) : enter(folder));
  const cancel = () => answer(null);
  return (
    <FilePanel
      title={purpose === 'sample' ? words.files.titles.sample : words.files.titles.open}
      listing={listing}
      loading={trouble === null ? words.files.loading : ''}
      name={name}
      onName={(next) => {
        forget();
        point(null);
        setName(next);
      }}
      onGo={enter}
      onSelect={select}
      onPick={(chosen) => void pick(chosen)}
      onSubmit={submit}
      onCancel={cancel}
    >
      <Trouble text={trouble} />
      <FilePanelFoot
        confirm={purpose === 'sample' && folder === null ? words.files.choose : words.files.open}
        isDisabled={name.trim() === '' && folder === null}
        onCancel={cancel}
      />
    </FilePanel>
  );
}
