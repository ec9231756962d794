/** The window: menus and tools above, the outline, the sheet and the assistant side by side, the status below. */
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { DeskProvider, useDeskState } from './desk/context.tsx';
import type { Desk } from './desk/desk.ts';
import { useHost } from './desk/use-host.ts';
import { Questions } from './dialogs/questions.tsx';
import { Outline } from './outline/outline.tsx';
import { Assistant } from './panels/assistant.tsx';
import { Paper } from './paper.tsx';
import { StatusBar } from './status/status-bar.tsx';
import { Announcer } from './status/strips.tsx';
import { MenuBar } from './toolbar/menu-bar.tsx';
import { type Panes, ToolBar } from './toolbar/toolbar.tsx';

function Frame() {
  const [panes, setPanes] = useState<Panes>({ outline: true, assistant: true });
  // Before the host has said who it is, its bridge tells.
  const ownMenu = useDeskState(({ info }) => (info ? info.host !== 'electron' : window.nigao === undefined));
  // Another report is another outline, unfolded and at its top.
  const opened = useDeskState((state) => state.opened);
  // The dialog makes the rest inert; not every reader of the accessibility tree knows that word.
  const asked = useDeskState((state) => state.question !== null);
  useHost();
  return (
    <div className="window" aria-hidden={asked}>
      {ownMenu && <MenuBar />}
      <ToolBar panes={panes} onPanes={setPanes} />
      <div className="workspace">
        {panes.outline && <Outline key={opened} />}
        <Paper />
        {panes.assistant && <Assistant />}
      </div>
      <StatusBar />
      <Announcer />
      <Questions />
    </div>
  );
}

export function App({ desk }: { readonly desk: Desk }) {
  return (
    <I18nProvider locale="zh-CN">
      <DeskProvider value={desk}>
        <Frame />
      </DeskProvider>
    </I18nProvider>
  );
}
