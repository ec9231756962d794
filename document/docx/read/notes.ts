/** Footnotes and endnotes: a mark `[1]` where each stood, counted together, and their texts in that order. */

type NoteKind = 'footnote' | 'endnote';

export interface NoteMark {
  readonly kind: NoteKind;
  readonly id: string;
}

export interface NoteMarks {
  /** The mark of a note; a note that is named again has the same. */
  readonly mark: (kind: NoteKind, id: string) => string;
  /** In the order of their marks. */
  readonly all: () => readonly NoteMark[];
}

export const noteMark = (index: number) => `[${index + 1}]`;

export function noteMarks(): NoteMarks {
  const notes: NoteMark[] = [];
  const places = new Map<string, number>();
  return {
    mark(kind, id) {
      const key = `${kind} ${id}`;
      const place = places.get(key) ?? notes.length;
      if (place === notes.length) notes.push({ kind, id });
      places.set(key, place);
      return noteMark(place);
    },
    all: () => notes,
  };
}
