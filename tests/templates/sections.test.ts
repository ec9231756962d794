import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sectionGroupSchema } from '../../document/section-template.ts';
import { piecesOf } from '../../document/slots.ts';

const folder = path.resolve(import.meta.dirname, '../../templates/sections');
const groups = readdirSync(folder)
  .sort()
  .map((name) => v.parse(sectionGroupSchema, JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
const sections = groups.flatMap((group) => group.sections);

describe('the shipped sections', () => {
  it('are at least 60, each heading once', () => {
    expect(sections.length).toBeGreaterThanOrEqual(60);
    const headings = groups.flatMap((group) => group.sections.map(({ heading }) => `${group.name} ${heading}`));
    expect(new Set(headings).size).toBe(sections.length);
  });

  it('leave every figure as a blank', () => {
    for (const { text } of sections) {
      const words = text.flatMap((line) => piecesOf(line).flatMap((p) => (p.type === 'text' ? p.text : [])));
      expect(words.join('')).not.toMatch(/\d/u);
    }
  });

  it('have headings without marks and numbers, which are computed', () => {
    for (const { heading, alternatives } of sections)
      for (const wording of [heading, ...alternatives]) expect(wording).toMatch(/^\p{Script=Han}+$/u);
  });
});
