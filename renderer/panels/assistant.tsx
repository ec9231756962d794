/** 助手: what stands beside the text. */
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useDesk, useDeskState } from '../desk/context.tsx';
import { ASSISTANT_TABS } from '../desk/state.ts';
import { words } from '../words.ts';
import { ElementsPanel } from './elements.tsx';
import { FindingsPanel } from './findings/findings-panel.tsx';
import { HistoryPanel } from './history/history-panel.tsx';
import { PapersPanel } from './papers/papers-panel.tsx';
import { PhrasesPanel } from './phrases/phrases-panel.tsx';

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
        <Tab id="history" className="tab">
          {tabs.history}
        </Tab>
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
      <TabPanel id="history" className="tab-panel">
        <HistoryPanel />
      </TabPanel>
    </Tabs>
  );
}
