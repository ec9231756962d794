/** The window: menus and tools above, the outline, the sheet and the assistant side by side, the status below. */
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { DeskProvider, useDeskState } from './desk/context.tsx';
import type { Desk } from './desk/desk.ts';
import { useHost } from './desk/use-host.ts';
import { Questions } from './dialogs/questions.tsx';
import { Outline } from './outline/outline.tsx';
import { Assistant } from './panels/assistant.tsx';
import { FindingPopupBox } from './panels/findings/popup.tsx';
import { Paper } from './paper.tsx';
import { StatusBar } from './status/status-bar.tsx';
import { Announcer } from './status/strips.tsx';
import { MenuBar } from './toolbar/menu-bar.tsx';
import { type Panes, ToolBar } from './toolbar/toolbar.tsx';

/** Too narrow for the sheet between two panes. */
const NARROW = '(max-width: 900px)';

/** In a narrow window the assistant folds away by itself; it can be opened there, and comes back in a wide one. */
function usePanes() {
  const [panes, setPanes] = useState<Panes>(() => ({ outline: true, assistant: !matchMedia(NARROW).matches }));
  useEffect(() => {
    const narrow = matchMedia(NARROW);
    const fold = () => setPanes((before) => ({ ...before, assistant: !narrow.matches }));
    narrow.addEventListener('change', fold);
    return () => narrow.removeEventListener('change', fold);
  }, []);
  // A command that leads to a panel brings its pane back.
  const asked = useDeskState(({ papers }) => papers.asked);
  useEffect(() => {
    if (asked > 0) setPanes((before) => ({ ...before, assistant: true }));
  }, [asked]);
  return [panes, setPanes] as const;
}

function Frame() {
  const [panes, setPanes] = usePanes();
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
      <FindingPopupBox />
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
