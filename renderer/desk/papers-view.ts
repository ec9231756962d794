/** What the panel 材料 shows; apart from the deeds, which know the desk. */
import type { OpenedPaper } from '../../electron/contract/papers.ts';

/** What the panel 材料 shows; it outlives the panel itself. */
export interface PapersView {
  readonly query: string;
  readonly year: number | null;
  readonly topic: string | null;
  /** Null while the results are shown. */
  readonly opened: OpenedPaper | null;
  /** Grows by one each time the box is to have the focus. */
  readonly asked: number;
}

export const initialPapers: PapersView = { query: '', year: null, topic: null, opened: null, asked: 0 };
