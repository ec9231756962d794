import { expect, it } from 'vitest';
import { reportText } from '../../../document/plain.ts';
import type { Field } from '../../../document/report.ts';
import { hand } from './hand.ts';

const fields: readonly Field[] = [
  { id: 'unit', name: '单位全称', type: 'body', value: '甲局' },
  { id: 'self', name: '自称', type: 'text', value: '我局' },
];

it('several changes of fields and of what stands outside of the text are one undo and one redo', () => {
  const { handle } = hand(
    [
      {
        type: 'paragraph',
        content: [
          { type: 'field', field: 'unit' },
          { type: 'text', text: '：' },
          { type: 'field', field: 'self' },
        ],
      },
    ],
    fields,
  );
  const { paper } = handle.snapshot();
  handle.asOne(() => {
    handle.setField('unit', '乙县');
    handle.setField('self', '我县');
    handle.setPaper({ ...paper, head: { issuers: ['乙县文件'] } });
  });
  expect(reportText(handle.read())).toBe('乙县：我县');
  expect(handle.read().head).toEqual({ issuers: ['乙县文件'] });
  handle.undo();
  expect(reportText(handle.read())).toBe('甲局：我局');
  expect(handle.read().fields).toEqual(fields);
  expect(handle.read().head).toEqual({});
  expect(handle.snapshot().canUndo).toBe(false);
  handle.redo();
  expect(reportText(handle.read())).toBe('乙县：我县');
  expect(handle.read().head).toEqual({ issuers: ['乙县文件'] });
});
