/** 版记 (GB/T 9704-2012, 7.4). */
import { Checkbox } from 'react-aria-components';
import { words } from '../../words.ts';
import { ofPrintDate } from './hints.ts';
import { correctionOf, TextRow } from './rows.tsx';
import type { TabProps } from './tab.ts';

export function ImprintTab({ draft, change, at }: TabProps) {
  const { layout, forms } = words;
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
        lines={2}
        autoFocus={at === 'copyTo'}
      />
      <TextRow
        label={layout.printer}
        value={draft.printer}
        onChange={(printer) => change({ printer })}
        hint={layout.printerHint}
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
