/**
 * A kind out of a report that was written: its headings become the skeleton, its figures, dates and names become blanks.
 * What stands in tables, pictures and annexes is left out, and counted.
 */
import { inputsOf } from './fields/derive.ts';
import { type Kind, type KindField, type KindPart, MOST } from './kind.ts';
import { type Known, newIds, plainWords, type Wording, withFigures, withKnown, wordingFrom } from './kind-blanks.ts';
import { around, type Keep, Skeleton } from './kind-skeleton.ts';
import { isHeading } from './outline.ts';
import { blockText, countCharacters, type FieldText, fieldText, inlineText, reportCharacters } from './plain.ts';
import type { Block, Field, HeadingBlock, Report, RunInBlock } from './report.ts';

export interface KindWanted {
  readonly id: string;
  readonly name: string;
  readonly keep: Keep;
}

/** How many blocks of each sort the kind does not hold. */
export interface LeftOut {
  readonly tables: number;
  readonly pictures: number;
  /** Headings and paragraphs beyond what a kind has room for. */
  readonly beyond: number;
  /** Blocks of annexes, their mark counted. */
  readonly annexes: number;
}

export interface KindMade {
  readonly kind: Kind;
  readonly left: LeftOut;
}

/** Kinds of one's own stand behind those that are shipped. */
const ORDER = 1000;
const OWN_NAME = /我(?:局|校|院|所|办|处|科|厅|部|队|站|镇|乡|委|中心|公司|街道|社区)/gu;

/** The text of the first block of a type, '' where there is none. */
function firstText(report: Report, type: Block['type']): string {
  const block = report.blocks.find((each) => each.type === type);
  return block ? plainWords(blockText(block, fieldText(report.fields)).replaceAll('\n', '')).trim() : '';
}

/** How the paper calls itself: the word that stands there most, at least twice. */
function selfName(text: string): string {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(OWN_NAME)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 2 ? most[0] : '';
}

/** How many there are of these at most. */
const FOUND = 5;

interface Found {
  readonly field: KindField;
  /** As it stands in the paper. */
  readonly words: string;
}

/** What a paper says of its year, who writes to whom, and when. */
function foundIn(report: Report): readonly Found[] {
  const year = /([12]\d{3})年/.exec(firstText(report, 'title'))?.[1] ?? '';
  const text = report.blocks.map((block) => blockText(block, fieldText(report.fields))).join('\n');
  const found: readonly Found[] = [
    {
      words: firstText(report, 'signature'),
      field: { id: 'unit', name: '单位全称', type: 'body', initial: 'fullName' },
    },
    { words: selfName(text), field: { id: 'selfName', name: '单位自称', type: 'text', initial: 'selfName' } },
    { words: year, field: { id: 'year', name: '年份', type: 'number', initial: 'year' } },
    {
      words: firstText(report, 'addressee').replace(/[：:]$/u, ''),
      field: { id: 'addressee', name: '主送机关', type: 'body', initial: 'addressee' },
    },
    { words: firstText(report, 'date'), field: { id: 'date', name: '成文日期', type: 'date', initial: 'today' } },
  ];
  return found.filter(({ words }) => words !== '' && !words.includes('〔'));
}

/** Fields of the report stay what they are, without their values. */
function keptField(field: Field, id: string, ids: ReadonlyMap<string, string>): KindField {
  const name =
    plainWords(field.name)
      .replaceAll(/[｛｝/\n]/gu, '')
      .trim() || '填写项';
  const { type, unit } = field;
  const written = plainWords(unit ?? '');
  return { id, name, type, ...(written === '' ? {} : { unit: written }), ...sourceOf(field, ids) };
}

/** A value that follows from a field which is not there is typed; a list begins without rows. */
function sourceOf({ source }: Field, ids: ReadonlyMap<string, string>): Pick<KindField, 'source'> {
  if (source === undefined || !inputsOf(source).every((old) => ids.has(old))) return {};
  const id = (old: string) => ids.get(old) ?? old;
  if (source.type === 'list') return { source: { ...source, rows: [] } };
  const of = source.type === 'sum' ? { of: source.of.map(id) } : { of: id(source.of) };
  const from = 'from' in source ? { from: id(source.from) } : {};
  // The same derivation, its fields named anew.
  return { source: { ...source, ...of, ...from } as NonNullable<KindField['source']> };
}

/** Names of fields once each, also beside their ids. */
function distinct(fields: readonly KindField[]): readonly KindField[] {
  const taken = new Set(fields.map(({ id }) => id));
  return fields.map((field) => {
    let { name } = field;
    for (let i = 2; taken.has(name); i += 1) name = `${field.name}${i}`;
    taken.add(name);
    return { ...field, name };
  });
}

const INITIAL_OF: Readonly<Record<string, NonNullable<KindField['initial']>>> = {
  unit: 'fullName',
  selfName: 'selfName',
  year: 'year',
  addressee: 'addressee',
  date: 'today',
};

interface Texts {
  readonly fields: readonly KindField[];
  /** Wording of a run of text: names, figures and dates are blanks. */
  readonly wording: (content: Parameters<typeof wordingFrom>[0]) => string;
  /** Of a heading: its figures stay, as 「五个一」 has its own. */
  readonly heading: (block: HeadingBlock | RunInBlock) => string;
}

function textsFor(report: Report): Texts {
  // There is room left for what is found in the text.
  const held = report.fields.slice(0, MOST.fields - FOUND);
  const ids = newIds(held);
  const kept = held.map((field) => {
    const id = ids.get(field.id) ?? field.id;
    const initial = INITIAL_OF[id];
    return { ...keptField(field, id, ids), ...(initial === undefined ? {} : { initial }) };
  });
  const found = foundIn(report).filter(
    ({ field }) => !kept.some(({ id, name }) => id === field.id || name === field.name),
  );
  const fields = distinct([...kept, ...found.map(({ field }) => field)]);
  // The longest first: a date holds its year.
  const known = found
    .map(({ words, field: { id } }): Known => {
      // A figure is the year only before 年.
      return id === 'year' ? { words: `${words}年`, put: '{year}年' } : { words, put: `{${id}}` };
    })
    .sort((a, b) => b.words.length - a.words.length);
  const names = new Map(report.fields.map(({ id, name }) => [id, name]));
  const how: Wording = { ids, names, fields, shown: fieldText(report.fields) };
  return {
    fields,
    wording: (content) => withFigures(withKnown(wordingFrom(content, how), known), fields),
    heading(block) {
      const content = block.type === 'heading' ? block.content : block.lead;
      const text = wordingFrom(content, how).replaceAll('\n', '').trim();
      const bare = block.type === 'heading' ? text : text.replace(/[。：:；;，,.]$/u, '');
      return withKnown(bare, known) || '{标题}';
    },
  };
}

const CLOSING = /^(?:特此|以上|妥否|当否|是否妥当|此复|此函|专此|请(?:予|批|审|认真|遵照)|不妥之处)/u;

/** The last paragraph of the body, where it is a customary end. */
function closingAt(blocks: readonly Block[], texts: readonly string[]): number {
  const at = blocks.findLastIndex((block) => block.type === 'paragraph' || isHeading(block));
  const text = texts[at] ?? '';
  return blocks[at]?.type === 'paragraph' && text.length <= 40 && CLOSING.test(text) ? at : -1;
}

/** The first paragraph before any heading. */
function openingAt(blocks: readonly Block[], texts: readonly string[]): number {
  const heading = blocks.findIndex(isHeading);
  const before = heading < 0 ? blocks : blocks.slice(0, heading);
  return before.findIndex((block, i) => block.type === 'paragraph' && (texts[i] ?? '') !== '');
}

const isPart = (block: Block): block is Extract<Block, { type: 'title' | 'attachmentNote' }> =>
  block.type !== 'paragraph' && 'content' in block && !isHeading(block);

interface Reading {
  readonly texts: Texts;
  readonly blocks: readonly Block[];
  /** What each block shows, trimmed. */
  readonly plain: readonly string[];
  readonly shown: FieldText;
}

/** The text below a run-in heading; undefined for one that stands alone. */
function textBelow(block: HeadingBlock | RunInBlock, keep: Keep, { texts, shown }: Reading): string | undefined {
  if (block.type === 'heading' || inlineText(block.content, shown).trim() === '') return undefined;
  return keep === 'wording' ? texts.wording(block.content).trim() : '{内容}';
}

function skeletonOf(reading: Reading, keep: Keep): Skeleton {
  const { texts, blocks, plain } = reading;
  const opening = openingAt(blocks, plain);
  const closing = closingAt(blocks, plain);
  const skeleton = new Skeleton(keep);
  const take = (block: Block, i: number) => {
    if (isHeading(block)) {
      const text = textBelow(block, keep, reading);
      return skeleton.heading(block, texts.heading(block), text, charactersBelow(blocks, plain, i));
    }
    const text = 'content' in block ? texts.wording(block.content).trim() : '';
    if (text === '') return;
    if (i === opening) return skeleton.put('opening', text);
    if (i === closing) return skeleton.put('closing', text);
    return isPart(block) ? skeleton.put(block.type, text) : skeleton.paragraph(text);
  };
  blocks.forEach(take);
  return skeleton;
}

/** 字 of a heading and what stands below it, up to the next heading of its level or above. */
function charactersBelow(blocks: readonly Block[], plain: readonly string[], at: number): number {
  const own = blocks[at];
  const level = own && isHeading(own) ? own.level : 1;
  const next = blocks.findIndex((block, i) => i > at && isHeading(block) && block.level <= level);
  return plain.slice(at, next < 0 ? undefined : next).reduce((sum, text) => sum + countCharacters(text), 0);
}

/** Fields that a text shows, and those that their values follow from. */
function fieldsUsed(fields: readonly KindField[], parts: readonly KindPart[]): readonly KindField[] {
  const text = JSON.stringify(parts);
  const used = new Set(fields.filter(({ id }) => text.includes(`{${id}}`)).map(({ id }) => id));
  for (let before = -1; before !== used.size; ) {
    before = used.size;
    for (const { id, source } of fields)
      if (used.has(id) && source) for (const other of inputsOf(source)) used.add(other);
  }
  return fields.filter(({ id }) => used.has(id));
}

/** A body without a heading or a paragraph of its own has a place to be written in. */
function withBody(parts: readonly KindPart[]): readonly KindPart[] {
  if (parts.some(({ type }) => type === 'section' || type === 'paragraph')) return parts;
  const opening = parts.findLastIndex(({ type }) => ['opening', 'addressee', 'subtitle', 'title'].includes(type));
  const body: KindPart = { type: 'paragraph', need: 'required', text: '{正文}', alternatives: [] };
  return [...parts.slice(0, opening + 1), body, ...parts.slice(opening + 1)];
}

function purposeOf(report: Report): string {
  const title = firstText(report, 'title')
    .replaceAll(/〔[^〕]*〕/gu, '')
    .slice(0, 60);
  return `按“${title || '一份文稿'}”做成的模板。`;
}

const count = (blocks: readonly Block[], type: Block['type']) => blocks.filter((block) => block.type === type).length;

/** The report as a kind. It passes the schema of kinds, whatever the report holds; `left` counts what it lacks. */
export function kindFromReport(report: Report, { id, name, keep }: KindWanted): KindMade {
  const annex = report.blocks.findIndex(({ type }) => type === 'annex');
  const blocks = annex < 0 ? report.blocks : report.blocks.slice(0, annex);
  const texts = textsFor(report);
  const shown = fieldText(report.fields);
  const plain = blocks.map((block) => blockText(block, shown).trim());
  const skeleton = skeletonOf({ texts, blocks, plain, shown }, keep);
  const parts = withBody(skeleton.parts);
  const kind: Kind = {
    id,
    name,
    order: ORDER,
    purpose: purposeOf(report),
    statutory: report.layout.form !== 'plain',
    layout: report.layout.form,
    length: around(reportCharacters({ ...report, blocks })),
    ...(report.limit === null ? {} : { limit: report.limit }),
    fields: [...fieldsUsed(texts.fields, parts)],
    parts: [...parts],
  };
  const left = {
    tables: count(blocks, 'table'),
    pictures: count(blocks, 'picture'),
    beyond: skeleton.left,
    annexes: annex < 0 ? 0 : report.blocks.length - annex,
  };
  return { kind, left };
}
