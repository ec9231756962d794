import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../document/report.ts';
import { UNIT_LAYOUT_DAMAGED } from '../../../electron/words.ts';
import { inUnitLayout, takeUnitLayout } from '../../../renderer/desk/layout.ts';
import { fakeDesk } from '../fakes.ts';

const OVERRIDES = { linePitch: 28 } as const;
const kept = { unitLayout: () => ({ type: 'kept', overrides: OVERRIDES }) as const };

describe('the unit’s layout at the start', () => {
  it('comes to the blank sheet and to every report that is begun, and counts as no change', async () => {
    const { desk, editor } = fakeDesk({ answers: kept });
    await takeUnitLayout(desk);
    expect(editor.read().layout.overrides).toEqual(OVERRIDES);
    expect(desk.state.get().draft.savedRevision).toBe(editor.snapshot().revision);
    const letter = { ...emptyReport, layout: { ...emptyReport.layout, form: 'letter' as const } };
    expect(inUnitLayout(desk, letter).layout).toEqual({ form: 'letter', imprintPage: 'last', overrides: OVERRIDES });
  });

  it('leaves a sheet that was typed on as it is', async () => {
    const { desk, editor } = fakeDesk({ answers: kept });
    editor.change({ characters: 3, revision: 9 });
    await takeUnitLayout(desk);
    expect(editor.calls).toEqual([]);
  });

  it('is told where its file is damaged', async () => {
    const { desk, editor } = fakeDesk({ answers: { unitLayout: () => ({ type: 'damaged' }) } });
    await takeUnitLayout(desk);
    expect(desk.state.get().strips).toMatchObject([{ tone: 'failure', text: UNIT_LAYOUT_DAMAGED }]);
    expect(editor.calls).toEqual([]);
    expect(desk.state.get().unitLayout).toEqual({});
  });
});
