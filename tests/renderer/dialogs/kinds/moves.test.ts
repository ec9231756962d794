import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, kindOf } from '../../../../renderer/dialogs/kinds/draft.ts';
import {
  addField,
  addPart,
  moveField,
  movePart,
  removeField,
  removePart,
} from '../../../../renderer/dialogs/kinds/moves.ts';
import { runs } from '../../../runs.ts';
import { kindById, kindFiles, readKind } from '../../../templates/kinds.ts';

const plan = draftOf(kindById('implementation-plan'));
const labels = (parts: typeof plan.parts) => parts.map(({ type, heading }) => heading || type);
const keyOf = (heading: string) => plan.parts.find((part) => part.heading === heading)?.key ?? '';

describe('the parts of a kind', () => {
  it('move as a section with the headings below it, past whole sections', () => {
    const moved = labels(movePart(plan.parts, keyOf('重点任务'), 1));
    const at = moved.indexOf('重点任务');
    expect(moved[at - 1]).toBe('总结提升阶段');
    expect(moved.slice(at, at + 3)).toEqual(['重点任务', '健全工作机制', '开展宣传教育']);
    expect(labels(movePart(movePart(plan.parts, keyOf('重点任务'), 1), keyOf('重点任务'), -1))).toEqual(
      labels(plan.parts),
    );
  });

  it('move as a heading among those of its section, and not out of it', () => {
    const first = keyOf('健全工作机制');
    expect(movePart(plan.parts, first, -1)).toBe(plan.parts);
    expect(labels(movePart(plan.parts, first, 1)).slice(5, 7)).toEqual(['开展宣传教育', '健全工作机制']);
    expect(movePart(plan.parts, keyOf('总结提升阶段'), 1)).toBe(plan.parts);
  });

  it('lose and double nothing, whatever is moved where', () => {
    const drafts = kindFiles.map((file) => draftOf(readKind(file)));
    const step = fc.constantFrom(-1 as const, 1 as const);
    fc.assert(
      fc.property(
        fc.constantFrom(...drafts),
        fc.array(fc.tuple(fc.nat(60), step), { maxLength: 30 }),
        (draft, moves) => {
          const parts = moves.reduce(
            (before, [at, by]) => movePart(before, before[at % before.length]?.key ?? '', by),
            draft.parts,
          );
          expect(parts.map(({ key }) => key).sort()).toEqual(draft.parts.map(({ key }) => key).sort());
          expect(kindOf({ ...draft, parts }).ok).toBe(true);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('go with the headings below them when they are taken out', () => {
    const left = labels(removePart(plan.parts, keyOf('实施步骤')));
    expect(left).not.toContain('动员部署阶段');
    expect(left).toHaveLength(plan.parts.length - 4);
    expect(labels(removePart(plan.parts, keyOf('动员部署阶段')))).toHaveLength(plan.parts.length - 1);
  });

  it('are put in behind the one at hand, and never between a section and its headings', () => {
    const added = addPart(plan.parts, 'section', keyOf('健全工作机制'));
    const at = added.parts.findIndex(({ key }) => key === added.key);
    expect(added.parts[at - 1]?.heading).toBe('加强监督检查');
    expect(kindOf({ ...plan, parts: added.parts }).ok).toBe(true);
    const below = addPart(plan.parts, 'subsection', keyOf('健全工作机制'));
    expect(below.parts.findIndex(({ key }) => key === below.key)).toBe(6);
  });
});

describe('the fields of a kind', () => {
  const summary = draftOf(kindById('work-summary'));

  it('are added under names and ids that are free', () => {
    const twice = addField(addField(summary));
    expect(kindOf(twice).ok).toBe(true);
    expect(new Set(twice.fields.map(({ key }) => key)).size).toBe(summary.fields.length + 2);
  });

  it('change places, and stay where there is no other', () => {
    const keys = summary.fields.map(({ key }) => key);
    const moved = moveField(summary, keys[0] ?? '', 1).fields.map(({ key }) => key);
    expect(moved.slice(0, 2)).toEqual([keys[1], keys[0]]);
    expect(moveField(summary, keys[0] ?? '', -1)).toBe(summary);
  });

  it('leave blanks of one place behind, and what was computed from them is typed', () => {
    const drafted = kindOf(removeField(summary, 'current'));
    expect(drafted.ok).toBe(true);
    const change = drafted.ok ? drafted.kind.fields.find(({ id }) => id === 'change') : null;
    expect(change).toMatchObject({ name: '同比' });
    expect(change?.source).toBeUndefined();
    expect(JSON.stringify(drafted)).toContain('{本期数}');
  });

  it('leave what is computed as it is when another field goes, even one called as a way of computing', () => {
    const key = summary.fields.find(({ kept }) => kept.id === 'change')?.key ?? '';
    const other = { ...summary.fields[0], key: 'other', name: '环比', unit: '', hint: '', type: 'text' as const };
    const source = { type: 'change', of: 'current', from: 'target' } as const;
    const draft = { ...summary, fields: [...summary.fields, { ...other, kept: { id: 'other', source } }] };
    expect(removeField(draft, key).fields.at(-1)?.kept.source).toEqual(source);
  });
});
