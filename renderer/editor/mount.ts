/** The editor as the window knows it: one Lexical editor with its rules, behind an `EditorHandle`. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
  type UpdateTag,
} from 'lexical';
import type { Access } from '../../document/file.ts';
import type { PageLayout } from '../../document/layout/page-layout.ts';
import type { Report } from '../../document/report.ts';
import { pasteNextAsText } from './as-text.ts';
import { $selectBlank } from './blanks.ts';
import { $changeCarried } from './carried.ts';
import { $blocks } from './chunks.ts';
import { PASTED_COMMAND } from './clipboard.ts';
import { setCompletions } from './completion.ts';
import { $loadReport } from './convert.ts';
import type { Furniture } from './drawn-sheets.ts';
import { $changeFields, $fieldNode, $fields, $setFieldValue } from './fields.ts';
import { takeFilling } from './filling.ts';
import type { Ground } from './ground.ts';
import type { BlockStyle, EditorHandle, PasteTold, SectionKey, WordsAt } from './handle.ts';
import { $insertAnnex, $insertPicture, $insertTable } from './insert.ts';
import { $insertHeading } from './insert-heading.ts';
import { $insertPlain } from './insert-plain.ts';
import { $insertBelowHeading, $insertWords } from './insert-words.ts';
import { canKeepTextOnly, keepTextOnly } from './last-paste.ts';
import { LOAD_TAG } from './ledger.ts';
import { $isBlockNode } from './nodes/block.ts';
import { $setPaper } from './paper.ts';
import { $replaceReport } from './replace-report.ts';
import { createReportEditor, registerAccess, registerRules } from './report-editor.ts';
import { $replaceWords, isFigureAtCaret } from './same-figures.ts';
import {
  $deleteSection,
  $fillSection,
  $insertBlocks,
  $insertSection,
  $moveSection,
  $moveSectionBy,
  $roomBelow,
  $selectHeading,
  $setHeading,
  $setWords,
  $shiftLevel,
} from './sections.ts';
import { $selectedWords } from './selected-words.ts';
import { $setStyle } from './styles.ts';
import { $changeTable } from './table-deeds.ts';
import { createUnderlines, type Underlines } from './underlines.ts';
import { createWatch, nextFrame, type Schedule, type Watch } from './watch.ts';
import { $selectWords } from './words-of-block.ts';

/** Keys typed with less than this between them are undone together, in ms. */
const HISTORY_DELAY = 500;
/** Steps that can be undone. */
const HISTORY_DEPTH = 500;

export interface MountedEditor {
  readonly handle: EditorHandle;
  readonly editor: LexicalEditor;
  /** The sheets around the text; gives what takes them away again. */
  attach(ground: Ground, onFurniture: (part: Furniture) => void): () => void;
  /** Told the layout that the style of the text has to follow, and each later one. */
  onStyle(restyle: (layout: PageLayout) => void): void;
  dispose(): void;
}

/** An editor without a root element yet; `editor.setRootElement` shows it. */
export function mountEditor(schedule: Schedule = nextFrame, now: () => Date = () => new Date()): MountedEditor {
  const editor = createReportEditor();
  const history = createEmptyHistoryState();
  const watch = createWatch(editor, history, schedule);
  const underlines = createUnderlines(editor);
  const stop = mergeRegister(
    registerAccess(editor),
    registerRules(editor, now),
    registerHistory(editor, history, HISTORY_DELAY, Date.now, () => watch.request(), HISTORY_DEPTH),
  );
  return {
    handle: createHandle(editor, watch, underlines),
    editor,
    attach: watch.attach,
    onStyle: watch.onStyle,
    dispose() {
      watch.dispose();
      underlines.dispose();
      stop();
      editor.setRootElement(null);
    },
  };
}

/** Where the caret of the page stands right already, the editor sets nothing, and the focus would stay beside the text. */
function focus(editor: LexicalEditor): void {
  editor.focus(undefined, { defaultSelection: 'rootStart' });
  const root = editor.getRootElement();
  if (root && !root.contains(root.ownerDocument.activeElement)) root.focus({ preventScroll: true });
}

function createHandle(editor: LexicalEditor, watch: Watch, underlines: Underlines): EditorHandle {
  /** One step of the history, done when this returns. */
  const change = <T>($fn: () => T, otherwise: T, ...tags: readonly UpdateTag[]): T =>
    editor.isEditable() ? updated(editor, $fn, otherwise, HISTORY_PUSH_TAG, ...tags) : otherwise;
  const does = ($fn: () => void, ...tags: readonly UpdateTag[]): void => change($fn, undefined, ...tags);
  return {
    load(report, access) {
      load(editor, report, access);
      watch.loaded(access);
    },
    read: watch.read,
    settle: () => takeFilling(editor),
    snapshot: watch.snapshot,
    subscribe: watch.subscribe,
    onPasted: (listener) => onPasted(editor, listener),
    keepTextOnly: () => keepTextOnly(editor),
    canKeepTextOnly: () => canKeepTextOnly(editor),
    pasteNextAsText: () => pasteNextAsText(editor),
    insertPlain: (text) => does(() => $insertPlain(text)),
    focus: () => focus(editor),
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
    setStyle: (style) => does(() => $setStyle(style)),
    goTo: (section) => goTo(editor, section, () => $goTo(section)),
    selectHeading: (section) => goTo(editor, section, () => $selectHeading(section)),
    goToStyle: (style) => goToStyle(editor, style),
    moveSection: (section, place) => change(() => $moveSection(section, place), false),
    moveSectionBy: (section, step) => change(() => $moveSectionBy(section, step), false),
    shiftLevel: (section, step) => change(() => $shiftLevel(section, step), false),
    deleteSection: (section) => change(() => $deleteSection(section), false),
    fillSection: (section, heading, text) => does(() => $fillSection(section, heading, text)),
    insertSection: (blocks, place) => does(() => $insertSection(blocks, place)),
    insertBlocks: (at, blocks) =>
      show(
        editor,
        change(() => $insertBlocks(at, blocks), null),
      ),
    setHeading: (section, content) => does(() => $setHeading(section, content)),
    setWords: (block, content) => does(() => $setWords(block, content)),
    asOne: (run) => does(run, SKIP_DOM_SELECTION_TAG),
    // The focus is in a form, and the caret of the page must not call it back.
    setField: (id, value) => does(() => $setFieldValue(id, value), SKIP_DOM_SELECTION_TAG),
    setFields: (fields) => does(() => $changeFields(fields), SKIP_DOM_SELECTION_TAG),
    setPaper: (paper) => does(() => $setPaper(paper), SKIP_DOM_SELECTION_TAG),
    insertField: (id) => does(() => $insertField(id)),
    insertWords: (content) => does(() => $insertWords(content)),
    insertBelowHeading: (content) => does(() => $insertBelowHeading(content)),
    insertHeading: (content) => does(() => $insertHeading(content)),
    selectedWords: () => editor.read('latest', $selectedWords),
    setCompletions: (words) => setCompletions(editor, words),
    nextBlank: (step) => updated(editor, () => $selectBlank(step), false),
    insertTable: (rows, columns) =>
      show(
        editor,
        change(() => $insertTable(rows, columns), null),
      ),
    changeTable: (deed) => does(() => $changeTable(deed)),
    insertPicture: (picture) =>
      show(
        editor,
        change(() => $insertPicture(picture), null),
      ),
    insertAnnex: () => show(editor, change($insertAnnex, null)),
    toggleEmphasis(emphasis) {
      if (editor.isEditable()) editor.dispatchCommand(FORMAT_TEXT_COMMAND, emphasis);
    },
    replaceReport(before, after) {
      if (!isSameText(watch.read(), before)) return false;
      show(
        editor,
        change(() => $replaceReport(before, after), null, SKIP_DOM_SELECTION_TAG),
      );
      return editor.isEditable();
    },
    replaceWords: (places) => change(() => $replaceWords(places), 0, SKIP_DOM_SELECTION_TAG),
    changeCarried: (changes) => change(() => $changeCarried(changes), 0, SKIP_DOM_SELECTION_TAG),
    isFigureAtCaret: () => isFigureAtCaret(editor),
    goToWords: (block, words) => goToWords(editor, block, words),
    setMarks: underlines.set,
    setCurrentMark: underlines.setCurrent,
    markAtCaret: underlines.atCaret,
    caretOffset: underlines.caretOffset,
    rectOfMark: underlines.rectOf,
    onMarkPressed: underlines.onPressed,
  };
}

/** Whether nothing was written in between: blocks that did not change are the same objects. */
function isSameText(now: Report, before: Report): boolean {
  return now.blocks.length === before.blocks.length && now.blocks.every((block, i) => block === before.blocks[i]);
}

/** The listener is called once the paste itself is done. */
function onPasted(editor: LexicalEditor, listener: (told: PasteTold) => void): () => void {
  const hear = (told: PasteTold) => {
    queueMicrotask(() => listener(told));
    return false;
  };
  return editor.registerCommand(PASTED_COMMAND, hear, COMMAND_PRIORITY_LOW);
}

/** What an update gives back; it is done when this returns. */
function updated<T>(editor: LexicalEditor, $fn: () => T, otherwise: T, ...tags: readonly UpdateTag[]): T {
  let result = otherwise;
  const run = () => {
    result = $fn();
  };
  editor.update(run, { discrete: true, tag: [...tags] });
  return result;
}

/** The rules wait: what was saved is shown as it is, and each text is looked at when it changes. */
function load(editor: LexicalEditor, report: Report, access: Access): void {
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  editor.setEditable(access === 'editable');
  editor.update(() => $loadReport(report), { discrete: true, skipTransforms: true, tag: LOAD_TAG });
}

/** Where there is no caret yet, at the end of the text. A field that the report does not know is not put in. */
function $insertField(id: string): void {
  const selection = $getSelection();
  const caret = $isRangeSelection(selection) ? selection : $getRoot().selectEnd();
  const fields = $fields();
  if (fields.some((field) => field.id === id)) caret.insertNodes([$fieldNode(id, fields)]);
}

function $selectStart(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if ($isBlockNode(node)) node.selectStart();
}

/** One goes to a section that is empty to write it. */
function $goTo(section: SectionKey): void {
  const room = $roomBelow(section);
  if (room === null) $selectStart(section);
  else room.select();
}

/** The block goes to the upper part of the window, not just into it. */
function goTo(editor: LexicalEditor, key: NodeKey, $select: () => void): void {
  updated(editor, $select, undefined);
  editor.getElementByKey(key)?.scrollIntoView({ block: 'start' });
  editor.getRootElement()?.focus({ preventScroll: true });
}

function goToStyle(editor: LexicalEditor, style: BlockStyle): boolean {
  const block = editor.read(() => $blocks().find((node) => $isBlockNode(node) && node.getBlockStyle() === style));
  if (block === undefined) return false;
  const key = block.getKey();
  goTo(editor, key, () => $selectStart(key));
  return true;
}

/** Brings what was just put in into view, once it stands on its page: that is settled in the next frame. */
function show(editor: LexicalEditor, key: NodeKey | null): void {
  if (key === null || editor.getRootElement() === null) return;
  const look = () => editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => requestAnimationFrame(look));
}

function goToWords(editor: LexicalEditor, at: number, words: WordsAt): void {
  const $select = () => {
    const block = $blocks()[at];
    return block ? $selectWords(block, words).getKey() : null;
  };
  const key = updated(editor, $select, null);
  if (key !== null) editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  editor.getRootElement()?.focus({ preventScroll: true });
}
