/** One change at the right: its paragraph, table or picture, and what becomes of it. */
import { useEffect, useRef } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Change } from '../../../document/compare/changes.ts';
import type { Comparison } from '../../../document/compare/compare.ts';
import { type Context, contextOf, type PlanOf } from '../../../document/compare/context.ts';
import { changeWords } from '../../../electron/words/changes.ts';
import type { Against } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Pieces } from './pieces.tsx';
import type { Places } from './rows.ts';

interface TableProps {
  readonly rows: Extract<Context, { type: 'table' }>['rows'];
  readonly current: number;
}

/** Rows of a table that are shown. */
const MOST_ROWS = 60;

function TableView({ rows, current }: TableProps) {
  return (
    <table className="compare-table">
      <tbody>
        {rows.slice(0, MOST_ROWS).map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows and cells are known by their place alone
          <tr key={i}>
            {row.map((pieces, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={k} className={pieces.some(({ change }) => change === current) ? 'current' : ''}>
                <Pieces pieces={pieces} current={current} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Picture({ source, label }: { readonly source: string | null; readonly label: string }) {
  return (
    <figure className="compare-picture">
      <figcaption>{label}</figcaption>
      {source === null ? <span>{words.compare.noPicture}</span> : <img src={source} alt={label} />}
    </figure>
  );
}

function ContextView({ context, current }: { readonly context: Context; readonly current: number }) {
  const { pictures } = words.compare;
  switch (context.type) {
    case 'text':
      return (
        <p className="compare-paragraph">
          <Pieces pieces={context.pieces} current={current} />
        </p>
      );
    case 'table':
      return <TableView rows={context.rows} current={current} />;
    case 'pictures':
      return (
        <div className="compare-pictures">
          <Picture source={context.mine} label={pictures.mine} />
          <Picture source={context.theirs} label={pictures.theirs} />
        </div>
      );
    case 'sentences':
      return context.sentences.map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences are known by their place alone
        <p key={i} className="compare-paragraph">
          <Pieces pieces={pieces} current={current} />
        </p>
      ));
    case 'blocks':
      return context.texts.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts are known by their place alone
        <p key={i} className="compare-paragraph">
          {text}
        </p>
      ));
  }
}

export interface Decision {
  readonly isAccepted: boolean;
  /** The field gets its new value in all of its places. */
  readonly isEverywhere: boolean;
}

interface FieldChoiceProps {
  readonly change: Extract<Change, { type: 'words' }>;
  readonly decision: Decision;
  readonly onEverywhere: (everywhere: boolean) => void;
}

/** A value of a field that was changed here and not in its other places. */
function FieldChoice({ change: { fields }, decision, onEverywhere }: FieldChoiceProps) {
  const { compare } = words;
  const names = fields.map(({ name }) => `“${name}”`).join('、');
  const places = fields.reduce((sum, field) => sum + field.places, 0);
  return (
    <RadioGroup
      className="compare-field"
      value={decision.isEverywhere ? 'everywhere' : 'here'}
      onChange={(value) => onEverywhere(value === 'everywhere')}
    >
      <Label>{compare.fieldChoice}</Label>
      <Radio value="here" className="compare-radio">
        <span className="radio-mark" aria-hidden />
        {compare.here}
      </Radio>
      <Radio value="everywhere" className="compare-radio">
        <span className="radio-mark" aria-hidden />
        {compare.everywhere(names, places)}
      </Radio>
    </RadioGroup>
  );
}

/** In a long paragraph or table, what the change is about is brought into view. */
function useInView(change: number) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change is another place
  useEffect(() => {
    place.current?.querySelector('.current')?.scrollIntoView({ block: 'nearest' });
  }, [change]);
  return place;
}

interface ChangeViewProps {
  readonly comparison: Comparison;
  readonly plans: PlanOf;
  readonly places: Places;
  readonly change: Change;
  readonly against: Against;
  /** What is said of all that is listed with it. */
  readonly hint: string | null;
  /** Null where nothing can be decided. */
  readonly decision: Decision | null;
  readonly onDecide: (accept: boolean) => void;
  readonly onEverywhere: (everywhere: boolean) => void;
}

export function ChangeView(props: ChangeViewProps) {
  const { comparison, plans, places, change, against, hint, decision, onDecide, onEverywhere } = props;
  const { compare } = words;
  const context = useInView(change.id);
  const path = places.of(change);
  const to = change.type === 'moved' ? (places.movedTo(change).at(-1) ?? compare.top) : null;
  return (
    <section className="compare-view" aria-label={compare.context}>
      <p className="compare-path">{path.join(' › ')}</p>
      <h3 className="compare-heading">{changeWords(change)}</h3>
      {to !== null && <p className="hint">{compare.movedTo(to)}</p>}
      <div className="compare-context" ref={context}>
        <ContextView context={contextOf(comparison, plans, change)} current={change.id} />
      </div>
      {hint !== null && <p className="hint">{hint}</p>}
      {change.type === 'field' && <p className="hint">{compare.fieldHint}</p>}
      {decision && change.type === 'words' && change.fields.length > 0 && (
        <FieldChoice change={change} decision={decision} onEverywhere={onEverywhere} />
      )}
      {decision && (
        <div className="compare-decide">
          <Button
            className={decision.isAccepted ? 'button chosen' : 'button'}
            aria-pressed={decision.isAccepted}
            onPress={() => onDecide(true)}
          >
            {compare.accept[against]}
          </Button>
          <Button
            className={decision.isAccepted ? 'button' : 'button chosen'}
            aria-pressed={!decision.isAccepted}
            onPress={() => onDecide(false)}
          >
            {compare.keep[against]}
          </Button>
        </div>
      )}
    </section>
  );
}
