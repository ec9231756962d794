import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSections } from '../../../electron/services/sections.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const shipped = path.resolve(import.meta.dirname, '../../../templates');
const folder = ownFolder();

function put(files: Readonly<Record<string, unknown>>): void {
  fs.mkdirSync(folder.at('sections'));
  for (const [name, content] of Object.entries(files))
    fs.writeFileSync(folder.at('sections', name), JSON.stringify(content));
}

const group = (name: string, heading: string) => ({
  name,
  sections: [{ heading, alternatives: [], level: 1, form: 'own', guide: '写什么', text: ['正文。'] }],
});

describe('the section templates', () => {
  it('that are shipped are at least sixty, each heading once', async () => {
    const headings = (await readSections(shipped)).flatMap(({ sections }) => sections.map(({ heading }) => heading));
    expect(headings.length).toBeGreaterThanOrEqual(60);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('come in the order of their files', async () => {
    put({ '2.json': group('乙', '二'), '1.json': group('甲', '一'), 'note.txt': 'x' });
    expect((await readSections(folder.at())).map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  it('end in a fault of the program where a file is none, or all are gone', async () => {
    expect(await failureOf(readSections(folder.at()))).toBe('INTERNAL sections');
    put({ '1.json': { name: '甲' } });
    expect(await failureOf(readSections(folder.at()))).toBe('INTERNAL 1.json');
  });
});
