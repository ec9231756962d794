/** What a hand-made Word file shows, in a form that tests can read at a glance. */
import type { WordContent, WordItem, WordTextItem } from '../../../../document/docx/read/content.ts';
import { readContent } from '../../../../document/docx/read/content-of.ts';
import { Failure } from '../../../../document/failure.ts';
import type { Notice } from '../../../../document/notice.ts';
import { type Handmade, wordFile } from '../handmade.ts';

export function contentFrom(body: string, more: Partial<Handmade> = {}): WordContent {
  return readContent(wordFile({ body, ...more }));
}

/** Text with its number before it, breaks as `⏎`. */
export function textOf({ number, pieces }: WordTextItem): string {
  const text = pieces.map((piece) => (piece.type === 'text' ? piece.text : '⏎')).join('');
  return number === null ? text : `${number.text} ${text}`;
}

export function shownOf(item: WordItem): unknown {
  switch (item.type) {
    case 'paragraph':
      return textOf(item);
    case 'picture':
      return `picture ${item.width} × ${item.height}`;
    case 'table':
      return item.rows.map((row) => row.map((cell) => cell.paragraphs.map(textOf).join('|')));
  }
}

/** Paragraphs as texts, tables as rows of texts, pictures with their size in mm. */
export function shown(body: string, more: Partial<Handmade> = {}): readonly unknown[] {
  return contentFrom(body, more).items.map(shownOf);
}

export function noticesOf(body: string, more: Partial<Handmade> = {}): readonly Notice[] {
  return contentFrom(body, more).notices;
}

/** The notice of that code, undefined where there is none. */
export function notice<C extends Notice['code']>(
  code: C,
  body: string,
  more: Partial<Handmade> = {},
): Extract<Notice, { code: C }> | undefined {
  return noticesOf(body, more).find((one): one is Extract<Notice, { code: C }> => one.code === code);
}

export function failureOf(read: () => unknown): Failure {
  try {
    read();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was read');
}
