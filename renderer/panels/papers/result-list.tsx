/** What was found: each result with its paper, its section and the words around. Enter or a click opens it. */
import { FileSearch } from 'lucide-react';
import type { Ref } from 'react';
import { Button, GridList, GridListItem } from 'react-aria-components';
import type { FoundPaper } from '../../../electron/contract/papers.ts';
import { useDesk } from '../../desk/context.tsx';
import { openFound, setPapers } from '../../desk/papers.ts';
import { words } from '../../words.ts';
import { MarkedSnippet, MarkedText } from './marked.tsx';
import type { Found } from './use-papers.ts';

const idOf = ({ paper, section }: FoundPaper) => `${paper} ${section}`;

function Result({ result, terms }: { readonly result: FoundPaper; readonly terms: readonly string[] }) {
  const { papers } = words;
  const title = papers.titled(result.title, result.year);
  const section = result.path.join(' › ');
  return (
    <GridListItem
      id={idOf(result)}
      className="paper-result"
      textValue={section === '' ? title : `${title}，${section}`}
    >
      <div className="paper-result-body">
        <span className="paper-title">
          <MarkedText text={title} terms={terms} />
        </span>
        {section !== '' && (
          <span className="paper-path">
            <MarkedText text={section} terms={terms} />
          </span>
        )}
        <span className="paper-snippet">
          <MarkedSnippet snippet={result.snippet} />
        </span>
        <span className="paper-file" title={papers.where(result.file, result.folder)}>
          {result.file}
        </span>
      </div>
    </GridListItem>
  );
}

function Nothing({ found }: { readonly found: Found }) {
  const desk = useDesk();
  const { papers } = words;
  const isFiltered = found.topic !== null || desk.state.get().papers.year !== null;
  return (
    <div className="empty">
      <FileSearch className="empty-icon" aria-hidden />
      <p className="empty-title">{found.query === '' ? papers.noneFiltered : papers.none(found.query)}</p>
      {found.query !== '' && <p>{papers.noneHint}</p>}
      {isFiltered && (
        <Button className="button" onPress={() => setPapers(desk, { year: null, topic: null })}>
          {papers.clearFilters}
        </Button>
      )}
    </div>
  );
}

interface ResultListProps {
  readonly found: Found;
  readonly list: Ref<HTMLDivElement>;
}

export function ResultList({ found, list }: ResultListProps) {
  const desk = useDesk();
  const { papers } = words;
  const { results, query, topic, year, terms, more } = found;
  if (results.length === 0) return <Nothing found={found} />;
  const head =
    query === '' && topic === null && year === null
      ? papers.newest
      : year === null
        ? papers.results
        : papers.inYear(year);
  const open = (id: unknown) => {
    const result = results.find((one) => idOf(one) === id);
    if (result) void openFound(desk, result);
  };
  return (
    <>
      <div className="phrase-list-head">
        <h3 className="panel-title">{head}</h3>
        <span className="spring" />
        <span className="hint" role="status">
          {papers.found(results.length, more)}
        </span>
      </div>
      <GridList ref={list} className="paper-results" aria-label={papers.results} onAction={open}>
        {results.map((result) => (
          <Result key={idOf(result)} result={result} terms={terms} />
        ))}
      </GridList>
    </>
  );
}
