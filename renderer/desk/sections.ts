/** What is done with sections from beside the text: parts of the kind, other wordings, templates, and the asked length. */
import { sectionBlocks, textPartBlocks } from '../../document/begin.ts';
import type { Kind, KindSection, KindSubsection, KindTextPart } from '../../document/kind.ts';
import { kindSlots } from '../../document/kind-words.ts';
import { type OtherWordings, saysTheSame, wordingsFor } from '../../document/parts.ts';
import { type SectionPlace, subsectionPlace } from '../../document/place.ts';
import type { Block, HeadingLevel, InlineText } from '../../document/report.ts';
import type { SectionGroup } from '../../document/section-template.ts';
import { withSlots } from '../../document/slots.ts';
import { placeOfPart } from '../../document/unplaced.ts';
import type { DropPlace, EditorHandle, SectionKey, SectionNode } from '../editor/handle.ts';
import { words } from '../words.ts';
import { announce, ask, type Desk, fromBeside, settleForms, snapshotOf, tell, tellFailure } from './desk.ts';
import { overlayGone } from './overlays.ts';
import type { TemplateChosen } from './question.ts';

/** The kind of the open report; null for a text from outside. */
export function kindOf(desk: Desk): Kind | null {
  const { kinds, draft } = desk.state.get();
  return kinds.find(({ id }) => id === draft.kind) ?? null;
}

/** In the editor's words; null is the end of the body. */
export function inEditor(place: SectionPlace<SectionNode>): DropPlace | null {
  return place.at === 'end' ? null : { at: place.at, section: place.section.key };
}

/** The sections from the outermost down to the one of this key; empty where there is none. */
export function pathTo(sections: readonly SectionNode[], key: SectionKey | null): readonly SectionNode[] {
  const path: SectionNode[] = [];
  // A long text has thousands of headings, and this is asked while one types: nothing is made on the way.
  const leadsThere = (section: SectionNode): boolean => {
    const leads = section.key === key || section.children.some(leadsThere);
    if (leads) path.push(section);
    return leads;
  };
  return key !== null && sections.some(leadsThere) ? path.reverse() : [];
}

/** Changes the text and goes on writing there. */
function write(desk: Desk, change: (handle: EditorHandle) => void): void {
  const { handle } = desk.surface.get();
  if (!handle || handle.snapshot().access === 'readOnly') return;
  handle.settle();
  change(handle);
  handle.focus();
}

function put(desk: Desk, heading: string, blocks: readonly Block[], place: DropPlace | null): void {
  write(desk, (handle) => handle.insertSection(blocks, place));
  announce(desk, words.outline.added(heading));
}

/** A part of the kind, before the section given or at the end of the body. */
export function addPart(desk: Desk, part: KindSection, heading: string, before: SectionKey | null): void {
  const kind = kindOf(desk);
  if (!kind) return;
  const blocks = sectionBlocks({ level: 1, ...part }, kindSlots(kind, snapshotOf(desk).fields));
  put(desk, heading, blocks, before === null ? null : { at: 'before', section: before });
}

/** A text of the kind that the report was begun without. */
export function addTextPart(desk: Desk, part: KindTextPart): void {
  const kind = kindOf(desk);
  if (!kind) return;
  settleForms(desk);
  const blocks = textPartBlocks(part, kindSlots(kind, snapshotOf(desk).fields));
  write(desk, (handle) => handle.insertBlocks(placeOfPart(kind, part, handle.read()), blocks));
  announce(desk, words.fields.panel.placed);
}

/** A customary subsection of a part, in its order among those below `section`. */
export function addSubsection(desk: Desk, part: KindSection, section: SectionNode, sub: KindSubsection): void {
  const kind = kindOf(desk);
  if (!kind) return;
  const blocks = sectionBlocks(sub, kindSlots(kind, snapshotOf(desk).fields));
  put(desk, sub.heading, blocks, inEditor(subsectionPlace(part, section, sub.heading)));
}

/** An empty heading one level lower, at the end of the section. */
export function addEmptyBelow(desk: Desk, section: SectionNode): void {
  const level: HeadingLevel = 2; // that of the place is taken
  const blocks: readonly Block[] = [{ type: 'heading', level, numbering: 'counted', content: [] }];
  write(desk, (handle) => handle.insertSection(blocks, { at: 'inside', section: section.key }));
}

/** A wording of a kind or of a template as the open report takes it. */
function inReport(desk: Desk, wording: string): InlineText {
  return kindSlots(kindOf(desk) ?? { fields: [] }, snapshotOf(desk).fields)(wording);
}

/** What else a heading is called, by the section templates as far as they are there. */
export function otherWordings(groups: readonly SectionGroup[] | null): OtherWordings {
  const all = (groups ?? []).flatMap(({ sections }) => sections);
  const known = new Map<string, readonly string[]>();
  return (heading) => {
    const before = known.get(heading);
    if (before) return before;
    const found = wordingsFor(heading, all);
    known.set(heading, found);
    return found;
  };
}

/** Its words are selected, to be written over. */
export function rewriteHeading(desk: Desk, section: SectionKey): void {
  write(desk, (handle) => handle.selectHeading(section));
}

/** Takes a section out. The focus stays where it is, beside the text. */
export function deleteSection(desk: Desk, { key, number, text }: SectionNode): void {
  if (snapshotOf(desk).access !== 'editable') return;
  settleForms(desk);
  if (!fromBeside(desk, (handle) => handle.deleteSection(key))) return;
  const name = number + (text.trim() === '' ? words.outline.noText : text);
  tell(desk, { tone: 'done', text: words.outline.deleted(name) });
}

export function changeHeading(desk: Desk, section: SectionKey, wording: string): void {
  write(desk, (handle) => handle.setHeading(section, inReport(desk, wording)));
}

/** Other words for a block of plain text; nothing where it is no longer as it was read. */
export function changeWords(desk: Desk, block: Block, wording: string): void {
  const at = desk.surface.get().handle?.read().blocks.indexOf(block) ?? -1;
  if (at !== -1) write(desk, (handle) => handle.setWords(at, inReport(desk, wording)));
}

async function ready(desk: Desk): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
}

/** The heading keeps years and numbers of its own; another wording takes its place. */
function fill(desk: Desk, section: SectionNode, { template, heading }: TemplateChosen): void {
  const { fields } = snapshotOf(desk);
  const stays = saysTheSame(section.text, { heading, alternatives: [] });
  const text = template.text.map((line): Block => ({ type: 'paragraph', content: withSlots(line, fields) }));
  write(desk, (handle) => handle.fillSection(section.key, stays ? null : withSlots(heading, fields), text));
  announce(desk, words.outline.added(heading));
}

function insertChosen(desk: Desk, chosen: TemplateChosen): void {
  const { template, heading, place } = chosen;
  if (place.at === 'fill') {
    fill(desk, place.section, chosen);
    return;
  }
  const { fields, outline } = snapshotOf(desk);
  // The first heading of a text has nothing to stand below.
  const level = outline.length === 0 ? 1 : template.level;
  const section = { ...template, level, heading, text: template.text.join('\n') };
  const blocks = sectionBlocks(section, (text) => withSlots(text, fields));
  put(desk, heading, blocks, inEditor(place));
}

/** The section templates; the host is asked once. */
export async function loadTemplates(desk: Desk): Promise<readonly SectionGroup[]> {
  const known = desk.state.get().templates;
  if (known) return known;
  const templates = await desk.client.call('sections', {});
  desk.state.set({ templates });
  return templates;
}

/** 插入段落模板: chosen with its place; one undo takes it back. */
export async function insertTemplate(desk: Desk): Promise<void> {
  await ready(desk);
  const groups = await loadTemplates(desk).catch((error: unknown) => tellFailure(desk, error));
  if (!groups) return;
  const { outline, currentSection } = snapshotOf(desk);
  const current = pathTo(outline, currentSection).at(-1) ?? null;
  const chosen = await ask(desk, { type: 'template', groups, kind: kindOf(desk), outline, current });
  if (!chosen) return;
  await overlayGone();
  insertChosen(desk, chosen);
}

/** 字数要求: what whoever asked for the paper allows, or none. */
export async function askLimit(desk: Desk): Promise<void> {
  await ready(desk);
  const { paper, characters } = snapshotOf(desk);
  const usual = kindOf(desk)?.length ?? null;
  const asked = await ask(desk, { type: 'limit', limit: paper.limit, characters, usual });
  const { handle } = desk.surface.get();
  if (asked && handle && asked.limit !== paper.limit) handle.setPaper({ ...paper, limit: asked.limit });
}

/** 怎样删减: what can go first, and the longest paragraphs, each with the way there. */
export async function shorten(desk: Desk): Promise<void> {
  await ready(desk);
  const { handle } = desk.surface.get();
  if (!handle) return;
  const { paper, characters } = snapshotOf(desk);
  const place = await ask(desk, { type: 'shorten', report: handle.read(), characters, limit: paper.limit });
  if (!place) return;
  await overlayGone();
  handle.goToWords(place.block, place.words);
}
