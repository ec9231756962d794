import { describe, expect, it } from 'vitest';
import { plainInline } from '../../../document/report.ts';
import { hand } from './hand.ts';

describe('what stands outside of the text', () => {
  it('is kept with the report, can be changed, and is undone like the text', () => {
    const { handle } = hand([{ type: 'paragraph', content: plainInline('全年办结。') }]);
    const before = handle.snapshot();
    const { paper } = before;
    const next = {
      ...paper,
      head: { documentNumber: '某发〔2024〕5号' },
      layout: { ...paper.layout, form: 'document' },
    } as const;
    handle.setPaper(next);
    expect(handle.read()).toMatchObject(next);
    expect(handle.snapshot().paper).toBe(next);
    expect(handle.snapshot().revision).toBeGreaterThan(before.revision);
    handle.undo();
    expect(handle.snapshot().paper).toEqual(paper);
    handle.redo();
    expect(handle.read().head.documentNumber).toBe('某发〔2024〕5号');
  });
});
