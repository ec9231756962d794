/** The panel 版本: the versions of the document on the desk, where they lie and how long they stay. */
import { History, ShieldOff } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading, ToggleButton } from 'react-aria-components';
import type { LostDocument, Versions } from '../../../electron/contract/history.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { switchNoCopies } from '../../desk/no-copies.ts';
import { dropVersions, openLost } from '../../desk/versions.ts';
import { words } from '../../words.ts';
import { rowsOf, whenText } from './rows.ts';
import { useHistory } from './use-history.ts';
import { VersionList } from './version-list.tsx';

function Empty() {
  const { history } = words;
  return (
    <div className="empty">
      <History className="empty-icon" aria-hidden />
      <p className="empty-title">{history.emptyTitle}</p>
      <p>{history.emptyText}</p>
      <p>{history.emptySafe}</p>
    </div>
  );
}

function Off() {
  const desk = useDesk();
  const { history } = words;
  return (
    <div className="empty">
      <ShieldOff className="empty-icon" aria-hidden />
      <p className="empty-title">{history.offTitle}</p>
      <p>{history.offText}</p>
      <Button className="button" onPress={() => void switchNoCopies(desk)}>
        {history.offAgain}
      </Button>
    </div>
  );
}

function List({ entries }: Pick<Versions, 'entries'>) {
  const desk = useDesk();
  const [savedOnly, setSavedOnly] = useState(false);
  const { history } = words;
  const rows = useMemo(
    () => rowsOf(entries, ({ reason }) => !savedOnly || reason === 'saved', desk.now()),
    [entries, savedOnly, desk],
  );
  return (
    <>
      <div className="version-head">
        <span className="hint" role="status">
          {history.count(rows.filter(({ type }) => type === 'version').length)}
        </span>
        <span className="spring" />
        <ToggleButton className="finding-switch version-filter" isSelected={savedOnly} onChange={setSavedOnly}>
          {history.savedOnly}
        </ToggleButton>
      </div>
      {rows.length === 0 ? (
        <p className="finding-none">{history.noneSaved}</p>
      ) : (
        <VersionList rows={rows} title={entries[0]?.title ?? ''} />
      )}
    </>
  );
}

/** Texts that were given up without a file. */
function Lost({ lost }: { readonly lost: readonly LostDocument[] }) {
  const desk = useDesk();
  const { history } = words;
  if (lost.length === 0) return null;
  return (
    <Disclosure className="left-alone version-lost">
      <Heading className="left-alone-head">
        <Button slot="trigger" className="button quiet">
          {history.lost(lost.length)}
        </Button>
      </Heading>
      <DisclosurePanel className="left-alone-panel">
        <p className="hint">{history.lostHint}</p>
        <ul className="left-alone-list">
          {lost.map((one) => {
            const title = one.newest.title === '' ? history.untitled : one.newest.title;
            return (
              <li key={one.id} className="left-alone-entry">
                <span className="left-alone-text" title={title}>
                  {title}
                </span>
                <span className="left-alone-where">{whenText(one.newest.at, desk.now())}</span>
                <Button
                  className="finding-deed"
                  aria-label={history.named(history.lostOpen, title)}
                  onPress={() => void openLost(desk, one)}
                >
                  {history.lostOpen}
                </Button>
              </li>
            );
          })}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

/** Where they lie, how long they stay, and how to be rid of them. */
function Foot({ entries, folder, bytes, most }: Versions) {
  const desk = useDesk();
  const { history } = words;
  return (
    <Disclosure className="left-alone">
      <Heading className="left-alone-head">
        <Button slot="trigger" className="button quiet">
          {history.foot(entries.length, bytes)}
        </Button>
      </Heading>
      <DisclosurePanel className="left-alone-panel version-about">
        <p>{history.rules(most)}</p>
        <p>
          {history.where}
          <span className="version-folder">{folder}</span>
        </p>
        <div className="version-about-deeds">
          <Button className="button quiet" onPress={() => void dropVersions(desk, entries.length)}>
            {history.drop}
          </Button>
          <Button className="button quiet" onPress={() => void switchNoCopies(desk)}>
            {history.off}
          </Button>
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

export function HistoryPanel() {
  const desk = useDesk();
  const listed = useHistory();
  const noCopies = useDeskState((state) => state.noCopies);
  const asked = useDeskState((state) => state.historyAsked);
  const isEmpty = (listed?.versions.entries.length ?? 0) === 0;
  // Of an empty list nothing can have the focus, nor shall the first version take it from the text.
  useEffect(() => {
    if (asked && listed !== null && isEmpty) desk.state.set({ historyAsked: false });
  }, [desk, asked, listed, isEmpty]);
  return (
    <div className="history-panel">
      {listed === null && <p className="finding-none">{words.history.reading}</p>}
      {listed !== null && isEmpty && (noCopies ? <Off /> : <Empty />)}
      {listed !== null && !isEmpty && <List entries={listed.versions.entries} />}
      {listed !== null && (!isEmpty || listed.lost.length > 0) && (
        <div className="findings-foot">
          <Lost lost={listed.lost} />
          {!isEmpty && <Foot {...listed.versions} />}
        </div>
      )}
    </div>
  );
}
