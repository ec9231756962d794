/** A button that asks for a folder of papers, by the system's dialog or by our own panel. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FolderId } from '../../../electron/contract/files.ts';
import { useDeskState } from '../../desk/context.tsx';
import type { PapersHold } from '../../panels/papers/use-papers.ts';
import { words } from '../../words.ts';
import { FolderDialog } from '../folder-dialog.tsx';

interface ChooseFolderProps {
  readonly label: string;
  readonly className: string;
  readonly run: PapersHold['run'];
}

export function ChooseFolder({ label, className, run }: ChooseFolderProps) {
  const native = useDeskState((state) => state.info?.dialogs === 'native');
  const [choosing, choose] = useState(false);
  const ask = () => (native ? void run('choosePaperFolder', {}) : choose(true));
  const answer = (folder: FolderId | null) => {
    choose(false);
    if (folder !== null) void run('addPaperFolder', { folder });
  };
  return (
    <>
      <Button className={className} onPress={ask}>
        {label}
      </Button>
      {choosing && <FolderDialog says={words.papers.manage.folder} answer={answer} />}
    </>
  );
}
