/** The styles of a foreign Word file, each with what it has from those it is based on. */
import { LONGEST_CHAIN } from './limits.ts';
import { overParagraph, overRun, overStyle, type ParagraphLook, type RunLook } from './looks.ts';
import type { ThemeFonts } from './theme.ts';
import { attribute, child, childrenOf, wordValue, type XmlElement } from './xml.ts';

export interface WordStyles {
  /** The name people see: ids are different from program to program. '' for a style that is not there. */
  readonly nameOf: (id: string) => string;
  /** Id of the style of a paragraph that names none. */
  readonly standard: string;
  readonly paragraph: (id: string) => ParagraphLook;
  /** The look of the runs of a paragraph of that style. */
  readonly run: (id: string) => RunLook;
  /** `base` with a character style laid over it. */
  readonly over: (base: RunLook, id: string) => RunLook;
  /** Ids of a style and those that it is based on, itself last. */
  readonly chain: (id: string) => readonly string[];
  /** The list that a style itself names, null for none: what a style of lists stands for. */
  readonly listOf: (id: string) => string | null;
}

/** What a text needs to know its looks by. */
export interface WordLooks {
  readonly styles: WordStyles;
  readonly theme: ThemeFonts;
}

type Table = ReadonlyMap<string, XmlElement>;

/** From the most general style to the one itself. */
function chainOf(table: Table, id: string): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  for (let style = table.get(id); style !== undefined && chain.length < LONGEST_CHAIN; ) {
    chain.unshift(style);
    const below = wordValue(style, 'w:basedOn');
    style = below === undefined ? undefined : table.get(below);
  }
  return chain;
}

function remembered<T>(make: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = make(id);
    known.set(id, made);
    return made;
  };
}

function isStandard(style: XmlElement): boolean {
  return attribute(style, 'w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute(style, 'w:default') ?? '');
}

export function stylesOf(root: XmlElement | null, theme: ThemeFonts): WordStyles {
  const styles = childrenOf(root ?? undefined).filter((style) => style.name === 'w:style');
  const table: Table = new Map(styles.map((style) => [attribute(style, 'w:styleId') ?? '', style]));
  const defaults = child(root ?? undefined, 'w:docDefaults');
  const run = overRun({}, child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme);
  const paragraph = overParagraph({}, child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
  const from = (base: RunLook, id: string) =>
    chainOf(table, id).reduce((look, style) => overRun(look, child(style, 'w:rPr'), theme), base);
  const alone = remembered((id) => from({}, id));
  return {
    nameOf: remembered((id) => wordValue(table.get(id), 'w:name') ?? ''),
    standard: attribute(styles.find(isStandard), 'w:styleId') ?? '',
    paragraph: remembered((id) =>
      chainOf(table, id).reduce((look, style) => overParagraph(look, child(style, 'w:pPr')), paragraph),
    ),
    run: remembered((id) => from(run, id)),
    over: (base, id) => overStyle(base, alone(id)),
    chain: remembered((id) => chainOf(table, id).map((style) => attribute(style, 'w:styleId') ?? '')),
    listOf: remembered((id) => wordValue(child(child(table.get(id), 'w:pPr'), 'w:numPr'), 'w:numId') ?? null),
  };
}
