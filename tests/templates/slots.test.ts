import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../document/phrases/facts.ts';
import { piecesOf } from '../../document/slots.ts';

const templates = path.resolve(import.meta.dirname, '../../templates');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(templates, file), 'utf8'));
const filesIn = (folder: string) => readdirSync(path.join(templates, folder)).map((name) => `${folder}/${name}`);

/** Names of slots: those of fields, and by subject those of blanks that stand for one place alone. */
const listSchema = v.strictObject({
  fields: v.array(v.string()),
  blanks: v.record(v.string(), v.array(v.string())),
});
const list = v.parse(listSchema, read('slots.json'));
const blanks = Object.values(list.blanks).flat();

const kindSchema = v.object({ fields: v.array(v.object({ name: v.string() })) });
const fieldNames = filesIn('kinds').flatMap((file) => v.parse(kindSchema, read(file)).fields.map(({ name }) => name));

const wordings = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(wordings) : [];
};
const slots = [...filesIn('phrases'), ...filesIn('sections')]
  .flatMap((file) => wordings(read(file)))
  .flatMap(piecesOf)
  .flatMap((piece) => (piece.type === 'blank' ? [piece.name] : []));
/** What facts in a selection that is kept as a phrase are called. */
const FACTS =
  '由张某某同志牵头，2026年5月、6月3日和2026年7月8日14:30，按照《通知》（某发〔2026〕5号），电话0531-1234567，第3项，5个，占20%，30万元';
const facts = findFacts(FACTS).flatMap(({ name }) => name ?? []);

describe('slots of phrases and sections', () => {
  it('are all called by names of one list, and nothing stands in it in vain or twice', () => {
    const used = new Set([...slots, ...facts]);
    expect([...used].filter((name) => !list.fields.includes(name) && !blanks.includes(name))).toEqual([]);
    expect([...list.fields, ...blanks].filter((name) => !used.has(name))).toEqual([]);
    expect(new Set([...list.fields, ...blanks]).size).toBe(list.fields.length + blanks.length);
  });

  it('that mean a field are called as it is, so that its value fills them; no other is called like a field', () => {
    expect(list.fields.filter((name) => !fieldNames.includes(name))).toEqual([]);
    expect(blanks.filter((name) => fieldNames.includes(name))).toEqual([]);
  });
});
