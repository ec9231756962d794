/** Messages above the text: what was read, what was written, what went wrong. */
import { CircleAlert, CircleCheck, Info, type LucideIcon, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { check } from '../desk/checking.ts';
import { useDesk, useDeskState } from '../desk/context.tsx';
import { dismiss } from '../desk/desk.ts';
import { copyText } from '../desk/files.ts';
import { reviewFigures } from '../desk/same-figures.ts';
import type { Strip } from '../desk/state.ts';
import { words } from '../words.ts';

const ICONS: Readonly<Record<Strip['tone'], LucideIcon>> = {
  info: Info,
  done: CircleCheck,
  failure: CircleAlert,
};

function StripRow({ strip }: { readonly strip: Strip }) {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const Icon = ICONS[strip.tone];
  return (
    <div className={`strip ${strip.tone}`} {...(strip.tone === 'failure' && { role: 'alert' })}>
      <Icon className="icon strip-icon" aria-hidden />
      <div className="strip-body">
        <span className="strip-text">{strip.text}</span>
        {strip.details.length > 0 && (
          <Button className="button quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
            {open ? words.strips.hideDetails : words.strips.details}
          </Button>
        )}
        {strip.kind === 'remarks' && (
          <Button className="button quiet" onPress={() => void check(desk)}>
            {words.strips.check}
          </Button>
        )}
        {strip.kind === 'sameFigures' && (
          <Button className="button quiet" onPress={() => void reviewFigures(desk)}>
            {words.strips.details}
          </Button>
        )}
        {strip.kind === 'hostGone' && (
          <Button className="button quiet" onPress={() => void copyText(desk)}>
            {words.strips.copyText}
          </Button>
        )}
        {open && (
          <ul className="strip-details">
            {strip.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      {strip.kind !== 'readOnly' && strip.kind !== 'hostGone' && (
        <Button className="strip-close" aria-label={words.strips.dismiss} onPress={() => dismiss(desk, strip.id)}>
          <X className="icon" aria-hidden />
        </Button>
      )}
    </div>
  );
}

export function Strips() {
  const strips = useDeskState((state) => state.strips);
  return (
    <div className="strips" aria-live="polite">
      {strips.map((strip) => (
        <StripRow key={strip.id} strip={strip} />
      ))}
    </div>
  );
}

/** What only a screen reader needs to be told. */
export function Announcer() {
  const announcement = useDeskState((state) => state.announcement);
  return (
    <div className="unseen" aria-live="polite">
      {announcement}
    </div>
  );
}
