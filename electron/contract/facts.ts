/** What there is to know of a paper before it is handed in. */
import type { Deviation } from '../../document/layout/deviations.ts';
import type { AbsentCharacter, FontCheck, OwnFontFault } from '../../document/layout/font-report.ts';
import type { Notice } from '../../document/notice.ts';
import type { Outgoing } from '../../document/outgoing.ts';
import type { CheckedWords } from '../../document/proofread/checked-words.ts';
import type { FontRole, PaperForm } from '../../document/report.ts';

/** A PDF as it would be exported, to be looked at or printed. */
export interface MadePdf {
  /** Base64: the one form that both ways to the window carry. */
  readonly pdf: string;
  readonly pages: number | null;
  readonly notices: readonly Notice[];
}

/** A blank without a value, and where it stands. */
export interface OpenField {
  /** Id of the field; null for blanks that belong to none and share this name. */
  readonly id: string | null;
  readonly name: string;
  readonly places: readonly OpenFieldPlace[];
}

export interface OpenFieldPlace {
  readonly block: number;
  /** UTF-16 units in the text of the block. */
  readonly offset: number;
  readonly length: number;
  /** It with the words around it. */
  readonly around: string;
}

/** A heading with nothing below it. */
export interface EmptySection {
  readonly block: number;
  readonly number: string;
  readonly text: string;
}

/** What there is to know of a report before it is handed in (`export --report`, 成稿检查单). */
export interface ReportFacts {
  readonly form: PaperForm;
  readonly pages: number;
  readonly characters: number;
  readonly fonts: readonly FontCheck[];
  /** What no shipped face draws. */
  readonly unknownCharacters: readonly AbsentCharacter[];
  /** The unit's own fonts; the folder is to be shown only. */
  readonly ownFonts: {
    readonly folder: string;
    readonly used: readonly { readonly role: FontRole; readonly family: string; readonly name: string }[];
    readonly refused: readonly { readonly name: string; readonly fault: OwnFontFault }[];
  };
  readonly openFields: readonly OpenField[];
  readonly emptySections: readonly EmptySection[];
  readonly remarks: readonly Notice[];
  readonly deviations: readonly Deviation[];
  /** Headings of required parts of its kind that it has none of. */
  readonly missingParts: readonly string[];
  /** 字 that whoever asked for it allows; null where nobody said. */
  readonly limit: number | null;
  /** What 校对 found, but for the two below; null where the text could not be read for it, and then these are empty. */
  readonly findings: readonly CheckedWords[] | null;
  /** Of an older paper or another unit's: blanks, old years, names. */
  readonly leftOvers: readonly CheckedWords[];
  /** Numbers and names of persons, marks of secrecy. */
  readonly sensitive: readonly CheckedWords[];
  /** What goes out with the paper besides what is to be seen. */
  readonly outgoing: Outgoing;
}
