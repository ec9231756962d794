/** The wording of a kind put into a report that may lack some of the kind's fields. */
import type { Slots } from './begin.ts';
import type { Kind } from './kind.ts';
import { blankText } from './plain.ts';
import type { Field, Inline } from './report.ts';
import { withSlots } from './slots.ts';

/** A slot for a field that the report has not is a blank by the field's name, never by its id. */
export function kindSlots({ fields: own }: Pick<Kind, 'fields'>, fields: readonly Field[]): Slots {
  const names = new Map(own.map(({ id, name }) => [id, name]));
  const named = (run: Inline): Inline =>
    run.type === 'blank' && !run.options ? { ...run, name: names.get(run.name) ?? run.name } : run;
  // A field that was made again has the name and another id.
  const known = (run: Inline): Inline => {
    const field = run.type === 'blank' && !run.options ? fields.find(({ name }) => name === run.name) : undefined;
    return field ? { type: 'field', field: field.id } : run;
  };
  return (text) => withSlots(text, fields).map((run) => known(named(run)));
}

/** A wording of a kind as it is offered: slots by their names, 〔年份〕. */
export function wordingShown({ fields }: Pick<Kind, 'fields'>, wording: string): string {
  const names = new Map(fields.map(({ id, name }) => [id, name]));
  return wording.replace(/\{([^{}]+)\}/gu, (_, slot: string) => blankText({ name: names.get(slot) ?? slot }));
}
