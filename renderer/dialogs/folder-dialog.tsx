/** Our own panel to choose a folder, for hosts without system dialogs. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FolderEntry, FolderId } from '../../electron/contract/files.ts';
import { useDesk } from '../desk/context.tsx';
import { words } from '../words.ts';
import { Entries } from './entries.tsx';
import { Places, Trail } from './file-panel.tsx';
import { useFolder } from './folder.ts';
import { Frame } from './modal.tsx';
import { Trouble } from './trouble.tsx';

/** What the folder is for, in Chinese. */
export interface FolderWords {
  readonly title: string;
  readonly hint: string;
  /** Shown where a folder has no folders in it. */
  readonly none: string;
  /** What becomes of the folder of this name. */
  readonly willUse: (name: string) => string;
  readonly choose: string;
  readonly cancel: string;
}

interface FolderDialogProps {
  readonly says: FolderWords;
  readonly answer: (folder: FolderId | null) => void;
}

interface Pointed {
  readonly folder: FolderId;
  readonly name: string;
}

/** Answers the folder that is pointed out in the list, or else the one that is shown. */
export function FolderDialog({ says, answer }: FolderDialogProps) {
  const { client } = useDesk();
  const { listing, isReading, trouble, go } = useFolder(client, 'folders');
  // One that is pointed out in the list; none means the folder that is shown.
  const [pointed, point] = useState<Pointed | null>(null);
  const enter = (folder: FolderId) => {
    point(null);
    go(folder);
  };
  const select = ({ name, entry }: FolderEntry) =>
    point(entry.type === 'folder' ? { folder: entry.folder, name } : null);
  const open = ({ entry }: FolderEntry) => entry.type === 'folder' && enter(entry.folder);
  const chosen = pointed ?? listing;
  return (
    <Frame title={says.title} size="large" onCancel={() => answer(null)}>
      {listing ? (
        <div className="file-columns">
          <Places listing={listing} onGo={enter} />
          <div className="folder">
            <Trail listing={listing} onGo={enter} />
            <Entries listing={listing} isReading={isReading} onSelect={select} onOpen={open} none={says.none} />
          </div>
        </div>
      ) : (
        <p className="hint file-loading">{trouble === null ? words.files.loading : ''}</p>
      )}
      <p className="hint folder-hint">{says.hint}</p>
      <Trouble text={trouble} />
      <div className="dialog-foot">
        {chosen && <span className="hint">{says.willUse(chosen.name)}</span>}
        <span className="spring" />
        <Button className="button" onPress={() => answer(null)}>
          {says.cancel}
        </Button>
        <Button className="button primary" isDisabled={!chosen} onPress={() => chosen && answer(chosen.folder)}>
          {says.choose}
        </Button>
      </div>
    </Frame>
  );
}
