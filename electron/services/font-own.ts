/**
 * The unit's own fonts: what lies in the folder 字体 of the program's own folder is used before the shipped faces, each file
 * for the face that its family name tells. What would spoil the PDF is refused, with the reason.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { CharacterSet } from '../../document/layout/character-set.ts';
import type { OwnFontFault } from '../../document/layout/font-report.ts';
import { familyKey, familyNames, type OwnFace } from '../../document/layout/fonts.ts';
import type { FontRole } from '../../document/report.ts';
import { type FontFace, readCharacters, readFontFaces } from './font-file.ts';
import { fontFilesIn } from './font-list.ts';
import type { Settings } from './powers.ts';

/** Below the program's own folder. */
const FOLDER = '字体';

interface OwnFontFile extends OwnFace {
  /** Where it lies, and its name there. */
  readonly path: string;
  readonly name: string;
  readonly family: string;
  readonly characters: CharacterSet | null;
}

export interface OwnFonts {
  readonly used: readonly OwnFontFile[];
  readonly refused: readonly { readonly name: string; readonly fault: OwnFontFault }[];
}

/** `state` is the program's own folder. */
export function ownFontFolder(state: string): string {
  return path.join(state, FOLDER);
}

/** 小标宋 and 仿宋 are kinds of 宋, so they are known first. */
const ROLES: readonly (readonly [FontRole, RegExp])[] = [
  ['xiaoBiaoSong', /小标宋|xiao ?biao ?song/i],
  ['fangSong', /仿宋|fang ?song/i],
  ['kai', /楷|kai ?ti|wen ?kai|kai[-_ ]|kai$/i],
  ['hei', /黑体|sim ?hei|hei ?ti|hei[-_ ]|hei$/i],
  ['song', /宋|song|sim ?sun/i],
];

/** The face of the standard that these names belong to. */
export function roleOf(families: readonly string[]): FontRole | null {
  return ROLES.find(([, names]) => families.some((family) => names.test(family)))?.[0] ?? null;
}

function faultOf(faces: readonly FontFace[] | null): OwnFontFault | null {
  const [face] = faces ?? [];
  if (!face || face.outlines === 'none') return 'unreadable';
  if (face.inCollection) return 'collection';
  if (face.outlines === 'cff') return 'cff';
  if (face.variable) return 'variable';
  return face.embeddable ? null : 'locked';
}

type Looked = OwnFontFile | { readonly name: string; readonly fault: OwnFontFault };

/** The Chinese name is what the person knows it by. */
const shown = (families: readonly string[]) =>
  families.find((name) => /\p{Script=Han}/u.test(name)) ?? families[0] ?? '';

async function look(file: string): Promise<Looked> {
  const name = path.basename(file);
  const faces = await readFontFaces(file);
  const fault = faultOf(faces);
  if (fault !== null) return { name, fault };
  const { families, start } = faces?.[0] ?? { families: [], start: 0 };
  const role = roleOf(families);
  if (role === null) return { name, fault: 'otherFace' };
  const { size, mtimeMs } = await fs.stat(file);
  // The browser keeps what it fetched: a file that was replaced needs another address.
  const served = `own/${role.toLowerCase()}-${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}.ttf`;
  return {
    role,
    file: served,
    path: file,
    name,
    family: shown(families),
    characters: await readCharacters(file, start),
  };
}

/** The names that offices expect come first, others in the order of their files. */
function rank({ role, family }: OwnFontFile): number {
  const place = familyNames(role).findIndex((name) => familyKey(name) === familyKey(family));
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}

/** The fonts in the folder; none where there is no such folder. Never throws. */
export async function readOwnFonts(folder: string): Promise<OwnFonts> {
  const used: OwnFontFile[] = [];
  const refused: { name: string; fault: OwnFontFault }[] = [];
  const sound: OwnFontFile[] = [];
  for (const file of await fontFilesIn(folder, 1)) {
    const looked = await look(file).catch((): Looked => ({ name: path.basename(file), fault: 'unreadable' }));
    if ('fault' in looked) refused.push(looked);
    else sound.push(looked);
  }
  for (const font of sound.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))) {
    if (used.some((other) => other.role === font.role)) refused.push({ name: font.name, fault: 'second' });
    else used.push(font);
  }
  return { used, refused };
}

/** The files as a printer or a window serves them: their names below `fonts/`, and where they lie. */
export function servedFonts({ used }: OwnFonts): ReadonlyMap<string, string> {
  return new Map(used.map((font) => [font.file, font.path]));
}

/** What a host needs of them: faces for the CSS, files for whoever serves them. The folder is looked at each time. */
interface OwnFontSource {
  readonly faces: () => Promise<readonly OwnFace[]>;
  readonly files: () => Promise<ReadonlyMap<string, string>>;
}

/** `state` is the program's own folder. */
export function ownFontSource(state: string): OwnFontSource {
  const read = () => readOwnFonts(ownFontFolder(state));
  return {
    faces: async () => (await read()).used.map(({ role, file }) => ({ role, file })),
    files: async () => servedFonts(await read()),
  };
}

/** The faces that a document may name: none where its host does not serve them, for it would wait for them in vain. */
export function ownFaces(settings: Pick<Settings, 'state' | 'ownFonts'>): OwnFontSource['faces'] {
  return settings.ownFonts ? ownFontSource(settings.state).faces : async () => [];
}
