/** The guide to the outline as it stands, reckoned at leisure. */
import { useEffect, useMemo, useRef } from 'react';
import { type Guides, guideOf } from '../../document/guide.ts';
import type { Kind } from '../../document/kind.ts';
import type { OtherWordings } from '../../document/parts.ts';
import { useDesk, useDeskState, useSnapshotAtLeisure } from '../desk/context.tsx';
import { loadTemplates, otherWordings } from '../desk/sections.ts';
import type { SectionNode } from '../editor/handle.ts';

export function useKind(): Kind | null {
  const kindId = useDeskState((state) => state.draft.kind);
  const kinds = useDeskState((state) => state.kinds);
  return useMemo(() => kinds.find(({ id }) => id === kindId) ?? null, [kinds, kindId]);
}

/** What else headings are called, by the section templates. */
export function useOtherWordings(): OtherWordings {
  const desk = useDesk();
  const templates = useDeskState((state) => state.templates);
  useEffect(() => {
    // Without them the kind's own wordings are offered; the dialog 「段落模板」 tells what is wrong.
    loadTemplates(desk).catch(() => undefined);
  }, [desk]);
  return useMemo(() => otherWordings(templates), [templates]);
}

/** Sections that did not change keep their guides. */
export function useGuides(): Guides<SectionNode> {
  const outline = useSnapshotAtLeisure((snapshot) => snapshot.outline);
  const kind = useKind();
  const others = useOtherWordings();
  const before = useRef<Guides<SectionNode>>(new Map());
  return useMemo(() => {
    before.current = guideOf(kind, outline, before.current, others);
    return before.current;
  }, [outline, kind, others]);
}
