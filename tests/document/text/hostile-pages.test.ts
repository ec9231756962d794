import { expect, test } from 'vitest';
import { reportText } from '../../../document/plain.ts';
import { readHtml } from '../../../document/text/html.ts';

const read = (html: string) => reportText(readHtml(html).value).replace(/\s+/g, '');

test('tables within each other without a cell, a quarter of a million of them, are gone through once', () => {
  expect(read(`<p>前</p>${'<table>'.repeat(250_000)}字${'</table>'.repeat(250_000)}<p>后</p>`)).toBe('前字后');
});

test('text of a table without cells goes where that table stands', () => {
  expect(read('<table><tr><td>甲<table><table>乙</table>丙</table>丁</td><td>戊</td></tr></table>')).toBe('甲乙丙丁戊');
});
