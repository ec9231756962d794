/** 助手: what stands beside the text. */
import { History, type LucideIcon } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useDesk, useDeskState } from '../desk/context.tsx';
import { ASSISTANT_TABS } from '../desk/state.ts';
import { words } from '../words.ts';
import { ElementsPanel } from './elements.tsx';
import { FindingsPanel } from './findings/findings-panel.tsx';
import { PapersPanel } from './papers/papers-panel.tsx';
import { PhrasesPanel } from './phrases/phrases-panel.tsx';

const LATER = {
  history: History,
} as const satisfies Record<keyof typeof words.assistant.later, LucideIcon>;

type LaterTab = keyof typeof LATER;
// The keys are those written out above.
const LATER_TABS = Object.keys(LATER) as readonly LaterTab[];

/** Says what a coming version will offer here, and offers nothing that does not work. */
function Later({ tab }: { readonly tab: LaterTab }) {
  const Icon = LATER[tab];
  const { title, text } = words.assistant.later[tab];
  return (
    <div className="empty">
      <Icon className="empty-icon" aria-hidden />
      <p className="empty-title">{title}</p>
      <p>{text}</p>
    </div>
  );
}

export function Assistant() {
  const { label, tabs } = words.assistant;
  const desk = useDesk();
  const shown = useDeskState((state) => state.assistant);
  const show = (id: unknown) => {
    const tab = ASSISTANT_TABS.find((one) => one === id);
    if (tab) desk.state.set({ assistant: tab });
  };
  return (
    <Tabs className="pane assistant" selectedKey={shown} onSelectionChange={show}>
      <TabList className="tabs" aria-label={label}>
        <Tab id="elements" className="tab">
          {tabs.elements}
        </Tab>
        <Tab id="phrases" className="tab">
          {tabs.phrases}
        </Tab>
        <Tab id="findings" className="tab">
          {tabs.findings}
        </Tab>
        <Tab id="papers" className="tab">
          {tabs.papers}
        </Tab>
        {LATER_TABS.map((tab) => (
          <Tab key={tab} id={tab} className="tab">
            {tabs[tab]}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="elements" className="tab-panel">
        <ElementsPanel />
      </TabPanel>
      <TabPanel id="phrases" className="tab-panel">
        <PhrasesPanel />
      </TabPanel>
      <TabPanel id="findings" className="tab-panel">
        <FindingsPanel />
      </TabPanel>
      <TabPanel id="papers" className="tab-panel">
        <PapersPanel />
      </TabPanel>
      {LATER_TABS.map((tab) => (
        <TabPanel key={tab} id={tab} className="tab-panel">
          <Later tab={tab} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
