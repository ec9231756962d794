/** 版头 (GB/T 9704-2012, 7.2). */
import { Button, Input, TextField } from 'react-aria-components';
import { codeOf, currentUnit } from '../../../document/unit.ts';
import { useDesk, useDeskState, useSnapshot } from '../../desk/context.tsx';
import { words } from '../../words.ts';
import { isHeadless, ofCopyNumber, ofNumber, ofSecrecy } from './hints.ts';
import { ChoiceRow, correctionOf, TextRow, usePuttingRight } from './rows.tsx';
import { DEGREES, type Degree, readSecrecy, secrecyText } from './secrecy.ts';
import type { TabProps } from './tab.ts';

function SecrecyRow({ draft, change, at }: TabProps) {
  const { layout, forms } = words;
  const { degree, rest } = readSecrecy(draft.secrecy);
  const degrees = DEGREES.map((each): readonly [Degree, string] => {
    const names = { none: layout.secrecyNone, other: layout.secrecyOther } as const;
    return [each, each === 'none' || each === 'other' ? names[each] : each];
  });
  const set = (secrecy: string) => change({ secrecy });
  const correction = ofSecrecy(draft.secrecy);
  const { leave, said } = usePuttingRight(draft.secrecy, set, correction);
  const isTermMissing = degree !== 'other' && rest.trim() === '';
  const remark = correctionOf({ correction, form: isTermMissing ? forms.term : forms.secrecy, onTake: set });
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
            onBlur={leave}
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
        <p className="row-says below">
          {remark ? <span className="row-remark">{remark}</span> : (said ?? layout.termHint)}
        </p>
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
  const { forms, layout } = words;
  const { name, example, hint } = layout.numbersOf[draft.form];
  const desk = useDesk();
  const code = useDeskState(({ units }) => codeOf(currentUnit(units), draft.form));
  const set = (documentNumber: string) => change({ documentNumber });
  const correction = ofNumber(draft.form)(draft.documentNumber);
  return (
    <TextRow
      label={name}
      value={draft.documentNumber}
      onChange={set}
      hint={hint}
      placeholder={example}
      autoFocus={at === 'documentNumber'}
      offers={code === '' ? [] : [`${code}〔${desk.now().getFullYear()}〕`]}
      correction={correction}
      remark={correctionOf({
        correction,
        form: draft.form === 'order' ? forms.orderNumber : forms.documentNumber,
        onTake: set,
      })}
    />
  );
}

function CopyNumberRow({ draft, change, at }: TabProps) {
  const { layout, forms } = words;
  const set = (copyNumber: string) => change({ copyNumber });
  const correction = ofCopyNumber(draft.copyNumber);
  return (
    <TextRow
      label={layout.copyNumber}
      value={draft.copyNumber}
      onChange={set}
      hint={layout.copyNumberHint}
      placeholder="000001"
      autoFocus={at === 'copyNumber'}
      correction={correction}
      remark={correctionOf({ correction, form: forms.copyNumber, onTake: set })}
    />
  );
}

/** A red head without a name: said at once, and offered from the unit that the report names, else from 单位资料. */
function Headless({ draft, change }: TabProps) {
  const { layout } = words;
  const named = useSnapshot(({ fields }) => fields.find(({ name }) => name === layout.unitField)?.value.trim() ?? '');
  const own = useDeskState(({ units }) => currentUnit(units)?.fullName ?? '');
  const unit = named === '' ? own : named;
  if (!isHeadless(draft)) return null;
  const offered = layout.markOf[draft.form](unit);
  return (
    <p className="tab-note wanting">
      {layout.headless}
      {unit !== '' && (
        <Button className="button quiet" preventFocusOnPress onPress={() => change({ issuers: offered })}>
          {layout.fillIn(offered)}
        </Button>
      )}
    </p>
  );
}

/** Only 文件 prints 签发人; what is there already can be seen and taken away in any form. */
const hasSigners = ({ draft, at }: TabProps) =>
  draft.form === 'document' || draft.signers.trim() !== '' || at === 'signers';

export function HeadTab(props: TabProps) {
  const { draft, change, at } = props;
  const { layout } = words;
  const { example, hint } = layout.issuersOf[draft.form];
  return (
    <>
      {draft.form === 'plain' && <p className="tab-note">{layout.plainHead}</p>}
      <Headless {...props} />
      <TextRow
        label={layout.issuers}
        value={draft.issuers}
        onChange={(issuers) => change({ issuers })}
        hint={hint}
        placeholder={example}
        lines={3}
        autoFocus={at === 'issuers'}
      />
      <NumberRow {...props} />
      {hasSigners(props) && (
        <TextRow
          label={layout.signers}
          value={draft.signers}
          onChange={(signers) => change({ signers })}
          hint={layout.signersHint}
          lines={2}
          autoFocus={at === 'signers'}
        />
      )}
      <SecrecyRow {...props} />
      <UrgencyRow {...props} />
      <CopyNumberRow {...props} />
    </>
  );
}
