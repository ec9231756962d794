/** A named paper as two inputs: its title and its 文号, and both put together. */
import { type DocumentParts, documentParts, documentText } from '../../../document/fields/document.ts';

const NAMED = /^《(.+)》[（(]([^（()）]*)[）)]$/u;

/** What the two inputs show. What is no single paper stands whole in the first one. */
export function paperParts(value: string): DocumentParts {
  const parts = documentParts(value);
  if (parts) return parts;
  const [, title, number = ''] = NAMED.exec(value) ?? [];
  return title === undefined || title.includes('》（') ? { title: value, number: '' } : { title, number };
}

/** Text with its own 《》, of several papers for one, stays as it is. */
export function paperText({ title, number }: DocumentParts): string {
  return number.trim() === '' && /[《》]/u.test(title) ? title : documentText({ title, number });
}
