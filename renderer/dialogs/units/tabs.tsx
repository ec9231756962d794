/** The groups of a unit's form. */
import { Button } from 'react-aria-components';
import type { UnitRemark } from '../../../document/unit.ts';
import { words } from '../../words.ts';
import { TextRow } from '../layout/rows.tsx';
import type { UnitDraft } from './draft.ts';
import { Grid } from './grid.tsx';

export interface UnitTabProps {
  readonly unit: UnitDraft;
  readonly change: (next: Partial<UnitDraft>) => void;
  readonly remarks: readonly UnitRemark[];
  /** The focus goes to the first entry. */
  readonly isEntering: boolean;
}

const has = (remarks: readonly UnitRemark[], code: UnitRemark['code']) =>
  remarks.some((remark) => remark.code === code);

function nameRemark(remarks: readonly UnitRemark[]): string | undefined {
  if (has(remarks, 'noName')) return words.units.noName;
  return has(remarks, 'sameName') ? words.units.sameName : undefined;
}

export function NamesTab({ unit, change, remarks, isEntering }: UnitTabProps) {
  const { units } = words;
  return (
    <>
      <TextRow
        label={units.fullName}
        value={unit.fullName}
        onChange={(fullName) => change({ fullName })}
        hint={units.fullNameHint}
        placeholder={units.fullNameExample}
        remark={nameRemark(remarks)}
        autoFocus={isEntering}
      />
      <TextRow
        label={units.shortName}
        value={unit.shortName}
        onChange={(shortName) => change({ shortName })}
        hint={units.shortNameHint}
        placeholder={units.shortNameExample}
        remark={has(remarks, 'shortName') && units.shortNameRemark}
      />
      <TextRow
        label={units.selfName}
        value={unit.selfName}
        onChange={(selfName) => change({ selfName })}
        hint={units.selfNameHint}
        placeholder={units.selfNameExample}
        remark={has(remarks, 'selfName') && units.selfNameRemark}
      />
      <TextRow
        label={units.signature}
        value={unit.signature}
        onChange={(signature) => change({ signature })}
        hint={units.signatureHint(unit.fullName.trim())}
        placeholder={unit.fullName}
      />
    </>
  );
}

function CodeRow({ unit, change, remarks, isEntering }: UnitTabProps) {
  const { units } = words;
  const remark = remarks.find((each) => each.code === 'documentCode');
  const set = (documentCode: string) => change({ documentCode });
  return (
    <TextRow
      label={units.documentCode}
      value={unit.documentCode}
      onChange={set}
      hint={units.documentCodeHint}
      placeholder={units.documentCodeExample}
      autoFocus={isEntering}
      correction={remark ? remark.proposed : null}
      remark={
        remark && (
          <>
            {units.documentCodeRemark(remark.proposed)}
            {remark.proposed !== '' && (
              // For the pointer alone: by Tab the row is left, and put right.
              <Button
                className="button quiet"
                excludeFromTabOrder
                preventFocusOnPress
                onPress={() => set(remark.proposed)}
              >
                {units.take}
              </Button>
            )}
          </>
        )
      }
    />
  );
}

export function LettersTab(props: UnitTabProps) {
  const { unit, change } = props;
  const { units } = words;
  return (
    <>
      <CodeRow {...props} />
      <TextRow
        label={units.addressees}
        value={unit.addressees}
        onChange={(addressees) => change({ addressees })}
        hint={units.addresseesHint}
        placeholder={units.addresseesExample}
        lines={4}
      />
      <TextRow
        label={units.copyTo}
        value={unit.copyTo}
        onChange={(copyTo) => change({ copyTo })}
        hint={units.copyToHint}
        placeholder={units.copyToExample}
        lines={3}
      />
      <TextRow
        label={units.printer}
        value={unit.printer}
        onChange={(printer) => change({ printer })}
        hint={units.printerHint}
        placeholder={units.printerExample}
      />
    </>
  );
}

export function PeopleTab({ unit, change }: UnitTabProps) {
  const { units } = words;
  return (
    <Grid
      label={units.people}
      columns={units.peopleColumns}
      rows={unit.people}
      hint={units.peopleHint}
      onChange={(people) => change({ people })}
    />
  );
}

export function WordsTab({ unit, change }: UnitTabProps) {
  const { units } = words;
  return (
    <>
      <Grid
        label={units.mustChange}
        columns={units.mustChangeColumns}
        rows={unit.mustChange}
        hint={units.mustChangeHint}
        onChange={(mustChange) => change({ mustChange })}
      />
      <TextRow
        label={units.neverSay}
        value={unit.neverSay}
        onChange={(neverSay) => change({ neverSay })}
        hint={units.neverSayHint}
        lines={4}
      />
    </>
  );
}
