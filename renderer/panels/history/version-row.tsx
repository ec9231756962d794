/** A version in the list: when, why, how long; and what can be done with it, once it is the chosen one. */
import { Button } from 'react-aria-components';
import type { VersionReason } from '../../../document/history/version.ts';
import { useDesk } from '../../desk/context.tsx';
import { compareVersion, exportVersion, restoreVersion } from '../../desk/versions.ts';
import { words } from '../../words.ts';
import type { Row } from './rows.ts';

export type VersionRowData = Extract<Row, { type: 'version' }>;

export function spokenVersion({ entry, when, difference }: VersionRowData): string {
  const { history } = words;
  const [reason, characters] = [history.reasons[entry.reason], history.characters(entry.characters)];
  if (difference === null) return history.spokenFirst(when, reason, characters);
  return history.spoken(when, reason, characters, history.difference(difference));
}

function Reason({ reason }: { readonly reason: VersionReason }) {
  const { reasons, reasonHints } = words.history;
  return (
    <span className={`version-reason reason-${reason}`} title={reasonHints[reason]}>
      {reasons[reason]}
    </span>
  );
}

interface RowProps {
  readonly row: VersionRowData;
  /** Its buttons are shown. */
  readonly chosen: boolean;
  readonly readOnly: boolean;
  /** The title of the paper is another than that of the newest version. */
  readonly titled: boolean;
}

export function VersionRow({ row, chosen, readOnly, titled }: RowProps) {
  const desk = useDesk();
  const { history } = words;
  const { entry, time, when, difference } = row;
  return (
    <>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row holds the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: a table's cells are no list */}
      <div role="gridcell" className="version-cell">
        <span className="version-time">{time}</span>
        <Reason reason={entry.reason} />
        <span className="spring" />
        <span className="version-characters">{history.characters(entry.characters)}</span>
        <span className="version-difference">
          {difference === null ? history.first : history.difference(difference)}
        </span>
        {titled && <span className="version-title">{entry.title === '' ? history.untitled : entry.title}</span>}
      </div>
      {chosen && (
        // biome-ignore lint/a11y/useFocusableInteractive: the row holds the focus
        // biome-ignore lint/a11y/useSemanticElements: a table's cells are no list
        <div role="gridcell" className="version-deeds">
          <Button
            className="finding-deed fix"
            aria-label={history.named(history.compare, when)}
            onPress={() => void compareVersion(desk, entry)}
          >
            {history.compare}
          </Button>
          <Button
            className="finding-deed"
            aria-label={history.named(history.restore, when)}
            isDisabled={readOnly}
            onPress={() => void restoreVersion(desk, entry)}
          >
            {history.restore}
          </Button>
          <Button
            className="finding-deed"
            aria-label={history.named(history.exportThis, when)}
            onPress={() => void exportVersion(desk, entry)}
          >
            {history.export}
          </Button>
        </div>
      )}
    </>
  );
}
