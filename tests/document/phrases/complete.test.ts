import { describe, expect, it } from 'vitest';
import { createCompleter } from '../../../document/phrases/complete.ts';

const words = ['加强组织领导', '加强宣传引导', '组织领导小组会议', '落实主体责任', '加强组织保障机制建设', '完善'];
const completer = createCompleter(words);
const rest = (before: string, section: string | null = null) => completer.after(before, section);

describe('a word goes on', () => {
  it('as the best of those that begin as it does', () => {
    expect(rest('加强')).toBe('组织领导');
    expect(rest('今年以来，我局加强')).toBe('组织领导');
    expect(rest('加强宣')).toBe('传引导');
    expect(rest('落实主体责')).toBeNull();
    expect(rest('落实主体')).toBe('责任');
  });

  it('from two characters on, and never from other signs', () => {
    expect(rest('加')).toBeNull();
    expect(rest('')).toBeNull();
    expect(createCompleter(['12345热线', 'ab服务']).after('12345', null)).toBeNull();
    expect(createCompleter(['ab服务']).after('ab', null)).toBeNull();
  });

  it('as what fits most of what stands there', () => {
    expect(rest('进一步加强组织')).toBe('领导');
    expect(rest('加强组织保')).toBe('障机制建设');
  });

  it('by nothing once it is written to its end', () => {
    expect(rest('加强组织领导')).toBeNull();
    expect(rest('完善')).toBeNull();
  });

  it('rather as one that shares words with the heading it stands under', () => {
    expect(rest('加强', '（三）宣传工作')).toBe('宣传引导');
    expect(rest('加强', '主要工作情况')).toBe('组织领导');
  });

  it('as a complaint only under a heading of complaints, and there first', () => {
    const both = createCompleter(['思想认识进一步提高', '思想认识还不够到位', '力量配备不足']);
    expect(both.after('思想', '（一）组织领导')).toBe('认识进一步提高');
    expect(both.after('思想', '三、存在的主要问题')).toBe('认识还不够到位');
    expect([both.after('力量', null), both.after('力量', '存在不足')]).toEqual([null, '配备不足']);
  });

  it('the same whatever was asked before', () => {
    const asked = createCompleter(words);
    for (const before of ['落实', '组织', '加强组织']) asked.after(before, null);
    for (const before of ['加强', '加强组织', '组织', '落实']) {
      expect(asked.after(before, null)).toBe(createCompleter(words).after(before, null));
    }
  });

  it('for every beginning of every word of a long list, by that word or one before it in the list', () => {
    const heads = ['推进', '落实', '加强', '完善', '健全', '开展', '组织', '强化'];
    const list = Array.from(
      { length: 4000 },
      (_, i) => `${heads[i % 8]}第${String.fromCodePoint(0x4e00 + i)}项重点任务`,
    );
    const all = createCompleter(list);
    for (const [i, word] of list.entries()) {
      if (i % 37 !== 0) continue;
      expect(all.after(word.slice(0, 4), null)).toBe(word.slice(4));
      expect(all.after(word.slice(0, 2), null)).toBe(list[i % 8]?.slice(2));
    }
  });
});
