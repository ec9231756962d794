/** Reads what a foreign Word file shows, in reading order, with what there is to tell about it. */
import type { Notice } from '../../notice.ts';
import { readBlocks } from './block-elements.ts';
import { blocksFor } from './blocks.ts';
import { changeLog } from './changes.ts';
import { commentRanges } from './comments.ts';
import type { WordContent, WordItem, WordTextItem } from './content.ts';
import { unframed } from './frames.ts';
import { MOST_HEADS, MOST_TOLD } from './limits.ts';
import { noteMark, noteMarks } from './notes.ts';
import { numberingOf } from './numbering.ts';
import { openWord, type WordPackage, type WordPart } from './package.ts';
import { pageSectionsOf } from './page-sections.ts';
import { pictureStore } from './pictures.ts';
import { linesSink, textSink } from './sinks.ts';
import type { Story } from './story.ts';
import { stylesOf } from './styles.ts';
import { themeFonts } from './theme.ts';
import { nothingTold, noticesOf, type Told } from './told.ts';
import { attribute, childrenOf, type XmlElement } from './xml.ts';

function storyOf(word: WordPackage): Story {
  const theme = themeFonts(word.related('theme'));
  const styles = stylesOf(word.related('styles'), theme);
  const told = nothingTold();
  return {
    looks: { styles, theme },
    numbering: numberingOf(word.related('numbering'), styles),
    told,
    notes: noteMarks(),
    comments: commentRanges(),
    changes: changeLog(told.changes),
    pictures: pictureStore(word),
    linked: word.text.linked,
  };
}

/** A text beside the main one whose remarks are not told: a head, a comment. */
function asideOf(story: Story): Story {
  const told = nothingTold();
  return {
    ...story,
    told,
    notes: noteMarks(),
    comments: commentRanges(),
    changes: changeLog(told.changes),
  };
}

const NOWHERE: Parameters<typeof linesSink>[1] = { picture: () => undefined, nested: () => undefined };

/** Paragraphs of a text beside the main one; tables are lines of it. */
function paragraphsOf(element: XmlElement, story: Story, outside = NOWHERE): WordTextItem[] {
  const paragraphs: WordTextItem[] = [];
  readBlocks(element, blocksFor(story, linesSink(paragraphs, outside), [{ isLandscape: false, startsPage: false }]));
  return paragraphs;
}

/** What stands for pictures in the text of a head. */
const PICTURE = '（图片）';

function textOf(element: XmlElement, story: Story): string {
  let pictures = 0;
  const take = () => {
    pictures += 1;
    return { type: 'fault', fault: 'broken' } as const;
  };
  const lines = paragraphsOf(element, { ...asideOf(story), pictures: { take } }).map(({ pieces }) =>
    pieces.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join(''),
  );
  if (pictures > 0) lines.push(PICTURE);
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

function byId(part: WordPart | null, name: string): ReadonlyMap<string, XmlElement> {
  const found = childrenOf(part?.root).filter((element) => element.name === name);
  return new Map(found.map((element) => [attribute(element, 'w:id') ?? '', element]));
}

/** The mark of a note before its text. */
function marked(paragraphs: readonly WordTextItem[], mark: string): readonly WordTextItem[] {
  const [first, ...rest] = paragraphs;
  const look = first?.pieces.find((piece) => piece.type === 'text')?.look ?? {};
  const pieces = [...(first?.pieces ?? [])];
  const [start] = pieces;
  if (start?.type === 'text') pieces[0] = { ...start, text: start.text.trimStart() };
  const whole = { type: 'paragraph', style: '', look: {}, number: null, startsPage: false, ...first } as const;
  return [{ ...whole, pieces: [{ type: 'text', text: `${mark} `, look, style: '' }, ...pieces] }, ...rest];
}

/** Footnotes and endnotes stand behind the text, in the order of their marks. */
function readNotes(word: WordPackage, story: Story, items: WordItem[]): void {
  const parts = { footnote: word.partOf('footnotes'), endnote: word.partOf('endnotes') };
  const notes = { footnote: byId(parts.footnote, 'w:footnote'), endnote: byId(parts.endnote, 'w:endnote') };
  // A note may name another while it is read: the list grows under the loop.
  for (let i = 0; i < story.notes.all().length; i += 1) {
    const note = story.notes.all()[i];
    if (note === undefined) break;
    const element = notes[note.kind].get(note.id);
    const linked = parts[note.kind]?.linked ?? story.linked;
    const behind: WordItem[] = [];
    const outside = {
      picture: (item: WordItem) => void behind.push(item),
      nested: () => {
        story.told.nestedTables += 1;
      },
    };
    const paragraphs = element === undefined ? [] : paragraphsOf(element, { ...story, linked }, outside);
    const noted = marked(paragraphs, noteMark(i)).map((item) => ({ ...item, isNote: true }) as const);
    items.push(...noted, ...behind);
  }
  story.told.footnotes = story.notes.all().length;
}

function readComments(word: WordPackage, story: Story): void {
  const comments = byId(word.partOf('comments'), 'w:comment');
  const order = new Set([...story.comments.order(), ...comments.keys()]);
  for (const id of order) {
    const comment = comments.get(id);
    const text = comment === undefined ? '' : textOf(comment, story);
    if (text !== '') story.told.comments.push({ text, about: story.comments.about(id).trim() });
  }
}

/** Numbers of pages with what is written around them are the program's own. */
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/[第共][\s\d]*页|page|of|\d/gi, ''));
}

function readHeads(word: WordPackage, story: Story, references: readonly string[]): void {
  const texts = new Set<string>();
  const parts = new Set(references.map((id) => word.partById(id)));
  for (const part of [...parts].slice(0, MOST_HEADS)) {
    if (part === null) continue;
    const text = textOf(part.root, { ...story, linked: part.linked });
    if (saysSomething(text)) texts.add(text.slice(0, MOST_TOLD));
  }
  story.told.headers.push(...texts);
}

/** Programs inside of the file, which are not read and do not run. */
function countPrograms(word: WordPackage, told: Told): void {
  told.objects += word.count('vbaProject');
}

/** What becomes of a table that only frames the text: of our own files each table is one. */
export type Frames = 'kept' | 'apart';

/** What an opened Word file shows. */
export function contentOf(word: WordPackage, frames: Frames): WordContent {
  const story = storyOf(word);
  const { main, count } = frames === 'apart' ? unframed(word.main) : { main: word.main, count: 0 };
  const { sections, references } = pageSectionsOf(main);
  const items: WordItem[] = [];
  readBlocks(main, blocksFor(story, textSink(items), sections));
  story.told.frames += count;
  readNotes(word, story, items);
  readComments(word, story);
  readHeads(word, story, references);
  countPrograms(word, story.told);
  const notices: readonly Notice[] = noticesOf(story.told);
  return { items, notices };
}

/** What a Word file shows. A file that is none, or cannot be read, is a Failure. */
export function readContent(bytes: Uint8Array): WordContent {
  return contentOf(openWord(bytes), 'apart');
}
