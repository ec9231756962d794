/** 本稿引用: what was pulled into this draft, and from where. */
import { X } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Source } from '../../../document/report.ts';
import { useDesk, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { dropSource } from '../../desk/papers.ts';
import { words } from '../../words.ts';

function Entry({ source, isDisabled }: { readonly source: Source; readonly isDisabled: boolean }) {
  const desk = useDesk();
  const { papers } = words;
  const { title, year, file, section, words: count } = source;
  return (
    <li className="source">
      <span className="source-title">{papers.source(title, year)}</span>
      <span className="source-where">{[section, file, papers.sourceWords(count)].filter(Boolean).join(' · ')}</span>
      <Button
        className="phrase-more source-drop"
        aria-label={papers.dropSource(title)}
        isDisabled={isDisabled}
        onPress={() => dropSource(desk, source)}
      >
        <X className="icon" aria-hidden />
      </Button>
    </li>
  );
}

export function Sources() {
  const sources = useSnapshotAtLeisure((snapshot) => snapshot.paper.sources);
  const readOnly = useSnapshotAtLeisure((snapshot) => snapshot.access === 'readOnly');
  const { papers } = words;
  if (sources.length === 0) return null;
  return (
    <Disclosure className="sources">
      <Heading className="sources-head">
        <Button slot="trigger" className="button quiet">
          {papers.sources(sources.length)}
          <span className="sources-arrow" aria-hidden />
        </Button>
      </Heading>
      <DisclosurePanel className="sources-panel">
        <p className="hint">{papers.sourcesHint}</p>
        <ul className="source-list" aria-label={papers.sources(sources.length)}>
          {sources.map((source, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same section may be pulled twice
            <Entry key={i} source={source} isDisabled={readOnly} />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
