import { describe, expect, it } from 'vitest';
import type { FileHolder } from '../../../../electron/contract/drafts.ts';
import { diskWords, momentOf } from '../../../../renderer/dialogs/disk/words.ts';

const TODAY = new Date(2026, 10, 24, 15, 0);
const iso = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).toISOString();
const holder: FileHolder = { person: '用户甲', machine: '办公室-PC2', since: iso(24, 9, 12), place: 'elsewhere' };

describe('the words about a draft’s file', () => {
  it('say the hour of today, and of another day its date too', () => {
    expect(momentOf(iso(24, 9, 5), TODAY)).toBe('09:05');
    expect(momentOf(iso(23, 14, 30), TODAY)).toBe('11月23日 14:30');
  });

  it('name who has it open, as far as that is known', () => {
    expect(diskWords.held(holder, TODAY)).toBe(
      '用户甲（办公室-PC2）正在编辑这份文稿（09:12 起）。可以查看和修改；保存前请与对方商量，或另存为。',
    );
    expect(diskWords.held({ ...holder, person: '', machine: '', since: null }, TODAY)).toMatch(
      /^有人正在编辑这份文稿。/,
    );
    expect(diskWords.held({ ...holder, place: 'thisProgram' }, TODAY)).toMatch(/^另一个窗口正在编辑/);
  });

  it('never leave unsaved changes unmentioned', () => {
    expect(diskWords.changed('14:05', false)).toBe('这份文稿已在别处改动（14:05）。');
    expect(diskWords.changed('14:05', true)).toContain('未保存的修改仍在');
  });
});
