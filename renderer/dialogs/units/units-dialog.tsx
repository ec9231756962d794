/** 单位资料: the units of this machine at the left, one of them as a form. Kept as one step while the dialog is still open. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Failure } from '../../../document/failure.ts';
import type { UnitRemark, Units } from '../../../document/unit.ts';
import { failureWords } from '../../../electron/words.ts';
import { useDesk } from '../../desk/context.tsx';
import { freshUnitId } from '../../desk/units.ts';
import { words } from '../../words.ts';
import { Leaving, useAsked } from '../leaving.tsx';
import { Frame } from '../modal.tsx';
import { Trouble } from '../trouble.tsx';
import {
  changeOf,
  firstFault,
  fromUnits,
  isBlank,
  isChanged,
  remarksOf,
  type UnitDraft,
  type UnitsDraft,
  withAdded,
  withCopied,
  withoutUnit,
  withUnit,
} from './draft.ts';
import { LettersTab, NamesTab, PeopleTab, type UnitTabProps, WordsTab } from './tabs.tsx';
import { UnitList } from './unit-list.tsx';

const TABS = {
  names: NamesTab,
  letters: LettersTab,
  people: PeopleTab,
  words: WordsTab,
} as const satisfies Record<keyof typeof words.units.tabs, (props: UnitTabProps) => ReactNode>;
type TabName = keyof typeof TABS;
// The keys are those written out above.
const TAB_NAMES = Object.keys(TABS) as readonly TabName[];

const TAB_OF: Readonly<Record<UnitRemark['code'], TabName>> = {
  noName: 'names',
  sameName: 'names',
  shortName: 'names',
  selfName: 'names',
  documentCode: 'letters',
};

function TabEntry({ name, hasHint }: { readonly name: TabName; readonly hasHint: boolean }) {
  const id = useId();
  return (
    <Tab id={name} className="unit-tab" {...(hasHint && { 'aria-describedby': id })}>
      {words.units.tabs[name]}
      {hasHint && (
        <span className="tab-dot" aria-hidden>
          <span id={id} className="unseen">
            {words.units.tabHint}
          </span>
        </span>
      )}
    </Tab>
  );
}

interface FormProps extends UnitTabProps {
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
}

function UnitForm({ tab, onTab, ...props }: FormProps) {
  const hinted = new Set(props.remarks.map(({ code }) => TAB_OF[code]));
  const turn = (key: unknown) => {
    const next = TAB_NAMES.find((name) => name === key);
    if (next !== undefined) onTab(next);
  };
  return (
    <Tabs className="unit-tabs" selectedKey={tab} onSelectionChange={turn}>
      <TabList className="unit-tab-list" aria-label={words.units.title}>
        {TAB_NAMES.map((name) => (
          <TabEntry key={name} name={name} hasHint={hinted.has(name)} />
        ))}
      </TabList>
      {TAB_NAMES.map((name) => {
        const Content = TABS[name];
        return (
          <TabPanel key={name} id={name} className="unit-panel">
            <Content {...props} />
          </TabPanel>
        );
      })}
    </Tabs>
  );
}

interface RemoveProps {
  readonly name: string;
  readonly onStay: () => void;
  readonly onRemove: () => void;
}

/** A question in place of the buttons; what loses nothing has the focus. */
function RemoveQuestion({ name, onStay, onRemove }: RemoveProps) {
  const { units } = words;
  return (
    <div className="dialog-foot replace" role="alert">
      <span className="replace-text">{units.removeAsk(name)}</span>
      <Button className="button" autoFocus onPress={onStay}>
        {units.cancel}
      </Button>
      <Button className="button danger" onPress={onRemove}>
        {units.remove}
      </Button>
    </div>
  );
}

interface Editing {
  readonly draft: UnitsDraft;
  readonly shown: string | null;
  readonly tab: TabName;
  /** Grows when the focus goes to the first entry of the form; whoever walks through the list keeps it there. */
  readonly entered: number;
  readonly isEntering: boolean;
}

/** The draft, the unit that is shown of it, and the group of its form. */
function useEditing(before: Units) {
  const desk = useDesk();
  const [state, set] = useState<Editing>(() => {
    const draft = fromUnits(before, freshUnitId(desk));
    return { draft, shown: draft.current, tab: 'names', entered: 0, isEntering: true };
  });
  const { draft, shown } = state;
  const show = (id: string | null, next: UnitsDraft = draft) =>
    set({ ...state, draft: next, shown: id, isEntering: false });
  const enter = (id: string, tab: TabName, next: UnitsDraft = draft) =>
    set({ draft: next, shown: id, tab, entered: state.entered + 1, isEntering: true });
  return {
    ...state,
    unit: draft.units.find(({ id }) => id === shown) ?? null,
    show,
    turn: (tab: TabName) => set({ ...state, tab, isEntering: false }),
    enter,
    change: (next: Partial<UnitDraft>) => shown !== null && set({ ...state, draft: withUnit(draft, shown, next) }),
    makeCurrent: (id: string) => set({ ...state, draft: { ...draft, current: id } }),
    add() {
      const id = freshUnitId(desk);
      enter(id, 'names', withAdded(draft, id));
    },
    copy() {
      const id = freshUnitId(desk);
      if (shown !== null) enter(id, 'names', withCopied(draft, shown, id, words.units.copyOf));
    },
    remove() {
      if (shown === null) return;
      const next = withoutUnit(draft, shown);
      if (next.current === null) show(null, next);
      else enter(next.current, 'names', next);
    },
  };
}

function CurrentRow({ isCurrent, onCurrent }: { readonly isCurrent: boolean; readonly onCurrent: () => void }) {
  const { units } = words;
  if (isCurrent) return <p className="unit-state">{units.isCurrent}</p>;
  return (
    <p className="unit-state">
      <Button className="button" onPress={onCurrent}>
        {units.makeCurrent}
      </Button>
    </p>
  );
}

interface UnitsDialogProps {
  /** As they are kept. */
  readonly units: Units;
  /** Null where nothing was kept. */
  readonly answer: (kept: Units | null) => void;
}

export function UnitsDialog({ units: before, answer }: UnitsDialogProps) {
  const desk = useDesk();
  const { units } = words;
  const editing = useEditing(before);
  const { draft, unit } = editing;
  const { asked, ask, end, stay } = useAsked<'remove' | 'discard'>();
  const [trouble, tell] = useState<string | null>(null);
  const cancel = () => (isChanged(before, draft) ? ask('discard') : answer(null));
  const remove = () => {
    end();
    editing.remove();
  };
  /** Nothing is lost with one that was just added and holds nothing. */
  const askToRemove = () => {
    const isKept = before.units.some(({ id }) => id === unit?.id);
    if (unit && isBlank(unit) && !isKept) remove();
    else ask('remove');
  };
  const save = async () => {
    end();
    const fault = firstFault(before, draft);
    if (fault) return editing.enter(fault.unit, TAB_OF[fault.remark.code]);
    if (!isChanged(before, draft)) return answer(null);
    try {
      answer(await desk.client.call('keepUnits', changeOf(before, draft, desk.now().toISOString())));
    } catch (error) {
      const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
      tell(failureWords(code, detail));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // This dialog may stand above another with a form, and React lets its events go on to that.
    event.stopPropagation();
    void save();
  };
  return (
    <Frame title={units.title} size="large" onCancel={asked === null ? cancel : stay}>
      <form className="dialog-form" onSubmit={submit}>
        {/* While something is asked, only the answer counts. */}
        <div className="unit-columns" inert={asked !== null}>
          <UnitList
            draft={draft}
            shown={editing.shown}
            onShow={(id) => editing.show(id)}
            onCurrent={editing.makeCurrent}
            onAdd={editing.add}
            onCopy={editing.copy}
            onRemove={askToRemove}
          />
          {unit && (
            <div className="unit-form">
              <UnitForm
                key={`${unit.id} ${editing.entered}`}
                isEntering={editing.isEntering}
                unit={unit}
                tab={editing.tab}
                onTab={editing.turn}
                change={editing.change}
                remarks={remarksOf(unit, draft)}
              />
              <CurrentRow isCurrent={unit.id === draft.current} onCurrent={() => editing.makeCurrent(unit.id)} />
            </div>
          )}
        </div>
        <Trouble text={trouble} />
        {asked === null && (
          <div className="dialog-foot">
            <span className="spring" />
            <Button className="button" onPress={cancel}>
              {units.cancel}
            </Button>
            <Button className="button primary" type="submit">
              {units.save}
            </Button>
          </div>
        )}
        {asked === 'remove' && (
          <RemoveQuestion name={unit?.fullName || units.unnamed} onStay={stay} onRemove={remove} />
        )}
        {asked === 'discard' && (
          <Leaving text={units.discardAsk} canSave onDiscard={() => answer(null)} onStay={stay} />
        )}
      </form>
    </Frame>
  );
}
