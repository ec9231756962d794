/** 插入 → 要素: all fields of the report. Enter puts the marked one at the caret. */
import { useState } from 'react';
import { Button, ListBox, ListBoxItem, type Selection, Text } from 'react-aria-components';
import type { Field } from '../../../document/report.ts';
import { useSnapshot } from '../../desk/context.tsx';
import type { FieldDeed } from '../../desk/fields.ts';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';

interface ListProps {
  readonly fields: readonly Field[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onInsert: (id: string) => void;
}

function FieldList({ fields, chosen, onChoose, onInsert }: ListProps) {
  const { choose } = words.fields;
  const select = (keys: Selection) => {
    const [id] = keys === 'all' ? [] : keys;
    if (typeof id === 'string') onChoose(id);
  };
  return (
    <ListBox<Field>
      aria-label={choose.list}
      className="field-list"
      items={fields}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={select}
      onAction={(key) => onInsert(String(key))}
      autoFocus
    >
      {({ id, name, value, unit = '', source }) => (
        <ListBoxItem id={id} textValue={name} className="field-item">
          <Text slot="label" className="field-item-name">
            {name}
          </Text>
          <Text slot="description" className={value === '' ? 'field-item-value none' : 'field-item-value'}>
            {value === '' ? openWords(source) : value + unit}
          </Text>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function openWords(source: Field['source']): string {
  return source && source.type !== 'list' ? words.fields.panel.waiting : words.fields.choose.open;
}

export function ChooseFieldDialog({ at, answer }: Extract<Question, { type: 'fields' }>) {
  const { choose } = words.fields;
  const fields = useSnapshot((snapshot) => snapshot.fields);
  const [chosen, setChosen] = useState(at ?? '');
  const marked = fields.find(({ id }) => id === chosen) ?? fields[0];
  const act = (type: Exclude<FieldDeed['type'], 'add'>) => marked && answer({ type, id: marked.id });
  const isList = marked?.source?.type === 'list';
  return (
    <Frame title={choose.title} size="small" onCancel={() => answer(null)}>
      <div className="dialog-text choose-field">
        {marked ? (
          <FieldList
            fields={fields}
            chosen={marked.id}
            onChoose={setChosen}
            onInsert={(id) => answer({ type: 'insert', id })}
          />
        ) : (
          <p className="hint">{choose.none}</p>
        )}
        <div className="choose-deeds">
          <Button className="button" autoFocus={!marked} onPress={() => answer({ type: 'add' })}>
            {choose.add}
          </Button>
          <Button className="button" isDisabled={!marked} onPress={() => act('edit')}>
            {choose.edit}
          </Button>
          {isList && (
            <Button className="button" onPress={() => act('list')}>
              {choose.editList}
            </Button>
          )}
          <Button className="button" isDisabled={!marked} onPress={() => act('remove')}>
            {choose.remove}
          </Button>
        </div>
        {marked && <p className="hint">{choose.hint}</p>}
      </div>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button" onPress={() => answer(null)}>
          {choose.close}
        </Button>
        <Button className="button primary" isDisabled={!marked} onPress={() => act('insert')}>
          {choose.insert}
        </Button>
      </div>
    </Frame>
  );
}
