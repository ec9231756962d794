/** How a text of a Word file looks: the properties that this program reads, laid over each other from general to special. */
import type { ThemeFonts } from './theme.ts';
import { attribute, child, isOn, twipsOf, wordValue, type XmlElement } from './xml.ts';

export interface RunLook {
  /** Families of Han characters and of Latin letters and digits; undefined where nothing names one. */
  readonly han?: string | undefined;
  readonly latin?: string | undefined;
  /** In pt. */
  readonly size?: number | undefined;
  /** `FF0000`, or `auto`. */
  readonly color?: string | undefined;
  /** As it shows, by its own properties or through styles. */
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  /** Hidden text: Word does not print it. */
  readonly hidden?: boolean | undefined;
}

/** What of a list a paragraph is; what is not said stands as it is in the style. */
export interface ListPlace {
  /** `0` takes a paragraph out of the list of its style. */
  readonly list?: string | undefined;
  /** 0 to 8. */
  readonly level?: number | undefined;
}

export interface ParagraphLook {
  readonly align?: 'left' | 'centre' | 'right' | undefined;
  /** Line spacing: `exact` and `least` in pt, `multiple` in lines. */
  readonly line?: { readonly rule: 'exact' | 'least' | 'multiple'; readonly value: number } | undefined;
  readonly snapsToGrid?: boolean | undefined;
  /** 0 to 8 for headings, 9 for text. */
  readonly outline?: number | undefined;
  readonly list?: ListPlace | undefined;
  /** Begins a page by its own property. */
  readonly startsPage?: boolean | undefined;
}

/** A theme font of the same level goes before a family by name. `@` marks a face for vertical text. */
function family(fonts: XmlElement | undefined, name: string, theme: ThemeFonts): string | undefined {
  const themed = attribute(fonts, `w:${name}Theme`);
  const own = (themed === undefined ? undefined : theme.get(themed)) ?? attribute(fonts, `w:${name}`);
  return own?.replace(/^@/, '') || undefined;
}

const HALF_POINT = 0.5;

function switched(properties: XmlElement, name: string, base: boolean | undefined): boolean | undefined {
  return child(properties, name) === undefined ? base : isOn(properties, name);
}

/** A style that switches a property on over one that has it already switches it off: Word's rule for bold and its like. */
function toggled(base: boolean | undefined, style: boolean | undefined): boolean | undefined {
  return style ? !base : base;
}

/** `base` with a character style laid over it; `over` is what the style gives by itself. */
export function overStyle(base: RunLook, over: RunLook): RunLook {
  return {
    han: over.han ?? base.han,
    latin: over.latin ?? base.latin,
    size: over.size ?? base.size,
    color: over.color ?? base.color,
    underline: over.underline ?? base.underline,
    bold: toggled(base.bold, over.bold),
    italic: toggled(base.italic, over.italic),
    hidden: toggled(base.hidden, over.hidden),
  };
}

function underlined(properties: XmlElement, base: boolean | undefined): boolean | undefined {
  const line = child(properties, 'w:u');
  return line === undefined ? base : (attribute(line, 'w:val') ?? 'single') !== 'none';
}

/** `base` with the properties of one `w:rPr` laid over it. */
export function overRun(base: RunLook, properties: XmlElement | undefined, theme: ThemeFonts): RunLook {
  if (properties === undefined) return base;
  const fonts = child(properties, 'w:rFonts');
  const halves = Number(wordValue(properties, 'w:sz'));
  return {
    han: family(fonts, 'eastAsia', theme) ?? base.han,
    latin: family(fonts, 'ascii', theme) ?? base.latin,
    size: halves > 0 ? halves * HALF_POINT : base.size,
    color: wordValue(properties, 'w:color') ?? base.color,
    bold: switched(properties, 'w:b', base.bold),
    italic: switched(properties, 'w:i', base.italic),
    underline: underlined(properties, base.underline),
    hidden: switched(properties, 'w:vanish', base.hidden),
  };
}

const ALIGN: Readonly<Record<string, ParagraphLook['align']>> = {
  left: 'left',
  start: 'left',
  both: 'left',
  distribute: 'left',
  center: 'centre',
  right: 'right',
  end: 'right',
};

/** A line of the text is 240 of its units. */
const ONE_LINE = 240;
const TWIPS = 20;

function lineOf(spacing: XmlElement | undefined, base: ParagraphLook['line']): ParagraphLook['line'] {
  const value = twipsOf(attribute(spacing, 'w:line'));
  if (value === undefined) return base;
  const rule = attribute(spacing, 'w:lineRule') ?? 'auto';
  if (rule === 'auto') return { rule: 'multiple', value: value / ONE_LINE };
  return { rule: rule === 'exact' ? 'exact' : 'least', value: Math.abs(value) / TWIPS };
}

const DEEPEST_LEVEL = 8;

function listOf(properties: XmlElement, base: ListPlace | undefined): ListPlace | undefined {
  const own = child(properties, 'w:numPr');
  if (own === undefined) return base;
  const level = Number(wordValue(own, 'w:ilvl') ?? Number.NaN);
  return {
    list: wordValue(own, 'w:numId') ?? base?.list,
    level: level >= 0 && level <= DEEPEST_LEVEL ? Math.floor(level) : base?.level,
  };
}

/** `base` with the properties of one `w:pPr` laid over it. */
export function overParagraph(base: ParagraphLook, properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) return base;
  const outline = wordValue(properties, 'w:outlineLvl');
  return {
    align: ALIGN[wordValue(properties, 'w:jc') ?? ''] ?? base.align,
    line: lineOf(child(properties, 'w:spacing'), base.line),
    snapsToGrid: child(properties, 'w:snapToGrid') ? isOn(properties, 'w:snapToGrid') : base.snapsToGrid,
    outline: outline === undefined ? base.outline : Number(outline),
    list: listOf(properties, base.list),
    startsPage: switched(properties, 'w:pageBreakBefore', base.startsPage),
  };
}
