import { $addUpdateTag, $getSelection, HISTORY_PUSH_TAG, PASTE_TAG } from 'lexical';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../document/report.ts';
import { $insertReport } from '../../../renderer/editor/insert.ts';
import { rememberPaste } from '../../../renderer/editor/last-paste.ts';
import { hand, heading, paragraph } from './hand.ts';

const TEXT = '一、做法\n成立专班。\n';

/** A paste as the clipboard brings it. */
function pasted(h: ReturnType<typeof hand>) {
  const $paste = () => {
    const selection = $getSelection()?.clone() ?? null;
    $insertReport(
      { ...emptyReport, blocks: [heading(1, '做法'), paragraph('成立专班。')] },
      { first: 'whole', last: 'whole' },
    );
    rememberPaste(h.editor, TEXT, selection);
    $addUpdateTag(PASTE_TAG);
  };
  h.editor.update($paste, { discrete: true, tag: HISTORY_PUSH_TAG });
  return h;
}

describe('what was pasted last', () => {
  it('comes in once more as mere text, and one undo takes that back', () => {
    const h = pasted(hand([paragraph('甲乙')]).caret(0, 2));
    expect(h.blocks()).toEqual([paragraph('甲乙'), heading(1, '做法'), paragraph('成立专班。')]);
    expect(h.handle.keepTextOnly()).toBe(true);
    expect(h.blocks()).toEqual([paragraph('甲乙一、做法'), paragraph('成立专班。')]);
    expect(h.handle.keepTextOnly()).toBe(false);
    expect(h.undo().blocks()).toEqual([paragraph('甲乙')]);
  });

  it('puts the text over what the paste had replaced', () => {
    const h = pasted(hand([paragraph('甲乙丙')]).select([0, 1], [0, 2]));
    expect(h.blocks().some(({ type }) => type === 'heading')).toBe(true);
    h.handle.keepTextOnly();
    expect(h.blocks()).toEqual([paragraph('甲一、做法'), paragraph('成立专班。'), paragraph('丙')]);
    expect(h.undo().blocks()).toEqual([paragraph('甲乙丙')]);
  });

  it('is out of reach once the text was changed, and stays when only the caret moves', () => {
    const h = pasted(hand([paragraph('甲乙')]).caret(0, 2));
    h.caret(0, 0);
    expect(h.handle.canKeepTextOnly()).toBe(true);
    h.type('丙');
    expect(h.handle.canKeepTextOnly()).toBe(false);
    const blocks = h.blocks();
    expect(h.handle.keepTextOnly()).toBe(false);
    expect(h.blocks()).toEqual(blocks);
  });
});
