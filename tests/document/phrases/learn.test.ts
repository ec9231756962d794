import { describe, expect, it } from 'vitest';
import { completionsOf } from '../../../document/phrases/completions.ts';
import { clausesOf, learn, learnableClauses, MOST_LEARNED } from '../../../document/phrases/learn.ts';
import { namesSomebody } from '../../../document/phrases/names.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../../document/report.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
const paper = (...blocks: Block[]): Report => ({ ...emptyReport, blocks });

describe('clauses', () => {
  it('are what stands between marks, four to twenty-four characters of it', () => {
    expect(clausesOf('今年以来，压实工作责任；成效明显。加强组织、协调和督导！好')).toEqual([
      '今年以来',
      '压实工作责任',
      '成效明显',
      '加强组织、协调和督导',
    ]);
    expect(clausesOf(`${'长'.repeat(24)}，${'长'.repeat(25)}`)).toEqual(['长'.repeat(24)]);
  });

  it('hold no figure, letter, address or number of a person', () => {
    for (const text of ['开展检查14次', '联系电话13800000000', '证号11010119900101123X', '邮箱abc@x.cn', '使用APP办理'])
      expect(clausesOf(text)).toEqual([]);
  });
});

describe('what is learned of a finished paper', () => {
  it('is its wording, headings too, each once', () => {
    const report = paper(
      { type: 'title', content: plainInline('某局工作总结') },
      { type: 'heading', level: 1, numbering: 'counted', content: plainInline('压实工作责任') },
      paragraph('压实工作责任，健全长效机制。'),
      {
        type: 'runIn',
        level: 2,
        numbering: 'counted',
        lead: plainInline('强化监督检查。'),
        content: plainInline('定期调度进展。'),
      },
      { type: 'signature', content: plainInline('某某市城市管理局') },
    );
    expect(learnableClauses(report)).toEqual(['压实工作责任', '健全长效机制', '强化监督检查', '定期调度进展']);
  });

  it('is nothing that holds a value of its fields, a blank or a figure in Chinese', () => {
    const report: Report = {
      ...paper({
        type: 'paragraph',
        content: [
          { type: 'text', text: '统筹推进' },
          { type: 'field', field: 'topic' },
          { type: 'text', text: '工作，完善各项制度，走访' },
          { type: 'blank', name: '数量' },
          { type: 'text', text: '户群众，整改问题三十二个，投入资金三百余万元。' },
        ],
      }),
      fields: [{ id: 'topic', name: '主题', type: 'text', value: '环境整治' }],
    };
    expect(learnableClauses(report)).toEqual(['完善各项制度']);
  });

  it('is nobody’s name', () => {
    const named = [
      '由张伟负责日常工作',
      '李局长到会讲话',
      '联系人王小明',
      '赵某某被通报批评',
      '局党组书记刘建国同志',
      '副县长陈志强带队检查',
      '张三李四参加会议',
      '与王芳签订协议',
      '欧阳娜娜到场指导',
    ];
    for (const clause of named) expect([clause, namesSomebody(clause)]).toEqual([clause, true]);
    for (const clause of ['周边环境明显改善', '安排专人负责', '高度重视安全生产', '全面完成年度任务'])
      expect([clause, namesSomebody(clause)]).toEqual([clause, false]);
    const report: Report = {
      ...paper(paragraph('阿依古丽带队走访，健全长效机制。')),
      fields: [{ id: 'lead', name: '带队领导', type: 'person', value: '阿依古丽' }],
    };
    expect(learnableClauses(report)).toEqual(['健全长效机制']);
  });

  it('is nothing at all of a paper with a degree of secrecy', () => {
    const body = paragraph('健全长效机制。');
    expect(learnableClauses({ ...paper(body), head: { secrecy: '秘密★1年' } })).toEqual([]);
    expect(learnableClauses(paper(paragraph('机密★启用前'), body))).toEqual([]);
    expect(learnableClauses(paper(body))).toEqual(['健全长效机制']);
  });

  it('is nothing of its annexes: they hold lists', () => {
    expect(learnableClauses(paper(paragraph('健全长效机制。'), { type: 'annex' }, paragraph('人员分工名单')))).toEqual([
      '健全长效机制',
    ]);
  });
});

describe('learned words', () => {
  it('count once a day, however often a paper is exported', () => {
    let words = learn(new Map(), ['健全长效机制'], '2026-11-24');
    words = learn(words, ['健全长效机制'], '2026-11-24');
    expect(words.get('健全长效机制')).toEqual({ count: 1, day: '2026-11-24' });
    words = learn(words, ['健全长效机制'], '2026-11-25');
    expect(words.get('健全长效机制')).toEqual({ count: 2, day: '2026-11-25' });
  });

  it('are never more than there is room for; those used least go first', () => {
    const many = Array.from({ length: MOST_LEARNED + 50 }, (_, i) => `子句${i}`);
    let words = learn(new Map(), many.slice(0, 10), '2026-11-23');
    words = learn(words, many, '2026-11-24');
    expect(words.size).toBe(MOST_LEARNED);
    for (const clause of many.slice(0, 10)) expect(words.has(clause)).toBe(true);
  });
});

describe('completions', () => {
  const phrase = (text: string): Phrase => ({ text, category: '督查', tone: 'report', places: ['body'] });

  it('come from phrases and papers, what was used most in front, nothing with a blank', () => {
    const phrases = [phrase('压实工作责任，开展督查{次数}次。'), phrase('{加强/强化}统筹协调，形成工作合力。')];
    const words = learn(
      learn(new Map(), ['健全长效机制', '形成工作合力'], '2026-11-23'),
      ['健全长效机制'],
      '2026-11-24',
    );
    expect(completionsOf({ phrases, sections: [], usage: () => 0, words })).toEqual([
      '健全长效机制',
      '形成工作合力',
      '压实工作责任',
    ]);
    const uses = (text: string) => (text.startsWith('压实') ? 5 : 0);
    expect(completionsOf({ phrases, sections: [], usage: uses, words })[0]).toBe('压实工作责任');
  });

  it('leave out what is said aloud, unless one uses it oneself', () => {
    const oral: Phrase = { ...phrase('群众的事没有小事。'), tone: 'oral' };
    const sources = { phrases: [oral, phrase('回应群众关切。')], sections: [], words: new Map() };
    expect(completionsOf({ ...sources, usage: () => 0 })).toEqual(['回应群众关切']);
    const uses = (text: string) => (text === oral.text ? 1 : 0);
    expect(completionsOf({ ...sources, usage: uses })).toEqual(['群众的事没有小事', '回应群众关切']);
  });

  it('are in front where several wordings have them, and among equals the general before the particular', () => {
    const phrases = [
      phrase('加强网上舆情引导。'),
      phrase('加强组织机构建设。'),
      phrase('加强组织领导，健全组织机构。'),
      phrase('加强督促检查。'),
    ];
    const sources = { phrases, usage: () => 0, words: new Map() };
    const section = (heading: string) => ({ heading, alternatives: [], text: ['工作'] });
    expect(completionsOf({ ...sources, sections: [section('加强督促检查')] })[0]).toBe('加强督促检查');
    expect(completionsOf({ ...sources, sections: [section('工作要求')] })).not.toContain('工作要求');
    const order = completionsOf({ ...sources, sections: [section('强化组织领导')] }).filter((clause) =>
      clause.startsWith('加强'),
    );
    expect(order.slice(0, 2)).toEqual(['加强组织领导', '加强组织机构建设']);
    expect(order.indexOf('加强网上舆情引导')).toBeGreaterThan(1);
  });
});
