/** What is done with 版式, 版头 and 版记, and how the unit's own layout comes to new reports. */
import type { Paper, PaperForm, Report } from '../../document/report.ts';
import { UNIT_LAYOUT_DAMAGED } from '../../electron/words.ts';
import { words } from '../words.ts';
import { announce, ask, type Desk, fromBeside, isUnsaved, settleForms, snapshotOf, tell } from './desk.ts';
import type { LayoutItem } from './question.ts';

/** Papers hold plain data in one order of keys where they come from one place. */
const isSame = (one: Paper, other: Paper) => JSON.stringify(one) === JSON.stringify(other);

/** A red head without a name leaves nothing on the sheet that tells where it comes from. */
const isHeadless = ({ head, layout }: Paper) => layout.form !== 'plain' && (head.issuers ?? []).length === 0;

function put(desk: Desk, paper: Paper): void {
  if (isSame(paper, snapshotOf(desk).paper)) return;
  fromBeside(desk, (handle) => handle.setPaper(paper));
  if (isHeadless(paper)) tell(desk, { tone: 'info', text: words.strips.headless });
}

/** Asks for another 版式, 版头 or 版记, beginning at `at`. One undo takes back all of it. */
export async function editLayout(desk: Desk, at: LayoutItem): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
  const paper = await ask(desk, { type: 'layout', paper: snapshotOf(desk).paper, at });
  if (paper) put(desk, paper);
}

/** Another form at once; where it has a head and nothing to show in it, the head is asked for first, or all is left. */
export async function setForm(desk: Desk, form: PaperForm): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
  const { paper: before } = snapshotOf(desk);
  const asked: Paper = { ...before, layout: { ...before.layout, form } };
  const paper = isHeadless(asked) ? await ask(desk, { type: 'layout', paper: asked, at: 'issuers' }) : asked;
  if (!paper) return;
  put(desk, paper);
  announce(desk, words.strips.formSet(words.layout.forms[paper.layout.form]));
}

/** A report that is begun, laid out as the unit has it. */
export function inUnitLayout(desk: Desk, report: Report): Report {
  const { unitLayout } = desk.state.get();
  return { ...report, layout: { ...report.layout, overrides: unitLayout } };
}

/** The sheet that stands there from the start takes the unit's layout too, as long as nothing is on it. */
function layBlankSheet(desk: Desk): void {
  const { handle } = desk.surface.get();
  const { characters, outline } = snapshotOf(desk);
  const blank = characters === 0 && outline.length === 0 && !isUnsaved(desk) && !desk.composition.active();
  if (!handle || !blank || desk.state.get().draft.name !== null) return;
  handle.load(inUnitLayout(desk, handle.read()), 'editable');
  const { draft } = desk.state.get();
  desk.state.set({ draft: { ...draft, savedRevision: handle.snapshot().revision } });
}

/** Asks the host once for the layout that it keeps. */
export async function takeUnitLayout(desk: Desk): Promise<void> {
  const unit = await desk.client.call('unitLayout', {});
  if (unit.type === 'damaged') tell(desk, { tone: 'failure', text: UNIT_LAYOUT_DAMAGED });
  if (unit.type !== 'kept') return;
  desk.state.set({ unitLayout: unit.overrides });
  layBlankSheet(desk);
}
