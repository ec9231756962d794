import * as fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { beginReport } from '../../document/begin.ts';
import { kindSchema } from '../../document/kind.ts';
import { reportText } from '../../document/plain.ts';
import { ownValues } from '../../document/unit.ts';
import { unit, WATER } from './units.ts';

const file = path.resolve(import.meta.dirname, '../../templates/kinds/work-summary.json');
const SUMMARY = v.parse(kindSchema, JSON.parse(fs.readFileSync(file, 'utf8')));
const TODAY = new Date(2026, 10, 24);
const PARTY = ownValues(unit('青禾市水务局', { signature: '青禾市水务局党组' }));

const signature = (...args: Parameters<typeof beginReport>) =>
  reportText(beginReport(...args))
    .split('\n')
    .at(-2);

describe('the 署名 of a new report', () => {
  it('is the full name of the unit, and no further field', () => {
    expect(signature(SUMMARY, {}, TODAY, ownValues(WATER))).toBe('青禾市水务局');
    expect(beginReport(SUMMARY, {}, TODAY, ownValues(WATER)).fields).toHaveLength(SUMMARY.fields.length);
  });

  it('is what the profile says instead, as a field of its own', () => {
    expect(signature(SUMMARY, {}, TODAY, PARTY)).toBe('青禾市水务局党组');
    const { fields } = beginReport(SUMMARY, {}, TODAY, PARTY);
    expect(fields.at(-1)).toEqual({ id: 'signature', name: '署名', type: 'body', value: '青禾市水务局党组' });
  });

  it('is that of another unit where the report is for another', () => {
    expect(signature(SUMMARY, { 单位全称: '丙局' }, TODAY, PARTY)).toBe('丙局');
  });
});
