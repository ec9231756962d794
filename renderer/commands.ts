/** All commands in one registry: name, shown words and key from the contract, what they do and when they can. */
import { type CommandId, MENU } from '../electron/contract/menu.ts';
import {
  type Deed,
  editable,
  emphasisOf,
  formOf,
  free,
  onDesk,
  onExport,
  onFinding,
  onInsert,
  onPages,
  onSave,
  onSection,
  onText,
  outsideTables,
  stepOf,
  styleOf,
  tableDeed,
} from './command-deeds.ts';
import { confirmAtCaret, stepCarried } from './desk/carried.ts';
import { check, switchCheckBeforeExport } from './desk/checking.ts';
import { cleanWordFile } from './desk/clean-word.ts';
import { compareCopy } from './desk/compare.ts';
import { switchCompletion } from './desk/completion.ts';
import { type Desk, snapshotOf } from './desk/desk.ts';
import { switchDraftInWord } from './desk/draft-in-word.ts';
import { chooseField } from './desk/fields.ts';
import { newReport, open, save, saveAs } from './desk/files.ts';
import { chooseRules, explainRule, findingAtHand, fixAll, fixFinding, ignoreFinding } from './desk/finding-deeds.ts';
import { openInputTest } from './desk/input-test.ts';
import { insertPicture, insertTable } from './desk/inserting.ts';
import { manageKinds, saveAsKind } from './desk/kinds.ts';
import { exportKit, importKit } from './desk/kit.ts';
import { editLayout } from './desk/layout.ts';
import { switchNoCopies } from './desk/no-copies.ts';
import { showOffline } from './desk/offline.ts';
import { showNotices } from './desk/opening.ts';
import { managePaperFolders, showPapers } from './desk/papers.ts';
import { pasteText } from './desk/pasting.ts';
import { choosePhrase, keepSelection, managePhrases } from './desk/phrases.ts';
import { preview, print } from './desk/printing.ts';
import type { Question } from './desk/question.ts';
import { rollPaper } from './desk/roll.ts';
import { reviewFigures } from './desk/same-figures.ts';
import { newWindow } from './desk/seat.ts';
import { askLimit, insertTemplate, shorten } from './desk/sections.ts';
import { editUnits } from './desk/units.ts';
import { showHistory } from './desk/versions.ts';
import { openWordLists } from './desk/word-lists.ts';
import { BLOCK_STYLES, type BlockStyle } from './editor/handle.ts';

/** One command as menus, keys and the palette know it. */
export interface Command extends Deed {
  readonly id: CommandId;
  readonly label: string;
  /** As an accelerator; null where there is none. */
  readonly key: string | null;
}

const DEEDS: Readonly<Record<CommandId, Deed>> = {
  new: onDesk(newReport),
  newWindow: { run: (desk) => void newWindow(desk), enabled: () => true },
  open: onDesk(open),
  roll: onDesk(rollPaper),
  compare: {
    run: (desk) => void compareCopy(desk),
    enabled: (desk) => free(desk, 'opening') && snapshotOf(desk).characters > 0,
  },
  save: onSave(save),
  saveAs: onSave(saveAs),
  notices: {
    run: (desk) => void showNotices(desk),
    enabled: (desk) => (desk.state.get().told?.notices.length ?? 0) > 0,
  },
  history: { run: (desk) => void showHistory(desk), enabled: () => true },
  noCopies: { run: (desk) => void switchNoCopies(desk), enabled: () => true },
  saveAsKind: { run: (desk) => void saveAsKind(desk), enabled: (desk) => free(desk, 'opening') },
  manageKinds: { run: (desk) => void manageKinds(desk), enabled: (desk) => free(desk, 'opening') },
  exportDocx: onExport('docx'),
  exportPdf: onExport('pdf'),
  preview: onPages(preview),
  print: onPages(print),
  layout: { run: (desk) => void editLayout(desk, 'form'), enabled: editable },
  check: { run: (desk) => void check(desk), enabled: (desk) => free(desk, 'opening', 'checking') },
  cleanWord: { run: (desk) => void cleanWordFile(desk), enabled: () => true },
  draftInWord: { run: (desk) => void switchDraftInWord(desk), enabled: () => true },
  checkBeforeExport: { run: (desk) => void switchCheckBeforeExport(desk), enabled: () => true },
  'form.plain': formOf('plain'),
  'form.document': formOf('document'),
  'form.letter': formOf('letter'),
  'form.order': formOf('order'),
  'form.minutes': formOf('minutes'),
  units: { run: (desk) => void editUnits(desk), enabled: () => true },
  exportKit: { run: (desk) => void exportKit(desk), enabled: () => true },
  importKit: { run: (desk) => void importKit(desk), enabled: () => true },
  undo: onText(
    (handle) => handle.undo(),
    (desk) => snapshotOf(desk).canUndo,
  ),
  redo: onText(
    (handle) => handle.redo(),
    (desk) => snapshotOf(desk).canRedo,
  ),
  pasteText: { run: (desk) => void pasteText(desk), enabled: editable },
  nextCarried: { run: (desk) => void stepCarried(desk, 1), enabled: () => true },
  previousCarried: { run: (desk) => void stepCarried(desk, -1), enabled: () => true },
  confirmCarried: { run: (desk) => void confirmAtCaret(desk), enabled: editable },
  sameFigures: {
    run: (desk) => void reviewFigures(desk),
    enabled: (desk) => editable(desk) && desk.state.get().figureChange !== null,
  },
  moveUp: onSection((handle, section) => handle.moveSectionBy(section, -1)),
  moveDown: onSection((handle, section) => handle.moveSectionBy(section, 1)),
  promote: onSection((handle, section) => handle.shiftLevel(section, -1)),
  demote: onSection((handle, section) => handle.shiftLevel(section, 1)),
  completion: { run: (desk) => void switchCompletion(desk), enabled: () => true },
  insertField: { run: (desk) => void chooseField(desk), enabled: editable },
  phrases: { run: (desk) => void choosePhrase(desk), enabled: editable },
  keepPhrase: { run: (desk) => void keepSelection(desk), enabled: () => true },
  managePhrases: { run: (desk) => void managePhrases(desk), enabled: () => true },
  nextFinding: stepOf(1),
  previousFinding: stepOf(-1),
  fixFinding: onFinding(fixFinding, ({ suggestion }) => suggestion !== null),
  ignoreFinding: onFinding(ignoreFinding, () => true),
  whyFinding: {
    run(desk) {
      const finding = findingAtHand(desk);
      if (finding) void explainRule(desk, finding.rule);
    },
    enabled: (desk) => findingAtHand(desk) !== null,
  },
  fixAll: {
    run: (desk) => void fixAll(desk),
    enabled: (desk) => editable(desk) && desk.proofreading.state.get().safe > 0,
  },
  wordLists: { run: (desk) => void openWordLists(desk), enabled: () => true },
  rules: { run: (desk) => void chooseRules(desk), enabled: (desk) => desk.proofreading.state.get().rules.size > 0 },
  papers: { run: (desk) => void showPapers(desk), enabled: () => true },
  paperFolders: { run: (desk) => void managePaperFolders(desk), enabled: () => true },
  insertTable: onInsert(insertTable),
  insertPicture: onInsert(insertPicture),
  insertAnnex: onText((handle) => handle.insertAnnex(), outsideTables),
  insertTemplate: { run: (desk) => void insertTemplate(desk), enabled: editable },
  limit: { run: (desk) => void askLimit(desk), enabled: editable },
  shorten: {
    run: (desk) => void shorten(desk),
    enabled: (desk) => editable(desk) && snapshotOf(desk).characters > 0,
  },
  'table.rowAbove': tableDeed('rowAbove'),
  'table.rowBelow': tableDeed('rowBelow'),
  'table.columnLeft': tableDeed('columnLeft'),
  'table.columnRight': tableDeed('columnRight'),
  'table.deleteRows': tableDeed('deleteRows'),
  'table.deleteColumns': tableDeed('deleteColumns'),
  'table.deleteTable': tableDeed('deleteTable'),
  'table.mergeCells': tableDeed('mergeCells'),
  'table.splitCell': tableDeed('splitCell'),
  'table.headToHere': tableDeed('headToHere'),
  'table.noHead': tableDeed('noHead'),
  'table.landscape': tableDeed('landscape'),
  'table.portrait': tableDeed('portrait'),
  inputTest: { run: (desk) => void openInputTest(desk), enabled: (desk) => desk.state.get().info !== null },
  offline: { run: (desk) => void showOffline(desk), enabled: (desk) => desk.state.get().info !== null },
  'emphasis.bold': emphasisOf('bold'),
  'emphasis.underline': emphasisOf('underline'),
  'style.paragraph': styleOf('paragraph'),
  'style.heading1': styleOf('heading1'),
  'style.heading2': styleOf('heading2'),
  'style.heading3': styleOf('heading3'),
  'style.heading4': styleOf('heading4'),
  'style.title': styleOf('title'),
  'style.subtitle': styleOf('subtitle'),
  'style.addressee': styleOf('addressee'),
  'style.attachmentNote': styleOf('attachmentNote'),
  'style.signature': styleOf('signature'),
  'style.date': styleOf('date'),
  'style.note': styleOf('note'),
};

/** In the order of the menu. */
export const COMMANDS: readonly Command[] = MENU.flatMap((menu) =>
  menu.items.map(({ command, label, key }) => ({ id: command, label, key, ...DEEDS[command] })),
);

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

/** Every id has a command. */
export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (!command) throw new RangeError(`no command ${id}`);
  return command;
}

/** Runs a command where it can be run now and nothing is being asked; otherwise nothing happens, but in the preview. */
export function runCommand(desk: Desk, id: CommandId): void {
  const command = commandOf(id);
  const { question } = desk.state.get();
  if (question === null && command.enabled(desk)) command.run(desk);
  if (question?.type === 'preview') answerPreview(question, id);
  if (question?.type === 'check') answerSheet(question, id);
}

/** The pages are before the person already: their keys are those of the buttons below them. */
function answerPreview({ answer }: Extract<Question, { type: 'preview' }>, id: CommandId): void {
  if (id === 'print') answer('print');
  if (id === 'exportPdf') answer('export');
}

/** What was asked for once more is wanted, whatever the sheet says. */
function answerSheet({ answer }: Extract<Question, { type: 'check' }>, id: CommandId): void {
  if (id === 'exportDocx') answer({ type: 'export', format: 'docx' });
  if (id === 'exportPdf') answer({ type: 'export', format: 'pdf' });
}

/** Whether a key of a choice of styles is one. */
export function isBlockStyle(value: string): value is BlockStyle {
  return (BLOCK_STYLES as readonly string[]).includes(value);
}
