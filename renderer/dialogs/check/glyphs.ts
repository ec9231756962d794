/** Characters that some face does not draw, each once, with what comes of it on the screen and in Word. */
import type { AbsentCharacter } from '../../../document/layout/font-report.ts';
import type { ReportFacts } from '../../../electron/contract/facts.ts';

export interface MissingGlyph {
  readonly absent: AbsentCharacter;
  /** `none`: no face draws it; `other`: another than the text around it; `fine`: its own. */
  readonly screen: 'none' | 'other' | 'fine';
  /** The face in the Word file that lacks it; null where it has it, or where that is not known. */
  readonly office: string | null;
}

/** What no face draws comes first, then in the order in which the faces are named. */
export function missingGlyphs({ fonts, unknownCharacters }: Pick<ReportFacts, 'fonts' | 'unknownCharacters'>) {
  const found = new Map<string, MissingGlyph>();
  const note = (absent: AbsentCharacter, next: Partial<MissingGlyph>) => {
    const known = found.get(absent.character) ?? { absent, screen: 'fine', office: null };
    found.set(absent.character, { ...known, ...next });
  };
  for (const absent of unknownCharacters) note(absent, { screen: 'none' });
  for (const { asked, absent, absentInOffice } of fonts) {
    for (const each of absent)
      if (found.get(each.character)?.screen !== 'none') note(each, { absent: each, screen: 'other' });
    for (const each of absentInOffice) note(each, { office: asked });
  }
  return [...found.values()];
}
