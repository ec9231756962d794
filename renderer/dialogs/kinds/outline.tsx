/** What a kind is made of, as a list to be read: headings with those below them. */
import type { Kind } from '../../../document/kind.ts';
import { wordingShown } from '../../../document/kind-words.ts';
import { PART_NAMES } from './words.ts';

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
          {part.type === 'section' && part.sections.length > 0 && (
            <span className="kind-part-below">{part.sections.map((sub) => shown(sub.heading)).join('、')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
