/** What each tab of the dialog 版式 is given. */
import type { LayoutItem } from '../../desk/question.ts';
import type { LayoutDraft } from './draft.ts';

export interface TabProps {
  readonly draft: LayoutDraft;
  readonly change: (next: Partial<LayoutDraft>) => void;
  /** Where the focus goes at first; null once the person went to another tab. */
  readonly at: LayoutItem | null;
}
