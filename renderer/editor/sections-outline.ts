/** The outline of the window: `outlineOf` of the report, computed from counts that are already there. */
import { isClosing } from '../../document/guide.ts';
import type { SetBlock } from '../../document/layout/typeset.ts';
import { blockRank } from '../../document/outline.ts';
import type { HeadingLevel } from '../../document/report.ts';
import type { SectionKey, SectionNode } from './handle.ts';
import type { Entry } from './ledger.ts';

export interface Outline {
  readonly sections: readonly SectionNode[];
  /** The innermost section of each block, in the order of blocks. */
  readonly sectionAt: readonly (SectionKey | null)[];
  /** The section around each that stands in another. */
  readonly parents: ReadonlyMap<SectionKey, SectionKey>;
  /** Place of the 结束语 that ends the body; -1 without one. */
  readonly closing: number;
}

export const noOutline: Outline = { sections: [], sectionAt: [], parents: new Map(), closing: -1 };

/** What of an entry is summed up in each section around it. */
type Counts = Pick<Entry, 'chars' | 'body' | 'open'>;

const isEmptyParagraph = ({ block }: Entry) => block.type === 'paragraph' && block.content.length === 0;

function isClosingEntry({ block }: Entry): boolean {
  if (block.type !== 'paragraph') return false;
  return isClosing(block.content.map((run) => (run.type === 'text' ? run.text : '')).join(''));
}

/** Place of the 结束语: the last paragraph of the body, told by its words; -1 where there is none. */
export function closingAt(entries: readonly Entry[]): number {
  const last = entries.findLastIndex((entry) => blockRank(entry.block) !== 0 && !isEmptyParagraph(entry));
  const entry = entries[last];
  return entry && isClosingEntry(entry) ? last : -1;
}

/** A 结束语 is no text of the section that it stands in. */
const countsOf = (entry: Entry, isLast: boolean): Counts => (isLast ? { ...entry, body: 0 } : entry);

type Known = ReadonlyMap<SectionKey, SectionNode>;

/** Nodes of the outline by key, to be used again where nothing of them changed. */
function knownIn(sections: readonly SectionNode[], known = new Map<SectionKey, SectionNode>()): Known {
  for (const section of sections) {
    known.set(section.key, section);
    knownIn(section.children, known);
  }
  return known;
}

interface Draft {
  readonly key: SectionKey;
  readonly level: HeadingLevel;
  readonly number: string;
  readonly text: string;
  readonly runIn: boolean;
  chars: number;
  body: number;
  open: number;
  readonly children: Draft[];
}

function draft(entry: Entry, level: HeadingLevel, number: string): Draft {
  const key = entry.key as SectionKey; // the key of a heading names its section
  const runIn = entry.block.type === 'runIn';
  return { key, level, number, text: entry.heading, runIn, chars: 0, body: 0, open: 0, children: [] };
}

/** The same object as before while nothing of it changed, so that the tree draws only what did. */
function settled(draft: Draft, known: Known): SectionNode {
  const children = draft.children.map((child) => settled(child, known));
  const old = known.get(draft.key);
  return old && isSame(old, draft, children) ? old : { ...draft, children };
}

function isSame(old: SectionNode, now: Draft, children: readonly SectionNode[]): boolean {
  const own = old.level === now.level && old.number === now.number && old.text === now.text;
  const counts = old.chars === now.chars && old.body === now.body && old.open === now.open;
  return own && counts && old.runIn === now.runIn && sameItems(old.children, children);
}

export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function count(section: Draft, { chars, body, open }: Counts): void {
  section.chars += chars;
  section.body += body;
  section.open += open;
}

function close(open: Draft[], rank: number): void {
  while (open.length > 0 && (open.at(-1)?.level ?? 0) >= rank) open.pop();
}

export function outlineFrom(entries: readonly Entry[], sets: readonly SetBlock[], before: Outline): Outline {
  const top: Draft[] = [];
  const open: Draft[] = [];
  const parents = new Map<SectionKey, SectionKey>();
  const closing = closingAt(entries);
  const sectionAt = entries.map((entry, i) => {
    const rank = blockRank(entry.block);
    if (rank !== null) close(open, rank);
    if (rank) {
      const section = draft(entry, rank, sets[i]?.number ?? '');
      const around = open.at(-1);
      if (around) parents.set(section.key, around.key);
      (around?.children ?? top).push(section);
      open.push(section);
    }
    for (const section of open) count(section, countsOf(entry, i === closing));
    return open.at(-1)?.key ?? null;
  });
  const known = knownIn(before.sections);
  const sections = top.map((section) => settled(section, known));
  return { sections: sameItems(sections, before.sections) ? before.sections : sections, sectionAt, parents, closing };
}

/** The sections around a block, from the outermost down to its own. */
function pathTo({ sectionAt, parents }: Outline, at: number): readonly SectionKey[] {
  const path: SectionKey[] = [];
  for (let key = sectionAt[at] ?? undefined; key !== undefined; key = parents.get(key)) path.unshift(key);
  return path;
}

/** `more` stands in each section along the path; `heading` is what the innermost now reads, null where that stays. */
interface Words {
  readonly path: readonly SectionKey[];
  readonly more: Counts;
  readonly heading: string | null;
}

function withWords(sections: readonly SectionNode[], { path, more, heading }: Words): readonly SectionNode[] {
  const [key, ...below] = path;
  if (key === undefined) return sections;
  return sections.map((section) => {
    if (section.key !== key) return section;
    const text = below.length === 0 ? (heading ?? section.text) : section.text;
    const children = withWords(section.children, { path: below, more, heading });
    const { chars, body, open } = section;
    return { ...section, text, chars: chars + more.chars, body: body + more.body, open: open + more.open, children };
  });
}

/** The outline once the words of the block at this place changed and nothing else: no more is made anew than stands around it. */
export function outlineAfterWords(outline: Outline, at: number, old: Entry, now: Entry): Outline {
  const body = at === outline.closing ? 0 : now.body - old.body;
  const more = { chars: now.chars - old.chars, body, open: now.open - old.open };
  const heading = now.heading === old.heading ? null : now.heading;
  if (more.chars === 0 && more.body === 0 && more.open === 0 && heading === null) return outline;
  return { ...outline, sections: withWords(outline.sections, { path: pathTo(outline, at), more, heading }) };
}
