import { describe, expect, it } from 'vitest';
import { type Phrase, readPack, writePack } from '../../../document/phrases/phrase.ts';
import { piecesOf } from '../../../document/slots.ts';

const good: Phrase = { text: '召开专题会议{次数}次。', category: '组织领导', tone: 'report', places: ['body'] };
const pack = (...phrases: unknown[]) => ({ format: 'nigao-phrases', version: 1, name: '测试', phrases });

describe('a pack of phrases', () => {
  it('is read as it was written', () => {
    const other: Phrase = { ...good, text: '{加强/强化}督查。', tone: 'short', places: ['heading', 'body'] };
    const read = readPack(JSON.parse(writePack('本单位', [good, other])));
    expect(read).toEqual({ name: '本单位', phrases: [good, other], refused: [] });
  });

  it('gives what is good of it, and names the rest with place and reason', () => {
    const read = readPack(
      pack(
        good,
        { ...good, text: '<b>召开</b>会议。' },
        { ...good, text: '召开{会议。' },
        { ...good, script: 'x' },
        { ...good, text: '' },
        good,
        7,
      ),
    );
    expect(read?.phrases).toEqual([good]);
    expect(read?.refused).toEqual([
      { phrase: 2, reason: 'markup' },
      { phrase: 3, reason: 'braces' },
      { phrase: 4, reason: 'shape' },
      { phrase: 5, reason: 'shape' },
      { phrase: 6, reason: 'twice' },
      { phrase: 7, reason: 'shape' },
    ]);
  });

  it('is null where it is something else', () => {
    for (const thing of [null, [], {}, { ...pack(), format: 'x' }, { ...pack(), version: 2 }, 'text'])
      expect(readPack(thing)).toBeNull();
  });
});

describe('a phrase', () => {
  it('has blanks and choices', () => {
    expect(piecesOf('{加强/强化}{主题}督查，共{次数}次')).toEqual([
      { type: 'choice', options: ['加强', '强化'] },
      { type: 'blank', name: '主题' },
      { type: 'text', text: '督查，共' },
      { type: 'blank', name: '次数' },
      { type: 'text', text: '次' },
    ]);
  });
});
