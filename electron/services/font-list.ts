/** The font families of this machine, by the names in their files: Chinese ones too. Looked up once and kept. */
import { execFile } from 'node:child_process';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CharacterSet } from '../../document/layout/character-set.ts';
import { familyKey } from '../../document/layout/fonts.ts';
import { readCharacters, readFontFaces } from './font-file.ts';

/** What is asked of the machine: passed in, so that every system can be tested on any. */
export interface FontMachine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** A family, and the file that holds its regular face or at least one of its faces. */
interface FontFamily {
  readonly name: string;
  readonly file: string;
}

export interface FontList {
  /** By `familyKey`. */
  readonly families: () => Promise<ReadonlyMap<string, FontFamily>>;
  /** What a family of this machine draws; undefined where it has none of this name, null where that cannot be read. */
  readonly charactersOf: (family: string) => Promise<CharacterSet | null | undefined>;
}

const EXTENSIONS = new Set(['.ttf', '.otf', '.ttc', '.otc']);
/** Folders in folders, and files in all: a font folder that links to the whole disk is not followed for ever. */
const MAX = { depth: 6, files: 5000 } as const;
const FC_LIST_MS = 20_000;

/** Where each system keeps its fonts, the person's own last. */
export function fontFolders({ platform, env, home }: FontMachine): readonly string[] {
  if (platform === 'win32') {
    const windows = env['WINDIR'] ?? 'C:\\Windows';
    const local = env['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData\\Local');
    return [path.win32.join(windows, 'Fonts'), path.win32.join(local, 'Microsoft\\Windows\\Fonts')];
  }
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', path.posix.join(home, 'Library/Fonts')];
  const own = ['.local/share/fonts', '.fonts'].map((folder) => path.posix.join(home, folder));
  return ['/usr/share/fonts', '/usr/local/share/fonts', ...own];
}

/** Font files in a folder and the folders in it, in the order of their names. */
export async function fontFilesIn(folder: string, depth: number = MAX.depth): Promise<readonly string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth > 0) files.push(...(await fontFilesIn(place, depth - 1)));
    } else if (EXTENSIONS.has(path.extname(entry.name).toLowerCase())) files.push(place);
  }
  return files.slice(0, MAX.files);
}

async function scanned(machine: FontMachine): Promise<FontFamily[]> {
  const found: FontFamily[] = [];
  for (const folder of fontFolders(machine)) {
    for (const file of await fontFilesIn(folder)) {
      const faces = (await readFontFaces(file)) ?? [];
      found.push(...faces.flatMap((face) => face.families.map((name) => ({ name, file }))));
    }
  }
  return found;
}

/** What fontconfig knows, as the browser will be told: it also knows folders of the machine's own. Null without it. */
async function fromFontconfig({ platform, env }: FontMachine): Promise<FontFamily[] | null> {
  if (platform === 'win32' || platform === 'darwin') return null;
  try {
    const args = ['--format', '%{file}\\t%{family}\\n'];
    const options = { timeout: FC_LIST_MS, maxBuffer: 1 << 26, env: env as NodeJS.ProcessEnv }; // the same, but writable
    const { stdout } = await promisify(execFile)('fc-list', args, options);
    const lines = stdout.split('\n').flatMap((line) => {
      const [file = '', names = ''] = line.split('\t');
      return names === '' ? [] : names.split(',').map((name) => ({ name: name.replaceAll('\\', '').trim(), file }));
    });
    return lines.length === 0 ? null : lines;
  } catch {
    return null;
  }
}

/** Regular faces lie in front: a family is known by the first of its files. */
function byKey(found: readonly FontFamily[]): ReadonlyMap<string, FontFamily> {
  const map = new Map<string, FontFamily>();
  const rank = ({ file }: FontFamily) => (/bold|light|black|heavy|thin|italic/i.test(path.basename(file)) ? 1 : 0);
  for (const family of [...found].sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1))) {
    if (!map.has(familyKey(family.name))) map.set(familyKey(family.name), family);
  }
  return map;
}

async function charactersIn({ name, file }: FontFamily): Promise<CharacterSet | null> {
  const faces = (await readFontFaces(file)) ?? [];
  const face = faces.find((each) => each.families.some((family) => familyKey(family) === familyKey(name))) ?? faces[0];
  return face ? await readCharacters(file, face.start) : null;
}

/** The fonts of a machine; nothing is read before it is asked for. */
export function createFontList(machine: FontMachine): FontList {
  let families: Promise<ReadonlyMap<string, FontFamily>> | null = null;
  const read = new Map<string, Promise<CharacterSet | null>>();
  const list = () => {
    families ??= fromFontconfig(machine).then(async (known) => byKey(known ?? (await scanned(machine))));
    return families;
  };
  return {
    families: list,
    async charactersOf(name) {
      const family = (await list()).get(familyKey(name));
      if (!family) return undefined;
      const key = familyKey(name);
      const known = read.get(key) ?? charactersIn(family);
      read.set(key, known);
      return await known;
    },
  };
}
