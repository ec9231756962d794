/** A copy held against the text on the desk; what is accepted of it goes into the text as one step. */
import { applyChanges } from '../../document/compare/apply.ts';
import { compareReports } from '../../document/compare/compare.ts';
import { ownChanges } from '../../document/compare/since.ts';
import type { Embedded } from '../../document/docx/read-word.ts';
import type { Notice } from '../../document/notice.ts';
import type { Report } from '../../document/report.ts';
import type { EditorHandle } from '../editor/handle.ts';
import { words } from '../words.ts';
import { ask, type Desk, snapshotOf, tell } from './desk.ts';
import { overlayGone } from './overlays.ts';
import type { Against } from './question.ts';

/** A paper as it came back. */
export interface Copy {
  readonly name: string;
  readonly report: Report;
  readonly notices: readonly Notice[];
  /** The draft that it was made of, where it carries it. */
  readonly embedded: Embedded;
}

/** The text on the desk, as it was read of this editor. */
interface Draft {
  readonly handle: EditorHandle;
  readonly report: Report;
  readonly name: string;
}

function remarksOf(notices: readonly Notice[]) {
  return {
    comments: notices.flatMap((notice) => (notice.code === 'wordComments' ? notice.comments : [])),
    tracked: notices.flatMap((notice) => (notice.code === 'wordTracked' ? notice.changes : [])),
  };
}

/** The draft as it was when the copy was made of it; null where nobody knows. */
function baseOf({ report, embedded }: Copy): Report | null {
  switch (embedded.type) {
    case 'none':
      return null;
    case 'same':
      return report;
    case 'changed':
      return embedded.draft;
  }
}

/** `open`: the person gave up, or the text became another meanwhile. */
export type CompareEnd = 'same' | 'decided' | 'open';

/** Shows what the copy has otherwise, and puts in what is accepted. */
export async function compareWith(
  desk: Desk,
  draft: Draft,
  copy: Copy,
  against: Against = 'copy',
): Promise<CompareEnd> {
  const { strips } = words.compare;
  const comparison = compareReports(draft.report, copy.report);
  const remarks = remarksOf(copy.notices);
  const { length } = comparison.changes;
  if (length + remarks.comments.length + remarks.tracked.length === 0) {
    tell(desk, { tone: 'done', text: strips.same(copy.name) });
    return 'same';
  }
  const base = baseOf(copy);
  const own: ReadonlySet<number> = base ? ownChanges(comparison, base) : new Set();
  const canApply = snapshotOf(desk).access === 'editable' && length > 0;
  const names = { mine: draft.name, theirs: copy.name };
  const decisions = await ask(desk, { type: 'compare', comparison, own, names, against, remarks, canApply });
  if (!decisions) return 'open';
  if (decisions.accepted.size === 0) return 'decided';
  await overlayGone();
  const isDone = draft.handle.replaceReport(draft.report, applyChanges(comparison, decisions));
  draft.handle.focus();
  const text = isDone ? strips.applied(decisions.accepted.size, length) : strips.stale;
  tell(desk, { tone: isDone ? 'done' : 'failure', text });
  return isDone ? 'decided' : 'open';
}
