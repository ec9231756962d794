/** Stand-ins for the editor and the host, for tests without a browser. */
import { emptyReport, type Report } from '../../document/report.ts';
import type { PageId } from '../../electron/contract/keeping.ts';
import type { Preferences } from '../../electron/contract/preferences.ts';
import type { Answers, Argument, HostEvent, RequestName } from '../../electron/contract.ts';
import type { Composition } from '../../renderer/desk/composing.ts';
import { createDesk, type Desk, putEditor } from '../../renderer/desk/desk.ts';
import {
  type EditorHandle,
  type EditorSnapshot,
  emptySnapshot,
  type SectionKey,
  type SectionNode,
} from '../../renderer/editor/handle.ts';
import type { HostClient } from '../../renderer/host/client.ts';

export const key = (name: string) => name as SectionKey;

export function section(name: string, level: 1 | 2 | 3 | 4, children: readonly SectionNode[] = []): SectionNode {
  return { key: key(name), level, number: '', text: name, runIn: false, chars: 10, body: 8, open: 0, children };
}

export interface FakeEditor extends EditorHandle {
  /** Every call that changes or shows something, as `name(arguments)`. */
  readonly calls: string[];
  change(next: Partial<EditorSnapshot>): void;
  type(report: Report): void;
}

/** An editor that holds a report and remembers what it was told. */
export function fakeEditor(): FakeEditor {
  let report: Report = emptyReport;
  let snapshot: EditorSnapshot = { ...emptySnapshot, style: 'paragraph', revision: 1 };
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  const change = (next: Partial<EditorSnapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const noted =
    <A extends readonly unknown[], R>(name: string, result: R) =>
    (...args: A): R => {
      calls.push(`${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`);
      return result;
    };
  return {
    calls,
    change,
    type(next) {
      report = next;
      change({ revision: snapshot.revision + 1 });
    },
    load(next, access) {
      calls.push('load');
      report = next;
      change({ revision: snapshot.revision + 1, access });
    },
    read: () => report,
    settle() {},
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onPasted: () => () => {},
    keepTextOnly: noted('keepTextOnly', true),
    canKeepTextOnly: () => false,
    pasteNextAsText: noted('pasteNextAsText', undefined),
    insertPlain: noted('insertPlain', undefined),
    focus: () => {},
    undo: noted('undo', undefined),
    redo: noted('redo', undefined),
    setStyle: noted('setStyle', undefined),
    goTo: noted('goTo', undefined),
    selectHeading: noted('selectHeading', undefined),
    deleteSection: noted('deleteSection', true),
    fillSection: noted('fillSection', undefined),
    goToStyle: noted('goToStyle', true),
    moveSection: noted('moveSection', true),
    moveSectionBy: noted('moveSectionBy', true),
    shiftLevel: noted('shiftLevel', true),
    insertSection: noted('insertSection', undefined),
    insertBlocks: noted('insertBlocks', undefined),
    setHeading: noted('setHeading', undefined),
    setWords: noted('setWords', undefined),
    asOne: (run) => run(),
    setField: noted('setField', undefined),
    setFields: noted('setFields', undefined),
    setPaper: noted('setPaper', undefined),
    insertField: noted('insertField', undefined),
    nextBlank: noted('nextBlank', true),
    insertTable: noted('insertTable', undefined),
    changeTable: noted('changeTable', undefined),
    insertPicture: noted('insertPicture', undefined),
    insertAnnex: noted('insertAnnex', undefined),
    toggleEmphasis: noted('toggleEmphasis', undefined),
    insertWords: noted('insertWords', undefined),
    insertBelowHeading: noted('insertBelowHeading', undefined),
    insertHeading: noted('insertHeading', undefined),
    selectedWords: noted('selectedWords', null),
    setCompletions: noted('setCompletions', undefined),
    replaceReport(_, next) {
      calls.push('replaceReport');
      report = next;
      change({ revision: snapshot.revision + 1 });
      return true;
    },
    replaceWords: noted('replaceWords', 1),
    changeCarried: noted('changeCarried', 1),
    isFigureAtCaret: () => false,
    goToWords: noted('goToWords', undefined),
    setMarks: noted('setMarks', undefined),
    setCurrentMark: () => {},
    markAtCaret: () => null,
    caretOffset: () => null,
    rectOfMark: () => null,
    onMarkPressed: () => () => {},
  };
}

/** As they are on a machine on which nobody chose anything. */
export const usualPreferences: Preferences = {
  completion: true,
  checkBeforeExport: true,
  draftInWord: true,
  noCopies: false,
  secretCopies: false,
  inputMethod: 'auto',
};

type Answering = { [N in RequestName]?: (argument: Argument<N>) => Answers[N] | Promise<Answers[N]> };

export interface FakeHost extends HostClient {
  /** Names of the requests, in order, with their arguments. */
  readonly asked: (readonly [RequestName, unknown])[];
}

/** A host that answers as told. A request it has no answer for is a fault of the test. */
export function fakeHost(answers: Answering): FakeHost {
  const asked: (readonly [RequestName, unknown])[] = [];
  return {
    asked,
    async call(name, argument) {
      asked.push([name, argument]);
      const answer = answers[name];
      if (!answer) throw new Error(`the test has no answer to ${name}`);
      return answer(argument);
    },
    // The brand of any name.
    page: 'page-1' as PageId,
    last(name, argument) {
      asked.push([name, argument]);
    },
    onEvent: (_listener: (event: HostEvent) => void) => () => {},
    onReach: () => () => {},
  };
}

const stillComposition: Composition = { active: () => false, ended: async () => {}, subscribe: () => () => {} };

export interface FakeDesk {
  readonly desk: Desk;
  readonly editor: FakeEditor;
  readonly host: FakeHost;
}

interface DeskOptions {
  readonly answers?: Answering;
  readonly dialogs?: 'native' | 'panel';
  readonly printing?: 'host' | 'window';
  readonly composition?: Composition;
  /** The section of the outline that has the focus. */
  readonly focusedSection?: SectionKey;
  readonly inInput?: boolean;
}

export function fakeDesk(options: DeskOptions = {}): FakeDesk {
  const {
    answers = {},
    dialogs = 'native',
    printing = 'host',
    composition = stillComposition,
    focusedSection,
    inInput = false,
  } = options;
  const host = fakeHost(answers);
  const element = {
    closest: (selector: string) =>
      focusedSection === undefined || selector !== '[data-section]' ? null : { dataset: { section: focusedSection } },
    matches: () => inInput,
  };
  const desk = createDesk({
    client: host,
    composition,
    now: () => new Date(2026, 10, 24),
    // Of the focused element only these two are asked.
    focused: () => element as unknown as HTMLElement,
  });
  const editor = fakeEditor();
  putEditor(desk, editor);
  desk.state.set({ info: { host: 'loopback', platform: 'linux', version: '0', dialogs, printing } });
  return { desk, editor, host };
}

export const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
