/** The guide to the outline as it stands, reckoned at leisure. */
import { useMemo, useRef } from 'react';
import { type Guides, guideOf } from '../../document/guide.ts';
import type { Kind } from '../../document/kind.ts';
import { useDeskState, useSnapshotAtLeisure } from '../desk/context.tsx';
import type { SectionNode } from '../editor/handle.ts';

export function useKind(): Kind | null {
  const kindId = useDeskState((state) => state.draft.kind);
  const kinds = useDeskState((state) => state.kinds);
  return useMemo(() => kinds.find(({ id }) => id === kindId) ?? null, [kinds, kindId]);
}

/** Sections that did not change keep their guides. */
export function useGuides(): Guides<SectionNode> {
  const outline = useSnapshotAtLeisure((snapshot) => snapshot.outline);
  const kind = useKind();
  const before = useRef<Guides<SectionNode>>(new Map());
  return useMemo(() => {
    before.current = guideOf(kind, outline, before.current);
    return before.current;
  }, [outline, kind]);
}
