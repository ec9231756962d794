/** Starts the window. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { watchComposition } from './desk/composing.ts';
import { createDesk } from './desk/desk.ts';
import { connectHost } from './host/client.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/window.css';
import './styles/outline.css';
import './styles/panels.css';
import './styles/dialogs.css';
import './styles/fields.css';
import './styles/files.css';
import './styles/layout.css';
import './styles/insert.css';
import './styles/kinds.css';
import './styles/check.css';
import './styles/clean.css';
import './styles/compare.css';
import './styles/phrases.css';
import './styles/phrases-panel.css';
import './styles/phrases-dialogs.css';
import './styles/papers.css';
import './styles/units.css';
import './styles/word-lists.css';
import './styles/kit.css';
import './styles/section-box.css';
import './styles/sections.css';
import './styles/notices.css';
import './styles/preview.css';
import './styles/print.css';
import './styles/same-figures.css';
import './styles/row-grid.css';
import './styles/findings.css';
import './styles/carried.css';
import './styles/history.css';
import './styles/input-test.css';
import './styles/offline.css';

function start(root: HTMLElement): void {
  const desk = createDesk({
    client: connectHost(window),
    composition: watchComposition(document),
    now: () => new Date(),
    focused: () => (document.activeElement instanceof HTMLElement ? document.activeElement : null),
  });
  createRoot(root).render(
    <StrictMode>
      <App desk={desk} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) start(root);
