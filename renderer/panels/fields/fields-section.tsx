/** The fields of the report: what is open, each with its value, and the way to further ones. */
import { Plus } from 'lucide-react';
import { Fragment, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { toFill } from '../../../document/fields/waiting.ts';
import type { Field } from '../../../document/report.ts';
import { fieldsInUse } from '../../../document/unplaced.ts';
import { useDesk, useDeskState, useSnapshot, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { addField } from '../../desk/fields.ts';
import { UnitInvite } from '../../dialogs/units/invite.tsx';
import { words } from '../../words.ts';
import { FieldRow } from './field-row.tsx';
import { OpenPlaces } from './open-places.tsx';
import { useUnplaced } from './unplaced.tsx';

interface ListProps {
  readonly fields: readonly Field[];
  readonly open: readonly string[];
  readonly used: ReadonlySet<string>;
  readonly openOnly: boolean;
  readonly blanks: number;
}

function FieldList({ fields, open, used, openOnly, blanks }: ListProps) {
  const { panel } = words.fields;
  const offers = useUnplaced(used);
  // A field that is being filled must not vanish under the hand: those seen once stay until the filter is set anew.
  const [seen] = useState(() => new Set<string>());
  for (const id of open) seen.add(id);
  const shown = openOnly ? fields.filter(({ id }) => seen.has(id)) : fields;
  if (shown.length === 0) return <p className="hint">{blanks > 0 ? panel.onlyBlanks : panel.noneOpen}</p>;
  return (
    <div className="value-grid">
      {shown.map((field) => (
        <Fragment key={field.id}>
          <FieldRow field={field} open={open.includes(field.id)} used={used.has(field.id)} />
          {offers.get(field.id)}
        </Fragment>
      ))}
    </div>
  );
}

function OpenOnly({ isOn, onChange }: { readonly isOn: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <Checkbox className="check value-filter" isSelected={isOn} onChange={onChange}>
      <span className="check-box" aria-hidden />
      {words.fields.panel.openOnly}
    </Checkbox>
  );
}

/** A field that was just added is the last one: it is shown, ready to be filled. */
function goToLast(section: HTMLElement | null): void {
  const row = [...(section?.querySelectorAll('.value-grid > .value-field') ?? [])].at(-1);
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector<HTMLElement>('input, textarea, output, .value-list-button')?.focus();
}

/** Another report is read from the top. */
function useTopForEachReport(section: RefObject<HTMLElement | null>): void {
  const opened = useDeskState((state) => state.opened);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another report is what makes it go to the top
  useEffect(() => {
    section.current?.closest('.tab-panel')?.scrollTo(0, 0);
  }, [opened, section]);
}

export function FieldsSection() {
  const desk = useDesk();
  const { panel } = words.fields;
  const fields = useSnapshot((snapshot) => snapshot.fields);
  const openInText = useSnapshot((snapshot) => snapshot.openFields);
  const open = useMemo(() => toFill(fields, openInText), [fields, openInText]);
  const shown = useSnapshot((snapshot) => snapshot.shownFields);
  const used = useMemo(() => fieldsInUse(fields, shown), [fields, shown]);
  const blanks = useSnapshotAtLeisure((snapshot) => snapshot.openBlanks);
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  const [openOnly, setOpenOnly] = useState(false);
  const some = fields.length > 0;
  const section = useRef<HTMLElement>(null);
  useTopForEachReport(section);
  const add = async () => {
    if ((await addField(desk, false)) === null) return;
    setOpenOnly(false);
    // Until the dialog has given the focus back, nothing else can have it.
    requestAnimationFrame(() => requestAnimationFrame(() => goToLast(section.current)));
  };
  return (
    <section ref={section}>
      <div className="value-title">
        <h3 className="panel-title">{panel.title}</h3>
        <span className="spring" />
        <Button className="button quiet" isDisabled={readOnly} onPress={() => void add()}>
          <Plus className="icon" aria-hidden />
          {panel.add}
        </Button>
      </div>
      <UnitInvite />
      {(some || blanks > 0) && (
        <OpenPlaces fields={open.length} blanks={blanks} waiting={openInText.length > 0}>
          {some && (open.length > 0 || openOnly) && <OpenOnly isOn={openOnly} onChange={setOpenOnly} />}
        </OpenPlaces>
      )}
      {some ? (
        <FieldList key={String(openOnly)} fields={fields} open={open} used={used} openOnly={openOnly} blanks={blanks} />
      ) : (
        <p className="hint">{panel.none}</p>
      )}
    </section>
  );
}
