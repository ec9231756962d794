/** 共享文件夹: a set of phrases that a unit shares, read only; what of it was read and what was not. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FolderId } from '../../../electron/contract/files.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { words } from '../../words.ts';
import { FolderDialog } from '../folder-dialog.tsx';
import { type ManageTools, Section } from './manage-section.tsx';
import { Refused } from './refused.tsx';

function Packs({ shared }: { readonly shared: NonNullable<ManageTools['sources']['shared']> }) {
  const { manage } = words.phrases;
  return (
    <>
      <p className="manage-line">
        <span className="manage-folder">{shared.folder}</span>
        <span className={shared.state === 'ready' ? 'manage-done' : 'lacking'}>
          {manage.sharedStates[shared.state]}
        </span>
      </p>
      {shared.packs.length === 0 && shared.state === 'ready' && <p className="hint">{manage.noPacks}</p>}
      <ul className="manage-packs">
        {shared.packs.map((pack, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may give their packs one name
          <li key={`${i} ${pack.name}`} className="manage-line">
            {manage.pack(pack.name, pack.taken)}
            <Refused pack={pack} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function SharedSection({ sources: { shared }, take, run }: ManageTools) {
  const { client } = useDesk();
  const native = useDeskState((state) => state.info?.dialogs === 'native');
  const [choosing, choose] = useState(false);
  const { manage } = words.phrases;
  const set = (folder: FolderId | null) => run(async () => take(await client.call('setSharedFolder', { folder })));
  const ask = () => (native ? run(async () => take(await client.call('chooseSharedFolder', {}))) : choose(true));
  const answer = (folder: FolderId | null) => {
    choose(false);
    if (folder !== null) set(folder);
  };
  return (
    <Section
      title={manage.shared}
      buttons={
        <>
          {shared && (
            <Button className="button" onPress={() => set(null)}>
              {manage.takeAway}
            </Button>
          )}
          <Button className="button" onPress={ask}>
            {shared ? manage.change : manage.choose}
          </Button>
        </>
      }
    >
      {shared ? <Packs shared={shared} /> : <p>{manage.noShared}</p>}
      <p className="hint">{manage.sharedHint}</p>
      {choosing && <FolderDialog says={manage.folder} answer={answer} />}
    </Section>
  );
}
