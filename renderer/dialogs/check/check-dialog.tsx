/** 体检: what to look at before a paper is handed in, what is most pressing first, each with the way to its place. */
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ReportFacts } from '../../../electron/contract.ts';
import { deviationWords, noticeWords } from '../../../electron/words.ts';
import type { Finding, Question } from '../../desk/state.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { FontTable, familyName, OwnFonts } from './fonts.tsx';
import { type MissingGlyph, missingGlyphs } from './glyphs.ts';
import { wayToCharacter, wayToRemark } from './ways.ts';

type Go = (finding: Finding) => void;

interface WayProps {
  readonly to: Finding | null;
  readonly onGo: Go;
  readonly children: ReactNode;
}

function Way({ to, onGo, children }: WayProps) {
  if (to === null) return <span className="check-place">{children}</span>;
  return (
    <Button className="check-place way" onPress={() => onGo(to)}>
      {children}
    </Button>
  );
}

interface SectionProps {
  readonly title: string;
  /** How many findings it has; null for what is only told. */
  readonly count: number | null;
  readonly children: ReactNode;
}

function Section({ title, count, children }: SectionProps) {
  if (count === 0) return null;
  return (
    <section className="check-section" aria-label={title}>
      <h3>
        {title}
        {count !== null && <span className="check-count">{count}</span>}
      </h3>
      {children}
    </section>
  );
}

/** The words around a character with the character set apart. */
function Around({ text, character }: { readonly text: string; readonly character: string }) {
  const at = text.indexOf(character);
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{character}</mark>
      {text.slice(at + character.length)}
    </>
  );
}

function GlyphRow({ glyph, onGo }: { readonly glyph: MissingGlyph; readonly onGo: Go }) {
  const { absent, screen, office } = glyph;
  const { character, point, count, around, fallsTo } = absent;
  const { check } = words;
  const notes = [
    ...(screen === 'none' ? [check.nowhere] : []),
    ...(screen === 'other' ? [check.falls(fallsTo === null ? null : familyName(fallsTo))] : []),
    ...(office === null || screen === 'none' ? [] : [check.notInOffice(office)]),
  ];
  return (
    <li className={screen === 'none' ? 'pressing' : ''}>
      <span className="check-glyph">{character}</span>
      <Way to={wayToCharacter(absent)} onGo={onGo}>
        <Around text={around === '' ? character : around} character={character} />
      </Way>
      <span className="check-note">
        {point}
        {check.times(count)}　{notes.join('；')}
      </span>
    </li>
  );
}

function Blanks({ openFields, onGo }: Pick<ReportFacts, 'openFields'> & { readonly onGo: Go }) {
  return (
    <ul className="check-list">
      {openFields.map(({ id, name, places }) => (
        <li key={id ?? `〔${name}`}>
          <span className="check-name">{name}</span>
          <span className="check-places">
            {places.map(({ block, offset, length, around }) => (
              <Way key={`${block} ${offset}`} to={{ type: 'words', block, words: { offset, length } }} onGo={onGo}>
                {around}
              </Way>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Findings({ facts, onGo }: { readonly facts: ReportFacts; readonly onGo: Go }) {
  const { openFields, emptySections, deviations } = facts;
  const glyphs = missingGlyphs(facts);
  const remarks = [...new Map(facts.remarks.map((remark) => [noticeWords(remark), remark]))];
  const { check } = words;
  return (
    <>
      <Section title={check.sections.glyphs} count={glyphs.length}>
        <ul className="check-list glyphs">
          {glyphs.map((glyph) => (
            <GlyphRow key={glyph.absent.character} glyph={glyph} onGo={onGo} />
          ))}
        </ul>
      </Section>
      <Section title={check.sections.blanks} count={openFields.length}>
        <Blanks openFields={openFields} onGo={onGo} />
      </Section>
      <Section title={check.sections.empty} count={emptySections.length}>
        <ul className="check-list">
          {emptySections.map(({ block, number, text }) => (
            <li key={block}>
              <Way to={{ type: 'words', block, words: { offset: 0, length: 0 } }} onGo={onGo}>
                {number}
                {text}
              </Way>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={check.sections.remarks} count={remarks.length}>
        <ul className="check-list">
          {remarks.map(([text, remark]) => (
            <li key={text}>
              <Way to={wayToRemark(remark)} onGo={onGo}>
                {text}
              </Way>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={check.sections.deviations} count={deviations.length}>
        <ul className="check-list">
          {deviations.map(deviationWords).map((text) => (
            <li key={text}>
              <Way to={{ type: 'layout', at: 'unit' }} onGo={onGo}>
                {text}
              </Way>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** What needs a hand before the paper goes out; a layout of one's own is no fault. */
function isSound({ fonts, unknownCharacters, openFields, emptySections, remarks }: ReportFacts): boolean {
  const glyphs = missingGlyphs({ fonts, unknownCharacters });
  return [glyphs, openFields, emptySections, remarks].every((found) => found.length === 0);
}

export function CheckDialog({ facts, answer }: Extract<Question, { type: 'check' }>) {
  const { check, layout } = words;
  return (
    <Frame title={check.title} size="large" onCancel={() => answer(null)}>
      <p className="check-sum">{check.sum(facts.pages, facts.characters, layout.forms[facts.form])}</p>
      {/* Scrolled with the keyboard as well. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is read by scrolling */}
      <section className="dialog-text findings" aria-label={check.list} tabIndex={0}>
        {isSound(facts) && (
          <p className="check-sound">
            <CircleCheck className="icon" aria-hidden />
            {check.sound}
          </p>
        )}
        <Findings facts={facts} onGo={answer} />
        <Section title={check.sections.fonts} count={null}>
          <FontTable fonts={facts.fonts} />
        </Section>
        <Section title={check.sections.own} count={null}>
          <OwnFonts {...facts.ownFonts} />
        </Section>
      </section>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button primary" autoFocus onPress={() => answer(null)}>
          {check.close}
        </Button>
      </div>
    </Frame>
  );
}
