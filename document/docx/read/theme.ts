/** The fonts of a theme: what `w:eastAsiaTheme` and its like stand for. */
import { attribute, child, childrenOf, type XmlElement } from './xml.ts';

/** Families by the names of theme fonts (`minorEastAsia`); those that the theme leaves open are not among them. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** Chinese files take the family of the script where the theme has no general one. */
const SCRIPT = 'Hans';

function familyOf(fonts: XmlElement | undefined, name: 'latin' | 'ea'): string | undefined {
  const general = attribute(child(fonts, `a:${name}`), 'typeface');
  if (general || name === 'latin') return general || undefined;
  const hans = childrenOf(fonts).find((font) => font.name === 'a:font' && attribute(font, 'script') === SCRIPT);
  return attribute(hans, 'typeface') || undefined;
}

export function themeFonts(theme: XmlElement | null): ThemeFonts {
  const scheme = child(child(theme ?? undefined, 'a:themeElements'), 'a:fontScheme');
  const fonts = new Map<string, string>();
  for (const kind of ['major', 'minor'] as const) {
    const own = child(scheme, `a:${kind}Font`);
    const latin = familyOf(own, 'latin');
    const han = familyOf(own, 'ea');
    if (latin) for (const use of ['HAnsi', 'Ascii']) fonts.set(kind + use, latin);
    if (han) fonts.set(`${kind}EastAsia`, han);
  }
  return fonts;
}
