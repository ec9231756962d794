/** Names of classes that `editor.css` draws. */
import type { EditorThemeClasses } from 'lexical';

export const theme: EditorThemeClasses = {
  text: { bold: 'bold', italic: 'italic', underline: 'underline', highlight: 'lead' },
  table: 'block table',
  tableCellHeader: 'head',
  tableCellSelected: 'selected',
};
