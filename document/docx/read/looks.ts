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
}

export interface ParagraphLook {
  readonly align?: 'left' | 'centre' | 'right' | undefined;
  /** Line spacing: `exact` and `least` in pt, `multiple` in lines. */
  readonly line?: { readonly rule: 'exact' | 'least' | 'multiple'; readonly value: number } | undefined;
  readonly snapsToGrid?: boolean | undefined;
  /** 0 to 8 for headings, 9 for text. */
  readonly outline?: number | undefined;
}

/** A theme font of the same level goes before a family by name. `@` marks a face for vertical text. */
function family(fonts: XmlElement | undefined, name: string, theme: ThemeFonts): string | undefined {
  const themed = attribute(fonts, `w:${name}Theme`);
  const own = (themed === undefined ? undefined : theme.get(themed)) ?? attribute(fonts, `w:${name}`);
  return own?.replace(/^@/, '') || undefined;
}

const HALF_POINT = 0.5;

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

/** `base` with the properties of one `w:pPr` laid over it. */
export function overParagraph(base: ParagraphLook, properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) return base;
  const outline = wordValue(properties, 'w:outlineLvl');
  return {
    align: ALIGN[wordValue(properties, 'w:jc') ?? ''] ?? base.align,
    line: lineOf(child(properties, 'w:spacing'), base.line),
    snapsToGrid: child(properties, 'w:snapToGrid') ? isOn(properties, 'w:snapToGrid') : base.snapsToGrid,
    outline: outline === undefined ? base.outline : Number(outline),
  };
}
