/** 版式: the form of the paper, its 版头 and 版记, its seals, and the unit's own layout. Applied as one step, or not at all. */
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { LayoutItem, Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { fromPaper, type LayoutDraft, toPaper } from './draft.ts';
import { FormTab } from './form-tab.tsx';
import { HeadTab } from './head-tab.tsx';
import { tabsWithHints } from './hints.ts';
import { ImprintTab } from './imprint-tab.tsx';
import { SealTab } from './seal-tab.tsx';
import type { TabProps } from './tab.ts';
import { UnitTab } from './unit-tab.tsx';

const TABS = {
  form: FormTab,
  head: HeadTab,
  imprint: ImprintTab,
  seal: SealTab,
  unit: UnitTab,
} as const satisfies Record<keyof typeof words.layout.tabs, (props: TabProps) => ReactNode>;
type TabName = keyof typeof TABS;
// The keys are those written out above.
const TAB_NAMES = Object.keys(TABS) as readonly TabName[];

const TAB_OF: Readonly<Record<LayoutItem, TabName>> = {
  form: 'form',
  copyNumber: 'head',
  secrecy: 'head',
  urgency: 'head',
  issuers: 'head',
  documentNumber: 'head',
  signers: 'head',
  addressee: 'imprint',
  copyTo: 'imprint',
  printer: 'imprint',
  printDate: 'imprint',
  seal: 'seal',
  unit: 'unit',
};

/** Takes over what is typed into the row at hand: Enter sends the form without leaving it. */
function leaveRow(form: EventTarget): void {
  const { activeElement } = document;
  if (form instanceof Element && form.contains(activeElement) && activeElement instanceof HTMLElement) {
    activeElement.blur();
  }
}

interface NameProps {
  readonly name: TabName;
  readonly hasHint: boolean;
}

/** A dot stands behind the name of a tab with something to be put right. */
function TabEntry({ name, hasHint }: NameProps) {
  const id = useId();
  return (
    <Tab id={name} className="layout-tab" {...(hasHint && { 'aria-describedby': id })}>
      {words.layout.tabs[name]}
      {hasHint && (
        <span className="tab-dot" aria-hidden>
          <span id={id} className="unseen">
            {words.layout.tabHint}
          </span>
        </span>
      )}
    </Tab>
  );
}

export function LayoutDialog({ paper, at: opened, answer }: Extract<Question, { type: 'layout' }>) {
  const [draft, setDraft] = useState(() => fromPaper(paper));
  const newest = useRef(draft);
  const [tab, setTab] = useState<TabName>(TAB_OF[opened]);
  // Whoever goes through the tabs keeps the focus on them.
  const [at, setAt] = useState<LayoutItem | null>(opened);
  const hints: ReadonlySet<string> = tabsWithHints(draft);
  const turn = (key: unknown) => {
    const next = TAB_NAMES.find((name) => name === key);
    if (next === undefined || next === tab) return;
    setTab(next);
    setAt(null);
  };
  // Pictures come in later than they were chosen: what was typed meanwhile must not be lost.
  const change = (next: Partial<LayoutDraft>) => {
    newest.current = { ...newest.current, ...next };
    setDraft(newest.current);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A file panel that stands above this dialog is a form of its own; React lets its events come by here.
    if (event.target !== event.currentTarget) return;
    leaveRow(event.currentTarget);
    answer(toPaper(newest.current, paper));
  };
  return (
    <Frame title={words.layout.title} size="large" onCancel={() => answer(null)}>
      {/* A plain form: the library's own would hand its `onSubmit` down to that of a file panel above this dialog. */}
      <form className="dialog-form" onSubmit={submit}>
        <Tabs className="layout-tabs" orientation="vertical" selectedKey={tab} onSelectionChange={turn}>
          <TabList className="layout-tab-list" aria-label={words.layout.title}>
            {TAB_NAMES.map((name) => (
              <TabEntry key={name} name={name} hasHint={hints.has(name)} />
            ))}
          </TabList>
          {TAB_NAMES.map((name) => {
            const Content = TABS[name];
            return (
              <TabPanel key={name} id={name} className="layout-panel">
                <Content draft={draft} change={change} at={at} />
              </TabPanel>
            );
          })}
        </Tabs>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {words.layout.cancel}
          </Button>
          <Button className="button primary" type="submit">
            {words.layout.apply}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
