/** What a Word file shows, made by hand: as short as the tests need it. */
import type {
  WordCell,
  WordContent,
  WordItem,
  WordNumber,
  WordPiece,
  WordTableItem,
  WordTextItem,
} from '../../../../document/docx/read/content.ts';
import type { RunLook } from '../../../../document/docx/read/looks.ts';
import type { Emphasis } from '../../../../document/report.ts';

/** The look of a body by the standard. */
export const FANG: RunLook = { han: '仿宋_GB2312', size: 16 };
export const HEI: RunLook = { han: '黑体', size: 16 };
export const KAI: RunLook = { han: '楷体_GB2312', size: 16 };
export const TITLE: RunLook = { han: '方正小标宋简体', size: 22 };
export const RED: RunLook = { han: '方正小标宋简体', size: 60, color: 'FF0000' };

export function piece(text: string, look: RunLook = FANG, emphasis: readonly Emphasis[] = []): WordPiece {
  return { type: 'text', text, look, style: '', ...(emphasis.length > 0 ? { emphasis } : {}) };
}

export const BREAK: WordPiece = { type: 'break' };

/** A paragraph; a text is one piece of the body's look. */
export function p(content: string | readonly WordPiece[], more: Partial<WordTextItem> = {}): WordTextItem {
  const pieces = typeof content === 'string' ? (content === '' ? [] : [piece(content)]) : content;
  return { type: 'paragraph', style: 'Normal', look: {}, number: null, startsPage: false, ...more, pieces };
}

export const centred = { look: { align: 'centre' } } as const;
export const atRight = { look: { align: 'right' } } as const;

export function auto(text: string, level = 0, isBullet = false): { number: WordNumber } {
  return { number: { text, level, list: '1', isBullet } };
}

export function cell(text: string, colSpan = 1, rowSpan = 1): WordCell {
  return { paragraphs: [p(text)], colSpan, rowSpan };
}

export function table(rows: readonly (readonly WordCell[])[]): WordTableItem {
  const columns = (rows[0] ?? []).flatMap(({ colSpan }) => Array.from({ length: colSpan }, () => 100));
  return { type: 'table', headerRows: 1, columns, rows, isLandscape: false };
}

export function content(...items: readonly WordItem[]): WordContent {
  return { items, notices: [] };
}
