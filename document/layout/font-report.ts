/**
 * 字体体检: what faces a report asks for, what this machine has of them, what stands in, and which characters have no
 * glyph. Faces made for GB 2312, which offices expect in Word files, lack the hanzi of many names (喆 堃 珺).
 */
import { fieldText } from '../plain.ts';
import type { FontRole, Report } from '../report.ts';
import type { CharacterSet } from './character-set.ts';
import { type FaceText, facesInUse, type Place, wordsAround } from './faces-in-use.ts';
import {
  FAMILIES,
  familyKey,
  familyNames,
  isGb2312Face,
  isHalfWidthRange,
  isMark,
  LATIN_OFFICE,
  officeName,
} from './fonts.ts';

/** A face that the unit put in the program's own folder of fonts. */
export interface OwnFont {
  readonly role: FontRole;
  readonly family: string;
  /** Null where it could not be read. */
  readonly characters: CharacterSet | null;
}

/**
 * Why a file of that folder is not used. `unreadable`: no sound font; `collection`: a TTC, of which no page can name a face;
 * `cff`, `variable`, `locked`: the PDF would hold it as Type 3, and text taken out of it would be wrong; `otherFace`: none of
 * the five faces; `second`: there is another for the same face.
 */
export type OwnFontFault = 'unreadable' | 'collection' | 'cff' | 'variable' | 'locked' | 'otherFace' | 'second';

/** What the shipped faces draw, by role, and what faces made for GB 2312 hold. */
export interface Coverage {
  readonly shipped: Readonly<Record<FontRole, CharacterSet>>;
  readonly latin: CharacterSet;
  readonly pageNumber: CharacterSet;
  readonly gb2312: CharacterSet;
}

/** The fonts of one machine. */
export interface MachineFonts {
  /** Families of the system by `familyKey`, and what they draw; null where that cannot be read. */
  readonly families: ReadonlyMap<string, CharacterSet | null>;
  readonly own: readonly OwnFont[];
  readonly coverage: Coverage;
}

/** `asked`: the very face; `own`: of the unit's folder; `system`: another name of it; `shipped`: the program's. */
type FaceOrigin = 'asked' | 'own' | 'system' | 'shipped';

export interface AbsentCharacter {
  readonly character: string;
  /** `U+5586` */
  readonly point: string;
  readonly count: number;
  /** Where it stands first, and the words around it. */
  readonly place: Place;
  readonly around: string;
  /** The face that draws it instead; null where neither the unit's nor a shipped one does. */
  readonly fallsTo: string | null;
}

export type FontUse = FontRole | 'latin';

export interface FontCheck {
  readonly use: FontUse;
  /** The name in the Word file. */
  readonly asked: string;
  readonly installed: boolean;
  /** What draws it on the screen and in the PDF on this machine. */
  readonly drawnBy: { readonly origin: FaceOrigin; readonly family: string };
  /** How many characters stand in it. */
  readonly characters: number;
  /** Without a glyph in the face that draws it here. */
  readonly absent: readonly AbsentCharacter[];
  /** Without a glyph in the office's own face: there Word takes another one. */
  readonly absentInOffice: readonly AbsentCharacter[];
}

export interface FontReport {
  readonly fonts: readonly FontCheck[];
  /** What no shipped face draws: it looks different on every machine, or shows as a box. */
  readonly unknown: readonly AbsentCharacter[];
}

interface Face {
  readonly origin: FaceOrigin;
  readonly family: string;
  /** Null: unknown, taken to draw everything. */
  readonly characters: CharacterSet | null;
}

/** Blanks, joiners and selectors have no shape of their own; what cannot be printed is never set. */
const SHAPELESS = /^[\s\p{Cf}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Variation_Selector}]$/u;

const USES: readonly FontUse[] = ['xiaoBiaoSong', 'hei', 'kai', 'fangSong', 'song', 'latin'];

const draws = (face: Face, point: number) => face.characters?.has(point) ?? true;

/** The face that the stack of the role comes to on this machine. */
function faceOf(role: FontRole, asked: string, own: string | undefined, machine: MachineFonts): Face {
  const { families, coverage } = machine;
  const system = (name: string): Face | null => {
    const characters = families.get(familyKey(name));
    const origin = name === asked ? 'asked' : 'system';
    return characters === undefined ? null : { origin, family: name, characters };
  };
  const fromFolder = machine.own.find((font) => font.role === role);
  const folder: Face | null = fromFolder ? { ...fromFolder, origin: 'own' } : null;
  const first = own === undefined ? null : system(own);
  const others = familyNames(role).map(system);
  const shipped: Face = { origin: 'shipped', family: FAMILIES[role].shipped, characters: coverage.shipped[role] };
  return [first, folder, ...others].find((face) => face !== null) ?? shipped;
}

/** Characters counted by code point, each with its first place. */
type Tally = Map<string, { count: number; readonly place: Place }>;

function tally(into: Tally, character: string, place: Place): void {
  const known = into.get(character);
  if (known) known.count += 1;
  else into.set(character, { count: 1, place });
}

/** What is gathered of one use while the text is gone through. */
interface Gathered {
  readonly face: Face;
  readonly asked: string;
  characters: number;
  readonly absent: Tally;
  readonly absentInOffice: Tally;
}

interface Gathering {
  readonly machine: MachineFonts;
  readonly uses: Map<FontUse, Gathered>;
  readonly unknown: Tally;
  readonly own: Report['layout']['overrides']['fonts'];
}

/** Page numbers and Latin have faces of their own, always the shipped ones; the rest is as the stack of the role has it. */
function faceFor(use: FontUse, asked: string, { machine, own }: Gathering): Face {
  const { coverage } = machine;
  if (use === 'latin') return { origin: 'shipped', family: 'NG Latin', characters: coverage.latin };
  if (use === 'song') return { origin: 'shipped', family: 'NG PageNo', characters: coverage.pageNumber };
  return faceOf(use, asked, own?.[use], machine);
}

function gatheredOf(at: Gathering, use: FontUse): Gathered {
  const known = at.uses.get(use);
  if (known) return known;
  const asked = use === 'latin' ? LATIN_OFFICE : officeName(use, at.own);
  const fresh = { face: faceFor(use, asked, at), asked, characters: 0, absent: new Map(), absentInOffice: new Map() };
  at.uses.set(use, fresh);
  return fresh;
}

function placeAt(place: Place, offset: number): Place {
  return place.type === 'block' ? { ...place, offset: place.offset + offset } : place;
}

/** What a character counts for: Latin has a face of its own, but not in titles and page numbers. */
function countedFor({ role }: FaceText, point: number): FontUse {
  return role !== 'xiaoBiaoSong' && role !== 'song' && isHalfWidthRange(point) ? 'latin' : role;
}

/** True where the PDF finds a glyph without asking another face. */
function isDrawn(text: FaceText, face: Face, point: number, { shipped }: Coverage): boolean {
  // The marks come from one face everywhere but in titles.
  if (text.role !== 'xiaoBiaoSong' && isMark(point)) return true;
  if (text.heavy && !isHalfWidthRange(point)) return shipped.xiaoBiaoSong.has(point);
  return draws(face, point);
}

function gatherCharacter(at: Gathering, text: FaceText, character: string, place: Place): void {
  const { coverage } = at.machine;
  const point = character.codePointAt(0) ?? 0;
  const gathered = gatheredOf(at, countedFor(text, point));
  gathered.characters += 1;
  if (!isDrawn(text, gathered.face, point, coverage)) tally(gathered.absent, character, place);
  const isOffice = isGb2312Face(gathered.asked) && !isHalfWidthRange(point);
  if (isOffice && !coverage.gb2312.has(point)) tally(gathered.absentInOffice, character, place);
  if (!shippedDraws(coverage, point)) tally(at.unknown, character, place);
}

function gather(at: Gathering, text: FaceText): void {
  let offset = 0;
  for (const character of text.text) {
    if (!SHAPELESS.test(character)) gatherCharacter(at, text, character, placeAt(text.place, offset));
    offset += character.length;
  }
}

/** 宋体 is asked after every other face. */
function shippedDraws({ shipped, latin }: Coverage, point: number): boolean {
  return shipped.song.has(point) || latin.has(point) || Object.values(shipped).some((face) => face.has(point));
}

/** Behind each face stands the unit's 宋体, then the shipped one. */
function fallsTo({ own, coverage }: MachineFonts, point: number): string | null {
  const ownSong = own.find((font) => font.role === 'song' && font.characters?.has(point));
  if (ownSong) return ownSong.family;
  return coverage.shipped.song.has(point) ? FAMILIES.song.shipped : null;
}

function checkOf(
  use: FontUse,
  found: Gathered,
  machine: MachineFonts,
  listed: (found: Tally) => AbsentCharacter[],
): FontCheck {
  const { face, asked, characters } = found;
  return {
    use,
    asked,
    installed: machine.families.has(familyKey(asked)),
    drawnBy: { origin: face.origin, family: face.family },
    characters,
    absent: listed(found.absent),
    absentInOffice: listed(found.absentInOffice),
  };
}

/** 字体体检 of a report on one machine. Faces are named in the order of the text: 标题 first. */
export function fontReportOf(report: Report, machine: MachineFonts): FontReport {
  const own = report.layout.overrides.fonts;
  const at: Gathering = { machine, uses: new Map(), unknown: new Map(), own };
  for (const text of facesInUse(report)) gather(at, text);
  const fields = fieldText(report.fields);
  const listed = (found: Tally): AbsentCharacter[] =>
    [...found].map(([character, { count, place }]) => {
      const point = character.codePointAt(0) ?? 0;
      const around = wordsAround(report, fields, place, character.length);
      const hex = point.toString(16).toUpperCase().padStart(4, '0');
      return { character, point: `U+${hex}`, count, place, around, fallsTo: fallsTo(machine, point) };
    });
  const fonts = USES.flatMap((use) => {
    const found = at.uses.get(use);
    return found ? [checkOf(use, found, machine, listed)] : [];
  });
  return { fonts, unknown: listed(at.unknown) };
}
