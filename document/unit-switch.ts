/** What of a report still says the unit that wrote before, and what the new one says in its place. */
import { INITIALS, type Kind } from './kind.ts';
import type { Field, Paper } from './report.ts';
import { codeOf, ownValues, type UnitProfile } from './unit.ts';

export interface UnitChange {
  /** Id of the field. */
  readonly field: string;
  /** Its name. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

type Own = ReturnType<typeof ownValues>;
type OwnName = keyof Own;

/** The names of `OwnValues`, in the order of `INITIALS`. */
const OWN_NAMES = INITIALS.filter((name): name is OwnName => name !== 'year' && name !== 'today');

/** What the field stands for: as its kind says, else by the value that it has. Null where it says something of its own. */
function meaningOf(field: Field, kind: Kind | null, before: Own): OwnName | null {
  const initial = kind?.fields.find(({ id }) => id === field.id)?.initial;
  const known = OWN_NAMES.find((name) => name === initial);
  if (known !== undefined) return (before[known] ?? '') === field.value ? known : null;
  return field.value === '' ? null : (OWN_NAMES.find((name) => before[name] === field.value) ?? null);
}

/**
 * Fields that still say what `from` has for them and get what `to` has; those that the kind takes from the profile and that
 * are open are filled. What `to` does not know stays.
 */
export function fieldChanges(
  fields: readonly Field[],
  kind: Kind | null,
  from: UnitProfile | null,
  to: UnitProfile,
): readonly UnitChange[] {
  const before = ownValues(from);
  const after = ownValues(to);
  return fields.flatMap((field) => {
    const meaning = field.source ? null : meaningOf(field, kind, before);
    const next = meaning === null ? undefined : after[meaning];
    if (next === undefined || next === field.value) return [];
    return [{ field: field.id, name: field.name, from: field.value, to: next }];
  });
}

/** The text with every `from` replaced; as it was where `to` is not known. */
const renamed = (text: string, from: string, to: string) =>
  from === '' || to === '' ? text : text.replaceAll(from, () => to);

/** 版头 and 版记 with the names of `to` in place of those of `from`. The same object where nothing changes. */
export function paperOf(paper: Paper, from: UnitProfile, to: UnitProfile): Paper {
  const { head, imprint } = paper;
  const { issuers, documentNumber } = head;
  const { copyTo, printer } = imprint;
  const { form } = paper.layout;
  const own = from.printer === '' ? from.fullName : from.printer;
  const next: Paper = {
    ...paper,
    head: {
      ...head,
      ...(issuers && { issuers: issuers.map((issuer) => renamed(issuer, from.fullName, to.fullName)) }),
      ...(documentNumber !== undefined && {
        documentNumber: renamed(documentNumber, codeOf(from, form), codeOf(to, form)),
      }),
    },
    imprint: {
      ...imprint,
      ...(copyTo !== undefined && from.copyTo.includes(copyTo) && to.copyTo[0] && { copyTo: to.copyTo[0] }),
      ...(printer !== undefined && printer === own && { printer: to.printer || to.fullName }),
    },
  };
  return JSON.stringify(next) === JSON.stringify(paper) ? paper : next;
}
