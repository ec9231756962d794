import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { blanksIn, type Kind, kindSchema, wordingOf } from '../../document/kind.ts';
import { kindById, kindFiles, readKind } from './kinds.ts';

const samples = new URL('../../../shared/samples/', import.meta.url);

/** Every text of a kind that a person reads or that goes into a report. */
function allTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTexts) : [];
}

/** Runs of 12 characters, blanks and layout taken away, half-width marks as full-width ones. */
function runs(text: string): string[] {
  const plain = text
    .replace(/\{[^}]*\}/g, '\n')
    .replaceAll(',', '，')
    .replaceAll(':', '：')
    .replaceAll(';', '；');
  return plain.split('\n').flatMap((line) => {
    const chars = line.replace(/\s/g, '');
    return Array.from({ length: Math.max(0, chars.length - 11) }, (_, i) => chars.slice(i, i + 12));
  });
}

describe.each(kindFiles)('%s', (file) => {
  const kind = readKind(file);

  it('is named by its id', () => {
    expect(file).toBe(`${kind.id}.json`);
  });

  it('asks for no field that its own wording never shows', () => {
    const shown = new Set(kind.parts.flatMap(wordingOf).flatMap(blanksIn));
    expect(kind.fields.map((field) => field.id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('has a title first, then an opening, a body, and who signs it at the end where anyone does', () => {
    const types = kind.parts.map((part) => part.type);
    expect(types[0]).toBe('title');
    const opening = types.indexOf('opening');
    const last = Math.max(types.lastIndexOf('section'), types.lastIndexOf('paragraph'));
    expect(opening).toBeGreaterThan(0);
    expect(last).toBeGreaterThan(opening);
    const signature = types.indexOf('signature');
    if (signature >= 0) expect([signature > last, types[signature + 1]]).toEqual([true, 'date']);
  });

  it('has a red head only where it is a statutory kind', () => {
    expect(kind.layout !== 'plain').toBe(kind.statutory);
  });

  it('says for every part what belongs there', () => {
    expect(kind.parts.filter((part) => part.guide === undefined)).toEqual([]);
  });

  it('gives no length to a required part that the whole cannot hold', () => {
    const least = kind.parts.reduce((sum, p) => sum + (p.need === 'required' ? (p.length?.min ?? 0) : 0), 0);
    expect(least).toBeLessThanOrEqual(kind.length.max);
    for (const part of kind.parts) expect(part.length?.max ?? 0).toBeLessThanOrEqual(kind.length.max);
  });
});

describe('the kinds together', () => {
  const kinds = kindFiles.map(readKind);

  it('have ids and names of their own', () => {
    expect(new Set(kinds.flatMap(({ id, name }) => [id, name])).size).toBe(2 * kinds.length);
  });

  it('hold the three papers that a first version must offer', () => {
    expect(kinds.map((kind) => kind.name)).toEqual(
      expect.arrayContaining(['工作总结', '工作情况报告', '简要情况汇报']),
    );
  });

  it('mean the same by a field of the same id', () => {
    const names = new Map<string, Set<string>>();
    for (const { id, name, type } of kinds.flatMap((kind) => kind.fields))
      names.set(id, new Set([...(names.get(id) ?? []), `${name} ${type}`]));
    expect([...names.values()].filter((uses) => uses.size > 1)).toEqual([]);
  });

  it('are the twelve that offices write', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(12);
    const statutory = kinds.filter((kind) => kind.statutory).map((kind) => kind.name);
    expect(statutory.sort()).toEqual(['会议纪要', '函', '工作情况报告', '请示', '通知'].sort());
  });

  it('ask with a report for nothing but to be read, and with a 请示 for an answer', () => {
    const asked = kindById('request').parts.find((part) => part.type === 'closing');
    expect(asked).toMatchObject({ need: 'required', text: '妥否，请批示。' });
    const closing = kindById('situation-report').parts.find((part) => part.type === 'closing');
    expect(closing).toMatchObject({ need: 'required', text: '特此报告。' });
  });
});

describe('the schema of a kind refuses', () => {
  const kind = kindById('work-summary');
  const accepts = (changed: unknown) => v.safeParse(kindSchema, changed).success;
  const withTitle = (text: string): Kind => ({
    ...kind,
    parts: kind.parts.map((part) => (part.type === 'title' ? { ...part, text } : part)),
  });

  it('nothing about a kind that is right', () => {
    expect(accepts(kind)).toBe(true);
    expect(accepts(withTitle('{unit}的总结'))).toBe(true);
    expect(accepts(withTitle('{单位}的总结')), 'a blank of one place').toBe(true);
  });

  it('a blank that is no field, and a brace that is no blank', () => {
    for (const text of ['{nobody}总结', '{unit总结', '总结}', '{}总结', '{单位{年份}}总结'])
      expect(accepts(withTitle(text)), text).toBe(false);
  });

  it('two fields with one id or one name', () => {
    const [first, second] = kind.fields;
    expect(accepts({ ...kind, fields: [...kind.fields, { ...second, name: '别名' }] })).toBe(false);
    expect(accepts({ ...kind, fields: [{ ...first, name: second?.name }, ...kind.fields.slice(1)] })).toBe(false);
  });

  it('a run-in heading without a text', () => {
    const bare = kind.parts.map((part) => (part.type === 'section' ? { ...part, form: 'runIn' } : part));
    expect(accepts({ ...kind, parts: bare })).toBe(false);
  });

  it('lengths the wrong way round, and keys it does not know', () => {
    expect(accepts({ ...kind, length: { min: 2, max: 1 } })).toBe(false);
    expect(accepts({ ...kind, script: 'x' })).toBe(false);
  });
});

it('finds a borrowed run of twelve characters, also past marks of another width', () => {
  expect(runs('一二三四五六，七八九十百')).toEqual(runs('一二三四五六,七八 九十百'));
  expect(runs('一二三四五六{unit}七八九十百千')).toEqual([]);
});

describe.skipIf(!existsSync(samples))('beside the samples (of ../shared/samples)', () => {
  it('no kind borrows twelve characters in a row from a paper that someone wrote', () => {
    const papers = readdirSync(samples).map((file) => readFileSync(new URL(file, samples), 'utf8'));
    const borrowed = new Set(papers.flatMap(runs));
    const own = kindFiles.flatMap((file) => allTexts(readKind(file)));
    expect(own.flatMap(runs).filter((run) => borrowed.has(run))).toEqual([]);
  });
});
