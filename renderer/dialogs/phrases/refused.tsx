/** What of a pack was left out: how many, and on demand each with its line and the reason. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ReadPack } from '../../../electron/contract/phrases.ts';
import { refusalWords } from '../../../electron/words.ts';
import { words } from '../../words.ts';

interface RefusedProps {
  readonly pack: ReadPack;
  /** What the button says where the number is told already. */
  readonly label?: string;
  /** The reasons are shown at once: nothing was taken, and one wants to know why. */
  readonly isOpen?: boolean;
}

export function Refused({ pack: { name, refused, refusedInAll }, label, isOpen = false }: RefusedProps) {
  const [open, setOpen] = useState(isOpen);
  const { manage } = words.phrases;
  if (refusedInAll === 0) return null;
  return (
    <>
      <Button className="button quiet refused-count" aria-expanded={open} onPress={() => setOpen(!open)}>
        {label ?? manage.refused(refusedInAll)}
        <span aria-hidden>{open ? ' ▴' : ' ▾'}</span>
      </Button>
      {open && (
        <ul className="refused" aria-label={manage.refusedList(name)}>
          {refused.map(({ line, reason, text }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same, and none moves
            <li key={i}>
              <span className="refused-line">{line === null ? manage.wholeFile : manage.line(line)}</span>
              <span className="refused-reason">{refusalWords(reason)}</span>
              <span className="refused-text">{text}</span>
            </li>
          ))}
          {refused.length < refusedInAll && (
            <li className="hint">{manage.moreRefused(refusedInAll - refused.length)}</li>
          )}
        </ul>
      )}
    </>
  );
}
