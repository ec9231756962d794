/** 清单: the rows of a list, how each is written, and what the text will show. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { filledRows, listText, MOST_COLUMNS } from '../../../document/fields/records.ts';
import type { RecordList } from '../../../document/report.ts';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Leaving, useAsked } from '../leaving.tsx';
import { Frame } from '../modal.tsx';
import { addBelow, type Cell, type GridProps, HEAD, moveRow, RecordsGrid, removeRow } from './records-grid.tsx';
import { blankRow, freeColumnName, settledList, unknownColumns, withColumn, withoutColumn } from './rows.ts';

/** For the pointer; with the keyboard the same is done in the cells, and by Tab here. */
function Deeds({ props }: { readonly props: GridProps }) {
  const { records } = words.fields;
  const { list, at } = props;
  const add = () =>
    props.onChange(withColumn(list, freeColumnName(list.columns, records.column)), {
      row: HEAD,
      column: list.columns.length,
    });
  const remove = () => props.onChange(withoutColumn(list, at.column), { ...at, column: Math.max(0, at.column - 1) });
  const rows = [
    [records.addRow, () => addBelow(props, at), false],
    [records.removeRow, () => removeRow(props, at), false],
    [records.up, () => moveRow(-1)(props, at), at.row === 0],
    [records.down, () => moveRow(1)(props, at), at.row === list.rows.length - 1],
    [records.addColumn, add, list.columns.length >= MOST_COLUMNS],
    [records.removeColumn, remove, list.columns.length === 1],
  ] as const;
  return (
    <div className="records-deeds">
      {rows.map(([name, act, isDisabled]) => (
        <Button key={name} className="button quiet" isDisabled={isDisabled} onPress={act}>
          {name}
        </Button>
      ))}
    </div>
  );
}

interface PatternProps {
  readonly list: RecordList;
  readonly onChange: (pattern: string) => void;
}

/** How a row is written, with its columns at hand. */
function PatternRow({ list, onChange }: PatternProps) {
  const { records } = words.fields;
  const input = useRef<HTMLInputElement>(null);
  const unknown = unknownColumns(list);
  const put = (column: string) => {
    const { selectionStart, selectionEnd } = input.current ?? { selectionStart: null, selectionEnd: null };
    const at = selectionStart ?? list.pattern.length;
    onChange(`${list.pattern.slice(0, at)}{${column}}${list.pattern.slice(selectionEnd ?? at)}`);
  };
  return (
    <TextField className="layout-row" value={list.pattern} onChange={onChange}>
      <Label className="row-label">{records.pattern}</Label>
      <div className="row-body">
        <div className="pattern-line">
          <Input ref={input} className="input pattern-input" autoComplete="off" spellCheck={false} />
          {list.columns.map((column) => (
            <Button key={column} className="button quiet" preventFocusOnPress onPress={() => put(column)}>
              {`{${column}}`}
            </Button>
          ))}
        </div>
        <Text slot="description" className="row-says">
          {unknown.length > 0 ? <span className="row-remark">{records.unknown(unknown)}</span> : records.patternHint}
        </Text>
      </div>
    </TextField>
  );
}

function PreviewRow({ list }: { readonly list: RecordList }) {
  const id = useId();
  const { records } = words.fields;
  const text = listText(list);
  return (
    <div className="layout-row">
      <span className="row-label" id={id}>
        {records.preview}
      </span>
      <output className="records-preview" aria-labelledby={id}>
        {text === '' ? <span className="none">{records.empty}</span> : text}
      </output>
    </div>
  );
}

/** A list with a row to type into. */
function opened(source: RecordList | undefined): RecordList {
  const { firstColumn } = words.fields.records;
  const list = source ?? { type: 'list', columns: [firstColumn], rows: [], pattern: `{${firstColumn}}` };
  return list.rows.length > 0 ? list : { ...list, rows: [blankRow(list.columns.length)] };
}

function Foot({ count, onCancel }: { readonly count: number; readonly onCancel: () => void }) {
  const { records } = words.fields;
  return (
    <div className="dialog-foot">
      <span className="hint">{records.count(count)}</span>
      <span className="spring" />
      <Button className="button" onPress={onCancel}>
        {records.cancel}
      </Button>
      <Button className="button primary" type="submit">
        {records.apply}
      </Button>
    </div>
  );
}

export function RecordsDialog({ field, answer }: Extract<Question, { type: 'records' }>) {
  const { records } = words.fields;
  const [first] = useState(() => opened(field.source?.type === 'list' ? field.source : undefined));
  const [list, setList] = useState(first);
  const { asked, ask, stay } = useAsked<'discard'>();
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [goal, setGoal] = useState<Cell | null>({ row: 0, column: 0 });
  const [said, say] = useState('');
  const finish = () => answer(settledList(list, records.column));
  const change = (next: RecordList, cell?: Cell) => {
    setList(next);
    say('');
    if (cell) setGoal(cell);
  };
  const props: GridProps = {
    list,
    at,
    goal,
    onFocus: setAt,
    onChange: change,
    onPasted: (rows, left) => say(left > 0 ? records.left(left) : records.pasted(rows)),
    onDone: finish,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    finish();
  };
  const cancel = () => (JSON.stringify(list) === JSON.stringify(first) ? answer(null) : ask('discard'));
  return (
    <Frame title={records.title(field.name)} size="large" onCancel={asked === null ? cancel : stay}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="records-body" inert={asked !== null}>
          <RecordsGrid {...props} />
          <Deeds props={props} />
          <p className="row-says" role="status">
            {said === '' ? records.keys : <span className="row-remark">{said}</span>}
          </p>
          <PatternRow list={list} onChange={(pattern) => change({ ...list, pattern })} />
          <PreviewRow list={list} />
        </div>
        {asked === null ? (
          <Foot count={filledRows(list).length} onCancel={cancel} />
        ) : (
          <Leaving text={records.unsaved} canSave onDiscard={() => answer(null)} onStay={stay} />
        )}
      </form>
    </Frame>
  );
}
