/** What there is to tell about a Word file, gathered while it is read. */
import type { Notice, WordChange, WordComment, WordNotice } from '../../notice.ts';

type PictureNotice = Extract<WordNotice, { code: 'wordPicture' }>;
type TableNotice = Extract<WordNotice, { code: 'wordTable' }>;

/** Counts and texts, in reading order. */
export interface Told {
  readonly changes: WordChange[];
  readonly comments: WordComment[];
  readonly pictures: PictureNotice[];
  readonly tables: TableNotice[];
  readonly headers: string[];
  footnotes: number;
  textBoxes: number;
  frames: number;
  nestedTables: number;
  hidden: number;
  formulas: number;
  objects: number;
  links: number;
  picturesMoved: number;
}

export function nothingTold(): Told {
  return {
    changes: [],
    comments: [],
    pictures: [],
    tables: [],
    headers: [],
    footnotes: 0,
    textBoxes: 0,
    frames: 0,
    nestedTables: 0,
    hidden: 0,
    formulas: 0,
    objects: 0,
    links: 0,
    picturesMoved: 0,
  };
}

/** Only what there is something to tell of. */
export function noticesOf(told: Told): readonly Notice[] {
  const counted: readonly Extract<WordNotice, { count: number }>[] = [
    { code: 'wordFootnotes', count: told.footnotes },
    { code: 'wordTextBoxes', count: told.textBoxes },
    { code: 'wordFrames', count: told.frames },
    { code: 'wordNestedTables', count: told.nestedTables },
    { code: 'wordPicturesMoved', count: told.picturesMoved },
    { code: 'wordHidden', count: told.hidden },
    { code: 'wordFormulas', count: told.formulas },
    { code: 'wordObjects', count: told.objects },
    { code: 'wordLinks', count: told.links },
  ];
  return [
    ...(told.changes.length > 0 ? [{ code: 'wordTracked', changes: told.changes } as const] : []),
    ...(told.comments.length > 0 ? [{ code: 'wordComments', comments: told.comments } as const] : []),
    ...counted.filter(({ count }) => count > 0),
    ...told.pictures,
    ...told.tables,
    ...(told.headers.length > 0 ? [{ code: 'wordHeaders', texts: told.headers } as const] : []),
  ];
}
