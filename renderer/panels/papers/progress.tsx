/** What is being read just now, and what is wrong with the index or a folder. */
import { Button } from 'react-aria-components';
import type { PapersState } from '../../../electron/contract/papers.ts';
import { INDEX_TOLD } from '../../../electron/words/papers.ts';
import { words } from '../../words.ts';
import type { PapersHold } from './use-papers.ts';

interface ProgressProps {
  readonly state: PapersState;
  readonly run: PapersHold['run'];
}

export function Progress({ state: { work }, run }: ProgressProps) {
  const { papers } = words;
  if (work === null) return null;
  const { folder, done, total, paused } = work;
  // A look that finds nothing new is over before one reads of it.
  if (total === 0 && !paused) return null;
  return (
    <div className="paper-progress">
      <p role="status">{paused ? papers.paused(done, total) : papers.reading(folder, done, total)}</p>
      <progress className="progress" aria-label={papers.reading(folder, done, total)} max={total} value={done} />
      <span className="paper-progress-deeds">
        <Button className="button quiet" onPress={() => void run('papersDo', { deed: paused ? 'resume' : 'pause' })}>
          {paused ? papers.resume : papers.pause}
        </Button>
        <Button className="button quiet" onPress={() => void run('papersDo', { deed: 'stop' })}>
          {papers.stop}
        </Button>
      </span>
    </div>
  );
}

export function Troubles({ state: { index, folders } }: { readonly state: PapersState }) {
  const gone = folders.filter(({ state }) => state === 'gone').map(({ name }) => name);
  return (
    <>
      {index !== 'ready' && <p className="phrase-notice">{INDEX_TOLD[index]}</p>}
      {gone.length > 0 && <p className="phrase-notice">{words.papers.gone(gone)}</p>}
    </>
  );
}
