/**
 * Our own Word file into a report: its styles say what each paragraph is, and nothing is guessed. What another program put in
 * in other styles stays as paragraphs.
 */
import {
  type Block,
  emptyReport,
  type HeadingLevel,
  type InlineText,
  type SealPicture,
  type Signing,
} from '../../report.ts';
import type { Part } from '../../text/parts.ts';
import type { WordContent, WordItem, WordPictureItem, WordTableItem, WordTextItem } from '../read/content.ts';
import { SEAL_NAME, STYLE_NAME } from '../style-names.ts';
import type { Found } from './found.ts';
import { cornerOf, formOf, imprintOf, numberOf } from './head-texts.ts';
import { inlineOf, plainText, sliced } from './inline.ts';
import { type OwnRole, ownRole } from './own-styles.ts';
import { pictureOf, tableBlock, tableParagraphs, wholeText } from './tables.ts';

/** Where the walk through the file is. */
interface Reading {
  readonly parts: Part[];
  readonly corner: string[];
  readonly issuers: string[];
  readonly numbers: string[][];
  readonly imprint: string[][];
  readonly seals: SealPicture[];
  manner: Signing['manner'];
  hasNumberRow: boolean;
}

const isNumber = (style: string) => style === STYLE_NAME.number;

/** How many characters the computed number in front takes. */
function numberLength({ number, pieces }: WordTextItem): number {
  let length = number?.text.length ?? 0;
  for (const piece of pieces) {
    if (piece.type !== 'text' || !isNumber(piece.style)) break;
    length += piece.text.length;
  }
  return length;
}

/** A paragraph without its number. */
function numbered(item: WordTextItem): { typed: string; content: InlineText } {
  const whole = wholeText(item);
  const length = numberLength(item);
  return { typed: plainText(whole).slice(0, length), content: sliced(whole, length) };
}

/** Places of what follows a run-in heading, in the text of the paragraph. */
function leadEnd({ number, pieces }: WordTextItem): number {
  let at = number?.text.length ?? 0;
  for (const piece of pieces) {
    if (piece.type === 'text' && piece.style === STYLE_NAME.runInText) return at;
    at += piece.type === 'text' ? piece.text.length : 1;
  }
  return -1;
}

function headingPart(item: WordTextItem, level: HeadingLevel): Part {
  const { typed, content } = numbered(item);
  const numbering = typed === '' ? 'none' : 'counted';
  const end = leadEnd(item) - typed.length;
  if (end <= 0) return { block: { type: 'heading', level, numbering, content }, typed };
  const block: Block = {
    type: 'runIn',
    level,
    numbering,
    lead: sliced(content, 0, end),
    content: sliced(content, end),
  };
  return { block, typed };
}

const ATTACHMENT = /^(?:附件[:：]\s?)?(?:[0-9]{1,3}\s?[.．、])?/u;

function attachmentPart(item: WordTextItem): Part {
  const { typed, content } = numbered(item);
  const mark = typed === '' ? (ATTACHMENT.exec(plainText(content))?.[0] ?? '') : '';
  return { block: { type: 'attachmentNote', content: sliced(content, mark.length) }, typed: typed + mark };
}

/** What somebody wrote behind the mark of an annex is a paragraph of it. */
function annexParts(item: WordTextItem): Part[] {
  const { typed, content } = numbered(item);
  const text = plainText(content);
  const mark = typed === '' ? (/^附件\s?[0-9]{0,3}/u.exec(text)?.[0] ?? '') : '';
  const rest = sliced(content, mark.length);
  const annex: Part = { block: { type: 'annex' }, typed: (typed + mark).replace(/\s/u, '') };
  return plainText(rest).trim() === '' ? [annex] : [annex, { block: { type: 'paragraph', content: rest }, typed: '' }];
}

/** Names that stand beside each other are not more. */
const MOST_BESIDE = 20;

/** Names beside each other stand at tab stops. */
function signatureParts(content: InlineText): Part[] {
  const text = plainText(content);
  const tabs = [...text.matchAll(/\t/g)].map(({ index }) => index + 1);
  const starts = text.startsWith('\t') && tabs.length <= MOST_BESIDE ? tabs : [0];
  return starts.map((start, i) => {
    const next = starts[i + 1];
    const own = sliced(content, start, next === undefined ? undefined : next - 1);
    return { block: { type: 'signature', content: own }, typed: '' };
  });
}

/** What stands on a line from left to right: texts at tab stops. */
function tabbed(item: WordTextItem): string[] {
  return plainText(wholeText(item))
    .split('\t')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function words(item: WordTextItem): string {
  return plainText(wholeText(item)).trim();
}

/** Text that is no element of ours: a paragraph, and none where it is empty. */
function strangerParts(item: WordTextItem): Part[] {
  const content = wholeText(item);
  return plainText(content).trim() === '' ? [] : [{ block: { type: 'paragraph', content }, typed: '' }];
}

function takeHead(reading: Reading, item: WordTextItem, type: 'corner' | 'mark' | 'number' | 'imprint'): void {
  const text = words(item);
  if (type === 'number') reading.hasNumberRow = true;
  if (text === '') return;
  // Of a letter the 发文字号 stands behind a tab, with or without anything before it.
  if (type === 'corner') reading.corner.push(plainText(wholeText(item)));
  else if (type === 'mark') reading.issuers.push(text);
  else if (type === 'number') reading.numbers.push(tabbed(item));
  else reading.imprint.push(tabbed(item));
}

function partsOf(item: WordTextItem, role: OwnRole): Part[] {
  switch (role.type) {
    case 'text':
      return [{ block: { type: role.block, content: inlineOf(item.pieces) }, typed: '' }];
    case 'heading':
      return [headingPart(item, role.level)];
    case 'signature':
      return signatureParts(inlineOf(item.pieces));
    case 'attachment':
      return [attachmentPart(item)];
    case 'annex':
      return annexParts(item);
    default:
      return strangerParts(item);
  }
}

function takeParagraph(reading: Reading, item: WordTextItem): void {
  const role = ownRole(item.style);
  if (role.type === 'corner' || role.type === 'mark' || role.type === 'number' || role.type === 'imprint')
    takeHead(reading, item, role.type);
  else for (const part of partsOf(item, role)) reading.parts.push(part);
}

/** The names of a joint 标志 stand in the first column, 「文件」 once beside them. */
function jointIssuers(table: WordTableItem): string[] {
  const [names = [], beside = []] = [0, 1].map((column) =>
    table.rows.flatMap((row) => row[column]?.paragraphs.map(words) ?? []).filter((text) => text !== ''),
  );
  const suffix = beside.join('');
  return names.map((name, i) => (i === names.length - 1 ? name + suffix : name));
}

function takeTable(reading: Reading, table: WordTableItem): void {
  const roles = new Set(tableParagraphs(table).map((paragraph) => ownRole(paragraph.style).type));
  if (roles.size === 1 && roles.has('mark')) for (const name of jointIssuers(table)) reading.issuers.push(name);
  else if (roles.size === 1 && roles.has('imprint'))
    for (const paragraph of tableParagraphs(table)) takeHead(reading, paragraph, 'imprint');
  else if (table.rows.length > 0)
    reading.parts.push({ block: tableBlock(table, (paragraph) => wholeText(paragraph)), typed: '' });
}

const LEAST_SEAL = 5;
const LARGEST_SEAL = 80;
const MOST_SEALS = 20;

/** A picture that hangs on a name or a date, and is called what we call seals. */
function mannerOf(reading: Reading, { alt }: WordPictureItem): Signing['manner'] | null {
  const above = reading.parts.at(-1)?.block.type;
  if (above !== 'signature' && above !== 'date') return null;
  if (alt === SEAL_NAME.stamped) return 'stamped';
  return alt === SEAL_NAME.sealed ? 'sealed' : null;
}

function takePicture(reading: Reading, item: WordPictureItem): void {
  const manner = mannerOf(reading, item);
  const block = pictureOf(item);
  const fits = [block.width, block.height].every((side) => side >= LEAST_SEAL && side <= LARGEST_SEAL);
  if (manner === null || !fits || reading.seals.length >= MOST_SEALS) {
    reading.parts.push({ block, typed: '' });
    return;
  }
  reading.manner = manner;
  reading.seals.push({ source: block.source, width: block.width, height: block.height });
}

function take(reading: Reading, item: WordItem): void {
  if (item.type === 'paragraph') takeParagraph(reading, item);
  else if (item.type === 'table') takeTable(reading, item);
  else takePicture(reading, item);
}

/** A letter has its 发文字号 at the right above the text, beside what others have above the 标志. */
function besideOf(reading: Reading): { corner: string[]; numbers: string[][] } {
  const rows = reading.corner.map((text) => text.split('\t').map((part) => part.trim()));
  const right = rows.flatMap((row) => row.slice(1)).filter((text) => text !== '');
  return {
    corner: rows.map((row) => row[0] ?? '').filter((text) => text !== ''),
    numbers: right.length === 0 ? [] : [right],
  };
}

function isLetter({ issuers, corner, hasNumberRow }: Reading): boolean {
  return !hasNumberRow && issuers.length + corner.length > 0;
}

/** Everything of the file by its styles. */
export function fromOwn({ items }: WordContent): Found {
  const reading: Reading = {
    parts: [],
    corner: [],
    issuers: [],
    numbers: [],
    imprint: [],
    seals: [],
    manner: 'unsealed',
    hasNumberRow: false,
  };
  for (const item of items) take(reading, item);
  const letter = isLetter(reading);
  const corner = reading.corner.map((text) => text.trim());
  const { corner: left, numbers } = letter ? besideOf(reading) : { corner, numbers: reading.numbers };
  const { issuers, parts, seals, manner } = reading;
  const imprint = imprintOf(reading.imprint);
  const head = { ...cornerOf(left), ...(issuers.length === 0 ? {} : { issuers }), ...numberOf(numbers) };
  const hasHead = Object.keys(head).length > 0;
  const isPaper = hasHead || Object.keys(imprint).length > 0;
  const form = hasHead ? formOf(issuers, letter) : isPaper ? 'document' : emptyReport.layout.form;
  return { form, head, imprint, signing: { manner, pictures: seals }, parts, notices: [] };
}
