/** The small window at a finding in the text. It takes no focus from a click: one writes on; Alt+Enter gives it the keyboard. */
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useDesk, useProofreading, useSnapshot } from '../../desk/context.tsx';
import { explainRule, fixFinding, ignoreFinding, showAtCaret } from '../../desk/finding-deeds.ts';
import { isComposingKey } from '../../keys.ts';
import type { PlacedFinding } from '../../proofread/protocol.ts';
import type { FindingPopup } from '../../proofread/state.ts';
import { words } from '../../words.ts';
import { MoreMenu } from './finding-row.tsx';
import { offerWords } from './offer.ts';

/** Between the words and the window, and to the edge; px. */
const GAP = 6;
const EDGE = 8;

const asksForPopup = (event: KeyboardEvent) =>
  (event.key === 'Enter' && event.altKey && !event.ctrlKey && !event.shiftKey) ||
  (event.key === 'F10' && event.shiftKey) ||
  event.key === 'ContextMenu';

const inText = (target: EventTarget | null) => target instanceof Element && target.closest('.editor-text') !== null;

/** Keys that open it, and what closes it: the text goes on under it. */
function usePopupKeys(open: boolean): void {
  const desk = useDesk();
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (isComposingKey(event) || !inText(event.target) || desk.state.get().question !== null) return;
      if (asksForPopup(event) && showAtCaret(desk)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, [desk]);
  useEffect(() => {
    if (!open) return;
    const close = () => desk.proofreading.state.set({ popup: null });
    const closeOutside = (event: Event) => {
      const inside = event.target instanceof Element && event.target.closest('.finding-popup, .popover') !== null;
      if (!inside) close();
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (isComposingKey(event)) return close();
      const modifier = ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key);
      const inside = event.target instanceof Element && event.target.closest('.finding-popup, .popover') !== null;
      if (event.key === 'Escape' && !inside) event.stopPropagation();
      if (!modifier && !inside) close();
    };
    document.addEventListener('mousedown', closeOutside, { capture: true });
    document.addEventListener('scroll', closeOutside, { capture: true, passive: true });
    document.addEventListener('keydown', closeByKey, { capture: true });
    window.addEventListener('resize', close);
    return () => {
      document.removeEventListener('mousedown', closeOutside, { capture: true });
      document.removeEventListener('scroll', closeOutside, { capture: true });
      document.removeEventListener('keydown', closeByKey, { capture: true });
      window.removeEventListener('resize', close);
    };
  }, [desk, open]);
}

function useSpot(popup: FindingPopup) {
  const box = useRef<HTMLDivElement>(null);
  const [style, setStyle] = useState<CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    if (!box.current) return;
    const { width, height } = box.current.getBoundingClientRect();
    const { left, top, bottom } = popup.rect;
    const below = bottom + GAP;
    const y = below + height > window.innerHeight - EDGE ? Math.max(EDGE, top - GAP - height) : below;
    setStyle({ left: Math.max(EDGE, Math.min(left, window.innerWidth - EDGE - width)), top: y });
    if (popup.focused) box.current.querySelector('button')?.focus({ preventScroll: true });
  }, [popup]);
  return { box, style };
}

function Box({ popup, finding }: { readonly popup: FindingPopup; readonly finding: PlacedFinding }) {
  const desk = useDesk();
  const { box, style } = useSpot(popup);
  const name = useProofreading((state) => state.rules.get(finding.rule)?.name ?? finding.rule);
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  const { findings } = words;
  const offer = offerWords(finding);
  const back = () => {
    desk.proofreading.state.set({ popup: null });
    desk.surface.get().handle?.focus();
  };
  const fix = async () => {
    await fixFinding(desk, finding);
    back();
  };
  const ignore = () => {
    ignoreFinding(desk, finding);
    back();
  };
  return (
    <div
      ref={box}
      role="dialog"
      className="finding-popup"
      aria-label={findings.popup}
      style={style}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposingKey(event.nativeEvent)) return;
        event.stopPropagation();
        back();
      }}
    >
      <p className="finding-popup-message">
        <span className={`severity severity-${finding.severity}`}>{findings.severities[finding.severity]}</span>
        {finding.message}
      </p>
      <p className="finding-popup-rule">{name}</p>
      <div className="finding-popup-deeds">
        {offer !== null && (
          <Button className="button primary" isDisabled={readOnly} onPress={() => void fix()}>
            {offer}
          </Button>
        )}
        <Button className="button" isDisabled={readOnly} onPress={ignore}>
          {findings.ignore}
        </Button>
        <Button className="button quiet" onPress={() => void explainRule(desk, finding.rule)}>
          {findings.why}
        </Button>
        <span className="spring" />
        <MoreMenu finding={finding} tabbed />
      </div>
    </div>
  );
}

/** Clicks on underlined words. */
function usePresses(): void {
  const desk = useDesk();
  useEffect(() => {
    const listen = () =>
      desk.surface.get().handle?.onMarkPressed(({ key, rect }) => {
        desk.proofreading.state.set({ current: key, popup: { key, rect, focused: false } });
        desk.surface.get().handle?.setCurrentMark(key);
      });
    let stop = listen();
    const stopSurface = desk.surface.subscribe(() => {
      stop?.();
      stop = listen();
    });
    return () => {
      stop?.();
      stopSurface();
    };
  }, [desk]);
}

export function FindingPopupBox() {
  const popup = useProofreading((state) => state.popup);
  const finding = useProofreading((state) => state.findings.find(({ key }) => key === state.popup?.key) ?? null);
  usePresses();
  usePopupKeys(popup !== null);
  return popup !== null && finding !== null ? <Box popup={popup} finding={finding} /> : null;
}
