/** The ways in which commands work: on the desk, on the text, on a section, a table, a finding; each with when it can be done. */
import type { Emphasis, PaperForm } from '../document/report.ts';
import type { ExportFormat } from '../electron/contract/files.ts';
import { exportChecked } from './desk/checking.ts';
import { announce, type Desk, fromBeside, snapshotOf } from './desk/desk.ts';
import { findingAtHand, nextFinding } from './desk/finding-deeds.ts';
import { setForm } from './desk/layout.ts';
import type { Work } from './desk/strip.ts';
import type { BlockStyle, EditorHandle, SectionKey, SectionNode, TableDeed } from './editor/handle.ts';
import type { PlacedFinding } from './proofread/protocol.ts';
import { words } from './words.ts';

/** What a command does, and when it can. */
export interface Deed {
  run(desk: Desk): void;
  enabled(desk: Desk): boolean;
}

/** Nothing of this goes on. */
export const free = (desk: Desk, ...busy: readonly Work[]) =>
  !desk.state.get().working.some((work) => busy.includes(work));

/** The report may be changed. */
export const editable = (desk: Desk) => snapshotOf(desk).access === 'editable';

/** The section a move concerns: the one focused in the outline, else the one that holds the caret. */
function sectionAtHand(desk: Desk): SectionKey | null {
  const focused = desk.focused()?.closest<HTMLElement>('[data-section]')?.dataset['section'];
  // Rows of the outline carry the keys that the editor gave.
  return (focused as SectionKey | undefined) ?? snapshotOf(desk).currentSection;
}

/** Clears the desk for another report. */
export function onDesk(run: (desk: Desk) => Promise<unknown>): Deed {
  return { run: (desk) => void run(desk), enabled: (desk) => free(desk, 'opening', 'saving') };
}

/** While a save goes on, another may be asked for: it follows. */
export function onSave(run: (desk: Desk) => Promise<unknown>): Deed {
  return { run: (desk) => void run(desk), enabled: (desk) => editable(desk) && free(desk, 'opening') };
}

/** Writes a file for others, after the 成稿检查单. */
export function onExport(format: ExportFormat): Deed {
  return { run: (desk) => void exportChecked(desk, format), enabled: (desk) => free(desk, 'opening', 'exporting') };
}

/** Changes the text, and gives the focus back to it. */
export function onText(run: (handle: EditorHandle) => void, enabled: (desk: Desk) => boolean = () => true): Deed {
  return {
    run(desk) {
      const { handle } = desk.surface.get();
      if (!handle) return;
      run(handle);
      handle.focus();
    },
    enabled: (desk) => editable(desk) && enabled(desk),
  };
}

function titleOf(sections: readonly SectionNode[], key: SectionKey): string | null {
  for (const section of sections) {
    const title = section.key === key ? section.number + section.text : titleOf(section.children, key);
    if (title !== null) return title;
  }
  return null;
}

/** Moves the section at hand, and says where it is now. */
export function onSection(run: (handle: EditorHandle, section: SectionKey) => boolean): Deed {
  return {
    run(desk) {
      const section = sectionAtHand(desk);
      if (!section || !fromBeside(desk, (handle) => run(handle, section))) return;
      const title = titleOf(snapshotOf(desk).outline, section);
      announce(desk, words.outline.moved(title ?? ''));
    },
    enabled: (desk) => editable(desk) && sectionAtHand(desk) !== null,
  };
}

/** Of the pages as they stand; nothing of the report is changed. */
export function onPages(run: (desk: Desk) => Promise<unknown>): Deed {
  return { run: (desk) => void run(desk), enabled: (desk) => free(desk, 'opening', 'printing') };
}

/** Makes the paper one of this form. */
export const formOf = (form: PaperForm): Deed => ({ run: (desk) => void setForm(desk, form), enabled: editable });

/** Makes the paragraphs at the caret of this style. */
export const styleOf = (style: BlockStyle): Deed => onText((handle) => handle.setStyle(style));

/** Tables, pictures and annexes stand between the texts, not in the cells of a table. */
export const outsideTables = (desk: Desk) => editable(desk) && snapshotOf(desk).tableDeeds.length === 0;

/** Puts something between the texts. */
export function onInsert(run: (desk: Desk) => Promise<unknown>): Deed {
  return { run: (desk) => void run(desk), enabled: outsideTables };
}

/** Changes the table at the caret. */
export const tableDeed = (deed: TableDeed): Deed =>
  onText(
    (handle) => handle.changeTable(deed),
    (desk) => snapshotOf(desk).tableDeeds.includes(deed),
  );

/** Turns an emphasis on or off. */
export const emphasisOf = (emphasis: Emphasis): Deed => onText((handle) => handle.toggleEmphasis(emphasis));

/** Steps to a finding; while the text was never read there is nothing to step to. */
export const stepOf = (step: -1 | 1): Deed => ({
  run: (desk) => void nextFinding(desk, step),
  enabled: (desk) => desk.proofreading.state.get().ready,
});

/** Does something about the finding at hand. */
export function onFinding(
  run: (desk: Desk, finding: PlacedFinding) => unknown,
  can: (finding: PlacedFinding) => boolean,
): Deed {
  return {
    run(desk) {
      const finding = findingAtHand(desk);
      if (finding) void run(desk, finding);
    },
    enabled(desk) {
      const finding = findingAtHand(desk);
      return finding !== null && can(finding) && editable(desk);
    },
  };
}
