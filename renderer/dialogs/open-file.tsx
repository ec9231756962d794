/** 打开: our own panel to choose a file to be read. */
import { useState } from 'react';
import type { FileGrant, FolderEntry, FolderId, OpenPurpose } from '../../electron/contract/files.ts';
import type { Argument } from '../../electron/contract.ts';
import { useDesk } from '../desk/context.tsx';
import { words } from '../words.ts';
import { FilePanel, FilePanelFoot } from './file-panel.tsx';
import { useFolder } from './folder.ts';
import { Trouble } from './trouble.tsx';

type Shown = Argument<'listFolder'>['show'];

/** What the panel shows for each purpose, and what it says. */
const OPENING: Readonly<
  Record<OpenPurpose, { readonly show: Shown; readonly title: string; readonly confirm: string }>
> = {
  report: { show: 'readable', title: words.files.titles.open, confirm: words.files.open },
  sample: { show: 'docx', title: words.files.titles.sample, confirm: words.files.choose },
  word: { show: 'docx', title: words.files.titles.word, confirm: words.files.choose },
  phrases: { show: 'phrases', title: words.files.titles.phrases, confirm: words.files.choose },
  kind: { show: 'kind', title: words.files.titles.importKind, confirm: words.files.choose },
  kit: { show: 'kit', title: words.files.titles.importKit, confirm: words.files.choose },
};

interface OpenFileProps {
  readonly purpose: OpenPurpose;
  readonly answer: (grant: FileGrant | null) => void;
}

export function OpenFileDialog({ purpose, answer }: OpenFileProps) {
  const { client } = useDesk();
  const { show, title, confirm } = OPENING[purpose];
  const { listing, isReading, trouble, go, here, forget, attempt } = useFolder(client, show);
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
    const named = shown.entries.find((entry) => entry.name === chosen.trim())?.entry;
    // The name of a folder leads into it.
    if (named?.type === 'folder') return enter(named.folder);
    const grant = await attempt(client.call('grantOpen', { folder: shown.folder, name: chosen.trim(), purpose }));
    if (grant) answer(grant);
  };
  const submit = () => (folder === null ? void pick(name) : enter(folder));
  const cancel = () => answer(null);
  return (
    <FilePanel
      title={title}
      listing={listing}
      loading={trouble === null ? words.files.loading : ''}
      isReading={isReading}
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
        confirm={folder === null ? confirm : words.files.open}
        isDisabled={name.trim() === '' && folder === null}
        onCancel={cancel}
      />
    </FilePanel>
  );
}
