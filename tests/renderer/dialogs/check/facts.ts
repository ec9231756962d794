/** What there is to know of a paper in which all is fine; tests put over it what they are about. */
import type { CheckedWords } from '../../../../document/proofread/checked-words.ts';
import type { ReportFacts } from '../../../../electron/contract/facts.ts';

export const SOUND: ReportFacts = {
  form: 'plain',
  pages: 3,
  characters: 1200,
  fonts: [],
  unknownCharacters: [],
  ownFonts: { folder: '/字体', used: [], refused: [] },
  openFields: [],
  emptySections: [],
  remarks: [],
  deviations: [],
  missingParts: [],
  limit: null,
  findings: [],
  leftOvers: [],
  sensitive: [],
  outgoing: { pictures: 0, draft: { fields: 0, sources: 0, ignored: 0 } },
};

export function words(
  code: CheckedWords['code'],
  severity: CheckedWords['severity'],
  text: string,
  more: Partial<CheckedWords> = {},
): CheckedWords {
  const place = { type: 'words', block: 1, offset: 2, length: text.length } as const;
  return { code, severity, message: `关于${text}`, place, before: '前面', text, after: '后面', places: 1, ...more };
}
