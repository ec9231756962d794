/** What is still open in the report, and the way from one place to the next. */
import { ArrowDown, ArrowUp, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useDesk } from '../../desk/context.tsx';
import { words } from '../../words.ts';

interface OpenProps {
  /** Fields that stand in the text without a value. */
  readonly fields: number;
  /** Places of blanks that belong to no field. */
  readonly blanks: number;
  /** All is filled in, and something that is computed still cannot be said. */
  readonly waiting: boolean;
  /** At the end of the line of buttons. */
  readonly children: ReactNode;
}

export function OpenPlaces({ fields, blanks, waiting, children }: OpenProps) {
  const desk = useDesk();
  const { panel } = words.fields;
  const go = (step: -1 | 1) => {
    const { handle } = desk.surface.get();
    if (handle?.nextBlank(step)) handle.focus();
  };
  if (fields === 0 && blanks === 0)
    return (
      <div className="open-places open-steps">
        {waiting ? (
          <p className="all-filled">{panel.onlyWaiting}</p>
        ) : (
          <p className="all-filled">
            <CircleCheck className="icon" aria-hidden />
            {panel.allFilled}
          </p>
        )}
        <span className="spring" />
        {children}
      </div>
    );
  return (
    <div className="open-places">
      <p className="open-count">{panel.open(fields, blanks)}</p>
      <div className="open-steps">
        <Button className="button quiet" onPress={() => go(-1)}>
          <ArrowUp className="icon" aria-hidden />
          {panel.previous}
        </Button>
        <Button className="button quiet" onPress={() => go(1)}>
          <ArrowDown className="icon" aria-hidden />
          {panel.next}
        </Button>
        <span className="spring" />
        {children}
      </div>
    </div>
  );
}
