/** What a kind is made of, as a list to be read: headings with those below them. */
import type { Kind, KindSubsection } from '../../../document/kind.ts';
import { wordingShown } from '../../../document/kind-words.ts';
import { PART_NAMES } from './words.ts';

interface BelowProps {
  readonly sections: readonly KindSubsection[];
  readonly shown: (text: string) => string;
}

/** Headings of lower levels: in one line, or each with its text where one has some. */
function Below({ sections, shown }: BelowProps) {
  if (sections.length === 0) return null;
  if (sections.every(({ text }) => text === undefined))
    return <span className="kind-part-below">{sections.map(({ heading }) => shown(heading)).join('、')}</span>;
  return sections.map(({ heading, text }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
    <span key={i} className="kind-part-below">
      <span className="kind-part-heading">{shown(heading)}</span>
      {text !== undefined && ` ${shown(text)}`}
    </span>
  ));
}

export function KindOutline({ kind }: { readonly kind: Kind }) {
  const shown = (text: string) => wordingShown(kind, text);
  return (
    <ul className="kind-outline">
      {kind.parts.map((part, i) => (
        // Parts have no names of their own, and the list does not change while it is shown.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={i} className={part.need}>
          <span className="kind-part-type">{PART_NAMES[part.type]}</span>
          <span className="kind-part-text">{shown(part.type === 'section' ? part.heading : part.text)}</span>
          {part.type === 'section' && part.text !== undefined && (
            <span className="kind-part-below">{shown(part.text)}</span>
          )}
          {part.type === 'section' && <Below sections={part.sections} shown={shown} />}
        </li>
      ))}
    </ul>
  );
}
