/** Keys at random in a text full of blanks, fields, choices and tables: what the page shows is what the report says. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Block, Field } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { runs } from '../runs.ts';
import { atHarness } from './harness/at-harness.ts';
import { blank, bold, choice, heading, paragraph, runIn, table, words } from './harness/texts.ts';
import type { Typist } from './harness/typist.ts';

const open = atHarness();

const field = (id: string) => ({ type: 'field', field: id }) as const;
const FIELDS: readonly Field[] = [
  { id: 'unit', name: '单位', type: 'text', value: '' },
  { id: 'year', name: '年份', type: 'number', value: '2026' },
  { id: 'n', name: '次数', type: 'number', value: '' },
];
const TEXT: readonly Block[] = [
  { type: 'title', content: [words('关于'), field('unit'), words('工作的总结')] },
  paragraph(words('今年'), field('unit'), words('开会'), blank('次数'), words('次，'), choice('持续推进', '深入推进')),
  heading(words('主要工作')),
  paragraph(bold('重点'), blank('甲'), blank('乙'), words('共'), field('n'), words('次，'), field('year'), words('年')),
  runIn([words('加强'), blank('主题'), words('建设。')], [words('成立'), choice('小组', '专班'), words('并开会')]),
  paragraph(choice('甲', '乙', '丙')),
  table([words('表'), blank('格')], [words('乙'), field('n')]),
  paragraph(words('末段')),
];

/** `adds` comes to the text once, where the caret stands in words; null where a key may do more than add. */
interface Act {
  readonly name: string;
  readonly adds: string | null;
  readonly run: (t: Typist) => Promise<void>;
}

const typed = fc
  .constantFrom(...'进一步加强开展取得会议天地人')
  .map((char): Act => ({ name: `types ${char}`, adds: char, run: (t) => t.type(char) }));

const composed = fc
  .tuple(
    fc.constantFrom(['n', 'ni', 'nih', 'nihao'], ['j', 'ji', 'jin'], ['k', 'ka', 'kai']),
    fc.constantFrom('你好', '进一步', '开', ''),
  )
  .map(
    ([steps, out]): Act => ({
      name: `composes ${steps.at(-1)} to “${out}”`,
      adds: out,
      async run(t) {
        await t.compose(...steps);
        await t.commit(out);
      },
    }),
  );

const pressed = (...keys: readonly string[]) =>
  fc.constantFrom(...keys).map((key): Act => ({ name: key, adds: null, run: (t) => t.press(key) }));

const placed = fc.tuple(fc.nat(), fc.nat()).map(
  ([block, offset]): Act => ({
    name: `puts the caret to ${block}, ${offset}`,
    adds: null,
    async run(t) {
      const { page: blocks } = await t.shown();
      const at = block % blocks.length;
      await t.caret(at, offset % ((blocks[at]?.length ?? 0) + 1));
    },
  }),
);

/** Longer than the pause after which the rest of a word is offered. */
const paused: Act = { name: 'pauses', adds: null, run: (t) => t.page.waitForTimeout(200) };

const act = fc.oneof(
  { weight: 6, arbitrary: typed },
  { weight: 4, arbitrary: composed },
  { weight: 4, arbitrary: pressed('Tab', 'Tab', 'Shift+Tab') },
  { weight: 5, arbitrary: pressed('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Escape') },
  { weight: 2, arbitrary: pressed('Shift+ArrowLeft', 'Shift+ArrowRight', 'Backspace', 'Delete') },
  { weight: 2, arbitrary: pressed('Enter', 'Shift+Enter') },
  { weight: 1, arbitrary: pressed('Control+z', 'Control+y', 'a', '1') },
  { weight: 2, arbitrary: placed },
  { weight: 1, arbitrary: fc.constant(paused) },
);

const stateOf = (page: Page) =>
  page.evaluate(() => {
    const selection = getSelection();
    const at = selection?.anchorNode;
    const element = at instanceof Element ? at : at?.parentElement;
    return { inWords: selection?.isCollapsed === true && element?.closest('.field') === null };
  });

/** `after` is `before` with `added` put in at one place. */
function isAddedOnce(before: string, after: string, added: string): boolean {
  for (let at = 0; at <= before.length; at += 1)
    if (before.slice(0, at) + added + before.slice(at) === after) return true;
  return false;
}

async function step(t: Typist, one: Act, before: string): Promise<string> {
  // Where Tab finds no blank it leaves the text, as it should.
  if (!(await t.page.evaluate(() => document.activeElement?.matches('.editor-text'))))
    await t.page.evaluate(() => window.harness.handle.focus());
  const { inWords } = await stateOf(t.page);
  await one.run(t);
  const { page, report } = await t.shown();
  expect(page).toEqual(report);
  const after = report.join('\n');
  if (inWords && one.adds !== null && !isAddedOnce(before, after, one.adds))
    throw new Error(`“${one.adds}” did not come once:\n${before}\n—\n${after}`);
  return after;
}

async function playOn(t: Typist, acts: readonly Act[]): Promise<void> {
  await t.load(TEXT, FIELDS);
  await t.page.evaluate(() => window.harness.handle.setCompletions(['进一步加强', '开展情况', '会议精神']));
  const start = await t.page.evaluate(() => window.harness.handle.read());
  let text = (await t.shown()).report.join('\n');
  const done: string[] = [];
  for (const one of acts) {
    done.push(one.name);
    try {
      text = await step(t, one, text);
    } catch (error) {
      throw new Error(`after ${done.slice(-12).join(' | ')}`, { cause: error });
    }
  }
  const end = await t.page.evaluate(() => {
    const { handle } = window.harness;
    while (handle.snapshot().canUndo) handle.undo();
    return handle.read();
  });
  expect(end).toEqual(start);
}

describeInBrowser('keys at random', () => {
  it('drop and double no character, show what the report says, and are undone to the start', async () => {
    const t = await open();
    const { page } = t;
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const acts = fc.array(act, { minLength: 300, maxLength: 300 });
    // To shrink would take hours; what was done is told.
    await fc.assert(
      fc.asyncProperty(acts, (all) => playOn(t, all)),
      { numRuns: runs(1), endOnFailure: true },
    );
    expect(complaints).toEqual([]);
    await page.close();
  });
});
