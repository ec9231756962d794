/** The panel 材料: past papers found by words, year and 栏目, read beside the text, and pulled from. */
import { FileSearch } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { PapersState } from '../../../electron/contract/papers.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { managePaperFolders, setPapers } from '../../desk/papers.ts';
import { ChooseFolder } from '../../dialogs/papers/choose-folder.tsx';
import { words } from '../../words.ts';
import { Progress, Troubles } from './progress.tsx';
import { Reader } from './reader.tsx';
import { ResultList } from './result-list.tsx';
import { SearchForm } from './search-form.tsx';
import { Sources } from './sources.tsx';
import { type PapersHold, useFoundPapers, usePapersState } from './use-papers.ts';

function Empty({ state, run }: { readonly state: PapersState; readonly run: PapersHold['run'] }) {
  const { papers } = words;
  return (
    <div className="empty papers-empty">
      <FileSearch className="empty-icon" aria-hidden />
      <p className="empty-title">{papers.emptyTitle}</p>
      <p>{papers.emptyText}</p>
      {state.index !== 'missing' && <ChooseFolder className="button primary" label={papers.chooseFolder} run={run} />}
      <p className="hint">{papers.emptySafe}</p>
    </div>
  );
}

const totalOf = ({ folders }: PapersState) => folders.reduce((sum, { papers }) => sum + papers, 0);

/** While papers are read the list is drawn anew only now and then. */
const STEP = 500;

function stampOf(state: PapersState): string {
  const total = totalOf(state);
  return state.work === null ? `${total}` : `~${total < STEP ? Math.ceil(total / 20) : Math.ceil(total / STEP)}`;
}

function Looking({ state, run }: { readonly state: PapersState; readonly run: PapersHold['run'] }) {
  const desk = useDesk();
  const view = useDeskState(({ papers }) => papers);
  const { query, year, topic, asked } = view;
  const { found, trouble } = useFoundPapers({ query: query.trim(), year, topic }, stampOf(state));
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    box.current?.focus();
    box.current?.select();
  }, [asked]);
  const enterList = () => list.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
  if (view.opened !== null) {
    const back = () => setPapers(desk, { opened: null, asked: asked + 1 });
    return (
      <Reader
        key={`${view.opened.file} ${view.opened.at}`}
        paper={view.opened}
        terms={found?.terms ?? []}
        onBack={back}
      />
    );
  }
  return (
    <>
      <SearchForm search={{ query, year, topic }} state={state} box={box} onLeave={enterList} />
      <Progress state={state} run={run} />
      <Troubles state={state} />
      {trouble !== null && (
        <p className="phrase-trouble" role="alert">
          {trouble}
        </p>
      )}
      {found && <ResultList found={found} list={list} />}
    </>
  );
}

export function PapersPanel() {
  const desk = useDesk();
  const { state, trouble, run } = usePapersState();
  const { papers } = words;
  if (state === null) return <p className="hint">{trouble ?? papers.loading}</p>;
  const isEmpty = state.folders.length === 0;
  return (
    <div className="papers-panel">
      {isEmpty ? <Empty state={state} run={run} /> : <Looking state={state} run={run} />}
      {trouble !== null && (
        <p className="phrase-trouble" role="alert">
          {trouble}
        </p>
      )}
      <Sources />
      {!isEmpty && (
        <div className="phrase-panel-foot">
          <span className="hint papers-total">{papers.total(totalOf(state))}</span>
          <span className="spring" />
          <Button className="button quiet" onPress={() => void managePaperFolders(desk)}>
            {papers.folders}
          </Button>
        </div>
      )}
    </div>
  );
}
