import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../document/report.ts';
import { shownParts, wordingText } from '../../../../renderer/panels/phrases/wording.tsx';

const FIELDS: readonly Field[] = [
  { id: 'selfName', name: '单位自称', type: 'body', value: '我局' },
  { id: 'topic', name: '主题', type: 'text', value: '' },
];

describe('the wording of a phrase', () => {
  it('shows the values of fields that stand in it, and what is still open', () => {
    expect(shownParts('{单位自称}推进{主题}工作，{稳步/加快}实施{数量}项。', FIELDS)).toEqual([
      { type: 'value', text: '我局' },
      { type: 'text', text: '推进' },
      { type: 'blank', text: '主题' },
      { type: 'text', text: '工作，' },
      { type: 'blank', text: '稳步/加快' },
      { type: 'text', text: '实施' },
      { type: 'blank', text: '数量' },
      { type: 'text', text: '项。' },
    ]);
  });

  it('is read out with its blanks in brackets', () => {
    expect(wordingText('培训{人数}人次。')).toBe('培训〔人数〕人次。');
  });
});
