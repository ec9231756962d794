/** The menus of the box 「本节」: other customary wordings, and headings to add below. */
import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { GuidedPart } from '../../document/guide.ts';
import type { KindTextPart } from '../../document/kind.ts';
import { kindSlots } from '../../document/kind-words.ts';
import { subsectionsAbsent } from '../../document/parts.ts';
import { fieldText, inlineText } from '../../document/plain.ts';
import type { Block } from '../../document/report.ts';
import { useDesk, useSnapshot } from '../desk/context.tsx';
import { addEmptyBelow, addSubsection, changeHeading, changeWords, rewriteHeading } from '../desk/sections.ts';
import type { SectionNode } from '../editor/handle.ts';
import { words } from '../words.ts';
import { useKind, useOtherWordings } from './guides.ts';

export interface Choice {
  readonly text: string;
  readonly take: () => void;
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
}

function Choices({ label, choices }: ChoicesProps) {
  const editable = useSnapshot((snapshot) => snapshot.access === 'editable');
  if (choices.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="button quiet" isDisabled={!editable}>
        {label}
        <ChevronDown className="icon" aria-hidden />
      </Button>
      <Popover className="popover wordings" placement="top start" offset={2}>
        <Menu className="menu" aria-label={label}>
          {choices.map(({ text, take }) => (
            <MenuItem key={text} className="menu-item wording" textValue={text} onAction={take}>
              <Text slot="label">{text}</Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Wordings with their values as the text would show them; `now` is the one that stands there. */
function useWordings(wordings: readonly string[], now: string, take: (wording: string) => void): readonly Choice[] {
  const kind = useKind();
  const fields = useSnapshot((snapshot) => snapshot.fields);
  const slots = kindSlots(kind ?? { fields: [] }, fields);
  const show = fieldText(fields);
  return wordings
    .map((wording) => ({ text: inlineText(slots(wording), show), take: () => take(wording) }))
    .filter(({ text }) => text !== now);
}

interface OtherHeadingProps {
  readonly section: SectionNode;
  readonly stands: GuidedPart;
}

function wordingsOf(stands: GuidedPart): readonly string[] {
  if (stands.type === 'part') return [stands.part.heading, ...stands.part.alternatives];
  return stands.type === 'subsection' ? [stands.subsection.heading] : [];
}

/** The wordings that are customary for a section; the one that stands there is among them. */
export function useHeadings(section: SectionNode, stands: GuidedPart): readonly Choice[] {
  const desk = useDesk();
  const others = useOtherWordings();
  const wordings = [...new Set([...wordingsOf(stands), ...others(section.text)])];
  const customary = useWordings(wordings, section.text, (wording) => changeHeading(desk, section.key, wording));
  const own = { text: words.sections.ownHeading, take: () => rewriteHeading(desk, section.key) };
  return [...customary, own];
}

export function OtherHeading({ section, stands }: OtherHeadingProps) {
  return <Choices label={words.sections.otherHeading} choices={useHeadings(section, stands)} />;
}

const LABELS: Readonly<Partial<Record<KindTextPart['type'], string>>> = {
  title: words.sections.otherHeading,
  opening: words.sections.otherOpening,
  closing: words.sections.otherClosing,
};

/** For the title, the opening, the closing and other texts of the kind; a wording of several lines is no single block. */
export function OtherWords({ part, block }: { readonly part: KindTextPart; readonly block: Block }) {
  const desk = useDesk();
  const fields = useSnapshot((snapshot) => snapshot.fields);
  const shown = 'content' in block && block.type !== 'runIn' ? inlineText(block.content, fieldText(fields)) : '';
  const single = [part.text, ...part.alternatives].filter((wording) => !wording.includes('\n'));
  const choices = useWordings(single, shown, (wording) => changeWords(desk, block, wording));
  return <Choices label={LABELS[part.type] ?? words.sections.otherWording} choices={choices} />;
}

interface AddBelowProps {
  readonly section: SectionNode;
  readonly top: SectionNode;
  readonly stands: GuidedPart;
}

/** The kind's subsections of the part, and an empty one. */
export function AddBelow({ section, top, stands }: AddBelowProps) {
  const desk = useDesk();
  const others = useOtherWordings();
  const customary =
    stands.type === 'none'
      ? []
      : subsectionsAbsent(stands.part, top.children, others).map((sub) => ({
          text: sub.heading,
          take: () => addSubsection(desk, stands.part, top, sub),
        }));
  const empty = { text: words.sections.emptyBelow, take: () => addEmptyBelow(desk, section) };
  const choices = section.level < 4 ? [...customary, empty] : customary;
  return <Choices label={words.sections.addBelow} choices={choices} />;
}
