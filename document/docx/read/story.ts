/** What is known while the text of a Word file is read: its looks and lists, what there is to tell, and what is open. */
import type { ChangeLog } from './changes.ts';
import type { CommentRanges } from './comments.ts';
import type { NoteMarks } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { Linked } from './package.ts';
import type { PictureStore } from './pictures.ts';
import type { WordLooks } from './styles.ts';
import type { Told } from './told.ts';

export interface Story {
  readonly looks: WordLooks;
  readonly numbering: Numbering;
  readonly told: Told;
  readonly notes: NoteMarks;
  readonly comments: CommentRanges;
  readonly changes: ChangeLog;
  readonly pictures: PictureStore;
  /** The relations of the part that is read. */
  readonly linked: (id: string) => Linked;
}
