/** Asks before what the open report says of a unit becomes what the current one has. */
import { Button } from 'react-aria-components';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';

export function UnitValuesDialog({ unit, changes, paper, answer }: Extract<Question, { type: 'unitValues' }>) {
  const { values } = words.units;
  return (
    <Frame title={values.title} size="small" onCancel={() => answer(false)}>
      <div className="dialog-text unit-values">
        <p>{values.text(unit)}</p>
        <dl>
          {changes.map(({ field, name, from, to }) => (
            <div key={field} className="unit-value">
              <dt>{name}</dt>
              <dd>
                {from === '' ? <span className="none">{values.open}</span> : <del>{from}</del>}
                <span aria-hidden> → </span>
                <ins>{to}</ins>
              </dd>
            </div>
          ))}
          {paper && (
            <div className="unit-value">
              <dt>{values.paper}</dt>
              <dd>
                <del>{values.paperFrom}</del>
                <span aria-hidden> → </span>
                <ins>{unit}</ins>
              </dd>
            </div>
          )}
        </dl>
      </div>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button" onPress={() => answer(false)}>
          {values.keep}
        </Button>
        <Button className="button primary" autoFocus onPress={() => answer(true)}>
          {values.replace}
        </Button>
      </div>
    </Frame>
  );
}
