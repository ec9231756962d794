/** The text of a sample: line pitch, faces and sizes. */
import { GRID, SIZE } from '../../layout/figures.ts';
import { FAMILIES } from '../../layout/fonts.ts';
import type { Notice } from '../../notice.ts';
import type { FontRole, HeadingLevel, LayoutOverrides } from '../../report.ts';
import { attribute, child, twipsOf } from '../read/xml.ts';
import { hanFamily, typeSize } from './fonts.ts';
import type { Piece, WordParagraph } from './paragraphs.ts';
import type { SampleRoles } from './roles.ts';
import type { Sample } from './sample.ts';
import { most, type Vote } from './votes.ts';

/** What sizes and pitches may differ by rounding, in pt. */
const TOLERANCE = 0.1 + 1e-6;
/** Lines of the body can be no lower than its 16 pt; a grid finer than this is Word's own of 15.6 or 18 pt, not the unit's. */
const LEAST_PITCH = { exact: SIZE.body, grid: 24 } as const;

function isOther(value: number, standard: number): boolean {
  return Math.abs(value - standard) > TOLERANCE;
}

/** The pitch of the section's grid in pt, where its text keeps to it. */
function gridPitch(sample: Sample): number | undefined {
  const grid = child(sample.main.properties, 'w:docGrid');
  const type = attribute(grid, 'w:type') ?? 'default';
  const pitch = (twipsOf(attribute(grid, 'w:linePitch')) ?? 0) / 20;
  return type !== 'default' && pitch >= LEAST_PITCH.grid ? pitch : undefined;
}

/** Lines given as multiples of a face's own height say nothing in points. */
function pitchOf({ look }: WordParagraph, grid: number | undefined): number | undefined {
  const { line, snapsToGrid = true } = look;
  if (line !== undefined && line.rule !== 'multiple') return line.value >= LEAST_PITCH.exact ? line.value : undefined;
  return snapsToGrid && (line?.value ?? 1) === 1 ? grid : undefined;
}

function learnPitch(sample: Sample, body: readonly WordParagraph[]): Pick<LayoutOverrides, 'linePitch'> {
  const grid = gridPitch(sample);
  const votes = body.map(
    (paragraph): Vote<number> => ({
      value: pitchOf(paragraph, grid) ?? 0,
      weight: paragraph.text.length,
    }),
  );
  const pitch = most(votes) ?? 0;
  return pitch > 0 && isOther(pitch, GRID.line) ? { linePitch: pitch } : {};
}

/** The heading itself: of a paragraph that goes on behind it, its first sentence. */
function headingPieces({ pieces }: WordParagraph): readonly Piece[] {
  const own: Piece[] = [];
  for (const piece of pieces) {
    const end = piece.type === 'text' ? piece.text.search(/[。：:]/u) : -1;
    if (piece.type !== 'text' || end < 0) own.push(piece);
    else {
      own.push({ ...piece, text: piece.text.slice(0, end + 1) });
      break;
    }
  }
  return own;
}

function levelFamily({ headings }: SampleRoles, level: HeadingLevel): string | undefined {
  const votes = headings
    .filter((heading) => heading.level === level)
    .flatMap(({ paragraph }) => hanFamily(headingPieces(paragraph)) ?? [])
    .map((value) => ({ value, weight: 1 }));
  return most(votes);
}

/** Levels 3 and 4 are set as the body is; a sample that has another face there cannot be followed. */
function noteLowLevels(roles: SampleRoles, body: string | undefined, notices: Notice[]): void {
  for (const level of [3, 4] as const) {
    const family = levelFamily(roles, level);
    if (family !== undefined && body !== undefined && family !== body) {
      notices.push({ code: 'sampleUnusable', of: 'levelFont', value: `${level} ${family}` });
    }
  }
}

type Fonts = NonNullable<LayoutOverrides['fonts']>;

/** Families other than those that files of the standard ask for. */
export function otherFonts(found: Readonly<Partial<Record<FontRole, string | undefined>>>): Fonts {
  const entries = Object.entries(found).filter(
    // The keys of such a record are roles.
    ([role, name]) => name !== undefined && name !== FAMILIES[role as FontRole].office,
  );
  return Object.fromEntries(entries);
}

/** A body without heading numbers of its own may consist of numbered paragraphs alone. */
function bodyOf({ body, headings }: SampleRoles): readonly WordParagraph[] {
  if (body.length > 0) return body;
  return headings.map(({ paragraph }) => paragraph).filter(({ text }) => text.length > 40);
}

export function learnText(sample: Sample, roles: SampleRoles, notices: Notice[]): LayoutOverrides {
  const body = bodyOf(roles);
  if (body.length === 0) notices.push({ code: 'sampleLacks', what: 'body' });
  if (roles.title.length === 0) notices.push({ code: 'sampleLacks', what: 'title' });
  const fangSong = hanFamily(body.flatMap((paragraph) => paragraph.pieces));
  const size = typeSize(body);
  if (size !== undefined && isOther(size, SIZE.body)) {
    notices.push({ code: 'sampleUnusable', of: 'bodySize', value: `${size} pt` });
  }
  noteLowLevels(roles, fangSong, notices);
  const titleSize = typeSize(roles.title);
  const fonts = otherFonts({
    fangSong,
    xiaoBiaoSong: hanFamily(roles.title.flatMap((line) => line.pieces)),
    hei: levelFamily(roles, 1),
    kai: levelFamily(roles, 2),
  });
  return {
    ...learnPitch(sample, body),
    ...(titleSize !== undefined && isOther(titleSize, SIZE.title) ? { titleSize } : {}),
    ...(Object.keys(fonts).length > 0 ? { fonts } : {}),
  };
}
