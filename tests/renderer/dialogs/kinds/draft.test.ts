import { describe, expect, it } from 'vitest';
import { checkKind } from '../../../../document/kind-file.ts';
import { draftOf, type KindDraft, kindOf, renameField } from '../../../../renderer/dialogs/kinds/draft.ts';
import { kindById, kindFiles, readKind } from '../../../templates/kinds.ts';

const request = draftOf(kindById('request'));

function faults(draft: KindDraft) {
  const drafted = kindOf(draft);
  return drafted.ok ? [] : drafted.faults.map(({ key, field, entry, fault }) => [key, field, entry, fault.code]);
}

const withPart = (draft: KindDraft, type: string, change: Partial<KindDraft['parts'][number]>): KindDraft => {
  const at = draft.parts.findIndex((part) => part.type === type);
  return { ...draft, parts: draft.parts.map((part, i) => (i === at ? { ...part, ...change } : part)) };
};

describe('a kind that is edited', () => {
  it.each(kindFiles)('of %s comes back the same where nothing was changed', (file) => {
    const kind = readKind(file);
    expect(kindOf(draftOf(kind))).toEqual({ ok: true, kind });
  });

  it('shows its blanks by the names of their fields, and keeps them by their ids', () => {
    const title = request.parts.find((part) => part.type === 'title');
    expect(title?.text).toBe('{单位全称}关于{事项}的请示');
    const drafted = kindOf(withPart(request, 'title', { text: '{单位全称}关于{事项}的紧急请示（{文号}）' }));
    expect(drafted.ok && drafted.kind.parts[0]).toMatchObject({ text: '{unit}关于{matter}的紧急请示（{文号}）' });
  });

  it('calls a field by its new name in every text', () => {
    const key = request.fields.find(({ name }) => name === '事项')?.key ?? '';
    const renamed = renameField(request, key, '请求事项');
    expect(JSON.stringify(renamed.parts)).not.toContain('{事项}');
    expect(kindOf(renamed)).toEqual({
      ok: true,
      kind: {
        ...kindById('request'),
        fields: kindById('request').fields.map((f) => (f.id === 'matter' ? { ...f, name: '请求事项' } : f)),
      },
    });
  });

  it('keeps the texts while the new name is empty, taken or no name', () => {
    const key = request.fields.find(({ name }) => name === '事项')?.key ?? '';
    for (const name of ['', ' ', '单位全称', 'a{b'])
      expect(renameField(request, key, name).parts, name).toEqual(request.parts);
  });

  it('reads lengths as input methods write them, one end alone too', () => {
    const length = (min: string, max: string) => {
      const drafted = kindOf({ ...request, min, max });
      return drafted.ok ? drafted.kind.length : null;
    };
    expect(length('４００', ' 800字 ')).toEqual({ min: 400, max: 800 });
    expect(length('400', '')).toEqual({ min: 400, max: 800 });
    expect(length('', '800')).toEqual({ min: 0, max: 800 });
    expect(length('约四百', '800')).toBeNull();
  });
});

describe('what is not right is found where it is', () => {
  const keyOf = (type: string) => request.parts.find((part) => part.type === type)?.key ?? '';

  it('nothing where all is right', () => {
    expect(faults(request)).toEqual([]);
  });

  it.each([
    ['text', { text: '{单位' }, 'braces'],
    ['text', { text: '' }, 'empty'],
    ['text', { text: '<b>请示</b>' }, 'markup'],
    ['text', { text: '{nobody}的请示' }, 'unknownField'],
    ['alternatives', { alternatives: '一种\n另一种{' }, 'braces'],
    ['length', { min: '300', max: '200' }, 'range'],
    ['length', { min: '几百', max: '' }, 'shape'],
  ] as const)('in %s of a part', (entry, change, code) => {
    const found = faults(withPart(request, 'title', change));
    const shown = found.filter(([, , , each]) => each === code);
    expect(shown.length, JSON.stringify(found)).toBeGreaterThan(0);
    if (code !== 'unknownField') expect(shown[0]?.slice(0, 3)).toEqual([keyOf('title'), '', entry]);
  });

  it('in a heading, also of a section below', () => {
    expect(faults(withPart(request, 'section', { heading: '' }))).toEqual([[keyOf('section'), '', 'heading', 'empty']]);
    const plan = draftOf(kindById('implementation-plan'));
    const sub = plan.parts.find((part) => part.type === 'subsection');
    expect(faults(withPart(plan, 'subsection', { heading: 'a{' }))).toEqual([[sub?.key, '', 'heading', 'braces']]);
  });

  it('in the fields: an empty name, and one that two share', () => {
    const named = (name: string) => ({
      ...request,
      fields: request.fields.map((f, i) => (i === 1 ? { ...f, name } : f)),
    });
    expect(faults(named(''))).toContainEqual(['fields', request.fields[1]?.key, 'name', 'empty']);
    expect(faults(named('单位全称'))).toContainEqual(['fields', '', '', 'fieldTwice']);
  });

  it('in what it is called and how long it is', () => {
    expect(faults({ ...request, name: ' ' })).toEqual([['basics', '', 'name', 'empty']]);
    expect(faults({ ...request, purpose: '' })).toEqual([['basics', '', 'purpose', 'empty']]);
    expect(faults({ ...request, limit: '三百' })).toEqual([['basics', '', 'limit', 'shape']]);
  });

  it('and what passes is a kind', () => {
    const drafted = kindOf({ ...request, limit: '１２００' });
    expect(drafted.ok && checkKind(drafted.kind).ok && drafted.kind.limit).toBe(1200);
  });
});
