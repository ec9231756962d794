import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { blanksIn, type Kind, kindSchema, wordingOf } from '../../document/kind.ts';
import { kindById, kindFiles, readKind } from './kinds.ts';

describe.each(kindFiles)('%s', (file) => {
  const kind = readKind(file);

  it('is named by its id', () => {
    expect(file).toBe(`${kind.id}.json`);
  });

  it('asks for no field that its own wording never shows', () => {
    const shown = kind.parts.flatMap(wordingOf).flatMap(blanksIn);
    // What a computed field follows from is asked for as well.
    const sources = kind.fields.flatMap(({ source }) => (source ? Object.values(source).flat() : []));
    const seen = new Set([...shown, ...sources]);
    expect(kind.fields.map((field) => field.id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it('has a title first, then an opening, a body, and who signs it at the end where anyone does', () => {
    const types = kind.parts.map((part) => part.type);
    expect(types[0]).toBe('title');
    const opening = types.indexOf('opening');
    const signature = types.indexOf('signature');
    // Who it goes to and who checked it may stand below the date of a 简报.
    const body = signature < 0 ? types : types.slice(0, signature);
    expect(opening).toBeGreaterThan(0);
    expect(Math.max(body.lastIndexOf('section'), body.lastIndexOf('paragraph'))).toBeGreaterThan(opening);
    if (signature >= 0)
      expect([types.lastIndexOf('section') < signature, types[signature + 1]]).toEqual([true, 'date']);
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

/** Where the rules of proofreading are listed, on machines that have the list. */
const rules = path.resolve(import.meta.dirname, '../../../shared/domain/writing-rules.md');

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

  it('offer at least three openings each', () => {
    for (const { name, parts } of kinds) {
      const opening = parts.find((part) => part.type === 'opening');
      expect((opening?.alternatives.length ?? 0) + 1, name).toBeGreaterThanOrEqual(3);
    }
  });

  it('name categories of phrases that are there', () => {
    const folder = new URL('../../templates/phrases/', import.meta.url);
    const packs = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const categories = new Set(
      packs.flatMap((pack) => [...pack.matchAll(/"category": "([^"]+)"/g)].map(([, name]) => name)),
    );
    const parts = kinds.flatMap((kind) => kind.parts);
    const subsections = parts.flatMap((part) => (part.type === 'section' ? part.sections : []));
    const named = [...parts, ...subsections].flatMap(({ phrases = [] }) => phrases);
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((name) => !categories.has(name))).toEqual([]);
  });

  it.skipIf(!existsSync(rules))('name rules of proofreading that there are, each once', () => {
    const known = new Set(readFileSync(rules, 'utf8').match(/\b[A-Z]{3}-\d{2}\b/g));
    for (const { name, proofreading = [] } of kinds) {
      expect(proofreading.length, name).toBeGreaterThanOrEqual(5);
      expect(
        proofreading.filter((id, i) => !known.has(id) || proofreading.indexOf(id) !== i),
        name,
      ).toEqual([]);
    }
  });

  it('keep a 请示 to one addressee and a 报告 from asking, in what they have checked', () => {
    expect(kindById('request').proofreading).toEqual(expect.arrayContaining(['ELM-09', 'ELM-11']));
    expect(kindById('situation-report').proofreading).toContain('ELM-10');
    expect(kindById('brief-report').limit).toBe(300);
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
