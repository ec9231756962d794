/** 新建文稿: the kind at the left, its blanks at the right. Enter creates. */
import { type FormEvent, useState } from 'react';
import {
  Button,
  FieldError,
  Form,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  type Selection,
  Text,
  TextField,
} from 'react-aria-components';
import { initialValue } from '../../document/begin.ts';
import type { Kind } from '../../document/kind.ts';
import { useDesk, useDeskState } from '../desk/context.tsx';
import type { Question } from '../desk/state.ts';
import { words } from '../words.ts';
import { Frame } from './modal.tsx';

type Values = Readonly<Record<string, string>>;

function KindList({ kinds, chosen, onChoose, onCreate }: KindListProps) {
  const choose = (keys: Selection) => {
    const [id] = keys === 'all' ? [] : keys;
    if (typeof id === 'string') onChoose(id);
  };
  return (
    <ListBox
      aria-label={words.newReport.kinds}
      className="kinds"
      items={kinds}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={choose}
      onAction={onCreate}
      autoFocus
      renderEmptyState={() => <p className="hint">{words.newReport.none}</p>}
    >
      {(kind) => (
        <ListBoxItem id={kind.id} textValue={kind.name} className="kind">
          <Text slot="label" className="kind-name">
            {kind.name}
          </Text>
          <Text slot="description" className="kind-purpose">
            {kind.purpose}
          </Text>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

interface KindListProps {
  readonly kinds: readonly Kind[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** Enter or a double click. */
  readonly onCreate: () => void;
}

function KindForm({ kind, values, onChange }: KindFormProps) {
  return (
    <div className="kind-form">
      <p className="hint">
        {words.newReport.fieldsHint} {words.newReport.length(kind.length.min, kind.length.max)}
      </p>
      {kind.fields.map((field) => (
        <TextField
          key={field.id}
          className="form-field"
          value={values[field.id] ?? ''}
          onChange={(value) => onChange({ ...values, [field.id]: value })}
        >
          <Label className="field-label">{field.name}</Label>
          <Input className="input" placeholder={field.hint ?? ''} />
          <FieldError />
        </TextField>
      ))}
    </div>
  );
}

interface KindFormProps {
  readonly kind: Kind;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

/** Values typed for one kind go with the person to the next one that asks for the same. */
function valuesOf(kind: Kind, typed: Values, today: Date): Values {
  return Object.fromEntries(kind.fields.map((field) => [field.id, typed[field.id] ?? initialValue(field, today, {})]));
}

/** Blanks that were left empty stay open in the report. */
function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

export function NewReportDialog({ answer }: Extract<Question, { type: 'newReport' }>) {
  const desk = useDesk();
  const kinds = useDeskState((state) => state.kinds);
  const [today] = useState(() => desk.now());
  const [chosen, choose] = useState(kinds[0]?.id ?? '');
  const [typed, type] = useState<Values>({});
  const kind = kinds.find(({ id }) => id === chosen);
  const values = kind ? valuesOf(kind, typed, today) : {};
  const create = () => kind && answer({ kind, values: filled(values) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create();
  };
  return (
    <Frame title={words.newReport.title} size="large" onCancel={() => answer(null)}>
      <Form className="dialog-form" onSubmit={submit}>
        <div className="dialog-columns">
          <KindList kinds={kinds} chosen={chosen} onChoose={choose} onCreate={create} />
          {kind && <KindForm kind={kind} values={values} onChange={(next) => type({ ...typed, ...next })} />}
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
      </Form>
    </Frame>
  );
}
