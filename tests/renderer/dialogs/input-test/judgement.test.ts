import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CandidatePlace,
  type FieldEvent,
  judge,
  NOTHING_TYPED,
  withEvent,
} from '../../../../renderer/dialogs/input-test/judgement.ts';

const BEGUN: FieldEvent = { type: 'begun' };
const updated = (text: string): FieldEvent => ({ type: 'updated', text });
const committed = (text: string): FieldEvent => ({ type: 'committed', text });
const typed = (text: string): FieldEvent => ({ type: 'typed', text });
const recordOf = (...events: readonly FieldEvent[]) => events.reduce(withEvent, NOTHING_TYPED);
const judged = (place: CandidatePlace | null, ...events: readonly FieldEvent[]) => judge(recordOf(...events), place);

describe('the judgement of an input method', () => {
  it.each([
    ['waiting', []],
    ['waiting', [typed(' ')]],
    ['composing', [BEGUN]],
    ['composing', [BEGUN, updated('gong')]],
    ['cancelled', [BEGUN, updated('gong'), committed('')]],
    ['latin', [BEGUN, updated('word'), committed('word')]],
    ['letters', [typed('g'), typed('z')]],
    ['direct', [typed('工作')]],
    ['works', [BEGUN, updated('gong'), updated('工作'), committed('工作')]],
    // Some input methods begin with no word of it.
    ['works', [updated('gong'), committed('工作')]],
    // A word that came once is proof, whatever came before and after.
    ['works', [typed('gz'), BEGUN, committed('工作'), BEGUN, committed('')]],
  ] as const)('is %s after %j', (expected, events) => {
    expect(judged(null, ...events)).toBe(expected);
  });

  it('believes the person about the place of the candidates, once a word came', () => {
    expect(judged('elsewhere', BEGUN, committed('工作'))).toBe('misplaced');
    expect(judged('nowhere', BEGUN, committed('工作'))).toBe('misplaced');
    expect(judged('caret', BEGUN, committed('工作'))).toBe('works');
    expect(judged('elsewhere', typed('g'))).toBe('letters');
  });

  it('remembers how a word came: the changes, the letters, the word', () => {
    expect(recordOf(BEGUN, updated('g'), updated('gz'), updated('工作'), committed('工作')).composed).toEqual([
      { updates: 3, letters: 'gz', word: '工作' },
    ]);
  });

  it('never fails, and says that it works only where a Chinese word was composed, whatever comes in whatever order', () => {
    const text = fc.constantFrom('', 'a', 'gong', '工', '，', '𠮷');
    const event = fc.oneof(
      fc.constant(BEGUN),
      fc.record({ type: fc.constantFrom('updated' as const, 'committed' as const, 'typed' as const), text }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const composed = events.some(
          ({ type, ...rest }) => type === 'committed' && 'text' in rest && /[工𠮷]/u.test(rest.text),
        );
        expect(judge(recordOf(...events), null) === 'works').toBe(composed);
      }),
    );
  });
});
