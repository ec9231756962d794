import { describe, expect, it } from 'vitest';
import { piecesOf, withSlots } from '../../document/slots.ts';

describe('wording with slots', () => {
  it('has blanks and choices', () => {
    expect(piecesOf('{加强/强化}{主题}督查，共{次数}次')).toEqual([
      { type: 'choice', options: ['加强', '强化'] },
      { type: 'blank', name: '主题' },
      { type: 'text', text: '督查，共' },
      { type: 'blank', name: '次数' },
      { type: 'text', text: '次' },
    ]);
  });

  it('shows a field where the slot is called as one, and a blank of its own elsewhere', () => {
    expect(withSlots('{主题}{次数}次', [{ id: 'topic', name: '主题' }])).toEqual([
      { type: 'field', field: 'topic' },
      { type: 'blank', name: '次数' },
      { type: 'text', text: '次' },
    ]);
  });
});
