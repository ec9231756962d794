/** Text with the words that were looked for set apart. */
import { Fragment } from 'react';
import { markedText, type Snippet } from '../../../document/papers/snippet.ts';

function partsOf({ text, hits }: Snippet): readonly { readonly text: string; readonly isHit: boolean }[] {
  let end = 0;
  const parts = hits.flatMap((hit) => {
    const before = { text: text.slice(end, hit.start), isHit: false };
    end = hit.end;
    return [before, { text: text.slice(hit.start, hit.end), isHit: true }];
  });
  return [...parts, { text: text.slice(end), isHit: false }].filter((part) => part.text !== '');
}

export function MarkedSnippet({ snippet }: { readonly snippet: Snippet }) {
  return partsOf(snippet).map(({ text, isHit }, i) => {
    const key = `${i} ${text}`;
    if (!isHit) return <Fragment key={key}>{text}</Fragment>;
    return (
      <mark key={key} className="phrase-mark">
        {text}
      </mark>
    );
  });
}

export function MarkedText({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return <MarkedSnippet snippet={markedText(text, terms)} />;
}
