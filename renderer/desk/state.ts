/** What lies on the desk: the open draft, what is being done, what is being asked and told. The text itself is the editor's. */
import type { FigureChange } from '../../document/fields/same-figures.ts';
import type { Access } from '../../document/file.ts';
import type { OwnFace } from '../../document/layout/fonts.ts';
import type { LayoutOverrides } from '../../document/report.ts';
import type { SectionGroup } from '../../document/section-template.ts';
import { noUnits, type Units } from '../../document/unit.ts';
import type { FileGrant, FileVersion } from '../../electron/contract/files.ts';
import type { SeatId } from '../../electron/contract/keeping.ts';
import type { OfferedKind } from '../../electron/contract/kinds.ts';
import type { HostInfo } from '../../electron/contract/window.ts';
import type { JournalState } from './journal-work.ts';
import { initialPapers, type PapersView } from './papers-view.ts';
import type { Question } from './question.ts';
import type { Strip, ToldNotices, Work } from './strip.ts';

export interface DraftState {
  /** Name to be shown, without folder; null for one that was never named. */
  readonly name: string | null;
  /** Where a save goes. */
  readonly target: FileGrant | null;
  readonly access: Access;
  /** Id of the kind it was begun from, '' where there is none. */
  readonly kind: string;
  /** The editor's revision that is safe on disk (or needs no saving); null when none is. */
  readonly savedRevision: number | null;
  /** What lies at `target` as far as this window knows: a save goes onto that and no other. Null where it may replace what is there. */
  readonly version: FileVersion | null;
}

const emptyDraft: DraftState = {
  name: null,
  target: null,
  access: 'editable',
  kind: '',
  savedRevision: null,
  version: null,
};

/** The tabs of the pane 助手. */
export const ASSISTANT_TABS = ['elements', 'phrases', 'findings', 'papers', 'history'] as const;
export type AssistantTab = (typeof ASSISTANT_TABS)[number];

export interface DeskState {
  /** The window's place at the program; null until it has one. */
  readonly seat: SeatId | null;
  readonly journal: JournalState;
  readonly info: HostInfo | null;
  readonly kinds: readonly OfferedKind[];
  /** Where the unit leaves the standard: for every report that is begun. */
  readonly unitLayout: LayoutOverrides;
  /** The units of this machine, and the one that writes now. */
  readonly units: Units;
  /** Grows by one with every change of the phrases that there are. */
  readonly phraseChanges: number;
  /** The unit's own faces that the host serves. */
  readonly ownFaces: readonly OwnFace[];
  readonly draft: DraftState;
  readonly working: readonly Work[];
  /** The file that is being opened. */
  readonly opening: FileGrant | null;
  /** What 「读入说明」 shows; null before anything was read. */
  readonly told: ToldNotices | null;
  readonly strips: readonly Strip[];
  readonly question: Question | null;
  /** True while an input method composes. */
  readonly composing: boolean;
  /** 词语续写: the rest of a word is offered while one writes. */
  readonly completion: boolean;
  /** 导出前检查: the 成稿检查单 is shown before an export where it has something to tell. */
  readonly checkBeforeExport: boolean;
  /** 导出 Word 时带上文稿信息 is on. */
  readonly draftInWord: boolean;
  /** 不在本机留副本 is on; null until the host has told. */
  readonly noCopies: boolean | null;
  /** Copies of papers with a 密级 are wanted as well. */
  readonly secretCopies: boolean;
  /** Grows by one whenever there may be other versions of the document. */
  readonly historyChanges: number;
  /** The panel 版本 was asked for by a key and is to take the focus. */
  readonly historyAsked: boolean;
  /** Grows by one for each report put on the desk. */
  readonly opened: number;
  /** The tab of 助手 that is shown. */
  readonly assistant: AssistantTab;
  /** What the panel 材料 shows. */
  readonly papers: PapersView;
  /** The section templates, once the host was asked for them. */
  readonly templates: readonly SectionGroup[] | null;
  /** False once the box 「本节」 was folded away. */
  readonly sectionBox: boolean;
  /** The figure that was changed last, while the offer to change its other places stands. */
  readonly figureChange: FigureChange | null;
  /** What a screen reader is told of a change that is only seen otherwise. */
  readonly announcement: string;
}

export const initialDesk: DeskState = {
  seat: null,
  journal: 'none',
  info: null,
  kinds: [],
  unitLayout: {},
  units: noUnits,
  phraseChanges: 0,
  ownFaces: [],
  draft: emptyDraft,
  working: [],
  opening: null,
  told: null,
  strips: [],
  question: null,
  composing: false,
  completion: true,
  checkBeforeExport: true,
  draftInWord: true,
  noCopies: null,
  secretCopies: false,
  historyChanges: 0,
  historyAsked: false,
  opened: 0,
  assistant: 'elements',
  papers: initialPapers,
  templates: null,
  sectionBox: true,
  figureChange: null,
  announcement: '',
};
