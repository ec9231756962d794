/** A 标志 of several bodies is set as a table by many, 文件 in a merged cell beside their names. */
import type { WordContent, WordItem, WordTableItem, WordTextItem } from '../read/content.ts';
import { isRed } from './lines.ts';
import { tableParagraphs } from './tables.ts';

/** It stands below no more than 份号, 密级 and 紧急程度. */
const REACH = 6;
const MOST_NAMES = 12;
/** Written once for all names. */
const SHARED = /^(?:文\s*件|令)$/u;

function textOf({ pieces }: WordTextItem): string {
  return pieces
    .map((piece) => (piece.type === 'text' ? piece.text : ''))
    .join('')
    .trim();
}

function isAllRed({ pieces }: WordTextItem): boolean {
  return pieces.every((piece) => piece.type !== 'text' || piece.text.trim() === '' || isRed(piece.look.color));
}

function namesIn(table: WordTableItem): readonly WordTextItem[] {
  const written = tableParagraphs(table).filter((paragraph) => textOf(paragraph) !== '');
  if (written.length === 0 || written.length > MOST_NAMES || !written.every(isAllRed)) return [];
  const isShared = (paragraph: WordTextItem) => SHARED.test(textOf(paragraph));
  return [...written.filter((paragraph) => !isShared(paragraph)), ...written.filter(isShared)];
}

/** The content with such a table at its front as paragraphs, 文件 behind the names; null where there is none. */
export function withRedLines(content: WordContent): WordContent | null {
  const at = content.items.slice(0, REACH).findIndex(({ type }) => type === 'table');
  const table = content.items[at];
  const names = table?.type === 'table' ? namesIn(table) : [];
  if (names.length === 0) return null;
  const items: readonly WordItem[] = [...content.items.slice(0, at), ...names, ...content.items.slice(at + 1)];
  return { ...content, items };
}
