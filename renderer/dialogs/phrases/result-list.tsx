/** What was found, with one of them marked. The focus stays in the search box, which says which one is marked. */
import { useEffect, useRef } from 'react';
import type { FoundPhrase } from '../../../electron/contract/phrases.ts';
import { PhraseMarks } from '../../panels/phrases/marks.tsx';
import { Wording, wordingText } from '../../panels/phrases/wording.tsx';
import { words } from '../../words.ts';

interface RowProps {
  readonly id: string;
  readonly phrase: FoundPhrase;
  readonly query: string;
  readonly marked: boolean;
  readonly onMark: () => void;
  readonly onPick: () => void;
}

function Row({ id, phrase, query, marked, onMark, onPick }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the search box
    // biome-ignore lint/a11y/useFocusableInteractive: the search box has the focus and names the marked one
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={marked}
      aria-label={`${wordingText(phrase.text)}，${phrase.category}`}
      className="phrase-row"
      data-marked={marked || undefined}
      onPointerMove={onMark}
      onClick={onPick}
    >
      <span className="phrase-text">
        <Wording text={phrase.text} fields={[]} marked={query} />
      </span>
      <PhraseMarks phrase={phrase} withCategory />
    </div>
  );
}

interface ResultListProps {
  readonly id: string;
  readonly phrases: readonly FoundPhrase[];
  readonly query: string;
  readonly marked: number;
  readonly onMark: (at: number) => void;
  readonly onPick: (phrase: FoundPhrase) => void;
}

export const rowId = (list: string, at: number) => `${list}-${at}`;

export function ResultList({ id, phrases, query, marked, onMark, onPick }: ResultListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={words.phrases.results}
      className="phrase-results"
      // A press takes nothing from the search box.
      onMouseDown={(event) => event.preventDefault()}
    >
      {phrases.map((phrase, at) => (
        <Row
          key={phrase.text}
          id={rowId(id, at)}
          phrase={phrase}
          query={query}
          marked={at === marked}
          onMark={() => onMark(at)}
          onPick={() => onPick(phrase)}
        />
      ))}
    </div>
  );
}
