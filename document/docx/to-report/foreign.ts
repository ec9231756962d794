/**
 * A foreign Word file into a report. Styles and outline levels say what a paragraph is; where they are silent, as in most files
 * that are made by hand, numbers, faces, places and words do, with what reads plain text. Paragraphs stay as they are parted.
 */
import type { Notice } from '../../notice.ts';
import { emptyReport, type PaperForm } from '../../report.ts';
import { splitAnnexes, titledMarks } from '../../text/annexes.ts';
import { contentsLines } from '../../text/contents.ts';
import { type Part, textPart } from '../../text/parts.ts';
import { readParts, readText } from '../../text/read.ts';
import { numberAtStart, numbersIn } from '../../text/typed-number.ts';
import type { WordContent } from '../read/content.ts';
import { bodyParts } from './body.ts';
import { wordClosing } from './closing.ts';
import { type BodyFace, bodyFace } from './faces.ts';
import type { Found } from './found.ts';
import { formOf } from './head-texts.ts';
import { levelsOf } from './levels.ts';
import { partOfLine, type WordLine, type WordLines, wordLines } from './lines.ts';
import { type RedPaper, redPaper } from './red-paper.ts';
import { withRedLines } from './red-table.ts';
import { restored } from './restore.ts';
import { annexOpening, wordOpening } from './title.ts';

interface Read {
  readonly parts: readonly Part[];
  readonly notices: readonly Notice[];
}

/** Text that lost its line breaks on the way into Word stands in so many paragraphs. */
const RUN_ON_LINES = 3;
const RUN_ON = { length: 300, share: 0.75, numbers: 2 } as const;

/** The whole text in one paragraph, perhaps below its title. */
function isRunOn({ lines, objects }: WordLines): boolean {
  if (lines.length > RUN_ON_LINES || objects.length > 0 || lines.some(({ level }) => level !== null)) return false;
  const longest = lines.reduce((most, { text }) => (text.length > most.length ? text : most), '');
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const isLong = longest.length >= RUN_ON.length && longest.length >= total * RUN_ON.share;
  return isLong && numbersIn(longest).length >= RUN_ON.numbers;
}

function readRunOn({ lines }: WordLines): Read {
  const text = lines.map((line) => line.text).join('\n');
  const numbers = new Set(['numberForm', 'numberChanged', 'blanks']);
  const notices = readText(text).notices.filter(({ code }) => !numbers.has(code));
  return { parts: restored(readParts(text), lines, []), notices };
}

/** One text, or one annex, with its body still to be read. */
interface Frame {
  readonly before: readonly Part[];
  readonly body: readonly WordLine[];
  readonly after: readonly Part[];
  readonly remnants: readonly string[];
}

function frameOf(lines: readonly WordLine[], mark: string, face: BodyFace): Frame {
  const opening = mark === '' ? wordOpening(lines, face) : annexOpening(lines, face);
  const closing = wordClosing(opening.rest);
  const begin: readonly Part[] = mark === '' ? [] : [{ block: { type: 'annex' }, typed: mark }];
  return {
    before: [...begin, ...opening.parts],
    body: closing.rest,
    after: closing.parts,
    remnants: opening.remnants,
  };
}

/** The mark of an annex and its title, which stand on one line, on two. */
function markedApart(lines: readonly WordLine[]): readonly WordLine[] {
  const marks = titledMarks(lines.map(({ text }) => text));
  return lines.flatMap((line, at) => {
    const end = marks[at] ?? 0;
    if (end === 0) return [line];
    return [partOfLine(line, 0, line.text.slice(0, end).trimEnd().length), partOfLine(line, end, line.text.length)];
  });
}

function framesOf(whole: readonly WordLine[], face: BodyFace): readonly Frame[] {
  const lines = markedApart(whole);
  const { main, annexes } = splitAnnexes(lines.map((line) => line.text));
  let at = main.length;
  const rest = annexes.map((annex): Frame => {
    const start = annex.mark === '' ? at : at + 1;
    at = start + annex.lines.length;
    return frameOf(lines.slice(start, at), annex.mark, face);
  });
  return [frameOf(lines.slice(0, main.length), '', face), ...rest];
}

/** Footnotes stand behind everything, 署名 and 成文日期 included. */
function withoutNotes(all: WordLines): { readonly main: WordLines; readonly notes: readonly WordLine[] } {
  const lines = all.lines.filter(({ isNote }) => !isNote);
  return { main: { ...all, lines }, notes: all.lines.filter(({ isNote }) => isNote) };
}

function readStructured(text: WordLines, notes: readonly WordLine[], face: BodyFace): Read {
  const frames = framesOf(text.lines, face);
  const levels = levelsOf(frames.flatMap(({ body }) => body));
  const parts = frames.flatMap(({ before, body, after }) => [...before, ...bodyParts(body, levels, face), ...after]);
  const behind = notes.map((note) => textPart('paragraph', note.text));
  const remnants = frames.flatMap((frame) => frame.remnants);
  return {
    parts: restored([...parts, ...behind], [...text.lines, ...notes], text.objects),
    notices: remnants.map((remnant): Notice => ({ code: 'webRemnant', text: remnant })),
  };
}

/** Automatic marks and numbers that no heading has: they stand as text. */
function listMarks(lines: readonly WordLine[]): number {
  return lines.filter(({ text, level, numberLength, isBullet }) => {
    if (numberLength === 0 || numberLength === text.length) return false;
    return isBullet || (level === null && numberAtStart(text) === null);
  }).length;
}

/** Lines of a table of contents, by their style or by the pages at their ends. */
function contentsCount(lines: readonly WordLine[]): number {
  const contents = contentsLines(lines.map(({ text }) => text));
  return lines.filter(({ style }, at) => contents[at] || /^(?:toc|目录) ?[1-9]$/i.test(style)).length;
}

function noticesOf({ lines, blanks }: WordLines): Notice[] {
  const marks = listMarks(lines);
  const contents = contentsCount(lines);
  return [
    ...(contents > 0 ? [{ code: 'wordContents', count: contents } as const] : []),
    ...(blanks > 0 ? [{ code: 'blanks', count: blanks } as const] : []),
    ...(marks > 0 ? [{ code: 'wordListMarks', count: marks } as const] : []),
  ];
}

/** A letter (函) has the name alone, and a number of its own kind. */
function redForm({ head: { issuers = [], documentNumber = '' } }: RedPaper): PaperForm {
  return formOf(
    issuers,
    /函[〔［[（(【]/u.test(documentNumber) && issuers.every((name) => !/(?:文件|令|纪要)$/u.test(name)),
  );
}

/** With a 标志 that is set as a table, where one is found in it. */
function redOf(content: WordContent, face: BodyFace): RedPaper | null {
  const lined = withRedLines(content);
  return lined === null ? null : redPaper(withoutNotes(wordLines(lined)).main, face);
}

export function fromForeign(content: WordContent): Found {
  const all = wordLines(content);
  const face = bodyFace(all.lines);
  const { main, notes } = withoutNotes(all);
  const red = redOf(content, face) ?? redPaper(main, face);
  const text = red?.text ?? main;
  const read = notes.length === 0 && isRunOn(text) ? readRunOn(text) : readStructured(text, notes, face);
  return {
    form: red === null ? emptyReport.layout.form : redForm(red),
    head: red?.head ?? {},
    imprint: red?.imprint ?? {},
    signing: emptyReport.signing,
    parts: read.parts,
    notices: [...noticesOf(all), ...read.notices],
  };
}
