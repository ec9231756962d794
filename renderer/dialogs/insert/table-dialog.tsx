/** 插入表格: drawn over a grid with the mouse, or as two numbers. Enter inserts. */
import { type FormEvent, useState } from 'react';
import { Button, Form, Input, Label, NumberField } from 'react-aria-components';
import type { Question, TableSize } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';

/** What the grid shows; the numbers go further. */
const GRID: TableSize = { rows: 8, columns: 10 };
const MOST: TableSize = { rows: 200, columns: 30 };
const USUAL: TableSize = { rows: 4, columns: 4 };

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

interface GridProps {
  readonly size: TableSize;
  readonly onPoint: (size: TableSize) => void;
  readonly onTake: (size: TableSize) => void;
}

/** For the mouse alone: with the keyboard the two numbers are faster. */
function PickGrid({ size, onPoint, onTake }: GridProps) {
  return (
    <div className="pick-grid" aria-hidden>
      {upTo(GRID.rows).flatMap((rows) =>
        upTo(GRID.columns).map((columns) => (
          <button
            key={`${rows} ${columns}`}
            type="button"
            tabIndex={-1}
            className={`pick ${rows <= size.rows && columns <= size.columns ? 'taken' : ''} ${rows === 1 ? 'head' : ''}`}
            // A mouse that rests where the dialog appears has pointed at nothing.
            onPointerMove={({ movementX, movementY }) => (movementX || movementY) && onPoint({ rows, columns })}
            onClick={() => onTake({ rows, columns })}
          />
        )),
      )}
    </div>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly autoFocus?: boolean;
  readonly onChange: (value: number) => void;
}

function Count({ label, value, most, autoFocus = false, onChange }: CountProps) {
  return (
    <NumberField
      className="count"
      value={value}
      minValue={1}
      maxValue={most}
      step={1}
      autoFocus={autoFocus}
      onChange={(next) => Number.isFinite(next) && onChange(next)}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input short" onFocus={(event) => event.target.select()} />
    </NumberField>
  );
}

export function TableDialog({ answer }: Extract<Question, { type: 'insertTable' }>) {
  const [size, setSize] = useState(USUAL);
  const { insertTable } = words;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer(size);
  };
  return (
    <Frame title={insertTable.title} size="small" onCancel={() => answer(null)}>
      <Form className="dialog-form" onSubmit={submit}>
        <div className="dialog-text insert-table">
          <PickGrid size={size} onPoint={setSize} onTake={answer} />
          <div className="counts">
            <Count
              label={insertTable.rows}
              value={size.rows}
              most={MOST.rows}
              autoFocus
              onChange={(rows) => setSize({ ...size, rows })}
            />
            <Count
              label={insertTable.columns}
              value={size.columns}
              most={MOST.columns}
              onChange={(columns) => setSize({ ...size, columns })}
            />
            <p className="hint">{insertTable.hint}</p>
          </div>
        </div>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {insertTable.cancel}
          </Button>
          <Button className="button primary" type="submit">
            {insertTable.insert}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
