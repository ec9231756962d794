import { describe, expect, it } from 'vitest';
import { readPack, writePack } from '../../../document/phrases/pack.ts';
import { type Phrase, readPhrase } from '../../../document/phrases/phrase.ts';

const good: Phrase = { text: '召开专题会议{次数}次。', category: '组织领导', tone: 'report', places: ['body'] };
const pack = (...phrases: unknown[]) => ({ format: 'nigao-phrases', version: 1, name: '测试', phrases });
/** One entry a line; the first stands on line 2. */
const text = (...phrases: unknown[]) =>
  `{"format":"nigao-phrases","version":1,"name":"测试","phrases":[\n${phrases.map((each) => JSON.stringify(each)).join(',\n')}\n]}`;

describe('a pack of phrases', () => {
  it('is read as it was written', () => {
    const other: Phrase = { ...good, text: '{加强/强化}督查。', tone: 'short', places: ['heading', 'body'] };
    expect(readPack(writePack('本单位', [good, other]), '文件')).toEqual({
      name: '本单位',
      phrases: [good, other],
      refused: [],
    });
  });

  it('gives what is good of it, and names the rest with line, reason and beginning', () => {
    const read = readPack(
      text(
        good,
        { ...good, text: '<b>召开</b>会议。' },
        { ...good, text: '召开{会议。' },
        { ...good, script: 'x' },
        { ...good, text: '' },
        good,
        7,
        { ...good, text: '长'.repeat(501) },
      ),
      '文件',
    );
    expect(read.phrases).toEqual([good]);
    expect(read.refused).toEqual([
      { line: 3, reason: 'markup', text: '<b>召开</b>会议。' },
      { line: 4, reason: 'braces', text: '召开{会议。' },
      { line: 5, reason: 'shape', text: good.text },
      { line: 6, reason: 'empty', text: '' },
      { line: 7, reason: 'twice', text: good.text },
      { line: 8, reason: 'shape', text: '' },
      { line: 9, reason: 'long', text: `${'长'.repeat(40)}…` },
    ]);
  });

  it('counts lines in files that are laid out by hand', () => {
    const written = `{\n "note": ["phrases", "[{"],\n "format": "nigao-phrases", "version": 1,\n\n "phrases":\n [ {\n "text": "a\\"]},{<"\n }, 5,\n "甲",\n [1, [2]]\n ] }`;
    expect(readPack(written, '手写').refused.map(({ line }) => line)).toEqual([6, 8, 9, 10]);
  });

  it('that is broken or cut off names the line where it ends to be sound', () => {
    const whole = writePack('测试', [good, { ...good, text: '另一条。' }]);
    expect(readPack(whole.slice(0, -20), '文件')).toMatchObject({
      phrases: [],
      refused: [{ reason: 'json', line: 7 }],
    });
    expect(readPack(whole.replace('"category"', 'category'), '文件').refused).toEqual([
      { line: 6, reason: 'json', text: '' },
    ]);
    expect(readPack('', '文件').refused[0]?.reason).toBe('json');
  });

  it('that is something else is told as such', () => {
    for (const thing of [null, [], {}, { ...pack(), format: 'x' }, 'text', { ...pack(), phrases: {} }])
      expect(readPack(JSON.stringify(thing), '文件').refused).toEqual([{ line: null, reason: 'foreign', text: '' }]);
    expect(readPack(JSON.stringify({ ...pack(), version: 2 }), '文件').refused[0]?.reason).toBe('newer');
  });

  it('that is called by markup or by nothing takes the name of its file', () => {
    for (const name of ['<img onerror=x>', '', 5, 'x'.repeat(100)])
      expect(readPack(JSON.stringify({ ...pack(good), name }), '文件').name).toBe('文件');
  });

  it('cannot reach a prototype', () => {
    const read = readPack(
      `{"format":"nigao-phrases","version":1,"__proto__":{"phrases":[]},"phrases":[
{"__proto__":{"text":"甲"},"category":"乙","tone":"report","places":["body"]},
{"text":"甲","category":"__proto__","tone":"report","places":["body"],"constructor":{}}]}`,
      '文件',
    );
    expect(read.phrases).toEqual([]);
    expect(read.refused.map(({ reason }) => reason)).toEqual(['shape', 'shape']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('that is nested a hundred thousand deep, or holds a wording of megabytes, is refused like any other', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(readPack(deep, '文件').refused[0]?.reason).toBe('foreign');
    const inside = `{"format":"nigao-phrases","version":1,"phrases":[\n${deep},\n${JSON.stringify({ ...good, text: '长\\"'.repeat(1_000_000) })}]}`;
    expect(readPack(inside, '文件').refused.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'shape'],
      [3, 'long'],
    ]);
  });
});

describe('a phrase', () => {
  it('holds no markup, no control or direction character, and no half of a character', () => {
    for (const bad of ['<', '>', '\u0007', '\n', '\u202e', '\u200b', '\ud800'])
      expect(readPhrase({ ...good, text: `甲${bad}乙` })).toEqual({ type: 'fault', fault: 'markup' });
    expect(readPhrase({ ...good, text: ' 两端的空格不算。 ' })).toMatchObject({ phrase: { text: '两端的空格不算。' } });
  });
});
