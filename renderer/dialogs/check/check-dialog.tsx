/** 成稿检查单: what to look at before a paper is handed in, each with the way to its place; what is fine is a quiet line. */
import { CircleAlert, CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { deviationWords } from '../../../electron/words/deviations.ts';
import { switchCheckBeforeExport } from '../../desk/checking.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { switchDraftInWord } from '../../desk/draft-in-word.ts';
import type { Question } from '../../desk/question.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { FontTable, OwnFonts } from './fonts.tsx';
import { itemAgain, type Light, type SheetItem, type SheetSection, sheetSections, worstOf } from './sheet.ts';

type Asked = Extract<Question, { type: 'check' }>;
type Go = (item: SheetItem) => void;

/** Items of a section that are listed; whoever has more begins with these. */
const LISTED = 40;

const LIGHTS = { fine: CircleCheck, look: CircleAlert, change: CircleX, unknown: CircleDashed } as const;

function LightMark({ light }: { readonly light: Light }) {
  const Icon = LIGHTS[light];
  return (
    <span className={`light light-${light}`}>
      <Icon className="icon" aria-hidden />
      {words.check.lights[light]}
    </span>
  );
}

function ItemWords({ before, text, after }: Pick<SheetItem, 'before' | 'text' | 'after'>) {
  if (before === '' && after === '') return text;
  return (
    <>
      {before}
      <mark>{text}</mark>
      {after}
    </>
  );
}

function Item({ item, onGo }: { readonly item: SheetItem; readonly onGo: Go }) {
  const shown = <ItemWords {...item} />;
  return (
    <li className={item.light === 'change' ? 'pressing' : ''}>
      {item.to === null ? (
        <span className="check-place">{shown}</span>
      ) : (
        <Button className="check-place way" data-item={item.key} onPress={() => onGo(item)}>
          {shown}
        </Button>
      )}
      <span className="check-note">{item.says}</span>
    </li>
  );
}

/** A section with something in it; all of its items are counted. */
function Open({ section, onGo }: { readonly section: SheetSection; readonly onGo: Go }) {
  const { id, light, items, note } = section;
  const { check } = words;
  const more = items.length - LISTED;
  return (
    <section className="check-section" aria-label={check.sections[id]}>
      <h3>
        <LightMark light={light} />
        {check.sections[id]}
        <span className="check-count">{items.length}</span>
        {note !== '' && <span className="check-note">{note}</span>}
      </h3>
      <ul className="check-list">
        {items.slice(0, LISTED).map((item) => (
          <Item key={item.key} item={item} onGo={onGo} />
        ))}
      </ul>
      {more > 0 && <p className="check-note">{id === 'wording' ? check.moreFindings(more) : check.more(more)}</p>}
    </section>
  );
}

/** Sections without anything to do, a line each. */
function Quiet({ sections }: { readonly sections: readonly SheetSection[] }) {
  const { check } = words;
  if (sections.length === 0) return null;
  return (
    <ul className="check-quiet">
      {sections.map(({ id, light, note }) => (
        <li key={id} className={`quiet-${light}`}>
          <LightMark light={light} />
          <span className="check-name">{check.sections[id]}</span>
          <span className="check-note">
            {[light === 'fine' ? check.fine[id] : '', note].filter((part) => part !== '').join('；')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Details({ facts }: Pick<Asked, 'facts'>) {
  const { details } = words.check;
  return (
    <>
      {facts.deviations.length > 0 && (
        <details className="check-details">
          <summary>{details.deviations}</summary>
          <ul>
            {facts.deviations.map(deviationWords).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <details className="check-details">
        <summary>{details.fonts}</summary>
        <FontTable fonts={facts.fonts} />
      </details>
      <details className="check-details">
        <summary>{details.own}</summary>
        <OwnFonts {...facts.ownFonts} />
      </details>
    </>
  );
}

function BeforeExport() {
  const desk = useDesk();
  const on = useDeskState((state) => state.checkBeforeExport);
  return (
    <Checkbox className="check" isSelected={on} onChange={() => void switchCheckBeforeExport(desk)}>
      <span className="check-box" aria-hidden />
      {words.check.before}
    </Checkbox>
  );
}

/** That the draft travels in the Word file, and how to leave it out. */
function Carries() {
  const desk = useDesk();
  const on = useDeskState((state) => state.draftInWord);
  const { carry } = words.check;
  return (
    <div className="check-carry">
      <Checkbox className="check" isSelected={on} onChange={() => void switchDraftInWord(desk)}>
        <span className="check-box" aria-hidden />
        {carry.label}
      </Checkbox>
      <span className="check-note">{on ? carry.does : carry.not}</span>
    </div>
  );
}

interface FootProps {
  readonly worst: ReturnType<typeof worstOf>;
  readonly question: Asked;
  /** The item that has the focus instead of a button. */
  readonly focused: boolean;
}

/** Where something is to be changed, Enter goes back to the text; where it is only to be looked at, Enter goes on. */
function Foot({ worst, question: { exporting, answer }, focused }: FootProps) {
  const { check } = words;
  const goOn = exporting !== null && (
    <Button
      className={worst === 'change' ? 'button' : 'button primary'}
      autoFocus={worst !== 'change' && !focused}
      onPress={() => answer({ type: 'export', format: exporting })}
    >
      {check.exportAnyway}
      {worst === 'change' && <kbd>{check.exportKey}</kbd>}
    </Button>
  );
  const isMain = exporting === null || worst === 'change';
  const back = (
    <Button
      className={isMain ? 'button primary' : 'button'}
      autoFocus={isMain && !focused}
      onPress={() => answer(null)}
    >
      {exporting === null ? check.close : check.back}
    </Button>
  );
  return (
    <div className="dialog-foot">
      <BeforeExport />
      <span className="spring" />
      {worst === 'change' ? [goOn, back] : [back, goOn]}
    </div>
  );
}

/** The arrows step through the items of the list that has the focus. */
function stepThrough(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const list = event.target instanceof Element ? event.target.closest('.findings') : null;
  if (step === undefined || list === null || event.altKey || event.ctrlKey || event.metaKey) return;
  const ways = [...list.querySelectorAll<Element>('[data-item]')];
  const at = document.activeElement === null ? -1 : ways.indexOf(document.activeElement);
  const next = ways[Math.min(ways.length - 1, at + step)];
  if (!(next instanceof HTMLElement) || at + step < 0) return;
  event.preventDefault();
  next.focus();
}

export function CheckDialog(question: Asked) {
  const { facts, exporting, at, answer } = question;
  const { check } = words;
  const withDraft = useDeskState((state) => state.draftInWord);
  const sections = useMemo(() => sheetSections(facts, withDraft), [facts, withDraft]);
  const list = useRef<HTMLElement>(null);
  const again = itemAgain(sections, at);
  const worst = worstOf(sections);
  const items = sections.flatMap((section) => section.items);
  const isOpen = ({ items }: SheetSection) => items.length > 0;

  // Once it stands, at the item that was gone to.
  useEffect(() => {
    if (again !== null) list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(again)}"]`)?.focus();
  }, [again]);

  const onGo: Go = (item) => {
    if (item.to === null) return;
    answer({ type: 'go', to: item.to, item: { key: item.key, index: items.indexOf(item) } });
  };
  const count = (light: SheetItem['light']) => items.filter((item) => item.light === light).length;
  const nothing = facts.findings === null ? check.soundButUnknown : check.sound;

  function press(event: KeyboardEvent): void {
    if (isComposingKey(event.nativeEvent)) return;
    stepThrough(event);
    const isKey = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.code === 'KeyE';
    if (exporting === null || !isKey) return;
    event.preventDefault();
    answer({ type: 'export', format: exporting });
  }

  return (
    <Frame title={check.title} size="large" onCancel={() => answer(null)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog */}
      <div className="check-sheet" onKeyDown={press}>
        <p className="check-sum">
          {items.length === 0 ? nothing : check.counts(count('change'), count('look'))}
          {items.some(({ to }) => to !== null) && <span className="check-note">{check.again}</span>}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is read by scrolling */}
        <section ref={list} className="dialog-text findings" aria-label={check.list} tabIndex={0}>
          {sections.filter(isOpen).map((section) => (
            <Open key={section.id} section={section} onGo={onGo} />
          ))}
          <Quiet sections={sections.filter((section) => !isOpen(section))} />
          <Details facts={facts} />
        </section>
        {exporting !== 'pdf' && <Carries />}
        <Foot worst={worst} question={question} focused={again !== null} />
      </div>
    </Frame>
  );
}
