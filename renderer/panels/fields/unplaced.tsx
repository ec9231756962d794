/** Offers what the report was begun without, once one of its values is filled in. */
import { type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { inputsOf } from '../../../document/fields/derive.ts';
import type { Kind, KindTextPart } from '../../../document/kind.ts';
import { blanksIn } from '../../../document/kind.ts';
import { kindSlots } from '../../../document/kind-words.ts';
import { fieldText, inlineText } from '../../../document/plain.ts';
import type { Field } from '../../../document/report.ts';
import { partsUnplaced } from '../../../document/unplaced.ts';
import { useDesk, useSnapshot } from '../../desk/context.tsx';
import { insertField } from '../../desk/fields.ts';
import { addTextPart } from '../../desk/sections.ts';
import { useKind } from '../../outline/guides.ts';
import { words } from '../../words.ts';

interface OfferProps {
  readonly kind: Kind;
  readonly part: KindTextPart;
  readonly fields: readonly Field[];
}

function Offer({ kind, part, fields }: OfferProps) {
  const desk = useDesk();
  const { panel } = words.fields;
  const ids = blanksIn(part.text);
  const filled = fields.filter(({ id, value, source }) => ids.includes(id) && value !== '' && !source);
  const preview = inlineText(kindSlots(kind, fields)(part.text), fieldText(fields));
  return (
    <div className="unplaced" role="status">
      <p>{panel.unplaced(filled.map(({ name }) => name))}</p>
      <p className="unplaced-text">{preview}</p>
      <Button className="button" onPress={() => addTextPart(desk, part)}>
        {panel.place}
      </Button>
    </div>
  );
}

const inputsOfField = (fields: readonly Field[], id: string) => {
  const source = fields.find((field) => field.id === id)?.source;
  return source ? inputsOf(source) : [];
};

/** The fields that a part shows, and those that they follow from. */
const fieldsOfPart = (part: KindTextPart, fields: readonly Field[]) =>
  blanksIn(part.text).flatMap((id) => [id, ...inputsOfField(fields, id)]);

/** A value that is filled in and that nothing shows, nor would: it can be put at the caret. */
function Unshown({ field }: { readonly field: Field }) {
  const desk = useDesk();
  const { panel } = words.fields;
  const insert = () => {
    insertField(desk, field.id);
    desk.surface.get().handle?.focus();
  };
  return (
    <div className="unplaced unshown">
      <p>{panel.unshown}</p>
      <Button className="button quiet" aria-label={panel.insertNamed(field.name)} onPress={insert}>
        {panel.menu.insert}
      </Button>
    </div>
  );
}

/** What is said below fields: each part that waits for its place, by the last of its fields that is filled in by hand. */
export function useUnplaced(used: ReadonlySet<string>): ReadonlyMap<string, ReactNode> {
  const kind = useKind();
  const fields = useSnapshot((snapshot) => snapshot.fields);
  const editable = useSnapshot((snapshot) => snapshot.access === 'editable');
  return useMemo(() => {
    const parts = kind && editable ? partsUnplaced(kind, fields, used) : [];
    const offers = parts.map((part) => {
      const ids = fieldsOfPart(part, fields);
      const last = fields.findLast(({ id, source }) => ids.includes(id) && !source);
      return [last?.id ?? '', kind && <Offer key={part.text} kind={kind} part={part} fields={fields} />] as const;
    });
    const offered = new Set(parts.flatMap((part) => fieldsOfPart(part, fields)));
    const unshown = fields.filter(({ id, value }) => editable && value !== '' && !used.has(id) && !offered.has(id));
    return new Map<string, ReactNode>([
      ...unshown.map((field) => [field.id, <Unshown key={field.id} field={field} />] as const),
      ...offers,
    ]);
  }, [kind, fields, used, editable]);
}
