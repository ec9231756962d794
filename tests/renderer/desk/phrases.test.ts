import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { emptyReport, plainInline } from '../../../document/report.ts';
import type { FoundPhrase } from '../../../electron/contract/phrases.ts';
import {
  bringBack,
  choosePhrase,
  copyPhrase,
  dropPhrase,
  editPhrase,
  insertPhrase,
  keepSelection,
  tellPhraseTroubles,
} from '../../../renderer/desk/phrases.ts';
import { words } from '../../../renderer/words.ts';
import { fakeDesk, turn } from '../fakes.ts';

const PHRASE: FoundPhrase = {
  text: '{单位自称}开展{主题}工作。',
  category: '组织领导',
  tone: 'report',
  places: ['body'],
  source: 'shipped',
  uses: 0,
};
const FIELD = { id: 'selfName', name: '单位自称', type: 'body', value: '我局' } as const;
const WITH_BLANKS = [
  { type: 'field', field: 'selfName' },
  { type: 'text', text: '开展' },
  { type: 'blank', name: '主题' },
  { type: 'text', text: '工作。' },
];

function asked(desk: ReturnType<typeof fakeDesk>['desk'], type: 'phrases' | 'keepPhrase') {
  const { question } = desk.state.get();
  if (question?.type !== type) throw new Error(`asked ${question?.type}`);
  return question;
}

describe('a phrase that is put in', () => {
  it('has the report’s fields in it and its other slots as blanks, and is counted without a list moving', async () => {
    const { desk, editor, host } = fakeDesk({ answers: { usePhrase: () => null } });
    editor.change({ fields: [FIELD] });
    insertPhrase(desk, { phrase: PHRASE, as: 'words' });
    await turn();
    expect(editor.calls).toEqual([`insertBelowHeading(${JSON.stringify(WITH_BLANKS)})`]);
    expect(host.asked).toEqual([['usePhrase', { text: PHRASE.text }]]);
    expect(desk.state.get().phraseChanges).toBe(0);
  });

  it('goes into a heading where it is the wording of one', () => {
    const { desk, editor } = fakeDesk({ answers: { usePhrase: () => null } });
    for (const place of ['heading', 'title'] as const)
      insertPhrase(desk, { phrase: { ...PHRASE, text: '健全机制', places: [place] }, as: 'words' });
    const call = `insertWords(${JSON.stringify([{ type: 'text', text: '健全机制' }])})`;
    expect(editor.calls).toEqual([call, call]);
  });

  it('becomes a heading where that was asked for', () => {
    const { desk, editor } = fakeDesk({ answers: { usePhrase: () => null } });
    insertPhrase(desk, { phrase: { ...PHRASE, text: '抓好落实' }, as: 'heading' });
    expect(editor.calls).toEqual([`insertHeading(${JSON.stringify(plainInline('抓好落实'))})`]);
  });

  it('stays in the text where it cannot be counted, and that is told', async () => {
    const usePhrase = () => Promise.reject(new Failure('WRITE_FAILED', '常用语记录.json'));
    const { desk, editor } = fakeDesk({ answers: { usePhrase } });
    insertPhrase(desk, { phrase: PHRASE, as: 'words' });
    await turn();
    expect(editor.calls).toHaveLength(1);
    expect(desk.state.get().strips).toMatchObject([{ tone: 'failure' }]);
  });

  it('is not put into a paper that is only looked at', async () => {
    const { desk, editor, host } = fakeDesk();
    editor.load(emptyReport, 'readOnly');
    insertPhrase(desk, { phrase: PHRASE, as: 'words' });
    await turn();
    expect(editor.calls).toEqual(['load']);
    expect(host.asked).toEqual([]);
  });

  it('is none where the palette is given up', async () => {
    const { desk, editor } = fakeDesk();
    const done = choosePhrase(desk);
    await turn();
    asked(desk, 'phrases').answer(null);
    await done;
    expect(editor.calls).toEqual([]);
  });
});

describe('words that are kept as a phrase', () => {
  it('have their figures as blanks, each with the words it was', async () => {
    const { desk, editor } = fakeDesk({ answers: { phraseCategories: () => [] } });
    editor.selectedWords = () => plainInline('培训干部350人次。');
    const done = keepSelection(desk);
    await turn();
    const question = asked(desk, 'keepPhrase');
    if (question.type !== 'keepPhrase') throw new Error('narrowed above');
    expect(question.draft).toMatchObject({ origin: 'selection', instead: null, slots: [{ was: '350' }] });
    expect(question.draft.phrase.text).toMatch(/^培训干部\{.+\}人次。$/u);
    question.answer(question.draft.phrase);
    await done;
    expect(desk.state.get().strips).toMatchObject([{ tone: 'done' }]);
  });

  it('must be selected first', async () => {
    const { desk } = fakeDesk();
    await keepSelection(desk);
    expect(desk.state.get().strips).toMatchObject([{ text: words.phrases.keep.noSelection }]);
    expect(desk.state.get().question).toBeNull();
  });
});

describe('a phrase of the program', () => {
  it('is replaced by what is edited, and left by what is copied', async () => {
    for (const [work, instead] of [
      [editPhrase, PHRASE.text],
      [copyPhrase, null],
    ] as const) {
      const { desk } = fakeDesk();
      const done = work(desk, PHRASE);
      await turn();
      const question = asked(desk, 'keepPhrase');
      expect(question).toMatchObject({ draft: { instead, phrase: { text: PHRASE.text } } });
      question.answer(null);
      await done;
      expect(desk.state.get().phraseChanges).toBe(0);
    }
  });

  it('that was taken away is had back: one’s own kept again, any other shown again', async () => {
    const { desk, host } = fakeDesk({ answers: { keepPhrase: () => null, restorePhrases: () => null } });
    await bringBack(desk, PHRASE);
    await bringBack(desk, { ...PHRASE, source: 'own' });
    const { source: _source, uses: _uses, ...phrase } = PHRASE;
    expect(host.asked.filter(([name]) => name !== 'completions')).toEqual([
      ['restorePhrases', { text: PHRASE.text }],
      ['keepPhrase', { phrase, instead: null }],
    ]);
  });

  it('is taken away on this machine, or the reason told', async () => {
    const fine = fakeDesk({ answers: { dropPhrase: () => null } });
    expect(await dropPhrase(fine.desk, PHRASE)).toBe(true);
    expect(fine.desk.state.get().phraseChanges).toBe(1);
    const full = fakeDesk({ answers: { dropPhrase: () => Promise.reject(new Failure('DISK_FULL')) } });
    expect(await dropPhrase(full.desk, PHRASE)).toBe(false);
    expect(full.desk.state.get().strips).toMatchObject([{ tone: 'failure' }]);
  });
});

describe('files of one’s own phrases that cannot be used', () => {
  const own = { name: '我的常用语', taken: 0, refused: [], refusedInAll: 0, count: 0 };
  const sources = { own: { ...own, state: 'ready' }, shared: null, shipped: { count: 0 }, hidden: 0 } as const;

  it('are told when the window stands, with the names under which they lie', async () => {
    const phraseSources = () => ({
      ...sources,
      own: { ...own, state: 'damaged' as const },
      keptAside: ['常用语.损坏.json'],
    });
    const { desk } = fakeDesk({ answers: { phraseSources } });
    await tellPhraseTroubles(desk);
    const [strip] = desk.state.get().strips;
    expect(strip).toMatchObject({ tone: 'failure' });
    expect(strip?.text).toContain('“常用语.损坏.json”');
  });

  it('are nothing to speak of where there are none', async () => {
    const { desk } = fakeDesk({ answers: { phraseSources: () => ({ ...sources, keptAside: [] }) } });
    await tellPhraseTroubles(desk);
    expect(desk.state.get().strips).toEqual([]);
  });
});
