/** What stands outside of the text (版头, 版记, 版式, 印章, 字数要求) inside the editor's state, so that undo gives it back as well. */
import { $getRoot, $getState, $setState, createState } from 'lexical';
import { emptyReport, type Paper } from '../../document/report.ts';

export function paperOf({ kind, head, imprint, layout, signing, limit, proofreading, sources }: Paper): Paper {
  return { kind, head, imprint, layout, signing, limit, proofreading, sources };
}

const none: Paper = paperOf(emptyReport);
// Written by `$setPaper` alone and never read from JSON, so that nothing has to be parsed.
const paperState = createState('paper', { parse: () => none });

export function $paper(): Paper {
  return $getState($getRoot(), paperState);
}

export function $setPaper(paper: Paper): void {
  $setState($getRoot(), paperState, paper);
}
