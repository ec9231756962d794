/** What is typed into the dialog 版式, and the paper that it makes. Nothing here refuses: figures out of range are brought into it. */
import * as figures from '../../../document/layout/figures.ts';
import { FAMILIES } from '../../../document/layout/fonts.ts';
import type {
  DocumentHead,
  FontRole,
  Imprint,
  LayoutOverrides,
  Paper,
  PaperForm,
  ReportLayout,
  SealPicture,
  Signing,
} from '../../../document/report.ts';
import { sizeNamed } from './size-names.ts';

export type Side = 'top' | 'bottom' | 'left' | 'right';
export const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];
export const ROLES: readonly FontRole[] = ['fangSong', 'xiaoBiaoSong', 'hei', 'kai', 'song'];

/** A figure that the unit may have its own of: the standard's, and the range that `overridesSchema` takes. */
export interface Figure {
  readonly standard: number;
  readonly min: number;
  readonly max: number;
}

const margin = (side: Side): Figure => ({ standard: figures.MARGIN[side], min: 5, max: 60 });

/** Margins in mm; line pitch and size in pt. */
export const FIGURES = {
  top: margin('top'),
  bottom: margin('bottom'),
  left: margin('left'),
  right: margin('right'),
  linePitch: { standard: figures.GRID.line, min: 24, max: 40 },
  titleSize: { standard: figures.SIZE.title, min: 16, max: 26 },
} as const satisfies Record<string, Figure>;
export type FigureName = keyof typeof FIGURES;

/** mm */
export const SEAL_SIZE: Figure = { standard: 42, min: 5, max: 80 };

/** The manners that have pictures. */
export type SealManner = Exclude<Signing['manner'], 'unsealed'>;

/** All of it as it stands in the inputs. */
export interface LayoutDraft {
  readonly form: PaperForm;
  readonly imprintPage: ReportLayout['imprintPage'];
  readonly copyNumber: string;
  readonly secrecy: string;
  readonly urgency: string;
  /** One a line. */
  readonly issuers: string;
  readonly documentNumber: string;
  /** One a line. */
  readonly signers: string;
  readonly addressee: string;
  readonly copyTo: string;
  readonly printer: string;
  readonly printDate: string;
  readonly manner: Signing['manner'];
  /** Of both manners: a round seal does not become a stamp by choosing another manner. */
  readonly pictures: Readonly<Record<SealManner, readonly SealPicture[]>>;
  /** '' where it is as the standard has it. */
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly fonts: Readonly<Record<FontRole, string>>;
  readonly pageNumberPlace: 'outer' | 'centre' | 'none';
  readonly pageNumberForm: 'dashes' | 'bare';
}

type OwnLayout = Pick<LayoutDraft, 'figures' | 'fonts' | 'pageNumberPlace' | 'pageNumberForm'>;

const shown = (value: number | undefined) => (value === undefined ? '' : String(value));

/** The inputs of a unit's own layout. */
export function fromOverrides(overrides: LayoutOverrides): OwnLayout {
  const { margins, linePitch, titleSize, fonts = {} } = overrides;
  const side = (name: Side) => (margins?.[name] === figures.MARGIN[name] ? '' : shown(margins?.[name]));
  return {
    figures: {
      top: side('top'),
      bottom: side('bottom'),
      left: side('left'),
      right: side('right'),
      linePitch: shown(linePitch),
      titleSize: shown(titleSize),
    },
    fonts: {
      fangSong: fonts.fangSong ?? '',
      xiaoBiaoSong: fonts.xiaoBiaoSong ?? '',
      hei: fonts.hei ?? '',
      kai: fonts.kai ?? '',
      song: fonts.song ?? '',
    },
    pageNumberPlace: overrides.pageNumberPlace ?? 'outer',
    pageNumberForm: overrides.pageNumberForm ?? 'dashes',
  };
}

/** Pictures that wait for a manner are those of seals. */
function picturesOf({ manner, pictures }: Signing): LayoutDraft['pictures'] {
  return manner === 'stamped' ? { sealed: [], stamped: pictures } : { sealed: pictures, stamped: [] };
}

export function fromPaper({ head, imprint, layout, signing }: Paper): LayoutDraft {
  return {
    form: layout.form,
    imprintPage: layout.imprintPage,
    copyNumber: head.copyNumber ?? '',
    secrecy: head.secrecy ?? '',
    urgency: head.urgency ?? '',
    issuers: (head.issuers ?? []).join('\n'),
    documentNumber: head.documentNumber ?? '',
    signers: (head.signers ?? []).join('\n'),
    addressee: imprint.addressee ?? '',
    copyTo: imprint.copyTo ?? '',
    printer: imprint.printer ?? '',
    printDate: imprint.printDate ?? '',
    manner: signing.manner,
    pictures: picturesOf(signing),
    ...fromOverrides(layout.overrides),
  };
}

/** What a figure that was typed comes to. */
export type Typed =
  | { readonly type: 'standard' }
  | { readonly type: 'own'; readonly value: number }
  | { readonly type: 'clamped'; readonly value: number }
  | { readonly type: 'notNumber' };

/** Digits as input methods give them count, a unit behind them does not; to a hundredth. */
export function readFigure(text: string, { standard, min, max }: Figure): Typed {
  const plain = text.normalize('NFKC').replace(/\s|毫米|磅|mm|pt/giu, '');
  if (plain === '') return { type: 'standard' };
  const value = /^[+-]?\d+(?:\.\d*)?$/.test(plain) ? Math.round(Number(plain) * 100) / 100 : Number.NaN;
  if (!Number.isFinite(value)) return { type: 'notNumber' };
  const taken = Math.min(max, Math.max(min, value));
  if (taken !== value) return { type: 'clamped', value: taken };
  return taken === standard ? { type: 'standard' } : { type: 'own', value: taken };
}

/** As `readFigure`; a size of type may be called by its name (二号). */
export function readOwn(name: FigureName, text: string): Typed {
  const named = name === 'titleSize' ? sizeNamed(text) : null;
  return readFigure(named === null ? text : String(named), FIGURES[name]);
}

/** The figure that a report gets; the standard's where nothing was typed, or nothing that is a number. */
function figureOf(name: FigureName, text: string): number {
  const typed = readOwn(name, text);
  return 'value' in typed ? typed.value : FIGURES[name].standard;
}

/** As `overridesSchema` takes it. */
export function isFamily(name: string): boolean {
  return /^[^"'<>&;{}\\\p{Cc}]{1,60}$/u.test(name);
}

function ownFonts(fonts: LayoutDraft['fonts']): NonNullable<LayoutOverrides['fonts']> {
  const named = ROLES.map((role) => [role, fonts[role].trim()] as const);
  return Object.fromEntries(named.filter(([role, name]) => isFamily(name) && name !== FAMILIES[role].office));
}

/** Only what differs from the standard is kept: a report as the standard has it says nothing of its own. */
export function toOverrides(draft: OwnLayout): LayoutOverrides {
  const figure = (name: FigureName) => figureOf(name, draft.figures[name]);
  const margins = { top: figure('top'), bottom: figure('bottom'), left: figure('left'), right: figure('right') };
  const fonts = ownFonts(draft.fonts);
  const linePitch = figure('linePitch');
  const titleSize = figure('titleSize');
  return {
    ...(SIDES.some((side) => margins[side] !== FIGURES[side].standard) ? { margins } : {}),
    ...(linePitch === FIGURES.linePitch.standard ? {} : { linePitch }),
    ...(titleSize === FIGURES.titleSize.standard ? {} : { titleSize }),
    ...(Object.keys(fonts).length === 0 ? {} : { fonts }),
    ...(draft.pageNumberPlace === 'outer' ? {} : { pageNumberPlace: draft.pageNumberPlace }),
    ...(draft.pageNumberForm === 'dashes' ? {} : { pageNumberForm: draft.pageNumberForm }),
  };
}

/** Control characters have no place on paper; line breaks would break an element. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function lines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(oneLine)
    .filter((line) => line !== '');
}

/** The entries that hold something. */
function filled<T extends object>(entries: T): { [K in keyof T]?: T[K] } {
  const full = Object.entries(entries).filter(([, value]) => value.length > 0);
  // Entries of the same object, some left out.
  return Object.fromEntries(full) as { [K in keyof T]?: T[K] };
}

function headOf(draft: LayoutDraft): DocumentHead {
  return filled({
    copyNumber: oneLine(draft.copyNumber),
    secrecy: oneLine(draft.secrecy),
    urgency: oneLine(draft.urgency),
    issuers: lines(draft.issuers),
    documentNumber: oneLine(draft.documentNumber),
    signers: lines(draft.signers),
  });
}

function imprintOf(draft: LayoutDraft): Imprint {
  return filled({
    addressee: oneLine(draft.addressee),
    copyTo: oneLine(draft.copyTo),
    printer: oneLine(draft.printer),
    printDate: oneLine(draft.printDate),
  });
}

/** `before` says what the dialog has no input for. */
export function toPaper(draft: LayoutDraft, before: Paper): Paper {
  const { form, imprintPage, manner, pictures } = draft;
  return {
    kind: before.kind,
    head: headOf(draft),
    imprint: imprintOf(draft),
    layout: { form, imprintPage, overrides: toOverrides(draft) },
    signing: { manner, pictures: pictures[manner === 'stamped' ? 'stamped' : 'sealed'] },
    limit: before.limit,
    proofreading: before.proofreading,
    sources: before.sources,
  };
}
