/**
 * A report as data: what an official document (公文) is, apart from any screen, file or program.
 *
 * A report is a run of blocks in reading order. The elements of GB/T 9704-2012 that stand in the text (标题, 主送机关,
 * 附件说明, 署名, 成文日期, 附注) are blocks of their own type, so that reading order is never lost; those that stand
 * outside of it (版头, 版记) are kept beside the blocks. Numbers of headings and annexes are never part of the text:
 * `numbering.ts` computes them.
 */

/** 一、 is 1, （一） is 2, 1. is 3, （1） is 4 (GB/T 9704-2012, 7.3.3). */
export type HeadingLevel = 1 | 2 | 3 | 4;

export type Emphasis = 'bold' | 'italic' | 'underline';

/**
 * What of last year's paper was carried into this year's (沿用) and is still to be confirmed: 年份, 日期, 数据, 百分比, 文号,
 * 届次, 人员, 地点, 机关, 提法.
 */
export const CARRIED_TYPES = [
  'year',
  'date',
  'figure',
  'percentage',
  'documentNumber',
  'ordinal',
  'person',
  'place',
  'body',
  'setPhrase',
] as const;
export type CarriedType = (typeof CARRIED_TYPES)[number];

/** Stands with what was carried until a person confirms it or writes something else. */
export interface Carried {
  readonly type: CarriedType;
  /** As it stood in last year's paper. */
  readonly from: string;
}

/** Text without line breaks. `emphasis` and `carried` are left out where there is none. */
export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly emphasis?: readonly Emphasis[];
  readonly carried?: Carried;
}

/** A blank: shows the value of the field with this id, or the field's name while it has none. */
export interface FieldRun {
  readonly type: 'field';
  readonly field: string;
}

/** A blank of one place only: what is written over it takes its place as plain text. With `options` it is a choice. */
export interface BlankRun {
  readonly type: 'blank';
  readonly name: string;
  readonly options?: readonly string[];
}

/** A line break inside a block (a title of several lines, an address in a table cell). */
export interface LineBreak {
  readonly type: 'break';
}

export type Inline = TextRun | FieldRun | BlankRun | LineBreak;
export type InlineText = readonly Inline[];

/** 标题, 副标题, 主送机关, 署名, 成文日期, 附注 and plain paragraphs: a text and nothing else. */
export interface TextBlock {
  readonly type: 'title' | 'subtitle' | 'addressee' | 'paragraph' | 'signature' | 'date' | 'note';
  readonly content: InlineText;
}

/** Whether a heading takes its place in the count of its level. */
export type Numbering = 'counted' | 'none';

/** A heading on a line of its own. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  readonly numbering: Numbering;
  readonly content: InlineText;
}

/**
 * A paragraph whose first sentence is a heading: 「（一）加强组织领导。成立了…」. `lead` is that sentence with its mark.
 * With an empty `content` it would be a heading of its own, so both parts have text.
 */
export interface RunInBlock {
  readonly type: 'runIn';
  readonly level: HeadingLevel;
  readonly numbering: Numbering;
  readonly lead: InlineText;
  readonly content: InlineText;
}

/** One annex named in the 附件说明. Neighbours form one list; 「附件：」 and the numbers are computed. */
export interface AttachmentNoteBlock {
  readonly type: 'attachmentNote';
  readonly content: InlineText;
}

/** The start of an annex (附件) on a page of its own; its mark 「附件1」 is computed. */
export interface AnnexBlock {
  readonly type: 'annex';
}

export interface TableCell {
  readonly content: InlineText;
  /** Columns and rows the cell spans, at least 1. Cells covered by another are left out of their row. */
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface TableBlock {
  readonly type: 'table';
  /** Rows at the top that are repeated on each page. */
  readonly headerRows: number;
  /** Widths of the columns relative to each other; their number is that of the grid's columns. */
  readonly columns: readonly number[];
  /** On pages of its own, turned by a quarter. Left out for a table among the text. */
  readonly page?: 'landscape';
  readonly rows: readonly (readonly TableCell[])[];
}

export interface PictureBlock {
  readonly type: 'picture';
  /** A `data:` URL of a PNG, JPEG or GIF. */
  readonly source: string;
  /** Printed size in mm. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export type Block =
  | TextBlock
  | HeadingBlock
  | RunInBlock
  | AttachmentNoteBlock
  | AnnexBlock
  | TableBlock
  | PictureBlock;

/** 版头 (GB/T 9704-2012, 7.2): everything above the red line. Left out where the paper has none (白头). */
export interface DocumentHead {
  /** 份号 */
  readonly copyNumber?: string;
  /** 密级和保密期限 */
  readonly secrecy?: string;
  /** 紧急程度 */
  readonly urgency?: string;
  /** 发文机关标志, one entry for each issuing body */
  readonly issuers?: readonly string[];
  /** 发文字号 */
  readonly documentNumber?: string;
  /** 签发人 */
  readonly signers?: readonly string[];
}

/** 版记 (GB/T 9704-2012, 7.4). */
export interface Imprint {
  /** 主送机关 that would leave no room for text on the first page (7.4.2) */
  readonly addressee?: string;
  /** 抄送机关 */
  readonly copyTo?: string;
  /** 印发机关 */
  readonly printer?: string;
  /** 印发日期 */
  readonly printDate?: string;
}

/**
 * How a paper is laid out. `plain` is 白头: no 版头, no 版记, the usual one for summaries. `document`, `letter`, `order` and
 * `minutes` are 文件 (GB/T 9704-2012, 7), 信函 (10.1), 命令 (10.2) and 纪要 (10.3).
 */
export const PAPER_FORMS = ['plain', 'document', 'letter', 'order', 'minutes'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** Named by the faces of the standard: 仿宋, 小标宋, 楷体, 黑体, 宋体. */
export type FontRole = 'fangSong' | 'xiaoBiaoSong' | 'kai' | 'hei' | 'song';

/** Where a unit leaves the standard. What is left out is as the standard has it. */
export interface LayoutOverrides {
  /** Margins in mm. */
  readonly margins?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** From one line to the next, in pt. */
  readonly linePitch?: number;
  /** Size of the title in pt. */
  readonly titleSize?: number;
  /** Names of families that Word files ask for. */
  readonly fonts?: { readonly [role in FontRole]?: string };
  /** `outer`: right on odd and left on even pages (7.5). */
  readonly pageNumberPlace?: 'outer' | 'centre' | 'none';
  /** `dashes`: — 1 — (7.5). */
  readonly pageNumberForm?: 'dashes' | 'bare';
}

/** 版式. */
export interface ReportLayout {
  readonly form: PaperForm;
  /** `even`: the 版记 stands on an even page, behind an empty one where it has to. */
  readonly imprintPage: 'last' | 'even';
  readonly overrides: LayoutOverrides;
}

/** A seal or signature stamp: a `data:` URL of a PNG, JPEG or GIF, printed size in mm. */
export interface SealPicture {
  readonly source: string;
  readonly width: number;
  readonly height: number;
}

/**
 * How a paper is signed (GB/T 9704-2012, 7.3.5): without a seal, with seals, with signature stamps. `pictures` belong to the
 * 署名 in order; where there is none, its room is left free for the one that is put on by hand.
 */
export interface Signing {
  readonly manner: 'unsealed' | 'sealed' | 'stamped';
  readonly pictures: readonly SealPicture[];
}

/**
 * 文字, 数量, 金额, 日期, 起止时间, 机关, 人员, 依据文件 (标题 and 文号), 清单. The value is always the text that is shown; how
 * each type is written and checked stands in `fields/`.
 */
export const FIELD_TYPES = [
  'text',
  'number',
  'money',
  'date',
  'period',
  'body',
  'person',
  'document',
  'records',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A value computed from others, which are named by the ids of their fields. */
export type Derivation =
  /** 同比: how far `of` lies above or below `from`, in per cent of `from`: 增长12.5%, 下降3%, 持平. */
  | { readonly type: 'change'; readonly of: string; readonly from: string }
  /** The difference of two percentages: 提高1.2个百分点. */
  | { readonly type: 'points'; readonly of: string; readonly from: string }
  /** 完成率, 占比: `of` in per cent of `from`. */
  | { readonly type: 'share'; readonly of: string; readonly from: string }
  /** 人均 */
  | { readonly type: 'average'; readonly of: string; readonly from: string }
  /** 合计 */
  | { readonly type: 'sum'; readonly of: readonly string[] }
  /** The same amount in 万 or 亿. */
  | { readonly type: 'scaled'; readonly of: string; readonly by: '万' | '亿' }
  /** 二〇二六年十一月二十四日 */
  | { readonly type: 'chineseDate'; readonly of: string }
  /** How many rows a list has. */
  | { readonly type: 'count'; readonly of: string }
  /** The sum of one column of a list. */
  | { readonly type: 'total'; readonly of: string; readonly column: string };

/** A list (清单): 荣誉, 会议, 制度文件. Shown row by row, each written by the pattern. */
export interface RecordList {
  readonly type: 'list';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** `{列名}` is the value of a column: `{授予机关}“{名称}”`. */
  readonly pattern: string;
}

/** A value that stands once and shows wherever the text holds a `FieldRun` with its id. */
export interface Field {
  readonly id: string;
  /** What the clerk reads: 「单位全称」. */
  readonly name: string;
  readonly type: FieldType;
  /** What is shown, without the unit. Empty while it is still open. */
  readonly value: string;
  /** Written behind the value: 人次, 万元. */
  readonly unit?: string;
  /** What the value follows from; left out where a person gives it. `fields/settle.ts` keeps the value right. */
  readonly source?: Derivation | RecordList;
  /** The value is last year's and still to be confirmed. */
  readonly carried?: Carried;
}

/** A finding of 校对 that stays as it is, known again by its words and those around it. */
export interface IgnoredPlace {
  /** Id of the rule. */
  readonly rule: string;
  /** The words found; '' for all places of a rule that tells of them together. */
  readonly text: string;
  /** Up to 8 characters on each side. */
  readonly before: string;
  readonly after: string;
}

/** What 校对 leaves alone in this paper. */
export interface Proofreading {
  /** Ids of rules that are switched off. */
  readonly off: readonly string[];
  readonly ignored: readonly IgnoredPlace[];
}

/** What was taken over from a paper of 材料: noted for whoever answers for the text, never printed. */
export interface Source {
  /** Title of the paper; its file's name where it has none. */
  readonly title: string;
  /** The year that it is about; null where nothing says. */
  readonly year: number | null;
  /** Name of its file, without folder. */
  readonly file: string;
  /** Headings that lead to the place, parted by ` › `; '' for what stands before the first one. */
  readonly section: string;
  /** How much was taken, in 字. */
  readonly words: number;
}

export interface Report {
  /** Id of the kind it was begun from, or '' for a text that came from outside. */
  readonly kind: string;
  readonly head: DocumentHead;
  readonly blocks: readonly Block[];
  readonly imprint: Imprint;
  readonly layout: ReportLayout;
  readonly signing: Signing;
  /** 字 that whoever asked for the paper allows; null where nobody said. */
  readonly limit: number | null;
  readonly proofreading: Proofreading;
  /** 本稿引用: in the order in which they were taken over. */
  readonly sources: readonly Source[];
  readonly fields: readonly Field[];
}

/** What stands outside of the text: everything of a report but its blocks and its fields. */
export type Paper = Omit<Report, 'blocks' | 'fields'>;

export const emptyReport: Report = {
  kind: '',
  head: {},
  blocks: [],
  imprint: {},
  layout: { form: 'plain', imprintPage: 'last', overrides: {} },
  signing: { manner: 'unsealed', pictures: [] },
  limit: null,
  proofreading: { off: [], ignored: [] },
  sources: [],
  fields: [],
};

/** `''` gives no run at all: an empty text has an empty list. */
export function plainInline(text: string): InlineText {
  return text === '' ? [] : [{ type: 'text', text }];
}
