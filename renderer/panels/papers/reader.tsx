/** A past paper beside the text, to be read and to pull from: a section with all below it, or single paragraphs. */
import { ArrowLeft } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button, GridList, GridListItem, type Selection } from 'react-aria-components';
import { numbersOf } from '../../../document/numbering.ts';
import { isHeading } from '../../../document/outline.ts';
import { blockText, fieldText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import type { OpenedPaper, PaperSection } from '../../../electron/contract/papers.ts';
import { useDesk, useSnapshotAtLeisure } from '../../desk/context.tsx';
import { tell } from '../../desk/desk.ts';
import { pullBlocks, pullSection } from '../../desk/papers.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { MarkedText } from './marked.tsx';

interface Line {
  /** Place in the report. */
  readonly block: number;
  readonly text: string;
  readonly level: number;
  readonly type: 'text' | 'heading' | 'runIn' | 'table';
}

/** What is shown of a report: one line for each block that has something to show. */
function linesOf({ blocks, fields }: Report): readonly Line[] {
  const text = fieldText(fields);
  const numbers = numbersOf(blocks);
  return blocks.flatMap((block, i): readonly Line[] => {
    const shown = block.type === 'picture' ? words.papers.picture : (numbers[i] ?? '') + blockText(block, text);
    if (shown === '') return [];
    const level = isHeading(block) ? block.level : 0;
    const type = block.type === 'heading' || block.type === 'table' || block.type === 'runIn' ? block.type : 'text';
    return [{ block: i, text: shown, level, type }];
  });
}

const wholeOf = ({ start, end }: OpenedPaper): PaperSection => ({ path: [], level: 0, start, end });

function nameOf({ path, level }: PaperSection): string {
  return `${'\u3000'.repeat(Math.max(0, level - 1))}${path.at(-1) ?? words.papers.noHeading}`;
}

interface SectionBoxProps {
  readonly paper: OpenedPaper;
  /** -1: the whole paper. */
  readonly at: number;
  readonly onChange: (at: number) => void;
}

function SectionBox({ paper, at, onChange }: SectionBoxProps) {
  const { papers } = words;
  return (
    <select
      className="select paper-sections"
      aria-label={papers.sections}
      value={at}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      <option value={-1}>{papers.wholePaper}</option>
      {paper.sections.map((section, i) => (
        <option key={`${section.start} ${section.end}`} value={i}>
          {nameOf(section)}
        </option>
      ))}
    </select>
  );
}

interface FootProps {
  readonly paper: OpenedPaper;
  readonly section: PaperSection;
  /** Places of the blocks that are chosen, in order. */
  readonly chosen: readonly number[];
  readonly lines: readonly Line[];
}

function Foot({ paper, section, chosen, lines }: FootProps) {
  const desk = useDesk();
  const readOnly = useSnapshotAtLeisure((snapshot) => snapshot.access === 'readOnly');
  const { papers } = words;
  const copy = async () => {
    const text = lines.filter(({ block }) => chosen.includes(block)).map((line) => line.text);
    await navigator.clipboard.writeText(text.join('\n'));
    tell(desk, { tone: 'done', text: papers.copied });
  };
  return (
    <div className="paper-foot">
      <Button className="button primary" isDisabled={readOnly} onPress={() => void pullSection(desk, paper, section)}>
        {papers.insertSection}
      </Button>
      <Button
        className="button"
        isDisabled={readOnly || chosen.length === 0}
        onPress={() => void pullBlocks(desk, paper, section, chosen)}
      >
        {papers.insertParagraphs(chosen.length)}
      </Button>
      <Button className="button quiet" isDisabled={chosen.length === 0} onPress={() => void copy()}>
        {papers.copy}
      </Button>
    </div>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly terms: readonly string[];
  readonly selected: Selection;
  readonly onSelect: (selected: Selection) => void;
  readonly onAction: (block: number) => void;
}

/** Double click or Enter pulls one paragraph; Shift and Ctrl choose several, as in a list of files. */
function Lines({ title, lines, terms, selected, onSelect, onAction }: LinesProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section begins at its top
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [lines]);
  return (
    <GridList
      ref={list}
      className="paper-lines"
      aria-label={words.papers.paragraphs(title)}
      selectionMode="multiple"
      selectionBehavior="replace"
      selectedKeys={selected}
      onSelectionChange={onSelect}
      onAction={(id) => onAction(Number(id))}
    >
      {lines.map(({ block, text, type, level }) => (
        <GridListItem key={block} id={block} textValue={text} className={`paper-line line-${type} level-${level}`}>
          <p className="paper-line-text">
            <MarkedText text={text} terms={terms} />
          </p>
        </GridListItem>
      ))}
    </GridList>
  );
}

interface ReaderProps {
  readonly paper: OpenedPaper;
  readonly terms: readonly string[];
  readonly onBack: () => void;
}

export function Reader({ paper, terms, onBack }: ReaderProps) {
  const desk = useDesk();
  const { papers } = words;
  const [at, go] = useState(paper.at);
  const [selected, select] = useState<Selection>(new Set());
  const all = useMemo(() => linesOf(paper.report), [paper]);
  const section = paper.sections[at] ?? wholeOf(paper);
  const lines = useMemo(
    () => all.filter(({ block }) => block >= section.start && block < section.end),
    [all, section.start, section.end],
  );
  const chosen = lines.map(({ block }) => block).filter((block) => selected === 'all' || selected.has(block));
  const enter = (next: number) => {
    select(new Set());
    go(next);
  };
  const leave = (event: KeyboardEvent) => {
    // The first Escape gives up what is chosen.
    if (event.key === 'Escape' && chosen.length === 0 && !isComposingKey(event.nativeEvent)) onBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape means the same wherever the focus is in here
    <div className="paper-reader" onKeyDown={leave}>
      <div className="paper-head">
        <Button className="button quiet paper-back" autoFocus onPress={onBack}>
          <ArrowLeft className="icon" aria-hidden />
          {papers.back}
        </Button>
        <p className="paper-title">{papers.titled(paper.title, paper.year)}</p>
        <p className="paper-file" title={papers.where(paper.file, paper.folder)}>
          {papers.where(paper.file, paper.folder)}
        </p>
        <SectionBox paper={paper} at={paper.sections[at] ? at : -1} onChange={enter} />
      </div>
      <Lines
        title={paper.title}
        lines={lines}
        terms={terms}
        selected={selected}
        onSelect={select}
        onAction={(block) => void pullBlocks(desk, paper, section, [block])}
      />
      <Foot paper={paper} section={section} chosen={chosen} lines={all} />
    </div>
  );
}
