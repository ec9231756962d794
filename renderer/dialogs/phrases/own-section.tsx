/** 我的常用语: how many there are, taking packs in and giving them out. */
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { FileGrant } from '../../../electron/contract/files.ts';
import type { Answers, Argument } from '../../../electron/contract.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { words } from '../../words.ts';
import { OpenFileDialog } from '../open-file.tsx';
import { SaveFileDialog } from '../save-file.tsx';
import { type ManageTools, Section } from './manage-section.tsx';
import { Refused } from './refused.tsx';

type Way = Pick<Argument<'exportPhrases'>, 'format' | 'which'>;

interface ExportWay extends Way {
  readonly purpose: 'phrasesXlsx' | 'phrasesJson';
}

const WAYS: readonly ExportWay[] = [
  { which: 'own', format: 'xlsx', purpose: 'phrasesXlsx' },
  { which: 'own', format: 'json', purpose: 'phrasesJson' },
  { which: 'all', format: 'xlsx', purpose: 'phrasesXlsx' },
  { which: 'all', format: 'json', purpose: 'phrasesJson' },
];

const idOf = ({ which, format }: Way) => `${which} ${format}` as const;

/** What was done last. */
type Done =
  | { readonly type: 'imported'; readonly pack: Answers['importPhrases'] }
  | { readonly type: 'exported'; readonly name: string; readonly count: number };

/** The panel that is open above the dialog, on hosts without system dialogs. */
type Choosing = { readonly type: 'open' } | { readonly type: 'save'; readonly way: ExportWay };

function useFiles({ run, reload }: ManageTools) {
  const { client } = useDesk();
  const native = useDeskState((state) => state.info?.dialogs === 'native');
  const [choosing, choose] = useState<Choosing | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { manage } = words.phrases;
  const take = async (grant: FileGrant | null) => {
    if (!grant) return;
    setDone({ type: 'imported', pack: await client.call('importPhrases', { file: grant.file }) });
    await reload();
  };
  const give = async (grant: FileGrant | null, { format, which }: Way) => {
    if (!grant) return;
    const { count } = await client.call('exportPhrases', { file: grant.file, format, which });
    setDone({ type: 'exported', name: grant.name, count });
  };
  const suggestedName = ({ which, format }: Way) => `${manage.fileNames[which]}.${format}`;
  const save = (way: ExportWay) =>
    client.call('chooseSave', { purpose: way.purpose, suggestedName: suggestedName(way) });
  const answered = (work: () => Promise<void>) => {
    choose(null);
    run(work);
  };
  return {
    choosing,
    done,
    suggestedName,
    import: () =>
      native
        ? run(async () => take(await client.call('chooseOpen', { purpose: 'phrases' })))
        : choose({ type: 'open' }),
    export: (way: ExportWay) => (native ? run(async () => give(await save(way), way)) : choose({ type: 'save', way })),
    opened: (grant: FileGrant | null) => (grant ? answered(() => take(grant)) : choose(null)),
    saved: (grant: FileGrant | null, way: ExportWay) => (grant ? answered(() => give(grant, way)) : choose(null)),
  };
}

interface ExportProps {
  /** One has phrases of one's own: an empty pack would only take the place of an older one that is none. */
  readonly hasOwn: boolean;
  readonly onExport: (way: ExportWay) => void;
}

function ExportMenu({ hasOwn, onExport }: ExportProps) {
  const { manage } = words.phrases;
  const disabled = WAYS.filter(({ which }) => which === 'own' && !hasOwn).map(idOf);
  const act = (key: unknown) => {
    const way = WAYS.find((each) => idOf(each) === key);
    if (way) onExport(way);
  };
  return (
    <MenuTrigger>
      <Button className="button">
        {manage.export} <span aria-hidden>▾</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={manage.export} disabledKeys={disabled} onAction={act}>
          {WAYS.map((way) => (
            <MenuItem key={idOf(way)} id={idOf(way)} className="menu-item">
              {manage.ways[idOf(way)]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function DoneLine({ done }: { readonly done: Done | null }) {
  const { manage } = words.phrases;
  if (done === null) return null;
  if (done.type === 'exported') return <p className="manage-done">{manage.exported(done.name, done.count)}</p>;
  const { name, taken, merged, refusedInAll } = done.pack;
  const isUseless = taken + merged === 0;
  return (
    <div className="manage-line">
      <span className={isUseless ? 'lacking' : 'manage-done'}>
        {manage.imported(name, taken, merged, refusedInAll)}
      </span>
      <Refused key={name} pack={done.pack} label={manage.look} isOpen={isUseless} />
    </div>
  );
}

export function OwnSection(tools: ManageTools) {
  const { own, keptAside } = tools.sources;
  const { manage } = words.phrases;
  const files = useFiles(tools);
  const { choosing } = files;
  return (
    <Section
      title={manage.own}
      buttons={
        <>
          <Button className="button" onPress={files.import}>
            {manage.import}
          </Button>
          <ExportMenu hasOwn={own.count > 0} onExport={files.export} />
        </>
      }
    >
      <p className="manage-line">
        {manage.ownCount(own.count)}
        {own.state !== 'ready' && <span className="lacking">{manage.ownStates[own.state]}</span>}
      </p>
      <Refused pack={own} />
      {keptAside.length > 0 && <p className="lacking">{manage.keptAside(keptAside)}</p>}
      <p className="hint">{manage.importHint}</p>
      <div role="status">
        <DoneLine done={files.done} />
      </div>
      {choosing?.type === 'open' && <OpenFileDialog purpose="phrases" answer={files.opened} />}
      {choosing?.type === 'save' && (
        <SaveFileDialog
          type="saveFile"
          purpose={choosing.way.purpose}
          suggestedName={files.suggestedName(choosing.way)}
          answer={(grant) => files.saved(grant, choosing.way)}
        />
      )}
    </Section>
  );
}
