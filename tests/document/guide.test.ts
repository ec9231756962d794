import { describe, expect, it } from 'vitest';
import { beginReport } from '../../document/begin.ts';
import { type GuidedHeading, guideOf, isClosing, kindTextAt } from '../../document/guide.ts';
import { outlineOf } from '../../document/outline.ts';
import { type OtherWordings, wordingsFor } from '../../document/parts.ts';
import { type Block, plainInline } from '../../document/report.ts';
import { kindById, kindFiles, readKind } from '../templates/kinds.ts';

interface Heading extends GuidedHeading<Heading> {}

const head = (text: string, body: number, children: readonly Heading[] = [], open = 0): Heading => ({
  text,
  body,
  open,
  children,
});
const summary = kindById('work-summary');
const today = new Date(2026, 10, 24);
const text = (words: string): Block => ({ type: 'paragraph', content: plainInline(words) });

describe('the guide to a section', () => {
  it('says which part of the kind a heading is, by wording or keyword, and what belongs there', () => {
    const outline = [head('主要做法', 900), head('当前面临的困难', 200), head('附录', 10)];
    const guides = guideOf(summary, outline);
    const part = (heading: string) => summary.parts.find((p) => p.type === 'section' && p.heading === heading);
    const [done, problems, other] = outline.map((heading) => guides.get(heading));
    expect(done?.stands).toEqual({ type: 'part', part: part('工作开展情况') });
    expect(problems?.stands).toEqual({ type: 'part', part: part('存在的问题') });
    expect(problems?.text).toContain('实事求是');
    expect(other).toMatchObject({ stands: { type: 'none' }, length: null, text: '' });
  });

  it('tells empty, thin, fine and long by the customary length', () => {
    const part = summary.parts.find((p) => p.type === 'section' && p.heading === '存在的问题');
    const { min = 0, max = 0 } = part?.length ?? {};
    const fullness = (body: number) => {
      const heading = head('存在的问题', body);
      return guideOf(summary, [heading]).get(heading)?.fullness;
    };
    expect([0, 1, min - 1, min, max, max + 1].map(fullness)).toEqual(['empty', 'thin', 'thin', 'fine', 'fine', 'long']);
  });

  it('knows the subsections of a part below it only, in freer wording too', () => {
    const known = head('扎实抓好学习培训工作', 200);
    const own = head('推行河长巡查', 200);
    const stray = head('加强组织领导', 200);
    const guides = guideOf(summary, [head('工作开展情况', 400, [known, own]), head('存在的问题', 200, [stray])]);
    expect(guides.get(known)?.stands).toMatchObject({ type: 'subsection', subsection: { heading: '抓好学习培训' } });
    expect(guides.get(own)?.stands).toMatchObject({ type: 'below', part: { heading: '工作开展情况' } });
    expect(guides.get(stray)?.stands).toMatchObject({ type: 'below', part: { heading: '存在的问题' } });
  });

  it('still tells what is empty in a report of no kind, and what is open', () => {
    const heading = head('情况', 0, [], 3);
    expect(guideOf(null, [heading]).get(heading)).toMatchObject({ fullness: 'empty', open: 3, length: null });
  });

  it('is the same for a heading that did not change, and another below another part', () => {
    const child = head('抓好学习培训', 200);
    const before = guideOf(summary, [head('工作开展情况', 200, [child])]);
    expect(guideOf(summary, [head('工作开展情况', 201, [child])], before).get(child)).toBe(before.get(child));
    const moved = guideOf(summary, [head('取得的成效', 200, [child])], before).get(child);
    expect(moved?.stands).toMatchObject({ type: 'below', part: { heading: '取得的成效' } });
  });

  it.each(kindFiles)('knows every heading that a report begun from %s has', (file) => {
    const kind = readKind(file);
    const counted = (items: ReturnType<typeof outlineOf>): Heading[] =>
      items.map((item) => head(item.text, 0, counted(item.children)));
    const outline = counted(outlineOf(beginReport(kind, {}, today)));
    const unknown = [...guideOf(kind, outline).entries()].filter(([, { stands }]) => stands.type === 'none');
    expect(unknown.map(([heading]) => heading.text)).toEqual([]);
  });
});

describe('a text of the kind', () => {
  const report = beginReport(kindById('situation-report'), {}, today);
  const kind = kindById('situation-report');
  const typeAt = (at: number, blocks = report.blocks) => kindTextAt(kind, { ...report, blocks }, at)?.part.type ?? null;
  const opening = report.blocks.findIndex((block) => block.type === 'paragraph');
  const closing = report.blocks.findLastIndex((block) => block.type === 'paragraph');

  it('is the title, the opening and the closing where they stand', () => {
    expect(typeAt(report.blocks.findIndex((block) => block.type === 'title'))).toBe('title');
    expect(typeAt(opening)).toBe('opening');
    expect(typeAt(closing)).toBe('closing');
  });

  it('is still an opening or a closing in words of one’s own', () => {
    const own = report.blocks.with(opening, text('今年的工作如下。')).with(closing, text('以上情况，特此报告。'));
    expect(typeAt(opening, own)).toBe('opening');
    expect(typeAt(closing, own)).toBe('closing');
    expect(typeAt(closing, report.blocks.with(closing, text('工作没有做完，明年继续推进。')))).toBeNull();
  });

  it('is no heading, no text within a section, and nothing beyond the end', () => {
    const within = report.blocks.findIndex((block, i) => i > opening && block.type === 'paragraph');
    expect(typeAt(within)).toBeNull();
    expect(typeAt(report.blocks.findIndex((block) => block.type === 'heading'))).toBeNull();
    expect(typeAt(10_000)).toBeNull();
  });

  it('has its length told without what is still open', () => {
    const { body = 0 } = kindTextAt(kind, report, opening) ?? {};
    const filled = report.fields.map((field) => ({ ...field, value: field.value === '' ? '某某' : field.value }));
    const open = report.blocks[opening];
    if (open?.type !== 'paragraph') throw new Error('no opening');
    const words = open.content.filter((run) => run.type === 'text').map((run) => (run.type === 'text' ? run.text : ''));
    expect(body).toBeGreaterThanOrEqual(words.join('').replace(/\s/gu, '').length);
    expect(kindTextAt(kind, { ...report, fields: filled }, opening)?.body).toBeGreaterThan(body);
  });
});

describe('a 结束语', () => {
  it.each(['特此报告。', '妥否，请批示。', '以上述职，请予评议。', '特此函达，请予支持。'])('is known: %s', (words) =>
    expect(isClosing(words)).toBe(true),
  );

  it.each(['下一步，我局将继续推进各项工作。', `以上${'情况'.repeat(30)}。`, ''])('is not: %s', (words) =>
    expect(isClosing(words)).toBe(false),
  );

  it.each(kindFiles)('of %s is known by its words', (file) => {
    const closings = readKind(file).parts.filter(({ type }) => type === 'closing');
    const wordings = closings.flatMap((part) => (part.type === 'closing' ? [part.text, ...part.alternatives] : []));
    expect(wordings.filter((words) => !isClosing(words))).toEqual([]);
  });
});

describe('a heading in another customary wording', () => {
  const outline = [head('工作开展情况', 200, [head('加强宣传教育', 24)])];
  const [part] = outline;
  const child = part?.children[0];
  const others: OtherWordings = (heading) =>
    wordingsFor(heading, [{ heading: '深入宣传引导', alternatives: ['加强宣传教育'] }]);

  it('stands for the same subsection, with its length and what belongs there', () => {
    const guide = child && guideOf(summary, outline, new Map(), others).get(child);
    expect(guide?.stands).toMatchObject({ type: 'subsection', subsection: { heading: '深入宣传引导' } });
    expect(guide?.fullness).toBe('thin');
  });

  it('is some heading below the part where no such wording is known', () => {
    expect(child && guideOf(summary, outline).get(child)?.stands.type).toBe('below');
  });
});
