/** What a reader of foreign input did on the way: never a failure, always told (law 6 of docs/architecture.md). */
export type Notice =
  /** The file holds several texts; `titles` in order. `--piece` takes one of them. */
  | { readonly code: 'pieces'; readonly titles: readonly string[] }
  /** The mark of a piece (【第二篇】) was left out of the title. */
  | { readonly code: 'pieceMark'; readonly text: string }
  /** A typed number became a computed one of another form: `1、` is `1.`. `count` headings were so. */
  | { readonly code: 'numberForm'; readonly from: string; readonly to: string; readonly count: number }
  /** A typed number was out of sequence and is now counted: `（四）` is `（三）`. */
  | { readonly code: 'numberChanged'; readonly from: string; readonly to: string; readonly heading: string }
  /** Blanks at the ends of lines, empty lines and the like were left out; `count` characters. */
  | { readonly code: 'blanks'; readonly count: number }
  /** Invisible characters (zero width, control, direction) were left out, as `U+200B`. */
  | { readonly code: 'invisible'; readonly count: number; readonly points: readonly string[] }
  /** Text without line breaks was split into `count` paragraphs at its numbers. */
  | { readonly code: 'split'; readonly count: number }
  /** `count` tables were drawn with `|` and dashes; the marks were left out. */
  | { readonly code: 'tableMarks'; readonly count: number }
  /** A line that looks like the frame of a web page; it was kept. */
  | { readonly code: 'webRemnant'; readonly text: string }
  /** `count` pictures of a page are elsewhere, or of a format that cannot be shown; `near` are words before each. */
  | { readonly code: 'picturesLacking'; readonly count: number; readonly near: readonly string[] }
  /** Bullets before `count` paragraphs were left out: a paper has none. */
  | { readonly code: 'bullets'; readonly count: number }
  /** Fonts, sizes, colours and places of another program were left out. */
  | { readonly code: 'foreignLook' }
  /** The bytes were read in this encoding. */
  | { readonly code: 'encoding'; readonly encoding: string }
  /** Bytes that are no text in that encoding show as U+FFFD. */
  | { readonly code: 'unreadable'; readonly count: number }
  /** The file is called otherwise than what it is; it was read as what it is, `as` in Chinese. */
  | { readonly code: 'readAs'; readonly as: string }
  /** Another program on this machine turned the file, which is `from`, into one that can be read. */
  | { readonly code: 'converted'; readonly from: string }
  /** Page numbers, heads, feet and turned words of a PDF were left out: so many numbers, and these words. */
  | { readonly code: 'pdfFrame'; readonly numbers: number; readonly texts: readonly string[] }
  /** Lines of a PDF were joined to paragraphs by where they stand; `count` ends of lines went. */
  | { readonly code: 'pdfJoined'; readonly count: number }
  /** The draft was changed by another program, or damaged, since it was saved; it is not written over. */
  | { readonly code: 'checksum' }
  /** The draft is from a newer version; `unknown` of its parts are shown as text only, or not at all. */
  | { readonly code: 'newerVersion'; readonly version: number; readonly unknown: number }
  /** A sample has something that a unit's own layout cannot hold; it stays as the standard has it. */
  | { readonly code: 'sampleUnusable'; readonly of: SamplePart; readonly value: string }
  /** A sample has no body text, or no title, to learn its layout from. */
  | { readonly code: 'sampleLacks'; readonly what: 'body' | 'title' }
  | WordNotice
  | LayoutRemark;

/** What of a foreign Word file a report does not hold as it was, and what became of it. */
export type WordNotice =
  /** Tracked changes were taken as accepted: what was taken out and put in, in reading order. */
  | { readonly code: 'wordTracked'; readonly changes: readonly WordChange[] }
  /** Comments are no text: what each says, and the words it is about. */
  | { readonly code: 'wordComments'; readonly comments: readonly WordComment[] }
  /** Footnotes and endnotes stand at the end of the text, with their mark where they were. */
  | { readonly code: 'wordFootnotes'; readonly count: number }
  /** Text of boxes stands as paragraphs behind the one that the box was tied to. */
  | { readonly code: 'wordTextBoxes'; readonly count: number }
  /** A table of contents (目录) stays as text, `count` lines of it: nothing keeps its pages right. */
  | { readonly code: 'wordContents'; readonly count: number }
  /** Tables that only framed the text were taken apart: what their cells hold is the text. */
  | { readonly code: 'wordFrames'; readonly count: number }
  /** Tables inside of cells became lines of the cell. */
  | { readonly code: 'wordNestedTables'; readonly count: number }
  /** Pictures in the cells of tables stand behind their table. */
  | { readonly code: 'wordPicturesMoved'; readonly count: number }
  /** Hidden text was left out. */
  | { readonly code: 'wordHidden'; readonly count: number }
  /** A picture that is not in the file, of a format that cannot be shown, broken, or too large; `near` are words before it. */
  | { readonly code: 'wordPicture'; readonly fault: 'linked' | 'format' | 'broken' | 'large'; readonly near: string }
  /** Formulas stand as plain text. */
  | { readonly code: 'wordFormulas'; readonly count: number }
  /** Embedded objects, macros and documents inside of the document were left out. */
  | { readonly code: 'wordObjects'; readonly count: number }
  /** Text of headers and footers was left out; page numbers are the program's own. */
  | { readonly code: 'wordHeaders'; readonly texts: readonly string[] }
  /** Marks of lists that a report does not count (• ①) stand as text; of `count` paragraphs. */
  | { readonly code: 'wordListMarks'; readonly count: number }
  /** Links lost their address, their words stay. */
  | { readonly code: 'wordLinks'; readonly count: number }
  /** A table, or a part of it, was larger than can be held, and is cut; or spans were wrong and are mended. */
  | { readonly code: 'wordTable'; readonly fault: 'cut' | 'spans'; readonly near: string };

/** Each code of a `WordNotice` begins so. */
export function isWordNotice(notice: Notice): notice is WordNotice {
  return notice.code.startsWith('word');
}

export interface WordChange {
  readonly removed: string;
  readonly added: string;
  /** Up to 12 characters before it. */
  readonly near: string;
}

export interface WordComment {
  readonly text: string;
  /** The words that it is about, '' where none are marked. */
  readonly about: string;
}

/** `found` and the right form of it; `proposed` is '' where only a person can tell it. */
interface Correction {
  readonly found: string;
  readonly proposed: string;
}

/** What `block` is about is the block of that index in the report. */
interface AtBlock {
  readonly block: number;
}

/** An element that the page cannot hold as it is, or that the standard has in another form: laid out all the same. */
export type LayoutRemark =
  /** 份号, 密级, 紧急程度 and 发文字号 in another form than the standard has. */
  | ({ readonly code: 'layoutCopyNumber' } & Correction)
  | ({ readonly code: 'layoutSecrecy' } & Correction)
  | ({ readonly code: 'layoutUrgency' } & Correction)
  | ({ readonly code: 'layoutDocumentNumber' } & Correction)
  /** A date with zeros in front or in Chinese numerals; `block` is null for the 印发日期. */
  | ({ readonly code: 'layoutDate'; readonly block: number | null } & Correction)
  /** A red head above a paper that is none of the 文种: 总结, 汇报. */
  | ({ readonly code: 'layoutNoKind'; readonly kind: string } & AtBlock)
  | ({ readonly code: 'layoutTitleLong'; readonly lines: number; readonly characters: number } & AtBlock)
  /** A table with so many columns that its type had to be made smaller than 六号; `size` in pt. */
  | ({
      readonly code: 'layoutTableWide';
      readonly columns: number;
      readonly size: number;
      readonly orientation: 'portrait' | 'landscape';
    } & AtBlock)
  /** A source that is none of a PNG, JPEG or GIF. */
  | ({ readonly code: 'layoutPictureBroken' } & AtBlock)
  /** A picture larger than the column or the page was printed smaller; lengths in mm. */
  | ({
      readonly code: 'layoutPictureReduced';
      readonly width: number;
      readonly height: number;
      readonly from: { readonly width: number; readonly height: number };
    } & AtBlock)
  /** The seal or stamp of that index is no picture, of an unusual size (in mm), or pulled out of shape. */
  | { readonly code: 'layoutSealBroken'; readonly manner: 'sealed' | 'stamped'; readonly index: number }
  | {
      readonly code: 'layoutSealSize';
      readonly manner: 'sealed' | 'stamped';
      readonly index: number;
      readonly width: number;
      readonly height: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'layoutSealDistorted'; readonly manner: 'sealed' | 'stamped'; readonly index: number }
  /** A 署名 or 成文日期 that does not fit on one line. */
  | ({ readonly code: 'layoutSignOffWide'; readonly of: 'signature' | 'date' } & AtBlock)
  /** The first page shows nothing of the body. */
  | ({ readonly code: 'layoutFirstPage' } & AtBlock)
  /** 署名 and 成文日期 stand on a page (counted from 1) without any of the text. */
  | ({ readonly code: 'layoutSignOffAlone'; readonly page: number } & AtBlock)
  /** The 版记 is higher than a page. */
  | { readonly code: 'layoutImprintLong' };

/** What of a sample's layout a notice is about. */
export type SamplePart =
  | 'paper'
  | 'margins'
  | 'linePitch'
  | 'bodySize'
  | 'titleSize'
  | 'levelFont'
  | 'pageNumberPlace'
  | 'pageNumberForm';

/** A result with what there is to tell about it. */
export interface Noted<T> {
  readonly value: T;
  readonly notices: readonly Notice[];
}
