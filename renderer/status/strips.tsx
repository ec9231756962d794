/** Messages above the text: what was read, what was written, what went wrong. */
import { CircleAlert, CircleCheck, Info, type LucideIcon, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { check } from '../desk/checking.ts';
import { useDesk, useDeskState } from '../desk/context.tsx';
import { copyText } from '../desk/copy-text.ts';
import { dismiss } from '../desk/desk.ts';
import { saveAs } from '../desk/files.ts';
import { keepSecretCopies, switchNoCopies } from '../desk/no-copies.ts';
import { showNotices, stopOpening } from '../desk/opening.ts';
import { keepTextOnly, undoPaste } from '../desk/pasting.ts';
import { rollOpenPaper } from '../desk/roll.ts';
import { reviewFigures } from '../desk/same-figures.ts';
import type { Strip } from '../desk/strip.ts';
import { rollWords } from '../dialogs/roll/words.ts';
import { words } from '../words.ts';
import { DiskDeeds } from './disk-deeds.tsx';
import { pasteWords } from './paste-words.ts';

const ICONS: Readonly<Record<Strip['tone'], LucideIcon>> = {
  info: Info,
  done: CircleCheck,
  failure: CircleAlert,
};

/** For how long a message is seen that goes by itself, in ms: one that is done with sooner than one that offers something. */
const SEEN = { done: 6000, offer: 20_000 };

/** Null for what has more to tell: that stays until it is closed. */
export function passesAfter({ tone, kind, details }: Strip): number | null {
  if (kind === 'sameFigures' || kind === 'rollOffer' || (kind === 'pasted' && tone === 'done')) return SEEN.offer;
  return tone === 'done' && kind !== 'remarks' && details.length === 0 ? SEEN.done : null;
}

/** What has many things to tell, or long ones, is read in a dialog. */
const isLong = ({ kind, details }: Strip) =>
  kind === 'notices' && (details.length > MOST_BELOW || details.some((detail) => detail.length > LONGEST_BELOW));

/** So much is shown below the message itself: the page stays in view. */
const MOST_BELOW = 4;
const LONGEST_BELOW = 120;

/** They end by themselves, and cannot be taken away before. */
const STAYING: ReadonlySet<Strip['kind']> = new Set(['readOnly', 'hostGone', 'opening']);

const isPassing = (strip: Strip) => passesAfter(strip) !== null;

/** While the pointer or the focus is on it, it stays. */
function usePassing(strip: Strip) {
  const desk = useDesk();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const after = hovered || focused ? null : passesAfter(strip);
  useEffect(() => {
    if (after === null) return;
    const timer = setTimeout(() => dismiss(desk, strip.id), after);
    return () => clearTimeout(timer);
  }, [desk, strip.id, after]);
  return {
    onPointerEnter: () => setHovered(true),
    onPointerLeave: () => setHovered(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}

/** What can be done about a paste while nothing was changed since. */
function PasteDeeds() {
  const desk = useDesk();
  return (
    <>
      <Button
        className="button quiet"
        aria-description={pasteWords.keepTextOnlyHint}
        onPress={() => keepTextOnly(desk)}
      >
        {pasteWords.keepTextOnly}
      </Button>
      <Button className="button quiet" onPress={() => undoPaste(desk)}>
        {pasteWords.undo}
      </Button>
    </>
  );
}

/** Whether copies of a classified paper stay on this machine. */
function SecretDeeds() {
  const desk = useDesk();
  const { strips } = words.history;
  return (
    <>
      <Button className="button quiet" onPress={() => void switchNoCopies(desk)}>
        {strips.secretOff}
      </Button>
      <Button className="button quiet" onPress={() => void keepSecretCopies(desk)}>
        {strips.secretOn}
      </Button>
    </>
  );
}

function StripRow({ strip }: { readonly strip: Strip }) {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const passing = usePassing(strip);
  const Icon = ICONS[strip.tone];
  return (
    <div className={`strip ${strip.tone}`} {...(strip.tone === 'failure' && { role: 'alert' })} {...passing}>
      <Icon className="icon strip-icon" aria-hidden />
      <div className="strip-body">
        <span className="strip-text">{strip.text}</span>
        {strip.details.length > 0 && isLong(strip) && (
          <Button className="button quiet" onPress={() => void showNotices(desk)}>
            {words.strips.allDetails}
          </Button>
        )}
        {strip.kind === 'opening' && (
          <Button className="button quiet" onPress={() => void stopOpening(desk)}>
            {words.noticeDialog.stop}
          </Button>
        )}
        {strip.details.length > 0 && !isLong(strip) && (
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
        {strip.kind === 'rollOffer' && (
          <Button className="button quiet" onPress={() => void rollOpenPaper(desk)}>
            {rollWords.offerDeed}
          </Button>
        )}
        {strip.kind === 'pasted' && <PasteDeeds />}
        <DiskDeeds kind={strip.kind} />
        {strip.kind === 'secretCopies' && <SecretDeeds />}
        {strip.kind === 'notSaved' && (
          <Button className="button quiet" aria-keyshortcuts="F12" onPress={() => void saveAs(desk)}>
            {words.strips.saveElsewhere}
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
      {!STAYING.has(strip.kind) && (
        <Button className="strip-close" aria-label={words.strips.dismiss} onPress={() => dismiss(desk, strip.id)}>
          <X className="icon" aria-hidden />
        </Button>
      )}
    </div>
  );
}

/** The focus goes with a message that had it; one goes on writing in the text then. */
function useTextAfterStrips(count: number): void {
  const desk = useDesk();
  const before = useRef(count);
  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    const isNowhere = desk.state.get().question === null && desk.focused() === document.body;
    if (isFewer && isNowhere) desk.surface.get().handle?.focus();
  }, [desk, count]);
}

export function Strips() {
  const strips = useDeskState((state) => state.strips);
  useTextAfterStrips(strips.length);
  return (
    <div className="strips-place" aria-live="polite">
      <div className="strips">
        {strips
          .filter((strip) => !isPassing(strip))
          .map((strip) => (
            <StripRow key={strip.id} strip={strip} />
          ))}
      </div>
      <div className="strips passing">
        {strips.filter(isPassing).map((strip) => (
          <StripRow key={strip.id} strip={strip} />
        ))}
      </div>
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
