/** A paper as rules read it: its paragraphs in order, each with what it is and how it is numbered. */
import { numbersOf } from '../numbering.ts';
import { type FieldText, fieldText, inlineText } from '../plain.ts';
import type { Block, DocumentHead, HeadingLevel, Imprint, PaperForm, Report } from '../report.ts';

export type Role =
  | 'title'
  | 'subtitle'
  | 'addressee'
  | 'heading'
  | 'runIn'
  | 'paragraph'
  | 'attachmentNote'
  | 'annex'
  | 'signature'
  | 'date'
  | 'note'
  | 'cell'
  | 'picture';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Paragraph {
  readonly role: Role;
  /** Of headings; null for everything else. */
  readonly level: HeadingLevel | null;
  /** The number or mark in front, as it is printed or was typed: `一、`, `附件：1.`; '' where there is none. */
  readonly number: string;
  /** UTF-16 units at the start of `text` that are the number (and blanks before it); 0 where it is computed and no part of the text. */
  readonly typed: number;
  /** End of the heading that opens a run-in paragraph, in units of `text`; 0 for all others. */
  readonly lead: number;
  readonly text: string;
  /** Only in a text as it was typed: where a heading ends that runs into its text without a mark, in units of `text`. */
  readonly glued?: number;
  /** Only of cells: where in the grid of its table it begins, from 0, and how much of the grid it fills. */
  readonly cell?: CellPlace;
  /** `annex` behind the first page of an annex. */
  readonly part: 'main' | 'annex';
}

/** Where a paragraph stands in the report: its block, and where its text begins in `blockText`. */
export interface ParagraphPlace {
  readonly block: number;
  readonly offset: number;
}

/** What holds for the whole paper. Rules that read single paragraphs are asked again only when one of these changes. */
export interface Setting {
  /** Id of the kind, '' where it is not known. */
  readonly kind: string;
  readonly form: PaperForm;
  /** The paper's own year: that of its title, its number or its date; null where none is written. */
  readonly year: number | null;
  readonly head: DocumentHead;
  readonly imprint: Imprint;
}

export interface Manuscript {
  readonly setting: Setting;
  readonly paragraphs: readonly Paragraph[];
  /** Of each paragraph. */
  readonly places: readonly ParagraphPlace[];
}

interface Placed {
  readonly paragraph: Paragraph;
  readonly offset: number;
}

const PLAIN = { level: null, typed: 0, lead: 0 } as const;

/** For each cell of each row the column of the grid in which it begins: cells from above may reach into a row. */
function columnsOf({ rows }: Block & { type: 'table' }): readonly (readonly number[])[] {
  /** For each column the row from which on it is free. */
  const free: number[] = [];
  return rows.map((cellsOfRow, row) => {
    let column = 0;
    return cellsOfRow.map(({ rowSpan, colSpan }) => {
      while ((free[column] ?? 0) > row) column += 1;
      const begin = column;
      for (; column < begin + colSpan; column += 1) free[column] = row + rowSpan;
      return begin;
    });
  });
}

function cells(block: Block & { type: 'table' }, shown: FieldText, part: Paragraph['part']): readonly Placed[] {
  let offset = 0;
  const columns = columnsOf(block);
  return block.rows.flatMap((cellsOfRow, row) =>
    cellsOfRow.map(({ content, rowSpan, colSpan }, i): Placed => {
      const text = inlineText(content, shown).replaceAll('\n', ' ');
      const cell: CellPlace = { row, column: columns[row]?.[i] ?? i, rowSpan, colSpan };
      const placed = { paragraph: { ...PLAIN, role: 'cell' as const, number: '', text, cell, part }, offset };
      offset += text.length + 1;
      return placed;
    }),
  );
}

function read(block: Block, number: string, shown: FieldText, part: Paragraph['part']): readonly Placed[] {
  switch (block.type) {
    case 'table':
      return cells(block, shown, part);
    case 'picture':
    case 'annex':
      return [{ paragraph: { ...PLAIN, role: block.type, number, text: '', part }, offset: 0 }];
    case 'runIn': {
      const lead = inlineText(block.lead, shown);
      const text = lead + inlineText(block.content, shown);
      const paragraph = { role: block.type, level: block.level, number, typed: 0, lead: lead.length, text, part };
      return [{ paragraph, offset: 0 }];
    }
    case 'heading': {
      const text = inlineText(block.content, shown);
      return [{ paragraph: { ...PLAIN, role: block.type, level: block.level, number, text, part }, offset: 0 }];
    }
    default: {
      const text = inlineText(block.content, shown);
      return [{ paragraph: { ...PLAIN, role: block.type, number, text, part }, offset: 0 }];
    }
  }
}

interface Known {
  readonly number: string;
  readonly fields: Report['fields'];
  readonly part: Paragraph['part'];
  readonly placed: readonly Placed[];
}

/** The paragraphs of a block: the same objects while nothing of it changed, which is how rules know what to read again. */
const known = new WeakMap<Block, Known>();

function placedOf(block: Block, number: string, fields: Report['fields'], shown: FieldText, part: Paragraph['part']) {
  const before = known.get(block);
  if (before?.number === number && before.fields === fields && before.part === part) return before.placed;
  const placed = read(block, number, shown, part);
  known.set(block, { number, fields, part, placed });
  return placed;
}

const YEAR = /(?:19|20)\d{2}(?=年)/u;

/** The first year that the title names, else that of the 文号, else that of the date at the end. */
export function yearOf(paragraphs: readonly Paragraph[], head: DocumentHead): number | null {
  const title = paragraphs.find(({ role, text }) => role === 'title' && YEAR.test(text))?.text;
  const date = paragraphs.findLast(({ role }) => role === 'date')?.text;
  const number = /〔(\d{4})〕/u.exec(head.documentNumber ?? '')?.[1];
  const year = YEAR.exec(title ?? '')?.[0] ?? number ?? YEAR.exec(date ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

let lastSetting: Setting | null = null;

/** The same object while nothing in it changed. */
export function settingOf(setting: Setting): Setting {
  const names = Object.keys(setting) as (keyof Setting)[]; // its own keys
  const last = lastSetting;
  if (last === null || names.some((name) => last[name] !== setting[name])) lastSetting = setting;
  return lastSetting ?? setting;
}

/** What a report gives to read. Cheap after a change: only blocks that changed are read again. */
export function manuscriptOf(report: Report): Manuscript {
  const { kind, layout, head, imprint, blocks, fields } = report;
  const shown = fieldText(fields);
  const numbers = numbersOf(blocks);
  const paragraphs: Paragraph[] = [];
  const places: ParagraphPlace[] = [];
  let part: Paragraph['part'] = 'main';
  blocks.forEach((block, i) => {
    if (block.type === 'annex') part = 'annex';
    for (const { paragraph, offset } of placedOf(block, numbers[i] ?? '', fields, shown, part)) {
      paragraphs.push(paragraph);
      places.push({ block: i, offset });
    }
  });
  const year = yearOf(paragraphs, head);
  return { setting: settingOf({ kind, form: layout.form, year, head, imprint }), paragraphs, places };
}
