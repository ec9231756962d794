/** 本节: what belongs in the section at the caret, how long it is, and what can be put there or said otherwise. */
import { ChevronDown, Plus } from 'lucide-react';
import { Button } from 'react-aria-components';
import { fullnessOf, type Guides, type SectionGuide } from '../../document/guide.ts';
import { runCommand } from '../commands.ts';
import { useDesk, useDeskState, useEnabled, useSnapshot } from '../desk/context.tsx';
import type { SectionNode } from '../editor/handle.ts';
import { words } from '../words.ts';
import { type AtCaret, useAtCaret } from './at-caret.ts';
import { addMissing } from './deeds.ts';
import { lengthSays } from './figure.ts';
import { useKind } from './guides.ts';
import { sectionName } from './row.tsx';
import type { MissingItem } from './tree.ts';
import { AddBelow, OtherHeading, OtherWords } from './wordings.tsx';

/** How much of the customary length is there; beyond it the bar is full and of another colour. */
function LengthBar({ body, guide }: { readonly body: number; readonly guide: SectionGuide }) {
  if (guide.length === null) return null;
  const { min, max } = guide.length;
  const part = (count: number) => `${Math.min(100, (count / max) * 100)}%`;
  return (
    <div className={`length-bar tone-${guide.fullness}`} aria-hidden>
      <span className="length-enough" style={{ left: part(min) }} />
      <span className="length-done" style={{ width: part(body) }} />
    </div>
  );
}

interface AboutProps {
  readonly body: number;
  readonly guide: SectionGuide;
  /** A title or a closing line has no length worth telling. */
  readonly counted: boolean;
}

function About({ body, guide, counted }: AboutProps) {
  const { sections } = words;
  const { stands } = guide;
  return (
    <>
      {guide.text !== '' && <p className="box-guide">{guide.text}</p>}
      {stands.type === 'below' && (
        <p className="box-guide">
          {sections.ofPart(stands.part.heading)}
          {stands.part.guide}
        </p>
      )}
      {counted && (
        <p className={`box-length tone-${guide.fullness}`}>
          {lengthSays(body, guide)}
          {guide.open > 0 && `；${sections.open(guide.open)}`}
        </p>
      )}
      <LengthBar body={body} guide={guide} />
    </>
  );
}

function InsertTemplate() {
  const desk = useDesk();
  const enabled = useEnabled('insertTemplate');
  return (
    <Button className="button quiet" isDisabled={!enabled} onPress={() => runCommand(desk, 'insertTemplate')}>
      {words.sections.insertTemplate}
    </Button>
  );
}

interface InSectionProps {
  readonly at: Extract<AtCaret, { type: 'section' }>;
  readonly guides: Guides<SectionNode>;
}

function InSection({ at: { section, top }, guides }: InSectionProps) {
  const guide = guides.get(section);
  if (!guide) return null;
  return (
    <>
      <About body={section.body} guide={guide} counted />
      <div className="box-deeds">
        <OtherHeading section={section} stands={guide.stands} />
        <AddBelow section={section} top={top} stands={guide.stands} />
        <InsertTemplate />
      </div>
    </>
  );
}

function InText({ at }: { readonly at: Extract<AtCaret, { type: 'text' }> }) {
  const { part, body, block } = at;
  const length = part.length ?? null;
  const guide: SectionGuide = {
    stands: { type: 'none' },
    length,
    text: part.guide ?? '',
    fullness: fullnessOf(body, length),
    open: 0,
  };
  return (
    <>
      <About body={body} guide={guide} counted={length !== null} />
      <div className="box-deeds">
        <OtherWords part={part} block={block} />
        <InsertTemplate />
      </div>
    </>
  );
}

function Nowhere({ hasKind }: { readonly hasKind: boolean }) {
  const { sections } = words;
  return (
    <>
      <p className="box-guide">{hasKind ? sections.nowhere : sections.noKind}</p>
      <div className="box-deeds">
        <InsertTemplate />
      </div>
    </>
  );
}

function InMissing({ item }: { readonly item: MissingItem }) {
  const desk = useDesk();
  const editable = useSnapshot((snapshot) => snapshot.access === 'editable');
  const { sections } = words;
  const { guide, length } = item.part;
  return (
    <>
      <p className="box-length">{sections.missing}</p>
      <p className="box-guide">{guide}</p>
      {length && <p className="box-length">{sections.usually(length.min, length.max)}</p>}
      <div className="box-deeds">
        <Button
          className="button quiet"
          isDisabled={!editable}
          aria-label={words.outline.addMissing(item.heading)}
          onPress={() => addMissing(desk, item)}
        >
          <Plus className="icon" aria-hidden />
          {sections.add}
        </Button>
      </div>
    </>
  );
}

interface InsideProps {
  readonly at: AtCaret;
  readonly guides: Guides<SectionNode>;
  readonly hasKind: boolean;
  readonly missing: MissingItem | null;
}

function Inside({ at, guides, hasKind, missing }: InsideProps) {
  if (missing) return <InMissing item={missing} />;
  switch (at.type) {
    case 'section':
      return <InSection at={at} guides={guides} />;
    case 'text':
      return <InText at={at} />;
    case 'nowhere':
      return <Nowhere hasKind={hasKind} />;
  }
}

function nameOf(at: AtCaret): string {
  if (at.type === 'section') return sectionName(at.section);
  return at.type === 'text' ? words.sections.boxes[at.part.type] : '';
}

interface SectionBoxProps {
  readonly guides: Guides<SectionNode>;
  /** What is looked at in the outline and does not stand in the text. */
  readonly missing: MissingItem | null;
}

export function SectionBox({ guides, missing }: SectionBoxProps) {
  const desk = useDesk();
  const open = useDeskState((state) => state.sectionBox);
  const kind = useKind();
  const at = useAtCaret(kind);
  return (
    <section className="section-box" aria-label={words.sections.box}>
      <Button className="box-title" aria-expanded={open} onPress={() => desk.state.set({ sectionBox: !open })}>
        <ChevronDown className={open ? 'icon' : 'icon folded'} aria-hidden />
        <span className="box-label">{words.sections.box}</span>
        <span className="box-name">{missing ? words.outline.missing(missing.heading) : nameOf(at)}</span>
      </Button>
      {open && (
        <div className="box-body">
          <Inside at={at} guides={guides} hasKind={kind !== null} missing={missing} />
        </div>
      )}
    </section>
  );
}
