/** What the box 「本节」 is about: the section at the caret, or a text of the kind such as the opening. */
import { useMemo } from 'react';
import { kindTextAt } from '../../document/guide.ts';
import type { Kind, KindTextPart } from '../../document/kind.ts';
import type { Block } from '../../document/report.ts';
import { useDesk, useSnapshotAtLeisure } from '../desk/context.tsx';
import { pathTo } from '../desk/sections.ts';
import type { SectionNode } from '../editor/handle.ts';

export type AtCaret =
  | { readonly type: 'section'; readonly section: SectionNode; readonly top: SectionNode }
  | { readonly type: 'text'; readonly part: KindTextPart; readonly block: Block; readonly body: number }
  | { readonly type: 'nowhere' };

const NOWHERE: AtCaret = { type: 'nowhere' };

/** A text of the kind comes first: a 结束语 stands in the last section, and is none of its text. */
export function useAtCaret(kind: Kind | null): AtCaret {
  const desk = useDesk();
  const outline = useSnapshotAtLeisure((snapshot) => snapshot.outline);
  const current = useSnapshotAtLeisure((snapshot) => snapshot.currentSection);
  const at = useSnapshotAtLeisure((snapshot) => snapshot.currentBlock);
  const revision = useSnapshotAtLeisure((snapshot) => snapshot.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the report is another with each revision
  return useMemo(() => {
    const report = desk.surface.get().handle?.read();
    const block = at === null ? undefined : report?.blocks[at];
    if (kind && report && block && at !== null) {
      const found = kindTextAt(kind, report, at);
      if (found) return { type: 'text', block, ...found };
    }
    const path = pathTo(outline, current);
    const [top, section] = [path[0], path.at(-1)];
    return top && section ? { type: 'section', section, top } : NOWHERE;
  }, [desk, kind, outline, current, at, revision]);
}
