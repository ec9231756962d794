/** The outline of the window: `outlineOf` of the report, computed from counts that are already there. */

import type { SetBlock } from '../../document/layout/typeset.ts';
import { blockRank } from '../../document/outline.ts';
import type { HeadingLevel } from '../../document/report.ts';
import type { SectionKey, SectionNode } from './handle.ts';
import type { Entry } from './ledger.ts';

export interface Outline {
  readonly sections: readonly SectionNode[];
  /** The innermost section of each block, in the order of blocks. */
  readonly sectionAt: readonly (SectionKey | null)[];
  /** Nodes of the outline by key, to be used again where nothing of them changed. */
  readonly known: ReadonlyMap<SectionKey, SectionNode>;
}

export const noOutline: Outline = { sections: [], sectionAt: [], known: new Map() };

interface Draft {
  readonly key: SectionKey;
  readonly level: HeadingLevel;
  readonly number: string;
  readonly text: string;
  readonly runIn: boolean;
  chars: number;
  readonly children: Draft[];
}

function draft(entry: Entry, level: HeadingLevel, number: string): Draft {
  const key = entry.key as SectionKey; // the key of a heading names its section
  const runIn = entry.block.type === 'runIn';
  return { key, level, number, text: entry.heading, runIn, chars: 0, children: [] };
}

/** The same object as before while nothing of it changed, so that the tree draws only what did. */
function settled(draft: Draft, before: Outline, known: Map<SectionKey, SectionNode>): SectionNode {
  const children = draft.children.map((child) => settled(child, before, known));
  const old = before.known.get(draft.key);
  const node: SectionNode = old && isSame(old, draft, children) ? old : { ...draft, children };
  known.set(draft.key, node);
  return node;
}

function isSame(old: SectionNode, now: Draft, children: readonly SectionNode[]): boolean {
  const own = old.level === now.level && old.number === now.number && old.text === now.text;
  return own && old.runIn === now.runIn && old.chars === now.chars && sameItems(old.children, children);
}

export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

export function outlineFrom(entries: readonly Entry[], sets: readonly SetBlock[], before: Outline): Outline {
  const top: Draft[] = [];
  const open: Draft[] = [];
  const sectionAt = entries.map((entry, i) => {
    const rank = blockRank(entry.block);
    if (rank !== null) while (open.length > 0 && (open.at(-1)?.level ?? 0) >= rank) open.pop();
    if (rank) {
      const section = draft(entry, rank, sets[i]?.number ?? '');
      (open.at(-1)?.children ?? top).push(section);
      open.push(section);
    }
    for (const section of open) section.chars += entry.chars;
    return open.at(-1)?.key ?? null;
  });
  const known = new Map<SectionKey, SectionNode>();
  const sections = top.map((section) => settled(section, before, known));
  return { sections: sameItems(sections, before.sections) ? before.sections : sections, sectionAt, known };
}
