import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkKind,
  faultOf,
  isOwnId,
  kindText,
  NEW_KIND,
  newOwnId,
  readFault,
  readKindFile,
} from '../../document/kind-file.ts';
import { kindFaultWords } from '../../electron/words/kinds.ts';
import { kindById, kindFiles, readKind } from '../templates/kinds.ts';

const letter = kindById('letter');
const [title] = letter.parts;
const withTitle = (text: string) => ({ ...letter, parts: [{ ...title, text }, ...letter.parts.slice(1)] });
const faults = (data: unknown) => {
  const read = checkKind(data);
  return read.ok ? [] : read.faults.map(({ code, at }) => `${code} ${at}`.trim());
};

describe('the file of a kind', () => {
  it.each(kindFiles)('holds %s as it is', (file) => {
    const kind = readKind(file);
    expect(readKindFile(JSON.parse(kindText(kind)))).toEqual({ ok: true, kind });
  });

  it.each([
    ['no object', 7, 'foreign'],
    ['another file', { format: 'nigao-phrases', version: 1 }, 'foreign'],
    ['a kind without its frame', letter, 'foreign'],
    ['a newer one', { format: 'nigao-kind', version: 2, kind: letter }, 'newer'],
    ['one with more in it', { format: 'nigao-kind', version: 1, kind: letter, script: 'x' }, 'shape'],
    ['one without its kind', { format: 'nigao-kind', version: 1, kind: {} }, 'shape id'],
  ])('refuses %s', (_, data, expected) => {
    const read = readKindFile(data);
    expect(read.ok ? null : faultOf(read.faults)).toBe(expected);
  });

  it('refuses keys that would reach into the program', () => {
    const data: unknown = JSON.parse(kindText(letter).replace('"kind": {', '"kind": {"__proto__": {"polluted": 1},'));
    expect(readKindFile(data).ok).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a kind is data, and never code', () => {
  it.each([
    ['<script>alert(1)</script>', 'markup'],
    ['关于<b>事项</b>的函', 'markup'],
    ['&#x3c;img&#x3e;', 'markup'],
    ['javascript:alert(1)', 'markup'],
    ['函\u0000', 'unseen'],
    ['函\u202E', 'unseen'],
    ['关于{事项的函', 'braces'],
    ['', 'empty'],
    ['函'.repeat(20_001), 'long'],
  ])('%s in a text is refused, and where is told', (text, code) => {
    expect(faults(withTitle(text))).toContain(`${code} parts.0.text`);
  });

  it('marks that mean nothing in it are text', () => {
    for (const text of ['产值＜3万元', '3 < 5', 'A&B公司', '“《》”—…'])
      expect(faults(withTitle(text)), text).toEqual([]);
  });

  it('names the fields that clash or are not there', () => {
    expect(faults(withTitle('{nobody}的函'))).toEqual(['unknownField nobody']);
    const [first] = letter.fields;
    expect(faults({ ...letter, fields: [...letter.fields, { ...first, id: 'again' }] })).toEqual([
      'fieldTwice 单位全称',
    ]);
  });

  it('names the computed fields that follow from what is not there', () => {
    const [first] = letter.fields;
    const withField = (source: object) =>
      faults({ ...letter, fields: [...letter.fields, { id: 'all', name: '合计', type: 'number', source }] });
    const list = { id: 'list', name: '清单', type: 'records' };
    const rows = { type: 'list', columns: ['经费'], rows: [], pattern: '{经费}' };
    const withList = (source: object) =>
      faults({
        ...letter,
        fields: [...letter.fields, { ...list, source: rows }, { id: 'all', name: '合计', type: 'number', source }],
      });
    expect(withField({ type: 'sum', of: [first?.id, 'nobody'] })).toEqual(['unknownSource 合计']);
    expect(withField({ type: 'sum', of: [first?.id] })).toEqual([]);
    expect(withField({ type: 'count', of: first?.id })).toEqual(['unknownSource 合计']);
    expect(withList({ type: 'total', of: 'list', column: '人数' })).toEqual(['unknownSource 合计']);
    expect(withList({ type: 'total', of: 'list', column: '经费' })).toEqual([]);
    expect(kindFaultWords({ code: 'unknownSource', at: '合计' })).toContain('合计');
  });
});

describe('what is wrong is said in words', () => {
  it('with the place counted from one', () => {
    expect(kindFaultWords({ code: 'markup', at: 'parts.2.sections.0.heading' })).toMatch(
      /^第 3 个部分第 1 个下级标题的标题含有网页代码/,
    );
    expect(kindFaultWords({ code: 'range', at: 'parts.1.length' })).toBe('第 2 个部分的篇幅的下限大于上限。');
  });

  it('of every fault, through the detail of a failure as well', () => {
    fc.assert(
      fc.property(fc.constantFrom('broken', 'shape', 'braces', 'unknownField', 'markup'), fc.string(), (code, at) => {
        const fault = readFault(faultOf([{ code, at } as Parameters<typeof kindFaultWords>[0]]));
        expect(fault.code).toBe(code);
        expect(kindFaultWords(fault)).toMatch(/[。]$/u);
      }),
    );
    expect(readFault('nonsense parts.0').code).toBe('shape');
  });
});

it('ids of one’s own are plain names of files, whatever they are made from', () => {
  fc.assert(
    fc.property(fc.string(), (random) => {
      expect(isOwnId(newOwnId(random))).toBe(true);
    }),
  );
  expect(isOwnId(NEW_KIND)).toBe(true);
  for (const id of ['work-summary', '../own-x', 'own-', 'own-A', 'own-a/b', 'own-a.b'])
    expect(isOwnId(id), id).toBe(false);
});
