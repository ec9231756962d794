/** 篇幅: at least and at most so many 字. */
import { Input, TextField } from 'react-aria-components';
import { words } from '../../words.ts';

interface Ends {
  readonly min: string;
  readonly max: string;
}

interface RangeRowProps extends Ends {
  readonly wrong: string | null;
  readonly onChange: (ends: Ends) => void;
}

export function RangeRow({ min, max, wrong, onChange }: RangeRowProps) {
  const { edit } = words.kinds;
  return (
    <div className="layout-row">
      <span className="row-label" aria-hidden>
        {edit.length}
      </span>
      <div className="row-body kind-range">
        <span>{edit.from}</span>
        <TextField aria-label={edit.length + edit.from} value={min} onChange={(value) => onChange({ min: value, max })}>
          <Input className="input short" inputMode="numeric" autoComplete="off" />
        </TextField>
        <span>{edit.to}</span>
        <TextField aria-label={edit.length + edit.to} value={max} onChange={(value) => onChange({ min, max: value })}>
          <Input className="input short" inputMode="numeric" autoComplete="off" />
        </TextField>
        <span>{edit.characters}</span>
        {wrong !== null && (
          <span className="row-says row-remark" role="alert">
            {wrong}
          </span>
        )}
      </div>
    </div>
  );
}
