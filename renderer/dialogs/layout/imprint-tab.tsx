/** 版记 (GB/T 9704-2012, 7.4). */
import { Checkbox } from 'react-aria-components';
import { currentUnit } from '../../../document/unit.ts';
import { useDeskState } from '../../desk/context.tsx';
import { words } from '../../words.ts';
import { ofPrintDate } from './hints.ts';
import { correctionOf, TextRow } from './rows.tsx';
import type { TabProps } from './tab.ts';

export function ImprintTab({ draft, change, at }: TabProps) {
  const { layout, forms } = words;
  const unit = useDeskState(({ units }) => currentUnit(units));
  const setDate = (printDate: string) => change({ printDate });
  const correction = ofPrintDate(draft.printDate);
  return (
    <>
      {draft.form === 'plain' && <p className="tab-note">{layout.plainImprint}</p>}
      <TextRow
        label={layout.copyTo}
        value={draft.copyTo}
        onChange={(copyTo) => change({ copyTo })}
        hint={layout.copyToHint}
        offers={unit?.copyTo ?? []}
        lines={2}
        autoFocus={at === 'copyTo'}
      />
      <TextRow
        label={layout.printer}
        value={draft.printer}
        onChange={(printer) => change({ printer })}
        hint={layout.printerHint}
        offers={unit ? [unit.printer || unit.fullName] : []}
        placeholder="某市人民政府办公室"
        autoFocus={at === 'printer'}
      />
      <TextRow
        label={layout.printDate}
        value={draft.printDate}
        onChange={setDate}
        hint={layout.printDateHint}
        placeholder="2026年3月6日"
        autoFocus={at === 'printDate'}
        correction={correction}
        remark={correctionOf({ correction, form: forms.date, onTake: setDate })}
      />
      <TextRow
        label={layout.addressee}
        value={draft.addressee}
        onChange={(addressee) => change({ addressee })}
        hint={layout.addresseeHint}
        offers={unit?.addressees ?? []}
        lines={2}
        autoFocus={at === 'addressee'}
      />
      <Checkbox
        className="check"
        isSelected={draft.imprintPage === 'even'}
        onChange={(even) => change({ imprintPage: even ? 'even' : 'last' })}
      >
        <span className="check-box" aria-hidden />
        {layout.even}
      </Checkbox>
    </>
  );
}
