import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findKind, readKinds } from '../../../electron/services/kinds.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();
const TEMPLATES = path.resolve(import.meta.dirname, '../../../templates');

describe('the kinds of report', () => {
  it('are read from the folder of templates, those most written first', async () => {
    const kinds = await readKinds(TEMPLATES);
    expect(kinds.map((kind) => kind.name).slice(0, 3)).toEqual(['工作总结', '工作情况报告', '简要情况汇报']);
    expect(kinds.map((kind) => kind.order)).toEqual(kinds.map((kind) => kind.order).sort((a, b) => a - b));
  });

  it('are found by id and by Chinese name, and by nothing else', async () => {
    const kinds = await readKinds(TEMPLATES);
    const kind = findKind(kinds, '工作总结');
    expect(findKind(kinds, kind.id)).toBe(kind);
    expect(() => findKind(kinds, '工作')).toThrow('NO_SUCH_KIND: 工作');
    expect(() => findKind(kinds, '')).toThrow('NO_SUCH_KIND');
  });

  it('are a fault of the program where one is broken or none are there', async () => {
    expect(await failureOf(readKinds(folder.at()))).toBe('INTERNAL kinds');
    fs.mkdirSync(folder.at('kinds'));
    fs.writeFileSync(folder.at('kinds', 'odd.json'), '{"id":"odd"}');
    expect(await failureOf(readKinds(folder.at()))).toBe('INTERNAL odd.json');
  });
});
