/** 怎样删减: what can go first, in the order in which to cut, and the longest paragraphs; a click leads to the place. */
import { Button } from 'react-aria-components';
import { countCharacters } from '../../../document/plain.ts';
import {
  type LongParagraph,
  longestParagraphs,
  type Spare,
  type SpareSort,
  sparesOf,
} from '../../../document/shorten.ts';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';

type ShortenQuestion = Extract<Question, { type: 'shorten' }>;
type Go = (block: number, offset: number, length: number) => void;

/** More of one sort would be no help at a glance. */
const MOST = 8;
const LONGEST = 6;

function standing(characters: number, limit: number | null): string {
  const { shorten } = words;
  if (limit === null) return shorten.noLimit(characters);
  return characters > limit ? shorten.over(characters, limit, characters - limit) : shorten.within(characters, limit);
}

interface SortProps {
  readonly sort: SpareSort;
  readonly spares: readonly Spare[];
  readonly onGo: Go;
}

function Sort({ sort, spares, onGo }: SortProps) {
  if (spares.length === 0) return null;
  const saved = spares.reduce((sum, { text }) => sum + countCharacters(text), 0);
  return (
    <section className="shorten-sort" aria-label={words.shorten.sorts[sort]}>
      <h3>
        {words.shorten.sorts[sort]}
        <span className="shorten-saves">{words.shorten.saves(saved)}</span>
      </h3>
      <ul className={sort === 'colour' ? 'shorten-words' : ''}>
        {spares.slice(0, MOST).map(({ block, offset, text }) => (
          <li key={`${block} ${offset}`}>
            <Button className="shorten-way" onPress={() => onGo(block, offset, text.length)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
      {spares.length > MOST && <p className="hint">{words.shorten.more(spares.length - MOST)}</p>}
    </section>
  );
}

function Longest({ paragraphs, onGo }: { readonly paragraphs: readonly LongParagraph[]; readonly onGo: Go }) {
  if (paragraphs.length === 0) return null;
  return (
    <section className="shorten-sort" aria-label={words.shorten.longest}>
      <h3>{words.shorten.longest}</h3>
      <ul>
        {paragraphs.map(({ block, chars, text }) => (
          <li key={block}>
            <Button className="shorten-way paragraph" onPress={() => onGo(block, 0, 0)}>
              <span className="shorten-text">{text}</span>
              <span className="shorten-saves">{words.shorten.chars(chars)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SORTS: readonly SpareSort[] = ['guidance', 'colour', 'example'];

export function ShortenDialog({ report, characters, limit, answer }: ShortenQuestion) {
  const spares = sparesOf(report);
  const go: Go = (block, offset, length) => answer({ block, words: { offset, length } });
  return (
    <Frame title={words.shorten.title} size="large" onCancel={() => answer(null)}>
      <div className="dialog-text shorten-head">
        <p className="shorten-standing">{standing(characters, limit)}</p>
        <p className="hint">{words.shorten.order}</p>
      </div>
      <div className="shorten-body">
        {spares.length === 0 && <p className="hint">{words.shorten.none}</p>}
        {SORTS.map((sort) => (
          <Sort key={sort} sort={sort} spares={spares.filter((spare) => spare.sort === sort)} onGo={go} />
        ))}
        <Longest paragraphs={longestParagraphs(report, LONGEST)} onGo={go} />
      </div>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button" onPress={() => answer(null)} autoFocus>
          {words.shorten.close}
        </Button>
      </div>
    </Frame>
  );
}
