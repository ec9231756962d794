/** Which text of a report stands in which face, as the PDF and the Word file set it. */
import { blockText, type FieldText, inlineText } from '../plain.ts';
import type { FontRole, HeadingLevel, Inline, InlineText, Report, TableBlock } from '../report.ts';
import { pictureData } from './pictures.ts';
import { type SetBlock, typeset } from './typeset.ts';

/** `offset` counts in the words of the block as `blockText` gives them. */
export type Place =
  | { readonly type: 'head' }
  | { readonly type: 'imprint' }
  | { readonly type: 'pageNumber' }
  | { readonly type: 'block'; readonly block: number; readonly offset: number };

/** A text in one face. */
export interface FaceText {
  readonly role: FontRole;
  readonly text: string;
  /** Bold text: the PDF takes the heavy face for it, no face is drawn bolder than it is. */
  readonly heavy: boolean;
  readonly place: Place;
}

const HEADING_FACES: Readonly<Record<HeadingLevel, FontRole>> = { 1: 'hei', 2: 'kai', 3: 'fangSong', 4: 'fangSong' };

function isBold(run: Inline): boolean {
  return run.type === 'text' && (run.emphasis?.includes('bold') ?? false);
}

/** Runs of one block in one face, one after another from `offset`. */
function runs(role: FontRole, content: InlineText, fields: FieldText, block: number, offset: number): FaceText[] {
  let at = offset;
  return content.map((run) => {
    const text = inlineText([run], fields);
    const place: Place = { type: 'block', block, offset: at };
    at += text.length;
    // 小标宋 and 黑体 are heavy enough: titles and headings of the first level stay in their own face.
    return { role, text, heavy: isBold(run) && role !== 'xiaoBiaoSong' && role !== 'hei', place };
  });
}

function cells(table: TableBlock, fields: FieldText, block: number): FaceText[] {
  let at = 0;
  return table.rows.flatMap((row) =>
    row.flatMap((cell) => {
      const found = runs('fangSong', cell.content, fields, block, at);
      // One tab or line break after each cell.
      at += inlineText(cell.content, fields).length + 1;
      return found;
    }),
  );
}

function blockTexts(set: SetBlock, index: number, fields: FieldText): FaceText[] {
  const { block } = set;
  switch (block.type) {
    case 'title':
      return runs('xiaoBiaoSong', block.content, fields, index, 0);
    case 'subtitle':
      return runs('kai', block.content, fields, index, 0);
    case 'signature':
    case 'date':
      return runs(set.belowTitle ? 'kai' : 'fangSong', block.content, fields, index, 0);
    case 'heading':
      return runs(HEADING_FACES[block.level], block.content, fields, index, 0);
    case 'runIn': {
      const lead = runs(HEADING_FACES[block.level], block.lead, fields, index, 0);
      return [...lead, ...runs('fangSong', block.content, fields, index, inlineText(block.lead, fields).length)];
    }
    case 'table':
      return cells(block, fields, index);
    case 'annex':
      return [];
    case 'picture':
      return pictureData(block.source) ? [] : runs('fangSong', [{ type: 'text', text: block.alt }], fields, index, 0);
    default:
      return runs('fangSong', block.content, fields, index, 0);
  }
}

/** The face of the computed number before a block. */
function numberText(set: SetBlock, index: number): FaceText[] {
  if (set.number === '') return [];
  const { block } = set;
  const isHeading = block.type === 'heading' || block.type === 'runIn';
  const role = block.type === 'annex' ? 'hei' : isHeading ? HEADING_FACES[block.level] : 'fangSong';
  return [{ role, text: set.number, heavy: false, place: { type: 'block', block: index, offset: 0 } }];
}

function beside(type: 'head' | 'imprint', role: FontRole, texts: readonly (string | undefined)[]): FaceText[] {
  return texts.flatMap((text) => (text ? [{ role, text, heavy: false, place: { type } }] : []));
}

/** 版头 and 版记; papers without a red head print neither. */
function headAndImprint({ head, imprint, layout }: Report): FaceText[] {
  if (layout.form === 'plain') return [];
  const signers = head.signers ?? [];
  return [
    ...beside('head', 'fangSong', [head.copyNumber, head.documentNumber, signers.length > 0 ? '签发人：' : '']),
    ...beside('head', 'hei', [head.secrecy, head.urgency]),
    ...beside('head', 'xiaoBiaoSong', head.issuers ?? []),
    ...beside('head', 'kai', signers),
    ...beside('imprint', 'fangSong', [imprint.addressee, imprint.copyTo, imprint.printer, imprint.printDate]),
  ];
}

/** Every text of a report with its face, 版头 first. */
export function facesInUse(report: Report): readonly FaceText[] {
  const { blocks, fields, layout } = typeset(report);
  const body = blocks.flatMap((set, i) => [...numberText(set, i), ...blockTexts(set, i, fields)]);
  const dash = layout.pageNumberForm === 'bare' ? '' : '—';
  const number: FaceText = { role: 'song', text: `${dash}0123456789`, heavy: false, place: { type: 'pageNumber' } };
  return [...headAndImprint(report), ...body, ...(layout.pageNumberPlace === 'none' ? [] : [number])];
}

/** The words in which a place lies: what stands `reach` characters before and after it. */
export function wordsAround(report: Report, fields: FieldText, place: Place, length: number, reach = 8): string {
  const block = place.type === 'block' ? report.blocks[place.block] : undefined;
  if (place.type !== 'block' || block === undefined) return '';
  const text = blockText(block, fields);
  const before = [...text.slice(0, place.offset)].slice(-reach).join('');
  const after = [...text.slice(place.offset + length)].slice(0, reach).join('');
  return `${before}${text.slice(place.offset, place.offset + length)}${after}`.replace(/\s+/gu, ' ');
}
