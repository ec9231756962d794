/** What a kind is called, what it is for, and how it is laid out. */
import { PAPER_FORMS } from '../../../document/report.ts';
import { words } from '../../words.ts';
import { ChoiceRow, TextRow } from '../layout/rows.tsx';
import type { KindDraft } from './draft.ts';
import { RangeRow } from './range-row.tsx';
import { FORM_NAMES } from './words.ts';

interface BasicsFormProps {
  readonly draft: KindDraft;
  readonly wrong: (entry: string) => string | null;
  readonly onChange: (draft: KindDraft) => void;
}

export function BasicsForm({ draft, wrong, onChange }: BasicsFormProps) {
  const { edit } = words.kinds;
  return (
    <div className="kind-form-rows">
      <TextRow
        label={edit.name}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        remark={wrong('name') ?? wrong('')}
      />
      <TextRow
        label={edit.purpose}
        value={draft.purpose}
        onChange={(purpose) => onChange({ ...draft, purpose: purpose.replaceAll('\n', '') })}
        lines={3}
        remark={wrong('purpose')}
      />
      <RangeRow
        min={draft.min}
        max={draft.max}
        wrong={wrong('length')}
        onChange={(ends) => onChange({ ...draft, ...ends })}
      />
      <TextRow
        label={edit.limit}
        value={draft.limit}
        onChange={(limit) => onChange({ ...draft, limit })}
        hint={edit.limitHint}
        remark={wrong('limit')}
      />
      <ChoiceRow
        label={edit.form}
        value={draft.layout}
        choices={PAPER_FORMS.map((form) => [form, FORM_NAMES[form]] as const)}
        onChange={(layout) => onChange({ ...draft, layout })}
      />
    </div>
  );
}
