/** Findings settled paragraph by paragraph, where that is possible, are those that are settled all at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph, Setting } from '../../../document/proofread/manuscript.ts';
import { type Ranked, rankOf, withoutOverlaps } from '../../../document/proofread/precedence.ts';
import type { FoundIn, Rule } from '../../../document/proofread/rule.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { createSettling } from '../../../document/proofread/settled.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { runs } from '../../runs.ts';

const rules = (ids: readonly string[]): Rule[] => RULES.filter(({ id }) => ids.includes(id));
/** Of several chapters; some speak of whole sentences. */
const OF_PARAGRAPHS = rules(['WRD-06', 'NUM-01', 'PUN-02', 'CON-06', 'SEC-01']);
const OF_PAPERS = rules(['PUN-01', 'STR-03', 'CON-03', 'ELM-13']);
const PARAGRAPHS = 4;
const LENGTH = 12;

const span = fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 4 })).map(([start, length]) => ({
  start,
  end: Math.min(LENGTH, start + length),
}));
const place = fc
  .tuple(span, fc.nat(PARAGRAPHS - 1))
  .map(([{ start, end }, paragraph]) => ({ start, end, paragraph, suggestion: '改' }));

const ranked = (rule: Rule, found: FoundIn): Ranked<FoundIn> => ({ rule, rank: rankOf(rule), found });
const own = fc.tuple(fc.constantFrom(...OF_PARAGRAPHS), place).map(([rule, found]) => ranked(rule, found));
const ofPaper = fc
  .tuple(fc.constantFrom(...OF_PAPERS), place, fc.option(fc.array(place, { maxLength: 4 })))
  .map(([rule, found, others]) =>
    ranked(rule, others === null || rule.extent === 'whole' ? found : { ...found, others }),
  );

const { setting, paragraphs } = manuscriptOfText(
  Array.from({ length: PARAGRAPHS }, () => '甲乙丙丁戊己庚辛壬癸子丑').join('\n'),
);

const inParagraph = (all: readonly Ranked<FoundIn>[], at: number, within: Setting) => ({
  setting: within,
  found: all
    .filter(({ found }) => found.paragraph === at)
    .map(({ rule, rank, found: { paragraph: _, ...found } }): Ranked => ({ rule, rank, found })),
  taken: [],
});

const told = ({ rule, found }: Ranked<FoundIn>) => [rule.id, found.paragraph, found.start, found.end];

describe('findings that are settled by paragraphs', () => {
  it('are those of the whole paper settled at once, in the same order', () => {
    const settle = createSettling();
    fc.assert(
      fc.property(fc.array(own, { maxLength: 14 }), fc.array(ofPaper, { maxLength: 5 }), (single, judged) => {
        const readings = paragraphs.map((_: Paragraph, at) => inParagraph(single, at, setting));
        // In the order in which the rules tell them: paragraph by paragraph, then what is said of the paper.
        const inTurn = paragraphs.flatMap((_, at) => single.filter(({ found }) => found.paragraph === at));
        const expected = withoutOverlaps([...inTurn, ...judged]);
        const found = settle(paragraphs, readings, judged);
        expect(found.map(({ rule, paragraph, start, end }) => [rule, paragraph, start, end])).toEqual(
          expected.map(told),
        );
        expect(found.map(({ edits }) => edits.length)).toEqual(
          expected.map((one) => 1 + (one.found.others?.length ?? 0)),
        );
        // A second time, after other findings of the paper: nothing of these is left.
        expect(settle(paragraphs, readings, [])).toEqual(createSettling()(paragraphs, readings, []));
        expect(settle(paragraphs, readings, judged)).toEqual(found);
      }),
      { numRuns: runs(300) },
    );
  });
});
