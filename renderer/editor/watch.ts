/** Watches the text for the window: the snapshot, the report as it stands, and who is told of changes. */
import type { HistoryState } from '@lexical/history';
import type { LexicalEditor } from 'lexical';
import type { Access } from '../../document/file.ts';
import type { PageLayout } from '../../document/layout/page-layout.ts';
import type { Report } from '../../document/report.ts';
import type { Furniture } from './drawn-sheets.ts';
import type { Ground } from './ground.ts';
import { type EditorSnapshot, emptySnapshot } from './handle.ts';
import { createLedger } from './ledger.ts';
import { createPageView } from './page-view.ts';
import { createPages } from './pages.ts';
import { $place, contentAfterWords, contentFrom, noContent, replaced } from './snapshots.ts';

/** Says when the window is told, once for all that happened until then. */
export type Schedule = (task: () => void) => void;

/** Before the next picture is drawn where there is a screen. */
export const nextFrame: Schedule = (task) => {
  if (typeof requestAnimationFrame === 'function') requestAnimationFrame(task);
  else setTimeout(task, 0);
};

interface Listeners {
  add(listener: () => void): () => void;
  tell(): void;
}

function createListeners(): Listeners {
  const all = new Set<() => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell() {
      for (const listener of [...all]) listener();
    },
  };
}

export interface Watch {
  snapshot(): EditorSnapshot;
  read(): Report;
  subscribe(listener: () => void): () => void;
  /** Another report stands in the editor. */
  loaded(access: Access): void;
  /** Something outside of the text changed that the snapshot shows (the history). */
  request(): void;
  /** Shows the pages around the text; gives what takes them away again. */
  attach(ground: Ground, onFurniture: (part: Furniture) => void): () => void;
  /** Told the layout that the style of the text has to follow, and each later one. */
  onStyle(restyle: (layout: PageLayout) => void): void;
  dispose(): void;
}

export function createWatch(editor: LexicalEditor, history: HistoryState, schedule: Schedule): Watch {
  const ledger = createLedger();
  const listeners = createListeners();
  const pages = createPages();
  let restyle: (layout: PageLayout) => void = () => undefined;
  const pageView = createPageView(editor, {
    correct(measured) {
      pages.correct(measured);
      pageView.show(ledger.entries(), pages.laid());
      request();
    },
    forget() {
      pages.forget();
      pageView.show(ledger.entries(), pages.laid());
      request();
    },
    restyle: (layout) => restyle(layout),
    again: () => pageView.show(ledger.entries(), pages.laid()),
  });
  let content = noContent;
  let snapshot = emptySnapshot;
  let told = snapshot;
  let scheduled = false;
  let stale = true;
  let revision = 0;

  const report = (): Report => {
    const blocks = ledger.entries().map((entry) => entry.block);
    return { ...ledger.paper(), blocks, fields: ledger.fields() };
  };

  const shown = (): Partial<EditorSnapshot> => ({
    outline: content.outline.sections,
    characters: content.characters,
    shownFields: content.shownFields,
    openFields: content.openFields,
    openBlanks: content.openBlanks,
    fields: ledger.fields(),
    paper: ledger.paper(),
    pages: pages.laid().pagination.pages.length,
    canUndo: history.undoStack.length > 0,
    canRedo: history.redoStack.length > 0,
    revision,
  });

  function $look(): Partial<EditorSnapshot> {
    const settled = ledger.settle();
    if (settled !== 'nothing') {
      const moved = pages.update(report(), settled, ledger.changed());
      const { blocks } = pages.laid().set;
      content = (settled === 'text' ? contentAfterWords : contentFrom)(ledger, blocks, content);
      if (moved) pageView.show(ledger.entries(), pages.laid());
      else pageView.touch(ledger.entries(), pages.laid(), ledger.changed());
    }
    return $place(ledger, content.outline);
  }

  /** What Lexical has put off until the end of the task counts as done. */
  function settle(): void {
    editor.read('force-commit', () => undefined);
    if (!stale) return;
    stale = false;
    const place = editor.read('latest', $look);
    snapshot = replaced(snapshot, { ...place, ...shown() });
  }

  function read(): Report {
    settle();
    return report();
  }

  function request(): void {
    stale = true;
    if (scheduled) return;
    scheduled = true;
    schedule(() => {
      scheduled = false;
      settle();
      if (snapshot === told) return;
      told = snapshot;
      listeners.tell();
    });
  }

  const stop = editor.registerUpdateListener((update) => {
    if (ledger.note(update)) revision += 1;
    request();
  });

  return {
    snapshot() {
      settle();
      return snapshot;
    },
    read,
    subscribe: listeners.add,
    loaded(access) {
      settle();
      snapshot = replaced(snapshot, { ...shown(), access });
    },
    request,
    attach: pageView.attach,
    onStyle(next) {
      restyle = next;
    },
    dispose() {
      stop();
    },
  };
}
