/** 本单位版式: where this paper leaves the standard, and what all new reports of the unit begin with. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Failure } from '../../../document/failure.ts';
import { deviationsOf } from '../../../document/layout/deviations.ts';
import type { LayoutOverrides } from '../../../document/report.ts';
import type { FileGrant } from '../../../electron/contract/files.ts';
import { failureWords, noticeWords } from '../../../electron/words.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { words } from '../../words.ts';
import { OpenFileDialog } from '../open-file.tsx';
import { Trouble } from '../trouble.tsx';
import { fromOverrides, toOverrides } from './draft.ts';
import { OwnRows } from './own-rows.tsx';
import type { TabProps } from './tab.ts';

interface Told {
  readonly trouble: string | null;
  readonly done: readonly string[];
}

function troubleOf(error: unknown): Told {
  const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
  return { trouble: failureWords(code, detail), done: [] };
}

/** What the buttons below the table do, and what there is to tell of it. */
function useUnit({ draft, change }: TabProps) {
  const desk = useDesk();
  const [told, tell] = useState<Told>({ trouble: null, done: [] });
  const { layout } = words;
  const isSet = useDeskState(({ unitLayout }) => Object.keys(unitLayout).length > 0);
  const keep = async (overrides: LayoutOverrides) => {
    const isStandard = Object.keys(overrides).length === 0;
    await desk.client.call('keepUnitLayout', { overrides: isStandard ? null : overrides });
    desk.state.set({ unitLayout: overrides });
    tell({ trouble: null, done: [isStandard ? layout.keptStandard : layout.kept] });
  };
  const learn = async (grant: FileGrant | null) => {
    if (!grant) return;
    const { overrides, notices } = await desk.client.call('learnLayout', { file: grant.file });
    change(fromOverrides(overrides));
    const count = deviationsOf({ form: draft.form, imprintPage: draft.imprintPage, overrides }).length;
    tell({ trouble: null, done: [layout.learnt(count), ...notices.map(noticeWords)] });
  };
  const failing = (work: Promise<void>) => void work.catch((error: unknown) => tell(troubleOf(error)));
  return {
    told,
    isSet,
    restore() {
      change(fromOverrides({}));
      tell({ trouble: null, done: [layout.restored(isSet)] });
    },
    keep: () => failing(keep(toOverrides(draft))),
    drop: () => failing(keep({})),
    learn: (grant: FileGrant | null) => failing(learn(grant)),
    chooseNative: () => failing(desk.client.call('chooseOpen', { purpose: 'sample' }).then(learn)),
  };
}

type Unit = ReturnType<typeof useUnit>;

/** What all new reports begin with: kept and given up at once, whatever becomes of the dialog. */
function Keeping({ unit }: { readonly unit: Unit }) {
  const { layout } = words;
  return (
    <section className="own-keeping" aria-label={layout.tabs.unit}>
      <div>
        <p className="own-state">{layout.unitState(unit.isSet)}</p>
        <p className="row-says">{layout.keepText}</p>
      </div>
      <span className="spring" />
      <Button className="button" onPress={unit.keep}>
        {layout.keep}
      </Button>
      <Button className="button" isDisabled={!unit.isSet} onPress={unit.drop}>
        {layout.drop}
      </Button>
    </section>
  );
}

function Done({ told }: { readonly told: Told }) {
  return (
    <>
      <Trouble text={told.trouble} />
      <div role="status" className="own-done">
        {told.done.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}

export function UnitTab(props: TabProps) {
  const { layout } = words;
  const unit = useUnit(props);
  const native = useDeskState((state) => state.info?.dialogs === 'native');
  const [choosing, choose] = useState(false);
  const answer = (grant: FileGrant | null) => {
    choose(false);
    unit.learn(grant);
  };
  return (
    <>
      <div className="own-head">
        <p className="row-says">{layout.unitText}</p>
        <span className="spring" />
        <Button className="button" onPress={() => (native ? unit.chooseNative() : choose(true))}>
          {layout.learn}
        </Button>
        <Button className="button" onPress={unit.restore}>
          {layout.restore}
        </Button>
      </div>
      <OwnRows {...props} />
      <div className="own-foot">
        <Done told={unit.told} />
        <Keeping unit={unit} />
      </div>
      {choosing && <OpenFileDialog purpose="sample" answer={answer} />}
    </>
  );
}
