/** 新建文稿: the kind at the left, its fields at the right. Enter creates. */
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { currentUnit, ownValues } from '../../document/unit.ts';
import { useDesk, useDeskState } from '../desk/context.tsx';
import type { Question } from '../desk/question.ts';
import { words } from '../words.ts';
import { Frame } from './modal.tsx';
import { KindForm } from './new-report/kind-form.tsx';
import { KindList, kindsFound } from './new-report/kind-list.tsx';
import { readValues, type Typed, valuesOf } from './new-report/values.ts';

export function NewReportDialog({ answer }: Extract<Question, { type: 'newReport' }>) {
  const desk = useDesk();
  const kinds = useDeskState((state) => state.kinds);
  const [today] = useState(() => desk.now());
  const units = useDeskState((state) => state.units);
  const own = ownValues(currentUnit(units));
  const [chosen, choose] = useState(kinds[0]?.id ?? '');
  const [search, setSearch] = useState('');
  const [typed, type] = useState<Typed>({});
  const found = kindsFound(kinds, search);
  const kind = found.find(({ id }) => id === chosen) ?? found[0];
  const values = kind ? valuesOf(kind, typed, today, own) : {};
  const create = () => kind && answer({ kind, values: readValues(kind, values, today) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form of a dialog above this one (单位资料) is not ours; React lets its events come by here.
    if (event.target === event.currentTarget) create();
  };
  return (
    <Frame title={words.newReport.title} size="large" onCancel={() => answer(null)}>
      {/* A plain form: the library's own would hand its `onSubmit` down to that of a dialog above this one. */}
      <form className="dialog-form" onSubmit={submit}>
        <div className="dialog-columns">
          <KindList
            kinds={kinds}
            chosen={kind?.id ?? ''}
            search={search}
            onSearch={setSearch}
            onChoose={choose}
            onCreate={create}
          />
          {kind && (
            <KindForm
              key={kind.id}
              kind={kind}
              values={values}
              today={today}
              onChange={({ name }, value) => type((before) => ({ ...before, [name]: value }))}
            />
          )}
        </div>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {words.newReport.cancel}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!kind}>
            {words.newReport.create}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
