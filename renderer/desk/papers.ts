/** What is done with past papers (材料): the panel brought up, and what is found there pulled into the draft. */
import { isHeading } from '../../document/outline.ts';
import { pulledBlocks } from '../../document/papers/pull.ts';
import { topicOf } from '../../document/papers/records.ts';
import { blockText, countCharacters, fieldText, inlineText } from '../../document/plain.ts';
import type { Lists } from '../../document/proofread/lists.ts';
import { type Block, emptyReport, type Source } from '../../document/report.ts';
import { rollForward } from '../../document/roll/roll.ts';
import type { FoundPaper, OpenedPaper, PaperSection } from '../../electron/contract/papers.ts';
import type { DropPlace, EditorHandle, SectionKey, SectionNode } from '../editor/handle.ts';
import { words } from '../words.ts';
import { ask, type Desk, settleForms, snapshotOf, tell, tellFailure } from './desk.ts';
import type { PapersView } from './papers-view.ts';

export function setPapers(desk: Desk, next: Partial<PapersView>): void {
  desk.state.set({ papers: { ...desk.state.get().papers, ...next } });
}

/** Characters of a selection that are still words to look for. */
const LONGEST = 40;

/** 检索材料: the panel with the words that are selected in the text, if any. */
export async function showPapers(desk: Desk): Promise<void> {
  await desk.composition.ended();
  const selected = desk.surface.get().handle?.selectedWords() ?? null;
  const typed = selected === null ? '' : inlineText(selected, fieldText(snapshotOf(desk).fields)).trim();
  const { asked } = desk.state.get().papers;
  const query = typed === '' ? {} : { query: typed.slice(0, LONGEST).replaceAll('\n', ' '), year: null, topic: null };
  desk.state.set({ assistant: 'papers' });
  setPapers(desk, { ...query, opened: null, asked: asked + 1 });
}

export async function managePaperFolders(desk: Desk): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
  await ask(desk, { type: 'paperFolders' });
}

/** Shows a paper at the section that was found. */
export async function openFound(desk: Desk, { paper, section }: Pick<FoundPaper, 'paper' | 'section'>): Promise<void> {
  try {
    setPapers(desk, { opened: await desk.client.call('openPaper', { paper, section }) });
  } catch (error) {
    tellFailure(desk, error);
  }
}

/** The sections that lead to this one, itself the last. */
function chainTo(sections: readonly SectionNode[], key: SectionKey | null): readonly SectionNode[] {
  for (const section of sections) {
    if (section.key === key) return [section];
    const below = chainTo(section.children, key);
    if (below.length > 0) return [section, ...below];
  }
  return [];
}

/** `fill`: the section at the caret says the same and is empty still. */
export type PullPlace =
  | { readonly type: 'fill'; readonly section: SectionNode }
  | { readonly type: 'place'; readonly place: DropPlace | null };

/** A section keeps its level where that can be: it goes behind the one of its level that holds the caret, else into it. */
export function placeFor(heading: string, level: number, chain: readonly SectionNode[]): PullPlace {
  const here = chain.at(-1);
  if (here === undefined) return { type: 'place', place: null };
  if (here.body === 0 && !here.runIn && topicOf(here.text) === topicOf(heading)) return { type: 'fill', section: here };
  const wanted = Math.min(level, here.level + 1);
  const holder = chain.findLast((section) => section.level <= wanted) ?? here;
  const at = holder.level === wanted ? 'after' : 'inside';
  return { type: 'place', place: { at, section: holder.key } };
}

const charactersOf = (blocks: readonly Block[], paper: OpenedPaper) => {
  const fields = fieldText(paper.report.fields);
  return blocks.reduce((sum, block) => sum + countCharacters(blockText(block, fields)), 0);
};

export function sourceOf(paper: OpenedPaper, section: PaperSection, blocks: readonly Block[]): Source {
  const { title, year, file } = paper;
  return { title, year, file, section: section.path.join(' › '), words: charactersOf(blocks, paper) };
}

/** As it comes into the draft: years, figures and names in it are that paper's, and are to be confirmed (待确认). */
function marked(blocks: readonly Block[], { year }: OpenedPaper, lists: Lists | null, today: Date) {
  const own = year ?? today.getFullYear();
  const { report, items } = rollForward({ ...emptyReport, blocks }, { from: own, to: own, lists });
  return { blocks: report.blocks, count: items.length };
}

interface Pulled {
  readonly paper: OpenedPaper;
  readonly source: Source;
  /** As they go into the draft, but for their marks. */
  readonly blocks: readonly Block[];
}

/** Text and source are one undo. `here`: the place behind the block at the caret. */
async function pull(
  desk: Desk,
  { paper, source, blocks }: Pulled,
  insert: (handle: EditorHandle, blocks: readonly Block[], here: number) => void,
): Promise<void> {
  await desk.composition.ended();
  // Without the lists fewer names are found; the text is the same.
  const lists = await desk.client.call('lists', {}).catch(() => null);
  const { handle } = desk.surface.get();
  if (!handle || snapshotOf(desk).access !== 'editable') return;
  settleForms(desk);
  const { blocks: ready, count } = marked(blocks, paper, lists, desk.now());
  const before = handle.snapshot().paper;
  const here = placeHere(handle);
  handle.asOne(() => {
    insert(handle, ready, here);
    handle.setPaper({ ...before, sources: [...before.sources, source] });
  });
  handle.focus();
  tell(desk, { tone: 'done', text: words.papers.pulled(source, count) });
}

/** The heading stands already: what is below it. */
function belowHeading(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  return first?.type === 'runIn' ? [{ type: 'paragraph', content: first.content }, ...rest] : rest;
}

/** Behind the block at the caret; at the end where there is no caret. */
function placeHere(handle: EditorHandle): number {
  const { currentBlock } = handle.snapshot();
  return currentBlock === null ? handle.read().blocks.length : currentBlock + 1;
}

function insertHere(handle: EditorHandle, blocks: readonly Block[], here: number): void {
  handle.insertBlocks(here, blocks);
}

/** Headings of papers are shown with their numbers. */
function withoutNumber(heading: string): string {
  return heading.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）)/u, '');
}

/** 插入这一节: with its heading and all below it, at the level of the place. */
export async function pullSection(desk: Desk, paper: OpenedPaper, section: PaperSection): Promise<void> {
  const { fields } = paper.report;
  const old = paper.report.blocks.slice(section.start, section.end);
  const [first] = old;
  const source = sourceOf(paper, section, old);
  if (!first || !isHeading(first))
    return await pull(desk, { paper, source, blocks: pulledBlocks(old, fields, 0) }, insertHere);
  const { outline, currentSection } = snapshotOf(desk);
  const where = placeFor(withoutNumber(section.path.at(-1) ?? ''), first.level, chainTo(outline, currentSection));
  if (where.type === 'place') {
    const blocks = pulledBlocks(old, fields, 0);
    return await pull(desk, { paper, source, blocks }, (handle, ready) => handle.insertSection(ready, where.place));
  }
  const { key, level } = where.section;
  const blocks = pulledBlocks(belowHeading(old), fields, level - first.level);
  await pull(desk, { paper, source, blocks }, (handle, ready) => handle.fillSection(key, null, ready));
}

/** 插入这一段: paragraphs by their places in the report, in order; headings among them go below the section at the caret. */
export async function pullBlocks(
  desk: Desk,
  paper: OpenedPaper,
  section: PaperSection,
  places: readonly number[],
): Promise<void> {
  const old = places.flatMap((at) => paper.report.blocks[at] ?? []);
  if (old.length === 0) return;
  const { outline, currentSection } = snapshotOf(desk);
  const here = chainTo(outline, currentSection).at(-1);
  const top = Math.min(5, ...old.map((block) => (isHeading(block) ? block.level : 5)));
  const by = here === undefined || top === 5 ? 0 : here.level + 1 - top;
  const blocks = pulledBlocks(old, paper.report.fields, by);
  await pull(desk, { paper, source: sourceOf(paper, section, old), blocks }, insertHere);
}

/** Takes an entry out of 本稿引用; the text stays. */
export function dropSource(desk: Desk, source: Source): void {
  const { handle } = desk.surface.get();
  if (!handle) return;
  const { paper } = handle.snapshot();
  handle.setPaper({ ...paper, sources: paper.sources.filter((other) => other !== source) });
}

/** Folders are looked at as soon as the window stands, not only once somebody searches. */
export async function startPapers(desk: Desk): Promise<void> {
  const { keptAside } = await desk.client.call('papers', {});
  if (keptAside.length > 0) tell(desk, { tone: 'failure', text: words.papers.keptAside(keptAside) });
}
