/** Words with what is gone struck through and what is new underlined, so that neither is told by colour alone. */
import type { Piece } from '../../../document/compare/words.ts';

interface PiecesProps {
  readonly pieces: readonly (Piece & { readonly change?: number | null })[];
  /** The change that is being decided; others are shown paler. Null where there is only one. */
  readonly current?: number | null;
}

const TAGS = { same: 'span', gone: 'del', new: 'ins' } as const;

export function Pieces({ pieces, current = null }: PiecesProps) {
  return pieces.map(({ type, text, change = null }, i) => {
    const Tag = TAGS[type];
    const isCurrent = current === null || change === null || change === current;
    const look = change !== null && change === current && type !== 'same' ? 'piece current' : 'piece';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and never change their order
      <Tag key={i} className={isCurrent ? look : 'piece other'}>
        {text}
      </Tag>
    );
  });
}
