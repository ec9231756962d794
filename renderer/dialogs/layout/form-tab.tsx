/** 版式: which of the forms the paper has. */
import { words } from '../../words.ts';
import { Cards } from './rows.tsx';
import type { TabProps } from './tab.ts';

export function FormTab({ draft, change, at }: TabProps) {
  const { form, forms, formTexts } = words.layout;
  return (
    <Cards
      label={form}
      value={draft.form}
      names={forms}
      texts={formTexts}
      onChange={(next) => change({ form: next })}
      autoFocus={at === 'form'}
    />
  );
}
