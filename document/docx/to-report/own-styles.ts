/** What each paragraph style of our own Word files means. */
import type { HeadingLevel, TextBlock } from '../../report.ts';
import { headingName, STYLE_NAME } from '../style-names.ts';

export type OwnRole =
  | { readonly type: 'text'; readonly block: TextBlock['type'] }
  | { readonly type: 'heading'; readonly level: HeadingLevel }
  | { readonly type: 'signature' | 'attachment' | 'annex' | 'cell' | 'picture' }
  | { readonly type: 'corner' | 'mark' | 'number' | 'imprint' }
  /** Room between two elements, or what another program put in. */
  | { readonly type: 'none' };

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4];

const STYLES: readonly (readonly [name: string, role: OwnRole])[] = [
  [STYLE_NAME.title, { type: 'text', block: 'title' }],
  [STYLE_NAME.subtitle, { type: 'text', block: 'subtitle' }],
  [STYLE_NAME.addressee, { type: 'text', block: 'addressee' }],
  [STYLE_NAME.body, { type: 'text', block: 'paragraph' }],
  [STYLE_NAME.attendance, { type: 'text', block: 'paragraph' }],
  [STYLE_NAME.date, { type: 'text', block: 'date' }],
  [STYLE_NAME.note, { type: 'text', block: 'note' }],
  ...LEVELS.map((level): readonly [string, OwnRole] => [headingName(level), { type: 'heading', level }]),
  [STYLE_NAME.signature, { type: 'signature' }],
  [STYLE_NAME.attachment, { type: 'attachment' }],
  [STYLE_NAME.annex, { type: 'annex' }],
  [STYLE_NAME.cell, { type: 'cell' }],
  [STYLE_NAME.picture, { type: 'picture' }],
  [STYLE_NAME.corner, { type: 'corner' }],
  [STYLE_NAME.mark, { type: 'mark' }],
  [STYLE_NAME.documentNumber, { type: 'number' }],
  [STYLE_NAME.imprint, { type: 'imprint' }],
];

const ROLES: ReadonlyMap<string, OwnRole> = new Map(STYLES.map(([name, role]) => [name.toLowerCase(), role]));

/** Programs write the names of built-in styles with or without capitals. */
export function ownRole(style: string): OwnRole {
  return ROLES.get(style.toLowerCase()) ?? { type: 'none' };
}

const SIGNS: readonly string[] = [STYLE_NAME.body, STYLE_NAME.runInText, STYLE_NAME.mark, STYLE_NAME.imprint];

/** Whether a file whose styles have these names was written by this program, whoever saved it since. */
export function isOwn(names: ReadonlySet<string>): boolean {
  return SIGNS.every((name) => names.has(name));
}
