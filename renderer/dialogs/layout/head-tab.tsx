/** 版头 (GB/T 9704-2012, 7.2). */
import { Input, TextField } from 'react-aria-components';
import { copyNumberForm, documentNumberForm, secrecyForm } from '../../../document/layout/remarks/forms.ts';
import { words } from '../../words.ts';
import { ChoiceRow, correctionOf, TextRow } from './rows.tsx';
import { DEGREES, type Degree, readSecrecy, secrecyText } from './secrecy.ts';
import type { TabProps } from './tab.ts';

const said = (text: string, form: (text: string) => string | null) => (text.trim() === '' ? null : form(text.trim()));

function SecrecyRow({ draft, change, at }: TabProps) {
  const { layout, forms } = words;
  const { degree, rest } = readSecrecy(draft.secrecy);
  const degrees = DEGREES.map((each): readonly [Degree, string] => {
    const names = { none: layout.secrecyNone, other: layout.secrecyOther } as const;
    return [each, each === 'none' || each === 'other' ? names[each] : each];
  });
  const set = (secrecy: string) => change({ secrecy });
  const remark = correctionOf({
    correction: said(draft.secrecy, secrecyForm),
    form: forms.secrecy,
    onTake: set,
  });
  return (
    <>
      <ChoiceRow
        label={layout.secrecy}
        value={degree}
        choices={degrees}
        onChange={(next) => set(secrecyText(next, rest))}
        autoFocus={at === 'secrecy'}
      >
        {degree !== 'none' && (
          <TextField
            className="term"
            aria-label={degree === 'other' ? layout.secrecyOther : layout.term}
            value={rest}
            onChange={(next) => set(secrecyText(degree, next))}
          >
            <Input
              className="input"
              autoComplete="off"
              spellCheck={false}
              placeholder={degree === 'other' ? '' : layout.term}
            />
          </TextField>
        )}
      </ChoiceRow>
      {degree !== 'none' && (
        <p className="row-says below">{remark ? <span className="row-remark">{remark}</span> : layout.termHint}</p>
      )}
    </>
  );
}

type Urgency = 'none' | '加急' | '特急';

function UrgencyRow({ draft, change, at }: TabProps) {
  const { layout } = words;
  const known = draft.urgency === '' || draft.urgency === '加急' || draft.urgency === '特急';
  const choices: readonly (readonly [string, string])[] = [
    ['none', layout.urgencyNone],
    ['加急', '加急'] satisfies readonly [Urgency, string],
    ['特急', '特急'] satisfies readonly [Urgency, string],
    // A paper from elsewhere may have another word; it is kept until another is chosen.
    ...(known ? [] : [[draft.urgency, draft.urgency] as const]),
  ];
  return (
    <ChoiceRow
      label={layout.urgency}
      value={draft.urgency === '' ? 'none' : draft.urgency}
      choices={choices}
      onChange={(next) => change({ urgency: next === 'none' ? '' : next })}
      autoFocus={at === 'urgency'}
    />
  );
}

function NumberRow({ draft, change, at }: TabProps) {
  const { layout, forms } = words;
  const set = (documentNumber: string) => change({ documentNumber });
  return (
    <TextRow
      label={layout.documentNumber}
      value={draft.documentNumber}
      onChange={set}
      hint={layout.documentNumberHint}
      placeholder={draft.form === 'order' ? '第5号' : '某政发〔2026〕5号'}
      autoFocus={at === 'documentNumber'}
      remark={correctionOf({
        correction: said(draft.documentNumber, (text) => documentNumberForm(text, draft.form)),
        form: draft.form === 'order' ? forms.orderNumber : forms.documentNumber,
        onTake: set,
      })}
    />
  );
}

export function HeadTab(props: TabProps) {
  const { draft, change, at } = props;
  const { layout, forms } = words;
  return (
    <>
      {draft.form === 'plain' && <p className="tab-note">{layout.plainHead}</p>}
      <TextRow
        label={layout.issuers}
        value={draft.issuers}
        onChange={(issuers) => change({ issuers })}
        hint={layout.issuersHint}
        placeholder="某市人民政府文件"
        lines={3}
        autoFocus={at === 'issuers'}
      />
      <NumberRow {...props} />
      <TextRow
        label={layout.signers}
        value={draft.signers}
        onChange={(signers) => change({ signers })}
        hint={layout.signersHint}
        lines={2}
        autoFocus={at === 'signers'}
      />
      <SecrecyRow {...props} />
      <UrgencyRow {...props} />
      <TextRow
        label={layout.copyNumber}
        value={draft.copyNumber}
        onChange={(copyNumber) => change({ copyNumber })}
        hint={layout.copyNumberHint}
        placeholder="000001"
        autoFocus={at === 'copyNumber'}
        remark={correctionOf({
          correction: said(draft.copyNumber, copyNumberForm),
          form: forms.copyNumber,
          onTake: (copyNumber) => change({ copyNumber }),
        })}
      />
    </>
  );
}
